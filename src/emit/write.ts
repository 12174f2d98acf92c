import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Writes files below a folder, making folders as needed. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  writeParts(folder, Object.entries(files));
}

/** Writes files below a folder, making folders as needed: each part behind those that its file has already. */
export function writeParts(folder: string, parts: Iterable<readonly [file: string, part: string | Uint8Array]>): void {
  const begun = new Set<string>();
  for (const [name, part] of parts) {
    const path = join(folder, name);
    if (!begun.has(name)) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, part, { flag: begun.has(name) ? 'a' : 'w' });
    begun.add(name);
  }
}

/**
 * Writes the files that differ from what is there, so that nothing is touched for nothing. Each takes the
 * place of the old one at once: whoever reads meanwhile, and whatever goes wrong, finds the old or the new.
 */
export function refreshFiles(folder: string, files: Readonly<Record<string, string>>): string[] {
  const stale = Object.entries(files).filter(([name, text]) => {
    const path = join(folder, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  for (const [name, text] of stale) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const aside = join(dirname(path), `.${basename(path)}-${unique()}`);
    try {
      writeFileSync(aside, text);
      renameSync(aside, path);
    } finally {
      rmSync(aside, { force: true });
    }
  }
  return stale.map(([name]) => name);
}

const unique = (): string => `${String(process.pid)}-${randomBytes(4).toString('hex')}`;

/** Removes the files below a folder that end in `suffix` and are not among those known. */
export function removeStrays(folder: string, suffix: string, known: Readonly<Record<string, string>>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith(suffix) && !Object.hasOwn(known, name.replaceAll('\\', '/'))) rmSync(join(folder, name));
  }
}

/** The age in milliseconds at which the folder of an interrupted build is swept away. */
const ABANDONED = 60 * 60 * 1000;

/** The folders of this project's builds. Others may begin alike: they are none of ours. */
const OURS = /^\.build-serge-data-\d+-[0-9a-f]{8}(?:-old\d*)?$/;

const TIMES = 100;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;

/** Why a folder cannot be written, in words. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

const REASONS = new Map([
  ['ENOSPC', 'no space is left on the disk'],
  ['EDQUOT', 'the quota of the disk is used up'],
  ['EMFILE', 'too many files are open (see "ulimit -n")'],
  ['ENFILE', 'too many files are open on the machine'],
  ['EACCES', 'writing is not permitted'],
  ['EPERM', 'writing is not permitted'],
  ['EROFS', 'the disk can only be read'],
  ['EBUSY', 'it is in use, or something is mounted there'],
  ['EXDEV', 'it lies on another disk'],
]);

/** What went wrong, in words where the system only gives a code. */
export function reasonOf(error: unknown): string {
  const reason = REASONS.get(codeOf(error) ?? '');
  const text = error instanceof Error ? error.message : String(error);
  return reason === undefined ? text : `${reason} (${text})`;
}

/** The folder to be replaced: where a link leads to one, that one. */
function replaceable(target: string): string {
  try {
    if (!lstatSync(target).isSymbolicLink() && statSync(target).isDirectory()) return target;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return target;
    throw error;
  }
  try {
    const real = realpathSync(target);
    if (statSync(real).isDirectory()) return real;
  } catch {
    throw new WriteError(`"${target}" is a link that leads nowhere: remove it.`);
  }
  throw new WriteError(`"${target}" is a file, where a folder belongs: move it away.`);
}

/** Puts a folder in the place of another, which goes aside. Another build may do the same at the same time. */
async function swap(aside: string, target: string): Promise<void> {
  for (let time = 1; ; time++) {
    const old = `${aside}-old${String(time)}`;
    try {
      if (existsSync(target)) renameSync(target, old);
      renameSync(aside, target);
      return;
    } catch (error) {
      const isRace = ['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '') && existsSync(aside);
      if (!isRace || time === TIMES) {
        if (!existsSync(target) && existsSync(old)) renameSync(old, target);
        if (codeOf(error) === 'EBUSY' || codeOf(error) === 'EXDEV')
          throw new WriteError(`"${target}" cannot be replaced: something is mounted there, or in use.`);
        throw error;
      }
      await sleep(Math.random() * 5);
    }
  }
}

/**
 * Fills a folder in one step: `fill` writes into a folder aside, which takes the place of `target`
 * only when all is done. An error, or an end of the process, leaves `target` as it was; one that falls
 * into the instant between the two renames leaves it aside, where the next build finds it.
 *
 * @throws {WriteError} where `target` is something else than a folder.
 */
export async function replaceFolder(target: string, fill: (aside: string) => Promise<void>): Promise<void> {
  const real = replaceable(target);
  const parent = dirname(real);
  const left = (): string[] => readdirSync(parent).filter((name) => OURS.test(name));
  if (existsSync(real)) {
    if (statSync(real).dev !== statSync(parent).dev)
      throw new WriteError(
        `"${target}" is another disk, mounted there: it cannot be replaced in one step. Unmount it.`,
      );
  } else {
    // Another build may be between its two renames: only where nobody is, what lies aside is brought back.
    if (left().some((name) => name.includes('-old'))) await sleep(200);
    const rescued = left().find((name) => name.includes('-old'));
    if (rescued !== undefined && !existsSync(real)) renameSync(join(parent, rescued), real);
  }
  for (const name of left()) {
    const path = join(parent, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > ABANDONED) rmSync(path, { recursive: true, force: true });
  }
  const name = `.build-serge-data-${unique()}`;
  const aside = join(parent, name);
  mkdirSync(aside);
  try {
    await fill(aside);
    await swap(aside, real);
  } finally {
    for (const one of left()) if (one.startsWith(name)) rmSync(join(parent, one), { recursive: true, force: true });
  }
}
