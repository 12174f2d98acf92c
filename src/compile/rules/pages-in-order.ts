import { valuesThatAre } from '../meanings.js';
import type { Rule } from '../rule.js';

/** The end of a range in full: 120-5 ends on page 125. */
const whole = (first: string, last: string): number =>
  Number(last.length < first.length ? first.slice(0, first.length - last.length) + last : last);

export const pagesInOrder: Rule = {
  name: 'pages-in-order',
  level: 'error',
  docs: 'A range of pages ends on a later page than it begins on.',
  *check(dataset) {
    for (const reading of dataset.readings) {
      for (const one of valuesThatAre(reading, 'pages')) {
        for (const [range, first = '', last = ''] of one.value.matchAll(/\b(\d+)\s*[-–—]\s*(\d+)\b/g)) {
          if (whole(first, last) > Number(first)) continue;
          yield {
            document: reading.document,
            path: one.path,
            message: `The pages "${range}" end before they begin.`,
            hint: 'Compare the source.',
          };
        }
      }
    }
  },
};
