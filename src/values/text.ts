import { own } from './own.js';

/** Letters that Unicode does not take apart into a base and a mark, and what people type for them. */
export const FOLDED: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // The sigma that ends a word.
  ς: 'σ',
  // Russian as it was spelled until 1918, and letters that only Ukrainian has.
  ѣ: 'е',
  і: 'и',
  ѳ: 'ф',
  ѵ: 'и',
  є: 'е',
  ґ: 'г',
};

/** Letters with marks that are also written out, German and Scandinavian: `Rühle` is `Ruehle`. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  'a\u0308': 'ae',
  'o\u0308': 'oe',
  'u\u0308': 'ue',
  'a\u030a': 'aa',
  ø: 'oe',
  đ: 'dj',
};

/** Scripts that write no blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A number as records write it: no sign but minus, no zero before it, no exponent. */
export const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A text without the difference of upper and lower case, its marks apart from its letters. */
const takenApart = (text: string): string => text.normalize('NFKD').toLowerCase().replaceAll('и\u0306', 'й');

/** Whether a text is in letters of Europe, with signs of print: most texts are, and their words are soon told apart. */
export const isEuropean = (text: string): boolean =>
  /^[\u0300-\u036f\x00-\x7f\xa0-\xa7\xa9-\xae\xb0-\xb3\xb5-\xb7\xb9-\u017f\u0218-\u021b\u02b9-\u02bf\u0386\u0388-\u03ce\u0400-\u0481\u048a-\u052f\u2010-\u2016\u2018-\u2027\u2116]*$/.test(
    text,
  );

/** Of what marked words in these letters consist: the inside of a class of a regular expression. */
export const EUROPEAN_LETTERS =
  '\\u0300-\\u036fa-z0-9\\xdf-\\xf6\\xf8-\\u017f\\u03b1-\\u03c9\\u0430-\\u0481\\u048b-\\u052f';

/** A word: letters and numbers, each with the marks after it; and a line feed, which ends a text among others. */
const WORDS_OR_ENDS = /\p{M}*[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|\n/gu;
/** The same in letters of Europe: the other takes longer to get ready than a search that does without. */
const EUROPEAN_WORDS_OR_ENDS = /* @__PURE__ */ new RegExp(
  `[\\u0300-\\u036f]*(?![\\u0300-\\u036f])[${EUROPEAN_LETTERS}]+|\n`,
  'g',
);
const PLAIN_WORDS = /[a-z0-9]+/g;

/** Letters that modify others: they part words, as apostrophes do. */
const MODIFIERS = /[\u02b0-\u02ff]+/g;

/** A text of which the words are those that {@link markedWordsOf} gives, and stand in the same order. */
export const markedText = (text: string): string => takenApart(text).replaceAll(MODIFIERS, ' ');

/**
 * The words of a text without the difference of upper and lower case, the marks of each letter after it
 * (Unicode form KD).
 */
export const markedWordsOf = (text: string): string[] =>
  isPlain(text) ? plainWordsOf(text) : markedWordsOrEnds(text).filter((word) => word !== '\n');

const markedWordsOrEnds = (text: string): string[] =>
  markedText(text).match(isEuropean(text) ? EUROPEAN_WORDS_OR_ENDS : WORDS_OR_ENDS) ?? [];

const plainWordsOf = (text: string): string[] => text.toLowerCase().match(PLAIN_WORDS) ?? [];

/** The marked words of many texts, one after the other, with a line feed at the end of each: ten thousand at once. */
export const markedWordsIn = (texts: readonly string[]): string[] =>
  markedWordsOrEnds(texts.map((text) => `${text.replaceAll('\n', ' ')}\n`).join(''));

/** A word without the marks on its letters, its ligatures taken apart. */
export const withoutMarks = (word: string): string =>
  /^[a-z0-9]+$/.test(word)
    ? word
    : word
        .replaceAll(/\p{M}/gu, '')
        .replaceAll(/[œæßøłđðþıςѣіѳѵєґ]/g, (letter) => own(FOLDED, letter) ?? letter)
        .replace(/(?<=.)ъ$/, '');

/**
 * The words of a text as searches compare them: compatibility-decomposed, lower case, without marks,
 * ligatures and punctuation. Russian ё becomes е, as it is mostly printed, and letters given up in 1918
 * become those that took their place; й, a letter of its own, stays. Apostrophes part words (`l'an`).
 * @example
 * wordsOf("L'An I de la Révolution russe") // ['l', 'an', 'i', 'de', 'la', 'revolution', 'russe']
 */
export const wordsOf = (text: string): string[] =>
  isPlain(text) ? plainWordsOf(text) : markedWordsOf(text).map(withoutMarks);

/**
 * A text as names and titles are compared: its words alone, whatever their case, accents and punctuation.
 * @example
 * bareText("L’An I !") // 'l an i'
 */
export const bareText = (text: string): string =>
  isPlain(text)
    ? text
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim()
    : wordsOf(text).join(' ');

/**
 * A text as values are compared, in which every sign may count: without regard to case, compatible forms,
 * blanks and the kind of hyphen.
 * @example
 * evenText('A–B ') // 'a b'
 */
export function evenText(text: string): string {
  // What most values are: one word, or an id.
  if (/^[a-z0-9.]+(?:-[a-z0-9.]+)*$/.test(text)) return text.replaceAll('-', ' ');
  const folded = (isPlain(text) ? text : text.normalize('NFKC')).toLowerCase();
  return folded.replaceAll(/[\s\u2010-\u2015-]+/g, ' ').trim();
}

const UMLAUT = /[aou]\u0308|a\u030a|[øđ]/;
const UMLAUTS = /[aou]\u0308|a\u030a|[øđ]/g;

/** Whether a text is in letters that have one spelling and blanks between words: most texts are, and need no closer look. */
export const isPlain = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** The spellings of marked words: as they are, and with umlauts written out (`ue`) where there are any. */
export const spellingsOf = (words: readonly string[]): (readonly string[])[] =>
  words.some((word) => UMLAUT.test(word))
    ? [words, words.map((word) => word.replace(UMLAUTS, (letter) => own(WRITTEN_OUT, letter) ?? letter))]
    : [words];

/** Marked words as parts at which searches may begin: every letter a word, in scripts that write no blanks. */
export const unitsOf = (words: readonly string[]): readonly string[] =>
  words.some((word) => UNSPACED.test(word))
    ? words.flatMap((word) => (UNSPACED.test(word) ? (word.match(/[^\p{M}]\p{M}*/gu) ?? []) : word))
    : words;
