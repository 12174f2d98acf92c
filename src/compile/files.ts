import { type Dirent, closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COLLECTION_NAMES, fileNameFault } from '../model/names.js';
import type { Finding } from './finding.js';
import { type Text, textOf } from './document.js';

/** The project's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The files of a data folder, unread by anyone yet. */
export interface Files {
  records: Text[];
  vocabularies: Text[];
  redirects: Text | undefined;
  questions: Text | undefined;
  findings: Finding[];
}

/** The texts of all files that were read. */
export const textsOf = ({ records, vocabularies, redirects, questions }: Files): Text[] =>
  [...records, ...vocabularies, redirects, questions].filter((text) => text !== undefined);

/** Texts by file, with the stamp (inode, size, times) that the file had when it was read. */
export type Seen = Map<string, { stamp: string; text: Text }>;

const misplaced = (file: string, message: string, hint: string): Finding => ({
  rule: 'layout',
  level: 'error',
  file,
  line: 1,
  column: 1,
  path: '',
  message,
  hint,
});

/** The largest file that can be a record: a hundred times the longest one there is. */
const MAX_BYTES = 4_000_000;

/** Takes up one file after the other, so that none has to be asked first how long it is. */
let buffer: Uint8Array | undefined;

/** The bytes of a file, until the next is read: all of them, or as many as show that they are too many. */
function bytesOf(path: string): Uint8Array {
  buffer ??= new Uint8Array(MAX_BYTES + 1);
  const file = openSync(path, 'r');
  try {
    let end = 0;
    let read: number;
    do end += read = readSync(file, buffer, end, buffer.length - end, null);
    while (read > 0 && end < buffer.length);
    return buffer.subarray(0, end);
  } finally {
    closeSync(file);
  }
}

/** What tells that a file changed: inode, size, times. */
function stampOf(path: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return [ino, size, mtimeMs, ctimeMs].join();
}

/** What the system says of a failure: `EACCES`. */
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

type Kind = 'file' | 'folder' | 'other' | 'missing';

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean }): Kind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

/**
 * Reads a data folder: the one place where the compiler reads files. Files are taken in the order
 * of their names, whatever the file system's order. Whatever lies there that is no file of the
 * project (a pipe, a device, a link that leads out of it) is a finding, and is not opened.
 *
 * @param root - the project's root; files are named from there.
 * @param seen - what an earlier call read: files that have not changed since are not read again, and
 *   their texts are the same objects. Takes up what this call reads.
 */
