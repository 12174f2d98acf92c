import { beginningsOf, endingsOf, spellingsOfBeginning, spellingsOfEnd } from '../values/sound.js';
import { isPlain, markedText, markedWordsOf, spellingsOf } from '../values/text.js';
import { FEW_WORDS, formsOf, maySlip, type Query, type Search, searchOf, variantsOf, wordListOf } from './wanted.js';

/*
 * Which records can answer a search, told from their texts before these are taken apart into words: who searches but
 * once, as from a command line, is not kept waiting for all of them.
 */

/** Ends the texts of a record among those of others: no text has it. */
const END = '\0';

type Keyed = readonly { readonly text: string }[];

/** Texts of some records run together, with the positions of these. */
interface Joined {
  readonly text: string;
  readonly owners: readonly number[];
}

/** Texts by the letters of their words. */
interface Sorted {
  /** Letters a to z and digits alone: as they are, and when the accents are taken off. */
  readonly plain: readonly Joined[];
  /** Of Europe, marked. */
  readonly others: Joined;
  /** Those in yet others, which are few. */
  readonly rest: readonly string[];
  /** The positions of the records that have such. */
  readonly ownersOfRest: ReadonlySet<number>;
}

/** Letters with accents that change neither how a word sounds here nor how it may be spelled, and signs of print. */
const ACCENTED = /^[\x00-\x7f\xa0«»·À-ÃÇ-ÏÑ-ÕÙ-ÛÝà-ãç-ïñ-õù-ûýÿ‘’“”–—…]*$/;

/** Letters of Europe, and signs of print. */
export const EUROPEAN =
  /^[\u0300-\u036f\x00-\x7f\xa0-\xa7\xa9-\xae\xb0-\xb3\xb5-\xb7\xb9-\u017f\u02b9-\u02bf\u0386\u0388-\u03ce\u0400-\u0481\u048a-\u052f\u2010-\u2016\u2018-\u2027\u2116]*$/;

/** What words in these letters consist of when they are marked: {@link markedWordsOf} takes far longer to get ready. */
export const EUROPEAN_LETTER =
  '[a-z0-9\\xdf-\\xf6\\xf8-\\u017f\\u0300-\\u036f\\u03b1-\\u03c9\\u0430-\\u0481\\u048b-\\u052f]';

/** Runs texts together, record by record. */
class Joiner {
  readonly owners: number[] = [];
  text = '';

  add(text: string, position: number): void {
    if (this.owners.at(-1) !== position) {
      if (this.owners.length > 0) this.text += END;
      this.owners.push(position);
    }
    this.text += `${text}\n`;
  }
}

function sorted(records: readonly Keyed[]): Sorted {
  const [plain, accented, others] = [new Joiner(), new Joiner(), new Joiner()];
  const rest: string[] = [];
  const ownersOfRest = new Set<number>();
  for (let position = 0; position < records.length; position++) {
    for (const { text } of records[position] ?? []) {
      if (isPlain(text)) plain.add(text, position);
      else if (ACCENTED.test(text)) accented.add(text, position);
      else if (EUROPEAN.test(text)) others.add(text, position);
      else {
        rest.push(text);
        ownersOfRest.add(position);
      }
    }
  }
  const lower = (text: string): string => text.toLowerCase().replaceAll('_', ' ');
  return {
    plain: [
      { text: lower(plain.text), owners: plain.owners },
      { text: lower(accented.text.normalize('NFD').replaceAll(/\p{M}/gu, '')), owners: accented.owners },
    ],
    others: { text: markedText(others.text), owners: others.owners },
    rest,
    ownersOfRest,
  };
}

/** How words begin or end that can answer, as they are written and as they sound. */
interface Borders {
  readonly begins: Texts;
  /** How those end that differ early. */
  readonly ends: Texts;
}

interface Texts {
  readonly written: ReadonlySet<string>;
  readonly heard: ReadonlySet<string>;
}

/** The length from which a word with a slip in its first three letters still has two at its end that are right. */
const LONG = 5;

/** How words begin that begin like a text, or are such a word with a slip further on. */
const beginningOf = (text: string): string => text.slice(0, text.length < LONG ? 1 : 2);

