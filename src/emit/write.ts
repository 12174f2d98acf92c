import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files below a folder, making folders as needed. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Writes the files that differ from what is there, so that nothing is touched for nothing. */
export function refreshFiles(folder: string, files: Readonly<Record<string, string>>): string[] {
  const stale = Object.entries(files).filter(([name, text]) => {
    const path = join(folder, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  writeFiles(folder, Object.fromEntries(stale));
  return stale.map(([name]) => name);
}

/** Removes the files below a folder that end in `suffix` and are not among those known. */
export function removeStrays(folder: string, suffix: string, known: Readonly<Record<string, string>>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith(suffix) && !Object.hasOwn(known, name.replaceAll('\\', '/'))) rmSync(join(folder, name));
  }
}

/** The age in milliseconds at which the folder of an interrupted build is swept away. */
const ABANDONED = 60 * 60 * 1000;

/**
 * Fills a folder in one step: `fill` writes into a folder aside, which takes the place of `target`
 * only when all is done. An error, or an end of the process, leaves `target` as it was; one that falls
 * into the instant between the two renames leaves it aside, where the next build finds it.
 */
export async function replaceFolder(target: string, fill: (aside: string) => Promise<void>): Promise<void> {
  const parent = dirname(target);
  const rescued = existsSync(target) ? undefined : readdirSync(parent).find((name) => /^\.build-.*-old$/.test(name));
  if (rescued !== undefined) renameSync(join(parent, rescued), target);
  for (const name of readdirSync(parent)) {
    const left = join(parent, name);
    if (name.startsWith('.build-') && Date.now() - statSync(left).mtimeMs > ABANDONED)
      rmSync(left, { recursive: true, force: true });
  }
  const aside = mkdtempSync(join(parent, '.build-'));
  const old = `${aside}-old`;
  try {
    await fill(aside);
    if (existsSync(target)) renameSync(target, old);
    renameSync(aside, target);
  } catch (error) {
    if (!existsSync(target) && existsSync(old)) renameSync(old, target);
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
