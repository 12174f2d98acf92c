import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parse, textOf } from '../compile/document.js';
import { type Files, readFiles } from '../compile/files.js';
import { collectionOfFile } from '../compile/record.js';
import { COLLECTION_NAMES } from '../model/names.js';
import { isObject } from '../values/paths.js';
import { argumentsOf, refuse, ROOT } from './command.js';
import { differences, inMarkdown, type Release, stepOf } from './differences.js';

const USAGE = 'npm run diff -- <all.json of a release, or a commit> [--json | --corrections]';
const { options, words } = argumentsOf(process.argv.slice(2), { usage: USAGE, flags: ['json', 'corrections'] });
const [from] = words;
if (from === undefined || words.length > 1) refuse('Name what to compare with.', USAGE);

/** A published value as curators write it: dates as their EDTF text. */
function authored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(authored);
  if (!isObject(value)) return typeof value === 'number' ? String(value) : value;
  if (typeof value.edtf === 'string') return value.edtf;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, authored(item)]));
}

/** What a release published in one file. */
function published(path: string): Release {
  const all: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isObject(all) || !Array.isArray(all.works)) refuse(`${path} is no "all.json" of a release.`, USAGE);
  return Object.fromEntries(COLLECTION_NAMES.map((name) => [name, authored(all[name] ?? [])])) as Release;
}

/** What a data folder holds, read without judging it: an older one may follow an older model. */
function written(texts: Pick<Files, 'records'>['records']): Release {
  const release: Record<string, Record<string, unknown>[]> = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, []]),
  );
  for (const text of texts) {
    const collection = collectionOfFile(text.file);
    const { document } = parse(text);
    if (collection && isObject(document?.value))
      release[collection.name]?.push(authored(flagged(document.value)) as Record<string, unknown>);
  }
  return release;
}

/** Flags as they are published: every scalar of a file is text. */
const flagged = (value: unknown): unknown =>
  value === 'true'
    ? true
    : value === 'false'
      ? false
      : Array.isArray(value)
        ? value.map(flagged)
        : isObject(value)
          ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, flagged(item)]))
          : value;

/** The records as they were at a commit. */
function committed(commit: string): Release {
  const git = (...args: string[]): Buffer =>
    execFileSync('git', args, { cwd: ROOT, maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'ignore'] });
  let files: string[];
  try {
    files = git('ls-tree', '-r', '-z', '--name-only', commit, '--', 'data').toString().split('\0');
  } catch {
    return refuse(`"${commit}" is neither a file nor a commit.`, USAGE);
  }
  const records = files.filter((file) => /^data\/[a-z]+\/[^/]+\.yaml$/.test(file) && collectionOfFile(file));
  const contents = execFileSync('git', ['cat-file', '--batch'], {
    cwd: ROOT,
    maxBuffer: 1 << 29,
    input: records.map((file) => `${commit}:${file}\n`).join(''),
  });
  let at = 0;
  return written(
    records.map((file) => {
      const end = contents.indexOf('\n', at);
      const size = Number(contents.subarray(at, end).toString().split(' ').at(-1));
      at = end + 1 + size + 1;
      return textOf(file, contents.subarray(end + 1, end + 1 + size));
    }),
  );
}

const files = readFiles(ROOT);
const before = existsSync(from) ? published(from) : committed(from);
const changes = differences(before, written(files.records));
const redirects = files.redirects && parse(files.redirects).document?.value;
const retired = new Set(
  isObject(redirects) && Array.isArray(redirects.redirects)
    ? redirects.redirects.flatMap((one) => (isObject(one) ? [`${String(one.collection)}/${String(one.from)}`] : []))
    : [],
);
const step = stepOf(changes, retired);
if (options.has('corrections')) {
  const corrections = changes.filter(({ kind, field }) => kind === 'changed' || (kind === 'removed' && field !== ''));
  process.stdout.write(`${JSON.stringify({ since: from, corrections }, null, 2)}\n`);
} else if (options.has('json')) process.stdout.write(`${JSON.stringify({ since: from, step, changes }, null, 2)}\n`);
else process.stdout.write(inMarkdown(changes, step));
