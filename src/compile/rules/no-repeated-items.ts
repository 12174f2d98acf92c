import { isObject, type Path } from '../../values/paths.js';
import type { Rule } from '../rule.js';

/** What tells the items of a list apart; the whole item where a list is not named. */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  creators: ['person', 'role'],
  contributors: ['person', 'role'],
  participants: ['person', 'role', 'date'],
  authors: ['family', 'given', 'name'],
  sources: ['source', 'at'],
  disputes: ['field', 'value'],
  within: ['place', 'date'],
  memberships: ['organization', 'role', 'date'],
  relations: ['person', 'kind', 'date', 'note'],
  names: ['text', 'lang', 'kind'],
  titles: ['text', 'lang', 'kind'],
};

/** A value as it is compared: texts without regard to case and to blanks around signs. */
const folded = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\s\u2010-\u2015-]+/g, ' ')
        .trim()
    : value;

/** What an item of a list stands for: two of the same say one thing twice. */
function keyOf(list: string, item: unknown): string {
  if (!isObject(item)) return JSON.stringify(folded(item));
  const keys = Object.hasOwn(IDENTITY, list) ? IDENTITY[list] : undefined;
  return JSON.stringify(
    (keys ?? Object.keys(item).sort()).map((key) => [key, folded(Object.hasOwn(item, key) ? item[key] : undefined)]),
  );
}

/** The items that stand in a list before, with the place of the first. */
function* repeated(value: unknown, path: Path = []): Generator<{ path: Path; first: number }> {
  if (Array.isArray(value)) {
    const seen = new Map<string, number>();
    const list = String(path.at(-1));
    for (const [index, item] of value.entries()) {
      if (isObject(item) || Array.isArray(item)) yield* repeated(item, [...path, index]);
      if (value.length < 2) continue;
      const key = keyOf(list, item);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else yield { path: [...path, index], first };
    }
  } else if (isObject(value)) {
    for (const key in value) {
      const item = value[key];
      if (typeof item === 'object') yield* repeated(item, [...path, key]);
    }
  }
}

export const noRepeatedItems: Rule = {
  name: 'no-repeated-items',
  level: 'error',
  docs: 'No list says the same thing twice: the same citation, creator, participant, publisher, dispute … but for case and blanks.',
  *check(dataset) {
    for (const { document } of dataset.readings) {
      for (const { path, first } of repeated(document.value)) {
        yield {
          document,
          path,
          message: `The same stands at position ${String(first)} of "${String(path.at(-2))}" (counted from 0).`,
          hint: 'Keep one of the two; join what they support.',
        };
      }
    }
  },
};