export function readFiles(root: string, { folder = 'data', seen }: { folder?: string; seen?: Seen } = {}): Files {
  const findings: Finding[] = [];
  // `join`, called for every file, would take a fifth of the time that the reading does.
  const base = resolve(root);
  const pathOf = (file: string): string => `${base}/${file}`;
  const refuse = (file: string, message: string, hint: string): void => {
    findings.push(misplaced(file, message, hint));
  };

  /** What stands at a path, links followed as long as they stay in the project. */
  const lookAt = (file: string): Kind => {
    const path = pathOf(file);
    try {
      if (!lstatSync(path).isSymbolicLink()) return kindOf(statSync(path));
      const target = realpathSync(path);
      const way = relative(realpathSync(base), target);
      if (way === '..' || way.startsWith(`..${sep}`) || way.startsWith(sep) || /^[a-z]:/i.test(way)) {
        refuse(
          file,
          'The link leads out of the project.',
          'Put the file itself in its place: links out are not followed.',
        );
        return 'missing';
      }
      return kindOf(statSync(target));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT' && !isThere(path)) return 'missing';
      const what =
        code === 'ELOOP'
          ? 'The link leads to itself.'
          : code === 'ENOENT'
            ? 'The link leads nowhere.'
            : `It cannot be looked at (${code}).`;
      refuse(file, what, 'Mend or remove it.');
      return 'missing';
    }
  };

  const isThere = (path: string): boolean => {
    try {
      lstatSync(path);
      return true;
    } catch {
      return false;
    }
  };

  /** What lies in a folder, but for hidden files and names that not every system can hold. */
  const list = (path: string): { name: string; kind: Kind }[] => {
    let entries: Dirent[];
    try {
      entries = readdirSync(pathOf(path), { withFileTypes: true });
    } catch (error) {
      refuse(path, `The folder cannot be read (${codeOf(error)}).`, 'Mend its permissions.');
      return [];
    }
    return entries
      .flatMap((entry) => {
        const { name } = entry;
        if (name.startsWith('.')) return [];
        // Node puts U+FFFD for what it cannot decode.
        const fault = name.includes('\uFFFD')
          ? 'The name of the file is not valid UTF-8.'
          : fileNameFault(name.split('.', 1)[0] ?? '');
        if (fault === undefined) return [{ name, kind: kindOf(entry) }];
        refuse(`${path}/${name}`, fault, 'Give the file (and the record in it) another name.');
        return [];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  };

  const read = (file: string): Text | undefined => {
    try {
      const path = pathOf(file);
      const stamp = seen ? stampOf(path) : '';
      const before = seen?.get(file);
      if (before?.stamp === stamp) return before.text;
      const bytes = bytesOf(path);
      if (bytes.length > MAX_BYTES) {
        const megabytes = String(Math.round(statSync(path).size / 1e6));
        refuse(file, `The file has ${megabytes} MB.`, 'A record is a page of text: what is this?');
        return;
      }
      const text = textOf(file, bytes);
      seen?.set(file, { stamp, text });
      return text;
    } catch (error) {
      refuse(file, `The file cannot be read (${codeOf(error)}).`, 'Mend its permissions, or remove it.');
      return;
    }
  };

  const yamlIn = (path: string): Text[] => {
    const kind = lookAt(path);
    if (kind === 'missing') return [];
    if (kind !== 'folder') {
      refuse(path, 'A file lies where a folder belongs.', `Move it away: records lie in a folder "${path}".`);
      return [];
    }
    return list(path).flatMap(({ name, kind: bare }) => {
      const file = `${path}/${name}`;
      const found = bare === 'other' ? lookAt(file) : bare;
      if (found === 'missing') return [];
      if (found === 'file' && name.endsWith('.yaml')) return read(file) ?? [];
      refuse(
        file,
        found === 'other' ? 'It is neither a file nor a folder.' : 'The file is not a record.',
        found === 'other' ? 'Remove it.' : 'Records end in ".yaml" and lie directly in the folder of their collection.',
      );
      return [];
    });
  };

  const optional = (name: string): Text | undefined => {
    const file = `${folder}/${name}`;
    const kind = lookAt(file);
    if (kind === 'missing') return undefined;
    if (kind === 'file') return read(file);
    refuse(file, 'A file belongs here.', 'Move what lies here away.');
    return undefined;
  };

  const top = lookAt(folder);
  if (top !== 'folder') {
    if (findings.length === 0)
      refuse(folder, `There is no folder "${folder}".`, 'The records lie in it: run the command in a whole checkout.');
    return { records: [], vocabularies: [], redirects: undefined, questions: undefined, findings };
  }
  const known = new Set<string>([...COLLECTION_NAMES, 'vocabularies', 'redirects.yaml', 'questions.yaml']);
  for (const { name } of list(folder)) {
    if (known.has(name)) continue;
    const file = `${folder}/${name}`;
    const kind = lookAt(file);
    if (kind === 'missing') continue;
    refuse(
      file,
      `The ${kind === 'folder' ? 'folder' : 'file'} belongs to no collection.`,
      `Collections are ${COLLECTION_NAMES.join(', ')}.`,
    );
  }
  const vocabularies = yamlIn(`${folder}/vocabularies`);
  if (vocabularies.length === 0)
    refuse(
      `${folder}/vocabularies`,
      'There are no vocabularies.',
      'They say which terms records may use: restore the folder from the repository.',
    );
  return {
    records: COLLECTION_NAMES.flatMap((name) => yamlIn(`${folder}/${name}`)),
    vocabularies,
    redirects: optional('redirects.yaml'),
    questions: optional('questions.yaml'),
    findings,
  };
}
