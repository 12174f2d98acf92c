import type { Published } from '../compile/publish.js';
import { lines, whole } from '../formats/json.js';
import { COLLECTION_NAMES } from '../model/names.js';
import { datasetOf } from './formats.js';

/** The JSON files of the package by name, as text. */
export function jsonFiles(published: Published): Record<string, string> {
  const dataset = datasetOf(published);
  return {
    ...Object.fromEntries(
      [...COLLECTION_NAMES, 'redirects' as const, 'questions' as const, 'vocabularies' as const].map((name) => [
        `${name}.json`,
        `${lines(dataset[name])}\n`,
      ]),
    ),
    'meta.json': `${JSON.stringify(published.meta, null, 2)}\n`,
    'all.json': whole(dataset),
  };
}
