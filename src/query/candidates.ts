import { beginningsOf, endingsOf, spellingsOfBeginning, spellingsOfEnd } from '../values/sound.js';
import { EUROPEAN_LETTERS, isEuropean, isPlain, markedText, markedWordsOf, spellingsOf } from '../values/text.js';
import { onceFor } from './once.js';
import { FEW_WORDS, formsOf, maySlip, type Query, type Search, searchOf, variantsOf, wordListOf } from './wanted.js';

/*
 * Which records can answer a search, told from their texts before these are taken apart into words: who searches but
 * once, as from a command line, is not kept waiting for all of them. It may be too many records, never too few.
 */

/** Begins the texts of a record among those of others: no text has it. */
const START = '\0';

/** Gives the texts of a record. */
type AddTexts<R> = (record: R, add: (text: string) => void) => void;

/** Texts of some records run together, with the positions of these. */
interface Joined {
  readonly text: string;
  readonly owners: readonly number[];
}

/** A text with the position of its record. */
interface Owned {
  readonly text: string;
  readonly owner: number;
}

/** Texts by the letters of their words. */
interface Sorted {
  /** Letters a to z and digits alone: as they are, and when the accents are taken off. */
  readonly plain: readonly Joined[];
  /** Of Europe, marked. */
  readonly others: Joined;
  /** Those in yet others, which are few. */
  readonly rest: readonly Owned[];
}

/** Letters with accents that change neither how a word sounds here nor how it may be spelled, and signs of print. */
const ACCENTED = /^[\x00-\x7f\xa0«»·À-ÃÇ-ÏÑ-ÕÙ-ÛÝà-ãç-ïñ-õù-ûýÿ‘’“”–—…]*$/;

/** Runs texts together, record by record. */
class Joiner {
  readonly #parts: string[] = [];
  readonly #owners: number[] = [];
  #latest = -1;

  add(text: string, owner: number): void {
    if (owner !== this.#latest) {
      this.#latest = owner;
      this.#owners.push(owner);
      this.#parts.push(START);
    }
    this.#parts.push(text);
  }

