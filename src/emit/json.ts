import type { Published } from '../compile/publish.js';
import { COLLECTION_NAMES } from '../model/names.js';

/** A list as JSON, one item a line: compact, and readable in a diff. */
const lines = (items: readonly unknown[]): string =>
  items.length === 0 ? '[]\n' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;

/** The JSON files of the package by name, as text. */
export function jsonFiles(published: Published): Record<string, string> {
  return {
    ...Object.fromEntries(COLLECTION_NAMES.map((name) => [`${name}.json`, lines(published.collections[name])])),
    'redirects.json': lines(published.redirects),
    'questions.json': lines(published.questions),
    'vocabularies.json': lines(published.vocabularies),
    'meta.json': `${JSON.stringify(published.meta, null, 2)}\n`,
  };
}
