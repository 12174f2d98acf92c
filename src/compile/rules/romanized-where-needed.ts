import type { Path } from '../../values/paths.js';
import type { Problem } from '../finding.js';
import type { RecordRule } from '../rule.js';

/** A letter of a script other than Latin. */
const OTHER = /(?![\p{Script=Latin}\p{Script=Common}])[\p{Lu}\p{Ll}\p{Lo}]/u;

/** Latin letters and the signs of print, of which most texts consist. */
const LATIN = /^[\x00-\u024f\u2010-\u205e]*$/;

const hasOther = (text: string): boolean => !LATIN.test(text) && OTHER.test(text);

interface Written {
  text: string;
  romanized?: string | undefined;
}

export const romanizedWhereNeeded: RecordRule = {
  name: 'romanized-where-needed',
  level: 'error',
  docs: 'A title or name in another script than Latin is given in Latin letters too, and no other is; the titles of sources may be.',
  checkRecord({ collection, data }) {
    const written: [Path, Written][] = [];
    const problems: Problem[] = [];
    if ('title' in data) written.push([['title'], data.title]);
    for (const key of ['titles', 'names'] as const) {
      const all = (data as Partial<Record<typeof key, Written[]>>)[key] ?? [];
      written.push(...all.map((one, index): [Path, Written] => [[key, index], one]));
    }
    for (const [path, { text, romanized }] of written) {
      if (romanized === undefined && hasOther(text) && collection !== 'sources')
        problems.push({
          path,
          message: `"${text}" is not in Latin letters.`,
          hint: 'Write it in Latin letters as "romanized", a line below "text".',
        });
      if (romanized !== undefined && (hasOther(romanized) || !hasOther(text)))
        problems.push({
          path: [...path, 'romanized'],
          message: hasOther(text) ? 'This is not in Latin letters.' : 'The text is in Latin letters already.',
          hint: hasOther(text) ? 'Replace the letters of the other script.' : 'Leave "romanized" out.',
          ...(!hasOther(text) && { fix: () => null }),
        });
    }
    return problems;
  },
};