/** What words have to begin like to answer searches. */
const beginningsIn = (pieces: { readonly written: readonly string[]; readonly heard: readonly string[] }): Texts => ({
  written: new Set(pieces.written.map(beginningOf)),
  heard: new Set(pieces.heard.map(beginningOf)),
});

function bordersOf(queries: readonly Query[]): Borders {
  const tokens = queries.flatMap((query) => query.tokens);
  const heard = tokens.flatMap(({ sounds }) => sounds);
  const few = queries.flatMap((query) => (query.tokens.length > FEW_WORDS ? [] : query.tokens));
  const endsOf = (texts: readonly string[]): ReadonlySet<string> =>
    new Set(texts.filter(maySlip).map((text) => text.slice(-2)));
  return {
    begins: beginningsIn({ written: tokens.map(({ text }) => text), heard }),
    ends: { written: endsOf(few.map(({ text }) => text)), heard: endsOf(few.flatMap(({ sounds }) => sounds)) },
  };
}

/** Letters at the end of words that are more than they seem: marked, taken apart, without a sound of their own. */
const AMBIGUOUS = '[^\\x00-\\x7fа-щэ-яα-ω]';

/** What finds words by their borders, in plain texts and in others. */
function wordsWithin({ begins, ends }: Borders): { readonly plain: RegExp; readonly others: RegExp } {
  const written = [...begins.written].map((begin) => begin.replace(/(?<=^.)(.)$/, '(?:$1|\\b)'));
  const begun = [...written, ...[...begins.heard].map(spellingsOfBeginning)].filter(isPlain).join('|') || END;
  const ended = [...ends.written, ...[...ends.heard].map(spellingsOfEnd)].filter(isPlain).join('|') || END;
  const first = beginningsOf(new Set([...begins.written, ...begins.heard].map((begin) => begin.charAt(0))));
  const last = endingsOf(new Set([...ends.written, ...ends.heard].map((end) => end.slice(-1))));
  const L = EUROPEAN_LETTER;
  const byEnd =
    ends.written.size + ends.heard.size > 0 ? `|${L}{2,}(?:[${last}][\\u0300-\\u036f]*|${AMBIGUOUS})(?!${L})` : '';
  return {
    plain: new RegExp(`\\b(?:(?:${begun})[a-z0-9]*|[a-z0-9]*(?:${ended})\\b)`, 'g'),
    others: new RegExp(`(?<!${L})(?:[\\u0300-\\u036f]*[${first}]${L}*${byEnd})`, 'g'),
  };
}

/** The most words that are told apart where records are looked through: as many as a number has bits. */
const MOST_BITS = 31;

/** Texts that words may begin like, with the bit of each, by the code of their first letter. */
type Pieces = ReadonlyMap<number, readonly (readonly [piece: string, bit: number])[]>;

/** What words may begin like, as they are written and as they sound; and the bits of which a record needs all. */
interface Needed {
  readonly written: Pieces;
  readonly heard: Pieces;
  readonly all: readonly number[];
  /** How everything looked for begins. */
  readonly begins: Texts;
}

function neededFor(searches: readonly Search[]): Needed | undefined {
  const [written, heard] = [new Map<number, [string, number][]>(), new Map<number, [string, number][]>()];
  const all: number[] = [];
  const looked: { readonly written: string[]; readonly heard: string[] } = { written: [], heard: [] };
  let count = 0;
  const add = (writtenSo: readonly string[], heardSo: readonly string[]): number => {
    const bit = 1 << count++;
    looked.written.push(...writtenSo);
    looked.heard.push(...heardSo);
    for (const [pieces, texts] of [
      [written, writtenSo],
      [heard, heardSo],
    ] as const) {
      for (const text of texts) {
        const code = text.charCodeAt(0);
        pieces.set(code, [...(pieces.get(code) ?? []), [text, bit]]);
      }
    }
    return bit;
  };
  for (const search of searches) {
    if (search.wanted.length === 0) return undefined;
    let bits = 0;
    for (const one of search.wanted) bits |= add([one.text, ...one.written], [...one.sounds, ...one.heard]);
    all.push(bits);
    if (search.wanted.length > 1) all.push(add([search.written], [search.heard]));
  }
  return count > MOST_BITS ? undefined : { written, heard, all, begins: beginningsIn(looked) };
}

