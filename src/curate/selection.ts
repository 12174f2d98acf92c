import { isAbsolute, relative } from 'node:path';
import { nearest } from '../values/nearest.js';

/** A path as findings name it, from whatever a shell, an editor or a person writes. */
function named(word: string, root: string): string {
  const path = isAbsolute(word) ? relative(root, word) : word;
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');
}

/** A glob as a regular expression: `*` and `?` within a name, `**` across folders. */
const globbed = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('**/', '\0')
      .replaceAll('**', '\x01')
      .replaceAll('*', '[^/]*')
      .replaceAll('?', '[^/]')
      .replaceAll('\0', '(?:.*/)?')
      .replaceAll('\x01', '.*')}$`,
    'i',
  );

const idOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');

/**
 * Which files a word means: a file, a folder, a glob, an id, or a part of a file's path; the first of
 * these that fits. Case does not matter.
 */
function meant(word: string, files: readonly string[], root: string): readonly string[] {
  const path = named(word, root);
  const low = path.toLowerCase();
  const readings: ((file: string) => boolean)[] = /[*?]/.test(path)
    ? [(file) => globbed(path).test(file) || globbed(`data/${path}`).test(file)]
    : [
        (file) => file === path,
        (file) => file.startsWith(`${path}/`) || file.startsWith(`data/${path}/`),
        (file) => idOf(file) === path,
        (file) => file.toLowerCase().includes(low),
      ];
  for (const reading of readings) {
    const found = low === '' ? [] : files.filter(reading);
    if (found.length > 0) return found;
  }
  return [];
}

/** The files that some words mean, and the words that mean none, each with what may have been meant. */
export interface Selection {
  files: ReadonlySet<string>;
  unmatched: readonly { word: string; near: string | undefined }[];
}

/**
 * Finds the files that the words of a command mean.
 *
 * @param files - paths from the root, with forward slashes.
 * @param root - where absolute paths begin.
 * @example
 * selectionOf(['ville-conquise'], ['data/works/ville-conquise.yaml'], root).files // that file
 */
export function selectionOf(words: readonly string[], files: readonly string[], root: string): Selection {
  const found = words.map((word) => ({ word, files: meant(word, files, root) }));
  return {
    files: new Set(found.flatMap((one) => one.files)),
    unmatched: found
      .filter((one) => one.files.length === 0)
      .map(({ word }) => ({ word, near: nearest(idOf(named(word, root)), files.map(idOf)) })),
  };
}
