import { watch } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile/compile.js';
import { readFiles } from '../compile/files.js';
import { hasErrors } from '../compile/finding.js';
import { report, type ReportFormat, tally } from '../compile/report.js';
import { argumentsOf, ROOT } from './command.js';

const { options, words } = argumentsOf(process.argv.slice(2), {
  usage: 'npm run check -- [--watch] [--json | --github] [--errors] [part of a file name …]',
  flags: ['watch', 'json', 'github', 'errors'],
});
const format: ReportFormat = options.has('json')
  ? 'json'
  : options.has('github') || process.env.GITHUB_ACTIONS === 'true'
    ? 'github'
    : 'pretty';

/** Checks all records and reports; answers whether they may be published. */
function check(): boolean {
  const { findings, dataset } = compile(readFiles(ROOT));
  const shown = findings.filter(
    ({ file, level }) =>
      (words.length === 0 || words.some((word) => file.includes(word))) &&
      !(options.has('errors') && level === 'warning'),
  );
  process.stdout.write(report(shown, { root: ROOT, format }));
  if (format === 'pretty' && shown.length === 0) {
    const what =
      words.length > 0
        ? `files with "${words.join('" or "')}" in their name`
        : `${String(dataset.records.length)} records`;
    const elsewhere =
      findings.length > 0 ? ` (${words.length > 0 ? 'elsewhere' : 'warnings not shown'}: ${tally(findings)})` : '';
    process.stdout.write(`${what}: nothing to mend${elsewhere}.\n`);
  }
  return !hasErrors(words.length > 0 ? shown : findings);
}

process.exitCode = check() ? 0 : 1;
if (options.has('watch')) {
  process.stdout.write('Watching data/ …\n');
  let timer: NodeJS.Timeout | undefined;
  watch(join(ROOT, 'data'), { recursive: true }, (_, file) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (process.stdout.isTTY) process.stdout.write('\u001B[2J\u001B[H');
      try {
        check();
      } catch (error) {
        // A file may vanish for an instant while an editor saves it; the next change brings it back.
        process.stderr.write(`${String(error)}\n`);
      }
      if (file?.startsWith('vocabularies'))
        process.stdout.write('A vocabulary changed: start the command again to use its new terms.\n');
    }, 100);
  });
}
