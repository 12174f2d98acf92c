import type { CollectionName, DataRecord } from '../types.js';
import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { COLLECTIONS } from './names.js';

/** Of how many items a part of a list is made. */
const PART = 1000;

/** A list as JSON, one item a line: compact, and readable in a diff. */
function* lines(items: readonly unknown[]): Iterable<string> {
  if (items.length === 0) {
    yield '[]';
    return;
  }
  for (let at = 0; at < items.length; at += PART) {
    const texts = items.slice(at, at + PART).map((item) => JSON.stringify(item));
    yield `${at === 0 ? '[' : ','}\n${texts.join(',\n')}`;
  }
  yield '\n]';
}

/** What the package has lists of, each in a file of its own. */
export const LISTS: readonly (CollectionName | 'redirects' | 'questions' | 'vocabularies')[] = [
  ...COLLECTIONS,
  'redirects',
  'questions',
  'vocabularies',
];

/**
 * A file for every list, and one object with the metadata and all of them; each with one record a line. In parts that
 * are made as they are asked for: whoever writes them as they come never holds the whole.
 */
export function* listParts(dataset: Dataset): Iterable<readonly [file: string, part: string]> {
  yield ['all.json', `{\n"meta": ${JSON.stringify(dataset.meta)}`];
  for (const name of LISTS) {
    yield ['all.json', `,\n"${name}": `];
    for (const part of lines(dataset[name])) {
      yield [`${name}.json`, part];
      yield ['all.json', part];
    }
    yield [`${name}.json`, '\n'];
  }
  yield ['all.json', '\n}\n'];
}

/** Files of their parts. */
export function joined(parts: Iterable<readonly [file: string, part: string]>): Record<string, string> {
  const files = new Map<string, string>();
  for (const [file, part] of parts) files.set(file, (files.get(file) ?? '') + part);
  return Object.fromEntries(files);
}

/** The records as they are, in one file, in one for every collection, and in one for every record. */
export const json: Format = {
  name: 'json',
  title: 'JSON',
  use: 'programs; one file a record for those who need one',
  standard: 'https://www.rfc-editor.org/rfc/rfc8259',
  mediaType: 'application/json',
  delivery: 'release',
  collections: COLLECTIONS,
  keeps: KEEPS_ALL,
  write: (dataset): Files => ({
    ...joined(listParts(dataset)),
    ...Object.fromEntries(
      COLLECTIONS.flatMap((collection) =>
        (dataset[collection] as readonly DataRecord[]).map((record) => [
          `${collection}/${record.id}.json`,
          `${JSON.stringify(record, null, 2)}\n`,
        ]),
      ),
    ),
  }),
};