/** The bits of the pieces with which a text that begins with the word may begin. */
function bitsOf(word: string, pieces: Pieces): number {
  let bits = 0;
  const some = pieces.get(word.charCodeAt(0));
  if (some === undefined) return 0;
  for (const [piece, bit] of some) if (piece.startsWith(word) || word.startsWith(piece)) bits |= bit;
  return bits;
}

/** Whether all texts are among others. */
const isWithin = (some: Texts, all: Texts): boolean =>
  [...some.written].every((text) => all.written.has(text)) && [...some.heard].every((text) => all.heard.has(text));

/** Searches, and the positions of the records that can answer them. */
interface Candidates {
  readonly searches: readonly Search[];
  readonly positions: readonly number[];
}

/**
 * The records that can answer queries: for each of its words they have one that begins like it, or one that begins
 * like all of them run together. Nothing where the queries are too long to tell.
 */
export function candidatesFor(queries: readonly Query[], records: readonly Keyed[]): Candidates | undefined {
  // Letters of two units are compared by halves elsewhere.
  if (queries.some(({ written }) => /[\ud800-\udfff]/.test(written))) return undefined;
  const texts = sorted(records);
  const rest = [...new Set(texts.rest.flatMap(markedWordsOf))];
  const formsOfRest = formsOf([...rest, ...rest.flatMap(variantsOf)]);
  let borders = bordersOf(queries);
  for (;;) {
    const within = wordsWithin(borders);
    const plain = [...new Set(texts.plain.flatMap(({ text }) => text.match(within.plain) ?? []))];
    const others = [...new Set(texts.others.text.match(within.others))];
    const variants = others.flatMap((word) => {
      const [, [variant] = []] = spellingsOf([word]);
      return variant === undefined ? [] : { word, variant };
    });
    const forms = formsOf([...plain, ...others, ...variants.map(({ variant }) => variant)]);
    const list = wordListOf([...forms, ...formsOfRest]);
    const searches = queries.map((query) => searchOf(list, query));
    const needed = neededFor(searches);
    if (!needed) return undefined;
    // What differs by a slip may stand in other words, run together, that begin like it.
    if (!isWithin(needed.begins, borders.begins)) {
      borders = { ...borders, begins: needed.begins };
      continue;
    }
    // A word answers as what stands for it does, too.
    const words = [...plain, ...others, ...variants.map(({ word }) => word)];
    const answering = new Map<string, number>();
    for (let at = 0; at < words.length; at++) {
      const [word = '', form] = [words[at], forms[at]];
      const bits = form ? bitsOf(form.written, needed.written) | bitsOf(form.heard, needed.heard) : 0;
      if (bits !== 0) answering.set(word, (answering.get(word) ?? 0) | bits);
    }
    return { searches, positions: positionsOf(texts, answering, needed.all) };
  }
}

/** The positions of the records that have all words needed, or may have them. */
function positionsOf(
  { plain, others, ownersOfRest }: Sorted,
  answering: ReadonlyMap<string, number>,
  needed: readonly number[],
): readonly number[] {
  const found = new Map<number, number>();
  /** Goes through what is found in texts, and counts the records that end before it. */
  const look = ({ text, owners }: Joined, pattern: RegExp, visit: (word: string, position: number) => void): void => {
    const endAfter = (at: number): number => (text.indexOf(END, at) + 1 || Infinity) - 1;
    let [record, end] = [0, endAfter(0)];
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      for (; end < match.index; record++) end = endAfter(end + 1);
      visit(match[0], owners[record] ?? 0);
    }
  };
  const take = (word: string, position: number): void => {
    found.set(position, (found.get(position) ?? 0) | (answering.get(word) ?? 0));
  };
  const words = [...answering.keys()];
  const anyOf = (some: readonly string[]): string => some.join('|') || END;
  for (const texts of plain) look(texts, new RegExp(`\\b(?:${anyOf(words.filter(isPlain))})\\b`, 'g'), take);
  look(others, new RegExp(`(?<!${EUROPEAN_LETTER})(?:${anyOf(words)})(?!${EUROPEAN_LETTER})`, 'g'), take);
  const chosen = new Set(ownersOfRest);
  for (const [position, bits] of found) if (needed.some((all) => (bits & all) === all)) chosen.add(position);
  return [...chosen].sort((a, b) => a - b);
}
