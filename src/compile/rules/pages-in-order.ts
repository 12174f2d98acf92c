import { isObject, type Path } from '../../values/paths.js';
import type { Rule } from '../rule.js';

/** Every field called "pages", with its path. */
function* pagesIn(value: unknown, path: Path = []): Generator<{ text: string; path: Path }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* pagesIn(item, [...path, index]);
  else if (isObject(value))
    for (const [key, item] of Object.entries(value)) {
      if (key === 'pages' && typeof item === 'string') yield { text: item, path: [...path, key] };
      else yield* pagesIn(item, [...path, key]);
    }
}

/** The end of a range in full: 120-5 ends on page 125. */
const whole = (first: string, last: string): number =>
  Number(last.length < first.length ? first.slice(0, first.length - last.length) + last : last);

export const pagesInOrder: Rule = {
  name: 'pages-in-order',
  level: 'error',
  docs: 'A range of pages ends on a later page than it begins on.',
  *check(dataset) {
    for (const { document } of dataset.readings) {
      if (!document.text.includes('pages:')) continue;
      for (const { text, path } of pagesIn(document.value)) {
        for (const [range, first = '', last = ''] of text.matchAll(/\b(\d+)\s*[-–—]\s*(\d+)\b/g)) {
          if (whole(first, last) > Number(first)) continue;
          yield { document, path, message: `The pages "${range}" end before they begin.`, hint: 'Compare the source.' };
        }
      }
    }
  },
};
