import { watch } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile/compile.js';
import { readFiles } from '../compile/files.js';
import { hasErrors } from '../compile/finding.js';
import { report, type ReportFormat } from '../compile/report.js';
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
  if (format === 'pretty' && shown.length === 0)
    process.stdout.write(`${String(dataset.records.length)} records, nothing to mend.\n`);
  return !hasErrors(findings);
}

process.exitCode = check() ? 0 : 1;
if (options.has('watch')) {
  process.stdout.write('Watching data/ …\n');
  let timer: NodeJS.Timeout | undefined;
  watch(join(ROOT, 'data'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      process.stdout.write('\u001B[2J\u001B[H');
      check();
    }, 100);
  });
}
