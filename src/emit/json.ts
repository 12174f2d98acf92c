import type { Published } from '../compile/publish.js';
import { joined, listParts, LISTS } from '../formats/json.js';
import { datasetOf } from './formats.js';

/** The names of the JSON files of the package. */
export const JSON_FILES: readonly string[] = ['all', ...LISTS, 'meta'].map((name) => `${name}.json`);

/** The JSON files of the package, in parts: what follows in a file comes after what precedes. */
export function* jsonParts(published: Published): Iterable<readonly [file: string, part: string]> {
  yield* listParts(datasetOf(published));
  yield ['meta.json', `${JSON.stringify(published.meta, null, 2)}\n`];
}

/** The same files by name, as whole texts. */
export const jsonFiles = (published: Published): Record<string, string> => joined(jsonParts(published));
