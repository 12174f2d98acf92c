import { spawn, spawnSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compile, type Compiled } from '../compile/compile.js';
import { type Files, readFiles, type Seen, textsOf } from '../compile/files.js';
import { type Finding, hasErrors } from '../compile/finding.js';
import { report, type ReportFormat, tally } from '../compile/report.js';
import { argumentsOf, refuse, ROOT } from './command.js';
import { mended } from './fix.js';
import { selectionOf } from './selection.js';
import { watchFolder } from './watch.js';

const USAGE = 'npm run check -- [--watch] [--fix] [--json | --github] [--errors] [file, folder, glob or id …]';
const { options, words } = argumentsOf(process.argv.slice(2), {
  usage: USAGE,
  flags: ['watch', 'json', 'github', 'errors', 'fix'],
});
const format: ReportFormat = options.has('json')
  ? 'json'
  : options.has('github') || process.env.GITHUB_ACTIONS === 'true'
    ? 'github'
    : 'pretty';

/** Every file that was looked at, and those that are findings before they could be. */
const filesOf = (files: Files): string[] => [
  ...new Set([...textsOf(files), ...files.findings].map(({ file }) => file)),
];

/** The findings that the words ask for; a word that means no file is an error, not a success. */
function asked(files: Files, findings: readonly Finding[]): Finding[] {
  const { files: chosen, unmatched } = selectionOf(words, filesOf(files), ROOT);
  const [stray] = unmatched;
  if (stray && !options.has('watch')) {
    refuse(
      `No file is meant by "${stray.word}".${stray.near === undefined ? '' : ` Did you mean "${stray.near}"?`}`,
      USAGE,
    );
  }
  return findings.filter(
    ({ file, level }) => (words.length === 0 || chosen.has(file)) && !(options.has('errors') && level === 'warning'),
  );
}

const seen: Seen = new Map();

/** Checks all records and reports; answers whether those that were asked for may be published. */
function check(files: Files = readFiles(ROOT, { seen })): boolean {
  const compiled = compile(files);
  const shown = asked(files, compiled.findings);
  process.stdout.write(report(shown, { texts: textsOf(files), format }));
  if (format === 'pretty' && shown.length === 0) process.stdout.write(`${allWell(compiled)}\n`);
  return !hasErrors(words.length > 0 ? shown : compiled.findings);
}

function allWell({ findings, dataset }: Compiled): string {
  const what = words.length > 0 ? words.join(', ') : `${String(dataset.records.length)} records`;
  const elsewhere =
    findings.length > 0 ? ` (${words.length > 0 ? 'elsewhere' : 'warnings not shown'}: ${tally(findings)})` : '';
  return `${what}: nothing to mend${elsewhere}.`;
}

/** What has become of the files since the last look, in words. */
function changes(before: ReadonlyMap<string, string>): { text: string; files: string[] } {
  const stamps = stampsOf();
  const words = [
    ...[...stamps]
      .filter(([file, stamp]) => before.get(file) !== stamp)
      .map(([file]) => ({ file, what: before.has(file) ? file : `${file} (new)` })),
    ...[...before.keys()].filter((file) => !stamps.has(file)).map((file) => ({ file, what: `${file} (gone)` })),
  ];
  const more = words.length > 3 ? ` and ${String(words.length - 3)} more` : '';
  return {
    text:
      words
        .slice(0, 3)
        .map(({ what }) => what)
        .join(', ') + more,
    files: words.map(({ file }) => file),
  };
}

/** Mends what needs no judgement in the files that were asked for, and says which. */
function fix(): void {
  const files = readFiles(ROOT, { seen });
  const { dataset, findings } = compile(files);
  const { files: chosen } = selectionOf(words, filesOf(files), ROOT);
  const changed = dataset.readings.flatMap((reading) => {
    const { file, text } = reading.document;
    if (words.length > 0 && !chosen.has(file)) return [];
    const better = mended(
      reading,
      findings.filter((finding) => finding.file === file),
    );
    if (better === text) return [];
    const aside = join(ROOT, dirname(file), `.${basename(file)}`);
    writeFileSync(aside, better);
    renameSync(aside, join(ROOT, file));
    return [file];
  });
  process.stderr.write(changed.length === 0 ? 'Nothing to mend by itself.\n' : `Mended: ${changed.join(', ')}\n`);
}

const stampsOf = (): Map<string, string> => new Map([...seen].map(([file, { stamp }]) => [file, stamp]));

if (options.has('fix')) fix();
if (options.has('watch')) {
  // Before the first look, so that what is saved during it is seen.
  const stop = watchFolder(join(ROOT, 'data'), () => {
    const before = stampsOf();
    const files = readFiles(ROOT, { seen });
    const there = new Set(filesOf(files));
    for (const file of seen.keys()) if (!there.has(file)) seen.delete(file);
    const { text, files: changed } = changes(before);
    if (changed.length === 0) return;
    if (process.stdout.isTTY) process.stdout.write('\u001B[2J\u001B[H');
    process.stdout.write(`${new Date().toLocaleTimeString()} ${text}\n`);
    if (changed.some((file) => file.startsWith('data/vocabularies/'))) {
      anew();
      return;
    }
    process.exitCode = check(files) ? 0 : 1;
  });
  /** The model is built on the vocabularies: where one changes, the command begins anew. */
  const anew = (): void => {
    stop();
    const run = [...process.execArgv, join(ROOT, 'src/emit/generate.ts')];
    spawnSync(process.execPath, run, { stdio: 'inherit' });
    spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' }).on(
      'exit',
      (code) => {
        process.exitCode = code ?? 1;
      },
    );
  };
}
process.exitCode = check() ? 0 : 1;
if (options.has('watch')) process.stdout.write('Watching data/ …\n');
