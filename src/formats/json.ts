import type { DataRecord } from '../types.js';
import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { COLLECTIONS } from './names.js';

/** A list as JSON, one item a line: compact, and readable in a diff. */
export const lines = (items: readonly unknown[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

const LISTS = [...COLLECTIONS, 'redirects', 'questions', 'vocabularies'] as const;

/** Everything in one object: the metadata, then every list, one record a line. */
export function whole(dataset: Dataset): string {
  const lists = LISTS.map((name) => `"${name}": ${lines(dataset[name])}`);
  return `{\n"meta": ${JSON.stringify(dataset.meta)},\n${lists.join(',\n')}\n}\n`;
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
    'all.json': whole(dataset),
    ...Object.fromEntries(LISTS.map((name) => [`${name}.json`, `${lines(dataset[name])}\n`])),
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
