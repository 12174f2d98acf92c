import { own } from '../values/own.js';
import { soundsOf, soundsOfAll } from '../values/sound.js';
import { isPlain, markedWordsOf, spellingsOf, unitsOf, withoutMarks } from '../values/text.js';

/*
 * What is searched for: a text as its words, and what stands for each of them.
 */

/** How a word is compared: without its marks, and as it sounds. */
export interface Form {
  readonly written: string;
  readonly heard: string;
}

/** The forms of the words of all indexes, which have most of them in common. */
const known = new Map<string, Form>();

/** The forms of different words, those that are new worked out together. */
export function formsOf(words: readonly string[]): Form[] {
  const fresh = words.filter((word) => !known.has(word));
  const sounds = soundsOfAll(fresh);
  fresh.forEach((word, index) => known.set(word, { written: withoutMarks(word), heard: sounds[index] ?? word }));
  return words.map(formOf);
}

/** The forms of one word of which they have been worked out. */
export const formOf = (word: string): Form => known.get(word) ?? { written: word, heard: word };

/** The words that stand for a word of a text: letters that are words, and umlauts written out. */
export const variantsOf = (word: string): readonly string[] =>
  isPlain(word) ? [] : spellingsOf(unitsOf([word])).flat();

/** A word searched for. */
export interface Token {
  readonly text: string;
  readonly sounds: readonly string[];
}

/** A text searched for, in one of its spellings. */
export interface Query {
  readonly tokens: readonly Token[];
  /** The positions of the tokens, the longest first: they have the fewest places to stand. */
  readonly order: readonly number[];
  readonly written: string;
  readonly heard: string;
}

/** The longest text that is searched for; no title comes near it. */
const LONGEST = 1_000;

/** The most words that are looked for one by one; a longer text is compared as a whole. */
const MOST_WORDS = 24;

/** The most words that are looked for in several texts of one record, or with slips. */
export const FEW_WORDS = 8;

function queryOf(words: readonly string[]): Query {
  const written = words.map(withoutMarks);
  const isShort = words.length <= MOST_WORDS;
  const tokens = isShort
    ? words.map((word, index): Token => ({ text: written[index] ?? '', sounds: soundsOf(word) }))
    : [];
  return {
    tokens,
    order: tokens
      .map((_, index) => index)
      .sort((a, b) => (tokens[b]?.text.length ?? 0) - (tokens[a]?.text.length ?? 0)),
    written: written.join(''),
    heard: tokens.map(({ sounds }) => sounds[0]).join(''),
  };
}

/** The queries of the text that was searched for last: one collection after the other is asked for it. */
let latest: { readonly text: string; readonly queries: readonly Query[] } | undefined;

/** What names of places shorten. */
const SHORTENED: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sta: 'santa', sto: 'santo' };

/** Words as they are, and with those written out that names shorten, where there are any. */
function writtenOut(words: readonly string[]): readonly (readonly string[])[] {
  const full = words.map((word) => own(SHORTENED, word) ?? word);
  return full.every((word, at) => word === words[at]) ? [words] : [words, full];
}

/**
 * What may be meant by a text: umlauts and shortened words written out or not, apostrophes and hyphens that part words
 * or do not.
 */
export function queriesOf(text: string): readonly Query[] {
  if (latest?.text !== text) latest = { text, queries: newQueriesOf(text) };
  return latest.queries;
}

function newQueriesOf(text: string): readonly Query[] {
  // Compatibility decomposition makes eighteen letters of some.
  const short = text.slice(0, LONGEST).normalize('NFKD').slice(0, LONGEST);
  const closed = short.replaceAll(/(?<=\p{L})['’‘ʼ`´′\p{Pd}](?=\p{L})/gu, '');
  const texts = closed === short ? [short] : [short, closed];
  const spellings = texts.flatMap((one) => writtenOut(markedWordsOf(one)).flatMap(spellingsOf));
  return spellings.map(queryOf).filter(({ written }) => written !== '');
}

/** Words by length; one may be there twice. */
type ByLength = readonly (readonly string[] | undefined)[];

/** The words of texts, in which those are looked for that differ by a slip. */
export interface WordList {
  readonly written: ByLength;
  readonly heard: ByLength;
}

/** Words in their forms, by the length of each. */
export function wordListOf(forms: readonly Form[]): WordList {
  const [written, heard]: [string[][], string[][]] = [[], []];
  for (const form of forms) {
    (written[form.written.length] ??= []).push(form.written);
    (heard[form.heard.length] ??= []).push(form.heard);
  }
  return { written, heard };
}

/** Whether two words differ by one letter: put in, left out, replaced, or changing places with its neighbour. */
export function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endOfA, endOfB] = [a.length, b.length];
  while (endOfA > start && endOfB > start && a[endOfA - 1] === b[endOfB - 1])
    [endOfA, endOfB] = [endOfA - 1, endOfB - 1];
  if (endOfA - start <= 1 && endOfB - start <= 1) return true;
  return endOfA - start === 2 && endOfB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** The length from which a word is long enough for a slip. */
const LONG = 5;

/** Whether a word is long enough for a slip, and no number. */
export const maySlip = (word: string): boolean => word.length >= LONG - 1 && !/\d/.test(word);

/**
 * The words among some from which a word differs by a slip; none for one that is short or has digits. A slip
 * leaves one end of a word as it was.
 */
function slipsIn(words: ByLength, word: string): readonly string[] {
  if (!maySlip(word)) return [];
  const [first, last] = [word.charCodeAt(0), word.charCodeAt(word.length - 1)];
  const isNear = (one: string): boolean => one.charCodeAt(0) === first || one.charCodeAt(one.length - 1) === last;
  const slips = [word.length - 1, word.length, word.length + 1]
    .filter((length) => Math.max(length, word.length) >= LONG)
    .flatMap((length) => (words[length] ?? []).filter((one) => isNear(one) && isSlip(one, word)));
  return [...new Set(slips)];
}

/** A word searched for, with the words of a collection that differ from it by a slip. */
export interface Wanted extends Token {
  readonly written: readonly string[];
  readonly heard: readonly string[];
}

/** A text searched for in a collection. */
export interface Search extends Query {
  readonly wanted: readonly Wanted[];
}

export const searchOf = ({ written, heard }: WordList, query: Query): Search => ({
  ...query,
  wanted: query.tokens.map(({ text, sounds }) => ({
    text,
    sounds,
    written: query.tokens.length > FEW_WORDS ? [] : slipsIn(written, text),
    heard: query.tokens.length > FEW_WORDS ? [] : sounds.flatMap((sound) => slipsIn(heard, sound)),
  })),
});
