import type { Path } from '../../values/paths.js';
import type { RecordRule } from '../rule.js';

/** A letter of a script other than Latin. */
const OTHER = /(?![\p{Script=Latin}\p{Script=Common}])[\p{Lu}\p{Ll}\p{Lo}]/u;

interface Written {
  text: string;
  romanized?: string | undefined;
}

export const romanizedWhereNeeded: RecordRule = {
  name: 'romanized-where-needed',
  level: 'error',
  docs: 'A title or name in another script than Latin is given in Latin letters too, and no other is; the titles of sources may be.',
  *checkRecord({ collection, data }) {
    const written: [Path, Written][] = [];
    if ('title' in data) written.push([['title'], data.title]);
    for (const key of ['titles', 'names'] as const) {
      const all = (data as Partial<Record<typeof key, Written[]>>)[key] ?? [];
      written.push(...all.map((one, index): [Path, Written] => [[key, index], one]));
    }
    for (const [path, { text, romanized }] of written) {
      if (romanized === undefined && OTHER.test(text) && collection !== 'sources')
        yield {
          path,
          message: `"${text}" is not in Latin letters.`,
          hint: 'Write it in Latin letters as "romanized", a line below "text".',
        };
      if (romanized !== undefined && (OTHER.test(romanized) || !OTHER.test(text)))
        yield {
          path: [...path, 'romanized'],
          message: OTHER.test(text) ? 'This is not in Latin letters.' : 'The text is in Latin letters already.',
          hint: OTHER.test(text) ? 'Replace the letters of the other script.' : 'Leave "romanized" out.',
          ...(!OTHER.test(text) && { fix: () => null }),
        };
    }
  },
};
