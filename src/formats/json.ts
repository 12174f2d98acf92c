import type { DataRecord } from '../types.js';
import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { COLLECTIONS } from './names.js';

/** A list as JSON, one item a line: compact, and readable in a diff. */
export const lines = (items: readonly unknown[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

const LISTS = [...COLLECTIONS, 'redirects', 'questions', 'vocabularies'] as const;

/** A file for every list, and one object with the metadata and all of them; each with one record a line. */
export function listFiles(dataset: Dataset): Record<string, string> {
  const texts = LISTS.map((name) => ({ name, text: lines(dataset[name]) }));
  const members = texts.map(({ name, text }) => `"${name}": ${text}`);
  return {
    'all.json': `{\n"meta": ${JSON.stringify(dataset.meta)},\n${members.join(',\n')}\n}\n`,
    ...Object.fromEntries(texts.map(({ name, text }) => [`${name}.json`, `${text}\n`])),
  };
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
    ...listFiles(dataset),
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
