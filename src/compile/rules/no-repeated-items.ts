import { walk } from '../../model/meta.js';
import { own } from '../../values/own.js';
import { isObject, type Path } from '../../values/paths.js';
import { evenText } from '../../values/text.js';
import type { Reading } from '../record.js';
import type { FileRule } from '../rule.js';

const folded = (value: unknown): unknown => (typeof value === 'string' ? evenText(value) : value);

/** What an item of a list stands for: two of the same say one thing twice. */
const keyOf = (item: unknown, identity: readonly string[] | undefined): string =>
  isObject(item)
    ? JSON.stringify((identity ?? Object.keys(item).sort()).map((key) => [key, folded(own(item, key))]))
    : JSON.stringify(folded(item));

interface Repetition {
  path: Path;
  /** The position of the item that says the same. */
  first: number;
  /** Whether it is the very same, so that nothing is lost without it. */
  isSame: boolean;
}

/** The items that stand in a list before, with the place of the first. */
function repeated({ schema, document }: Reading): Repetition[] {
  const found: Repetition[] = [];
  walk(schema, document.value, ({ items }, value, path) => {
    if (!items || !Array.isArray(value) || value.length < 2) return;
    const { identity } = items.notes;
    const seen = new Map<string, number>();
    for (const [index, item] of value.entries()) {
      const key = keyOf(item, identity);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else {
        const isSame = JSON.stringify(item) === JSON.stringify(value[first]);
        found.push({ path: [...path(), index], first, isSame });
      }
    }
  });
  return found;
}

export const noRepeatedItems: FileRule = {
  name: 'no-repeated-items',
  level: 'error',
  docs: 'No list says the same thing twice: the same citation, creator, participant, publisher, dispute … but for case and blanks.',
  *checkFile(reading) {
    for (const { path, first, isSame } of repeated(reading)) {
      yield {
        path,
        message: `The same stands at position ${String(first)} of "${String(path.at(-2))}" (counted from 0).`,
        hint: 'Keep one of the two; join what they support.',
        ...(isSame && { fix: () => null }),
      };
    }
  },
};
