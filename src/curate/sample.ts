import { execFileSync } from 'node:child_process';
import { compile } from '../compile/compile.js';
import { readFiles } from '../compile/files.js';
import { didYouMean } from '../compile/suggest.js';
import { COLLECTION_NAMES, type CollectionName } from '../model/names.js';
import { argumentsOf, refuse, ROOT } from './command.js';
import { picked } from './random.js';
import { type ChangedLines, factsIn, linesOfDiff, rowOf, textOfRow } from './sampling.js';

const USAGE =
  'npm run sample -- [how many, default 100] [--seed <text>] [--since <commit>] [--collection <name>] [--json]';
const { options, words } = argumentsOf(process.argv.slice(2), {
  usage: USAGE,
  flags: ['json'],
  values: ['seed', 'since', 'collection'],
});
const size = Number(words[0] ?? '100');
if (!Number.isInteger(size) || size < 1) refuse(`"${String(words[0])}" is no number of facts.`, USAGE);

/** What changed in the data since a commit; files that git does not know yet are new as a whole. */
function changesSince(commit: string): ChangedLines {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const diff = git('diff', '--unified=0', '--no-color', '--no-ext-diff', commit, '--', 'data');
    const unknown = git('ls-files', '--others', '--exclude-standard', '--', 'data').split('\n').filter(Boolean);
    return new Map([...linesOfDiff(diff), ...unknown.map((file) => [file, new Set<number>()] as const)]);
  } catch {
    return refuse(`There is no commit "${commit}".`, USAGE);
  }
}

const isCollection = (name: string): name is CollectionName => COLLECTION_NAMES.some((one) => one === name);

const named = options.get('collection');
if (named !== undefined && !isCollection(named)) {
  refuse(
    `There is no collection "${named}". ${didYouMean(named, COLLECTION_NAMES) ?? `Collections are ${COLLECTION_NAMES.join(', ')}.`}`,
    USAGE,
  );
}
const since = options.get('since');
const { dataset } = compile(readFiles(ROOT), []);
const facts = factsIn(dataset, { collection: named, changed: since === undefined ? undefined : changesSince(since) });
const seed = options.get('seed') ?? new Date().toISOString().slice(0, 10);
const rows = picked(facts, size, seed).map((fact) => rowOf(dataset, fact));

if (options.has('json')) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
else {
  for (const [index, row] of rows.entries()) process.stdout.write(`${String(index + 1)}. ${textOfRow(row)}\n`);
  process.stdout.write(
    `${String(rows.length)} of ${String(facts.length)} facts${since === undefined ? '' : ` since ${since}`}, seed "${seed}".\n`,
  );
}
