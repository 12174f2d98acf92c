import { isObject, type Path } from '../../model/meta.js';
import type { Rule } from '../rule.js';

/** What may be such a value in quotes: most files have none, and need no closer look. */
const QUOTED = /: *(?:"true"|'true'|"-?[\d.]+"|'-?[\d.]+')/;

/** Where the flags and numbers of a record stand. */
function* flagsAndNumbers(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'boolean' || typeof value === 'number') yield path;
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* flagsAndNumbers(item, [...path, index]);
  else if (isObject(value))
    for (const [key, item] of Object.entries(value)) yield* flagsAndNumbers(item, [...path, key]);
}

export const bareFlagsAndNumbers: Rule = {
  name: 'bare-flags-and-numbers',
  level: 'error',
  docs: 'Flags and coordinates stand without quotes: editors take what is quoted for text, and mark it as wrong.',
  *check(dataset) {
    for (const { data, document } of dataset.records) {
      if (!QUOTED.test(document.text)) continue;
      const lines = document.text.split('\n');
      for (const path of flagsAndNumbers(data)) {
        const { line, column } = document.placeOf(path);
        // A value in quotes begins behind the first of them.
        const before = Array.from(lines[line - 1] ?? '')[column - 2] ?? '';
        if (!['"', "'"].includes(before)) continue;
        yield { document, path, message: 'The value is in quotes.', hint: 'Leave the quotes out.' };
      }
    }
  },
};
