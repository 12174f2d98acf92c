import { own } from '../../values/own.js';
import { isObject } from '../../values/paths.js';
import { evenText } from '../../values/text.js';
import type { Problem } from '../finding.js';
import type { ValueRule } from '../rule.js';

const folded = (value: unknown): unknown => (typeof value === 'string' ? evenText(value) : value);

/** What an item of a list stands for: two of the same say one thing twice. */
const keyOf = (item: unknown, identity: readonly string[] | undefined): string =>
  isObject(item)
    ? JSON.stringify((identity ?? Object.keys(item).sort()).map((key) => [key, folded(own(item, key))]))
    : JSON.stringify(folded(item));

/** Whether the first thing that tells items apart does so: of most lists it does, and they need no closer look. */
function areApart(list: readonly unknown[], first: string | undefined): boolean {
  const seen = new Set<unknown>();
  for (const item of list) {
    if (!isObject(item)) seen.add(folded(item));
    else if (first === undefined) return false;
    else seen.add(folded(own(item, first)));
  }
  return seen.size === list.length;
}

export const noRepeatedItems: ValueRule = {
  name: 'no-repeated-items',
  level: 'error',
  docs: 'No list says the same thing twice: the same citation, creator, participant, publisher, dispute … but for case and blanks.',
  isAsked: ({ items }) => items !== undefined,
  checkValue(list, place) {
    if (!Array.isArray(list) || list.length < 2) return undefined;
    const identity = place.node.items?.notes.identity;
    if (areApart(list, identity?.[0])) return undefined;
    const seen = new Map<string, number>();
    const problems: Problem[] = [];
    for (const [index, item] of (list as unknown[]).entries()) {
      const key = keyOf(item, identity);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, index);
        continue;
      }
      const path = place.path();
      problems.push({
        path: [...path, index],
        message: `The same stands at position ${String(first)} of "${String(path.at(-1))}" (counted from 0).`,
        hint: 'Keep one of the two; join what they support.',
        // Of what is the very same, nothing is lost.
        ...(JSON.stringify(item) === JSON.stringify(list[first]) && { fix: () => null }),
      });
    }
    return problems;
  },
};
