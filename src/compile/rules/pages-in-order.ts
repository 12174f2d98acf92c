import { noPages } from '../../values/remedies.js';
import type { Problem } from '../finding.js';
import type { TextRule } from '../rule.js';

const RANGES = /\b(\d+|[ivxlcdm]+)\s*[-–—]\s*(\d+|[ivxlcdm]+)\b/gi;

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a Roman number. */
const roman = (text: string): number =>
  Array.from(text.toLowerCase(), (sign) => (Object.hasOwn(ROMAN, sign) ? (ROMAN[sign] ?? 0) : 0)).reduce(
    (sum, value, index, all) => sum + (value < (all[index + 1] ?? 0) ? -value : value),
    0,
  );

/** The end of a range in full: 120-5 ends on page 125. */
const whole = (first: string, last: string): number =>
  Number(last.length < first.length ? first.slice(0, first.length - last.length) + last : last);

export const pagesInOrder: TextRule = {
  name: 'pages-in-order',
  level: 'error',
  docs: 'Pages are counts or ranges, and a range ends on a later page than it begins on.',
  means: ['pages'],
  checkText(value) {
    const strange = noPages(value);
    const problems: Problem[] = strange ? [strange] : [];
    for (const [range, first = '', last = ''] of value.matchAll(RANGES)) {
      const isRoman = !/\d/.test(first + last);
      if (isRoman ? roman(last) > roman(first) : !/^\d+$/.test(first + last) || whole(first, last) > Number(first))
        continue;
      problems.push({ message: `The pages "${range}" end before they begin.`, hint: 'Compare the source.' });
    }
    return problems;
  },
};
