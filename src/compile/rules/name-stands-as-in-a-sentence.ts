import type { Data } from '../record.js';
import type { Problem } from '../finding.js';
import type { RecordRule } from '../rule.js';

/** Words without a small letter, one of them longer than abbreviations mostly are; or a word longer than any of them. */
const CAPITALS = /^(?=[^\p{L}]*\p{L}+[^\p{L}]+\p{L})\P{Ll}*\p{Lu}{5}\P{Ll}*$|^\p{Lu}{10,}$/u;

/** A small letter as most texts have: those need no closer look. */
const SMALL = /[a-zа-я]/;

/** A full stop after a word that is no abbreviation. */
const STOPPED = /(?<![\p{L}.])\p{L}{5,}\.$/u;

/** A text in which only the first letters of words and of names are large. */
const lowered = (text: string): string =>
  text.replaceAll(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, others: string) => first + others.toLowerCase());

export const nameStandsAsInASentence: RecordRule = {
  name: 'name-stands-as-in-a-sentence',
  level: 'error',
  docs: 'Titles and names stand as in a sentence: not in the capitals of a title page or a list, and without the full stop of a catalogue. What a source calls itself stays as it is.',
  checkRecord({ collection, data }) {
    if (collection === 'sources') return undefined;
    const { title, titles, names } = data as Partial<Data['works'] & Data['people']>;
    const problems: Problem[] = [];
    const check = ({ text, kind }: { text: string; kind?: string | undefined }, ...path: (string | number)[]): void => {
      if (kind !== 'abbreviation' && !SMALL.test(text) && CAPITALS.test(text))
        problems.push({
          path: [...path, 'text'],
          message: `"${text}" is in capitals.`,
          hint: `Write it as in a sentence, say "${lowered(text)}".`,
        });
      if (text.endsWith('.') && STOPPED.test(text))
        problems.push({
          path: [...path, 'text'],
          message: `"${text}" ends with a full stop.`,
          hint: `Write "${text.slice(0, -1)}".`,
        });
    };
    if (title) check(title, 'title');
    titles?.forEach((one, index) => {
      check(one, 'titles', index);
    });
    names?.forEach((one, index) => {
      check(one, 'names', index);
    });
    return problems;
  },
};
