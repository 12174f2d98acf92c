import { isObject } from '../../values/paths.js';
import type { ValueRule } from '../rule.js';

const STRAIGHT = /(?<=\p{L})'(?=\p{L})/u;
const EVERY_STRAIGHT = new RegExp(STRAIGHT, 'gu');
/** As single quotes of YAML write it. */
const EVERY_DOUBLED = /(?<=\p{L})''(?=\p{L})/gu;

/** What is written in words: no address, term or path. */
const WORDING: ReadonlySet<string | undefined> = new Set(['text', 'coded', 'markdown']);

/** The file's own text with curly apostrophes, whichever quotes stand around it. */
const curled = (source: string): string =>
  source.startsWith("'") ? source.replaceAll(EVERY_DOUBLED, '’') : source.replaceAll(EVERY_STRAIGHT, '’');

export const apostropheIsCurly: ValueRule = {
  name: 'apostrophe-is-curly',
  level: 'error',
  docs: 'An apostrophe within a word is curly, in titles and names as in our own words; the straight one stands for the soft sign in what is romanized.',
  isAsked: ({ notes: { meaning } }) => WORDING.has(meaning?.is),
  checkValue(text, place) {
    if (typeof text !== 'string' || !text.includes("'") || !STRAIGHT.test(text)) return undefined;
    const isRomanized =
      place.path().at(-1) === 'romanized' ||
      (isObject(place.owner) && typeof place.owner.lang === 'string' && place.owner.lang.includes('-Latn'));
    if (isRomanized) return undefined;
    return { message: 'The text has a straight apostrophe.', hint: 'Write "’".', fix: curled };
  },
};