  joined(change: (text: string) => string): Joined {
    return { text: change(this.#parts.join('\n')), owners: this.#owners };
  }
}

function sorted<R>(records: readonly R[], addTexts: AddTexts<R>): Sorted {
  const [plain, accented, others] = [new Joiner(), new Joiner(), new Joiner()];
  const rest: Owned[] = [];
  records.forEach((record, owner) => {
    addTexts(record, (text) => {
      if (isPlain(text)) plain.add(text, owner);
      else if (ACCENTED.test(text)) accented.add(text, owner);
      else if (isEuropean(text)) others.add(text, owner);
      else rest.push({ text, owner });
    });
  });
  const lower = (text: string): string => text.toLowerCase().replaceAll('_', ' ');
  return {
    plain: [
      plain.joined(lower),
      accented.joined((text) => lower(text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, ''))),
    ],
    others: others.joined(markedText),
    rest,
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

/** The borders of the words that queries themselves have: one collection after the other is asked for them. */
const bordersOf = /* @__PURE__ */ onceFor((queries: readonly Query[]): Borders => {
  const tokens = queries.flatMap((query) => query.tokens);
  const heard = tokens.flatMap(({ sounds }) => sounds);
  const few = queries.flatMap((query) => (query.tokens.length > FEW_WORDS ? [] : query.tokens));
  const endsOf = (texts: readonly string[]): ReadonlySet<string> =>
    new Set(texts.filter(maySlip).map((text) => text.slice(-2)));
  return {
    begins: beginningsIn({ written: tokens.map(({ text }) => text), heard }),
    ends: { written: endsOf(few.map(({ text }) => text)), heard: endsOf(few.flatMap(({ sounds }) => sounds)) },
  };
});

/** A regular expression that finds one of some, none where there is none. */
const anyOf = (some: readonly string[]): string => `(?:${some.join('|') || '(?!)'})`;

/** Letters at the end of words that are more than they seem: marked, taken apart, without a sound of their own. */
const AMBIGUOUS = '[^\\x00-\\x7fа-щэ-яα-ω]';

/** What finds words by their borders, in plain texts and in others. */
const wordsWithin = /* @__PURE__ */ onceFor(({ begins, ends }: Borders) => {
  const written = [...begins.written].map((begin) => begin.replace(/(?<=^.)(.)$/, '(?:$1|\\b)'));
  const begun = anyOf([...written, ...[...begins.heard].map(spellingsOfBeginning)].filter(isPlain));
  const ended = anyOf([...ends.written, ...[...ends.heard].map(spellingsOfEnd)].filter(isPlain));
  const first = beginningsOf(new Set([...begins.written, ...begins.heard].map((begin) => begin.charAt(0))));
  const last = endingsOf(new Set([...ends.written, ...ends.heard].map((end) => end.slice(-1))));
  const L = `[${EUROPEAN_LETTERS}]`;
  const byEnd =
    ends.written.size + ends.heard.size > 0 ? `|${L}{2,}(?:[${last}][\\u0300-\\u036f]*|${AMBIGUOUS})(?!${L})` : '';
  return {
    plain: new RegExp(`\\b(?:${begun}[a-z0-9]*|[a-z0-9]*${ended}\\b)`, 'g'),
    others: new RegExp(`(?<!${L})(?:[\\u0300-\\u036f]*[${first}]${L}*${byEnd})`, 'g'),
  };
});

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

/** The bits of words: of the pieces with which they begin, and of those of which they are but the beginning. */
interface Answering {
  readonly whole: Map<string, number>;
  readonly begun: Map<string, number>;
  /** The letters with which words may go on, in writing or sound, that are the beginning of a piece. */
  readonly next: Set<string>;
}

/** Adds the bits of a word of which one form is given. */
function addBits({ whole, begun, next }: Answering, word: string, form: string, pieces: Pieces): void {
  for (const [piece, bit] of pieces.get(form.charCodeAt(0)) ?? []) {
    if (form.startsWith(piece)) whole.set(word, (whole.get(word) ?? 0) | bit);
    else if (piece.startsWith(form)) {
      begun.set(word, (begun.get(word) ?? 0) | bit);
      next.add(piece.charAt(form.length));
    }
  }
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
export function candidatesFor<R>(
  queries: readonly Query[],
  records: readonly R[],
  addTexts: AddTexts<R>,
): Candidates | undefined {
  // Letters of two units are compared by halves elsewhere.
  if (queries.some(({ written }) => /[\ud800-\udfff]/.test(written))) return undefined;
  const isOfEurope = new RegExp(`^[${EUROPEAN_LETTERS}]*$`);
  const isForeign = queries.some(({ written }) => !isOfEurope.test(written));
  const texts = sorted(records, addTexts);
  let borders = bordersOf(queries);
  for (;;) {
    const within = wordsWithin(borders);
    const plain = [...new Set(texts.plain.flatMap(({ text }) => text.match(within.plain) ?? []))];
    const others = [...new Set(texts.others.text.match(within.others))];
    const variants = others.flatMap((word) => {
      const [, [variant] = []] = spellingsOf([word]);
      return variant === undefined ? [] : { word, variant };
    });
    // Asked for letters of Europe, a text in others answers by the words that it has in these.
    const rest = texts.rest.filter(
      ({ text }) =>
        isForeign ||
        markedText(text)
          .match(within.others)
          ?.some((word) => !isPlain(word) || word.search(within.plain) >= 0),
    );
    const wordsOfRest = [...new Set(rest.flatMap(({ text }) => markedWordsOf(text)))];
    const forms = formsOf([...plain, ...others, ...variants.map(({ variant }) => variant)]);
    const list = wordListOf([...forms, ...formsOf([...wordsOfRest, ...wordsOfRest.flatMap(variantsOf)])]);
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
    const answering: Answering = { whole: new Map(), begun: new Map(), next: new Set() };
    words.forEach((word, at) => {
      const form = forms[at];
      if (form === undefined) return;
      addBits(answering, word, form.written, needed.written);
      addBits(answering, word, form.heard, needed.heard);
    });
    const positions = new Set([...positionsOf(texts, answering, needed.all), ...rest.map(({ owner }) => owner)]);
    return { searches, positions: [...positions].sort((a, b) => a - b) };
  }
}

/** The positions of the records whose words in letters of Europe are those needed, or may be. */
function positionsOf(
  { plain, others }: Sorted,
  { whole, begun, next }: Answering,
  needed: readonly number[],
): readonly number[] {
  const found = new Map<number, number>();
  /** Adds the bits of the words that a pattern finds, record by record. */
  const look = ({ text, owners }: Joined, pattern: string, bits: ReadonlyMap<string, number>): void => {
    const endAfter = (at: number): number => (text.indexOf(START, at + 1) + 1 || Infinity) - 1;
    const words = new RegExp(pattern, 'g');
    let [record, end] = [0, endAfter(0)];
    for (let match = words.exec(text); match; match = words.exec(text)) {
      for (; end < match.index; record++) end = endAfter(end);
      const owner = owners[record] ?? 0;
      found.set(owner, (found.get(owner) ?? 0) | (bits.get(match[0]) ?? 0));
    }
  };
  const L = EUROPEAN_LETTERS;
  // What but begins a piece is of use before words that go on with it alone.
  const goesOn = `(?=(?:[^${L}${START}]|[\\u0300-\\u036f])*[${beginningsOf(next)}])`;
  for (const [bits, after] of [
    [whole, ''],
    [begun, goesOn],
  ] as const) {
    if (bits.size === 0) continue;
    const words = [...bits.keys()];
    for (const texts of plain) look(texts, `\\b${anyOf(words.filter(isPlain))}\\b${after}`, bits);
    look(others, `(?<![${L}])${anyOf(words)}(?![${L}])${after}`, bits);
  }
  return [...found].flatMap(([position, bits]) => (needed.some((all) => (bits & all) === all) ? position : []));
}
