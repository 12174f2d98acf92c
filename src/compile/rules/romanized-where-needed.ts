import type { Path } from '../../values/paths.js';
import type { Problem } from '../finding.js';
import type { AuthoredRecord } from '../record.js';
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

/** The titles and names of a record, but for those in Latin letters that are not romanized, as most are. */
function writtenIn(data: AuthoredRecord['data']): [Path, Written][] {
  const written: [Path, Written][] = [];
  const add = (one: Written, path: () => Path): void => {
    if (one.romanized !== undefined || !LATIN.test(one.text)) written.push([path(), one]);
  };
  const { title, titles, names } = data as Partial<Record<'title', Written> & Record<'titles' | 'names', Written[]>>;
  if (title) add(title, () => ['title']);
  titles?.forEach((one, index) => {
    add(one, () => ['titles', index]);
  });
  names?.forEach((one, index) => {
    add(one, () => ['names', index]);
  });
  return written;
}

export const romanizedWhereNeeded: RecordRule = {
  name: 'romanized-where-needed',
  level: 'error',
  docs: 'A title or name in another script than Latin is given in Latin letters too, and no other is; the titles of sources may be.',
  checkRecord({ collection, data }) {
    const problems: Problem[] = [];
    for (const [path, { text, romanized }] of writtenIn(data)) {
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
