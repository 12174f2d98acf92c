import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COLLECTION_NAMES } from '../model/names.js';
import type { Finding } from './finding.js';
import type { Text } from './document.js';

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

/**
 * Reads a data folder: the one place where the compiler reads files. Files are taken in the order
 * of their names, whatever the file system's order.
 *
 * @param root - the project's root; files are named from there.
 */
export function readFiles(root: string, folder = 'data'): Files {
  const findings: Finding[] = [];
  const list = (path: string): string[] => {
    try {
      return readdirSync(join(root, path))
        .filter((name) => !name.startsWith('.'))
        .sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  };
  const read = (file: string): Text => ({ file, bytes: readFileSync(join(root, file)) });
  const yamlIn = (path: string): Text[] =>
    list(path).flatMap((name) => {
      const file = `${path}/${name}`;
      if (name.endsWith('.yaml') && statSync(join(root, file)).isFile()) return [read(file)];
      findings.push(
        misplaced(
          file,
          'The file is not a record.',
          'Records end in ".yaml" and lie directly in the folder of their collection.',
        ),
      );
      return [];
    });
  const known = new Set<string>([...COLLECTION_NAMES, 'vocabularies', 'redirects.yaml', 'questions.yaml']);
  for (const name of list(folder)) {
    if (known.has(name)) continue;
    const kind = statSync(join(root, folder, name)).isDirectory() ? 'folder' : 'file';
    findings.push(
      misplaced(
        `${folder}/${name}`,
        `The ${kind} belongs to no collection.`,
        `Collections are ${COLLECTION_NAMES.join(', ')}.`,
      ),
    );
  }
  const optional = (name: string): Text | undefined =>
    list(folder).includes(name) ? read(`${folder}/${name}`) : undefined;
  return {
    records: COLLECTION_NAMES.flatMap((name) => yamlIn(`${folder}/${name}`)),
    vocabularies: yamlIn(`${folder}/vocabularies`),
    redirects: optional('redirects.yaml'),
    questions: optional('questions.yaml'),
    findings,
  };
}
