import { execFileSync } from 'node:child_process';
import { compile } from '../compile/compile.js';
import { type Fact, factsOf } from '../compile/facts.js';
import { readFiles } from '../compile/files.js';
import { collectionOf } from '../model/collections.js';
import { didYouMean } from '../compile/suggest.js';
import { isObject, overlap, type Path, pathText, valueAt } from '../values/paths.js';
import { walked } from '../values/walk.js';
import { COLLECTION_NAMES } from '../model/names.js';
import { argumentsOf, refuse, ROOT } from './command.js';
import { picked } from './random.js';

const USAGE =
  'npm run sample -- [how many, default 100] [--seed <text>] [--since <commit>] [--collection <name>] [--json]';
const { options, words } = argumentsOf(process.argv.slice(2), {
  usage: USAGE,
  flags: ['json'],
  values: ['seed', 'since', 'collection'],
});
const size = Number(words[0] ?? '100');
if (!Number.isInteger(size) || size < 1) {
  refuse(`"${String(words[0])}" is no number of facts.`, USAGE);
}

/** The lines that were added or changed since a commit, by file. */
function linesSince(commit: string): Map<string, Set<number>> {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  const lines = new Map<string, Set<number>>();
  let file = '';
  for (const line of git('diff', '--unified=0', '--no-color', '--no-ext-diff', commit, '--', 'data').split('\n')) {
    if (line.startsWith('+++ ')) file = line.slice('+++ b/'.length);
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const known = lines.get(file) ?? new Set();
    for (let index = 0; index < Number(hunk[2] ?? '1'); index++) known.add(Number(hunk[1]) + index);
    lines.set(file, known);
  }
  for (const name of git('ls-files', '--others', '--exclude-standard', '--', 'data').split('\n'))
    if (name) lines.set(name, new Set());
  return lines;
}

/** The lines a fact stands on: its value's, and those of the citations that vouch for it. */
function linesOf({ record, path }: Fact): number[] {
  const { data, document } = record;
  const below = (at: Path): Path[] =>
    [...walked(valueAt(document.value, at), undefined, at)].map((inside) => inside.path);
  const text = pathText(path);
  const citations = 'sources' in data ? data.sources : [];
  const vouching = citations.flatMap((citation, index) =>
    citation.supports.some((support) => overlap(support, text)) ? below(['sources', index]) : [],
  );
  return [...below(path), ...vouching].map((one) => document.placeOf(one).line);
}

const collection = options.get('collection');
if (collection !== undefined && !COLLECTION_NAMES.some((name) => name === collection)) {
  refuse(
    `There is no collection "${collection}". ${didYouMean(collection, COLLECTION_NAMES) ?? `Collections are ${COLLECTION_NAMES.join(', ')}.`}`,
    USAGE,
  );
}
const { dataset } = compile(readFiles(ROOT), []);
const since = options.get('since');
let changed: Map<string, Set<number>> | undefined;
try {
  changed = since === undefined ? undefined : linesSince(since);
} catch {
  refuse(`There is no commit "${String(since)}".`, USAGE);
}
const isWanted = (fact: Fact): boolean => {
  if (collection !== undefined && fact.record.collection !== collection) return false;
  if (!changed) return true;
  const lines = changed.get(fact.record.document.file);
  // A file that git does not know yet is new as a whole.
  return lines !== undefined && (lines.size === 0 || linesOf(fact).some((line) => lines.has(line)));
};
const facts = dataset.records
  .flatMap((record) => factsOf(record, collectionOf(record.collection).uncited))
  .filter(isWanted);
const seed = options.get('seed') ?? new Date().toISOString().slice(0, 10);

/** A value on one line. */
const inline = (value: unknown): string =>
  isObject(value)
    ? Object.entries(value)
        .map(([key, item]) => `${key}: ${inline(item)}`)
        .join(', ')
    : Array.isArray(value)
      ? value.map(inline).join(' | ')
      : String(value);

const rows = picked(facts, size, seed).map(({ record, path, value, witnesses }) => ({
  record: `${record.collection}/${record.id}`,
  line: record.document.placeOf(path, true).line,
  field: pathText(path),
  value,
  witnesses: witnesses.map(({ source, at }) => {
    const found = dataset.get('sources', source)?.data;
    return {
      source,
      at,
      ...(found && { title: found.title.text }),
      ...(found?.url !== undefined && { url: found.url }),
    };
  }),
}));

if (options.has('json')) {
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
} else {
  for (const [index, { record, line, field, value, witnesses }] of rows.entries()) {
    process.stdout.write(`${String(index + 1)}. data/${record}.yaml:${String(line)}\n   ${field} = ${inline(value)}\n`);
    for (const { source, at, title, url } of witnesses)
      process.stdout.write(
        `   ← ${source}, ${at}${title === undefined ? '' : ` (${title})`}${url === undefined ? '' : `\n     ${url}`}\n`,
      );
    process.stdout.write('\n');
  }
  process.stdout.write(
    `${String(rows.length)} of ${String(facts.length)} facts${since === undefined ? '' : ` since ${since}`}, seed "${seed}".\n`,
  );
}
