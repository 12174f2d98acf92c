import { isPlain, markedWordsIn, spellingsOf, unitsOf } from '../values/text.js';
import { candidatesFor } from './candidates.js';
import { once } from './once.js';
import {
  FEW_WORDS,
  formOf,
  formsOf,
  type Query,
  queriesOf,
  type Search,
  searchOf,
  variantsOf,
  type Wanted,
  type WordList,
  wordListOf,
} from './wanted.js';

/** How near a text is to its record, nearest first: a name or title, a misspelt one, its id, the title of something related. */
const RANKS = ['name', 'misspelled', 'id', 'related'] as const;

/** How near a text is to its record. */
export type Rank = (typeof RANKS)[number];

/** A text that leads to a record. */
export interface Key {
  /** The text as it is written. */
  readonly text: string;
  /** Its language (BCP 47), where it has one. */
  readonly lang?: string;
  readonly rank: Rank;
  /** Whether it is the name of a person, which ends in the family name. */
  readonly isOfPerson?: boolean;
}

/** Takes a text that leads to a record: see {@link Key}. */
export type AddKey = (text: string, rank: Rank, lang?: string, isOfPerson?: true) => void;

const MATCHES = ['words', 'initials', 'spelling', 'beginning', 'slip'] as const;

/**
 * In what way a text answers a search, best first: it has the `words`; it has words for which `initials`
 * stand; it has them in another `spelling` or transliteration; it has words of which those searched for
 * are the `beginning`; it has words in which one letter differs (`slip`).
 * @example 'spelling'
 */
export type Match = (typeof MATCHES)[number];

const WORDS = 0;
const INITIALS = 1;
const SPELLING = 2;
const BEGINNING = 3;
const SLIP = 4;
const NONE: number = MATCHES.length;

/** How the words searched for stand in a text, best first. */
const ARRANGEMENTS = ['whole', 'all', 'as a family name', 'in a row', 'scattered', 'in several texts'] as const;

const WHOLE = 0;
const ALL = 1;
const FAMILY = 2;
const ROW = 3;
const SCATTERED = 4;
const APART = 5;

/** The words of all texts run together, so that blanks, hyphens and apostrophes make no difference. */
interface Run {
  readonly text: string;
  /** Where a word begins, or a text ends: 1. */
  readonly starts: Uint8Array;
  /** Where each text begins, and where the last one ends. */
  readonly texts: readonly number[];
  /** The places at which words begin, by the code of their first letter. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** A record with what leads to it. */
interface Entry<R> {
  readonly record: R;
  /** Of records that answer equally well the most prominent comes first. */
  readonly prominence: number;
  readonly keys: readonly Key[];
}

/** Texts made ready for comparison. */
interface SearchIndex {
  /** What leads to a record, all those of one record after those of another. */
  readonly keys: readonly Key[];
  /** The position of the record to which each key leads. */
  readonly owners: readonly number[];
  /** The number of words of each key. */
  readonly lengths: readonly number[];
  /** The words as they are written. */
  readonly written: Run;
  /** The same words as they sound. */
  readonly heard: Run;
  /** The words, and what else stands for them. */
  readonly words: WordList;
}

/** What parts texts in a run: no word has it. */
const SEPARATOR = '\n';

/** What ends a key among the numbers of words. */
const END = -1;

/** Runs texts together, word by word. */
class Runner {
  readonly #pieces: string[] = [];
  readonly #places = new Map<number, number[]>();
  readonly #ends: number[] = [];
  readonly #texts: number[] = [0];
  #at = 0;

  add(word: string): void {
    const code = word.charCodeAt(0);
    const known = this.#places.get(code);
    if (known) known.push(this.#at);
    else this.#places.set(code, [this.#at]);
    this.#pieces.push(word);
    this.#at += word.length;
  }

  end(): void {
    this.#ends.push(this.#at);
    this.#pieces.push(SEPARATOR);
    this.#at += SEPARATOR.length;
    this.#texts.push(this.#at);
  }

  run(): Run {
    const starts = new Uint8Array(this.#at);
    for (const list of [this.#ends, ...this.#places.values()]) for (const start of list) starts[start] = 1;
    return { text: this.#pieces.join(''), starts, texts: this.#texts, places: this.#places };
  }
}

/** How many records are taken apart at once. */
const AT_ONCE = 500;

/** Makes what leads to records ready for comparison. */
function searchIndex(entries: readonly Entry<unknown>[]): SearchIndex {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const words: number[] = [];
  // Some at a time: words that are there already are soon forgotten.
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const some = entries.slice(at, at + AT_ONCE).flatMap(({ keys }) => keys.map(({ text }) => text));
    for (const word of markedWordsIn(some)) words.push(word === SEPARATOR ? END : numberOf(word));
  }
  // It grows meanwhile; variants have none of their own.
  for (const word of numbers.keys()) for (const variant of variantsOf(word)) numberOf(variant);
  const distinct = [...numbers.keys()];
  const forms = formsOf(distinct);

  const [keys, owners, lengths]: [Key[], number[], number[]] = [[], [], []];
  const [written, heard] = [new Runner(), new Runner()];
  let start = 0;
  for (const [owner, entry] of entries.entries()) {
    for (const key of entry.keys) {
      const end = words.indexOf(END, start);
      const text = words.slice(start, end).map((word) => distinct[word] ?? '');
      start = end + 1;
      for (const spelling of isPlain(key.text) ? [text] : spellingsOf(unitsOf(text))) {
        for (const word of spelling) {
          const form = formOf(word);
          written.add(form.written);
          heard.add(form.heard);
        }
        written.end();
        heard.end();
        keys.push(key);
        owners.push(owner);
        lengths.push(spelling.length);
      }
    }
  }
  return { keys, owners, lengths, written: written.run(), heard: heard.run(), words: wordListOf(forms) };
}

/** Every place at which a piece begins with a word: whether it ends with one. */
function forEachPlace(
  { text, starts, places }: Run,
  piece: string,
  visit: (place: number, isWhole: boolean) => void,
): void {
  for (const at of places.get(piece.charCodeAt(0)) ?? []) {
    if (text.startsWith(piece, at)) visit(at, starts[at + piece.length] === 1);
  }
}

/** The text in which a place of a run lies. */
function textAt({ texts }: Run, place: number): number {
  let [low, high] = [0, texts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((texts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** How each text of an index answers a word: the best match. */
function levelsOf({ keys, written, heard }: SearchIndex, wanted: Wanted): Uint8Array {
  const levels = new Uint8Array(keys.length).fill(NONE);
  const raise = (run: Run, piece: string, whole: number, begun: number): void => {
    forEachPlace(run, piece, (place, isWhole) => {
      const level = isWhole ? whole : begun;
      const text = textAt(run, place);
      if (level < (levels[text] ?? NONE)) levels[text] = level;
    });
  };
  raise(written, wanted.text, WORDS, wanted.text.length === 1 ? INITIALS : BEGINNING);
  if (wanted.text.length > 1) for (const sound of wanted.sounds) raise(heard, sound, SPELLING, BEGINNING);
  for (const word of wanted.written) raise(written, word, SLIP, NONE);
  for (const word of wanted.heard) raise(heard, word, SLIP, NONE);
  return levels;
}

/** One text of a run: its words run together, and where each begins and the last one ends. */
interface Text {
  readonly text: string;
  readonly starts: readonly number[];
}

function textIn({ text, starts, texts }: Run, index: number): Text {
  const [from, to] = [texts[index] ?? 0, (texts[index + 1] ?? 0) - SEPARATOR.length];
  const begins: number[] = [];
  for (let at = from; at <= to; at++) if (starts[at] === 1) begins.push(at - from);
  return { text: text.slice(from, to), starts: begins };
}

/** The word after the last that a piece covers if it begins at a word: negative where it ends within one, 0 where it is not there. */
function covered({ text, starts }: Text, piece: string, word: number): number {
  const start = starts[word] ?? 0;
  if (!text.startsWith(piece, start)) return 0;
  const end = start + piece.length;
  let next = word + 1;
  while ((starts[next] ?? Infinity) < end) next++;
  return starts[next] === end ? next : -next;
}

/** How a word searched for answers at a word of a text, and the word after the last that it covers. */
function answerAt(written: Text, heard: Text, wanted: Wanted, word: number): readonly [match: number, next: number] {
  const next = covered(written, wanted.text, word);
  if (next > 0) return [WORDS, next];
  if (wanted.text.length === 1) return next < 0 ? [INITIALS, -next] : [NONE, 0];
  const spelled = wanted.sounds.map((sound) => covered(heard, sound, word));
  const whole = spelled.find((one) => one > 0);
  if (whole !== undefined) return [SPELLING, whole];
  const begun = next < 0 ? next : spelled.find((one) => one < 0);
  if (begun !== undefined) return [BEGINNING, -begun];
  const isSlipped =
    wanted.written.some((one) => covered(written, one, word) > 0) ||
    wanted.heard.some((one) => covered(heard, one, word) > 0);
  return isSlipped ? [SLIP, word + 1] : [NONE, 0];
}

/** How the words searched for answer in a text: the match of the worst, and how they stand. */
interface Answer {
  readonly match: number;
  readonly arrangement: number;
}

/** How words answer in a text one by one, each at a place of its own. */
function oneByOne(index: SearchIndex, text: number, { order, wanted }: Search): Answer {
  const [written, heard] = [textIn(index.written, text), textIn(index.heard, text)];
  const used = new Array<boolean>(index.lengths[text] ?? 0).fill(false);
  const matches = wanted.map((): number => NONE);
  const places = wanted.map(() => 0);
  const ends = wanted.map(() => 0);
  for (const at of order) {
    const one = wanted[at];
    if (one === undefined) continue;
    for (let word = 0; word < used.length && matches[at] !== WORDS; word++) {
      if (used[word]) continue;
      const [match, end] = answerAt(written, heard, one, word);
      if (match < (matches[at] ?? NONE)) [matches[at], places[at], ends[at]] = [match, word, end];
    }
    used.fill(true, places[at], ends[at]);
  }
  const isRow = places.every((place, at) => at === 0 || place === ends[at - 1]);
  return { match: Math.max(...matches), arrangement: used.every(Boolean) ? ALL : isRow ? ROW : SCATTERED };
}

/** The answers of a search so far, by record: the best of each. */
class Best {
  readonly #best = new Map<number, { readonly order: number; readonly text: number; readonly match: number }>();

  constructor(private readonly index: SearchIndex) {}

  take(text: number, { match, arrangement }: Answer): void {
    if (match >= NONE) return;
    const { keys, owners } = this.index;
    const rank = RANKS.indexOf(keys[text]?.rank ?? 'related');
    // Initials are as good as words, if they stand as well.
    const nearness = match === INITIALS ? WORDS : match;
    const isInitials = match === INITIALS ? 1 : 0;
    const order = ((nearness * ARRANGEMENTS.length + arrangement) * 2 + isInitials) * RANKS.length + rank;
    const owner = owners[text] ?? 0;
    const known = this.#best.get(owner);
    if (known === undefined || order < known.order) this.#best.set(owner, { order, text, match });
  }

  get all(): Iterable<readonly [owner: number, answer: { order: number; text: number; match: number }]> {
    return this.#best;
  }
}

/** The texts that a query as a whole is, or in which it stands in a row, wherever blanks part it. */
function takeRows(index: SearchIndex, query: Query, best: Best): void {
  const take = (run: Run, piece: string, match: number): void => {
    forEachPlace(run, piece, (place, isWhole) => {
      const text = textAt(run, place);
      const isEnd = place + piece.length + SEPARATOR.length === run.texts[text + 1];
      if (isEnd && place === run.texts[text]) best.take(text, { match, arrangement: WHOLE });
      else if (isEnd && index.keys[text]?.isOfPerson) best.take(text, { match, arrangement: FAMILY });
      else if (match === WORDS) best.take(text, { match: isWhole ? WORDS : BEGINNING, arrangement: ROW });
    });
  };
  take(index.written, query.written, WORDS);
  if (query.heard !== '') take(index.heard, query.heard, SPELLING);
}

/** The texts in which each word of a query stands somewhere, and the records that have them in several texts. */
function takeWords(index: SearchIndex, search: Search, best: Best): void {
  const { wanted } = search;
  const levels = wanted.map((one) => levelsOf(index, one));
  const [only] = levels;
  if (only === undefined) return;
  for (let text = 0; text < index.keys.length; text++) {
    if (levels.some((level) => level[text] === NONE)) continue;
    if (levels.length === 1)
      best.take(text, { match: only[text] ?? NONE, arrangement: index.lengths[text] === 1 ? ALL : ROW });
    else if (levels.length <= (index.lengths[text] ?? 0)) best.take(text, oneByOne(index, text, search));
  }
  const isVaried = new Set(wanted.map((one) => one.text)).size === wanted.length;
  if (isVaried && wanted.length > 1 && wanted.length <= FEW_WORDS) takeApart(index, levels, best);
}

/** The records whose texts have all words between them. */
function takeApart({ owners }: SearchIndex, levels: readonly Uint8Array[], best: Best): void {
  for (let from = 0, to = 0; from < owners.length; from = to) {
    while (owners[to] === owners[from]) to++;
    let match = WORDS;
    for (const level of levels) {
      let nearest = NONE;
      for (let text = from; text < to; text++) nearest = Math.min(nearest, level[text] ?? NONE);
      match = Math.max(match, nearest === WORDS || nearest === SPELLING ? nearest : NONE);
    }
    best.take(from, { match, arrangement: APART });
  }
}

/** A record that answers a search, and by which text. */
export interface Found<R> {
  readonly record: R;
  readonly key: Key;
  readonly match: Match;
  /** The lower, the better the answer. */
  readonly order: number;
  readonly prominence: number;
}

/** The order of two answers: the better, then the more prominent. */
export const compareFound = (
  a: Pick<Found<unknown>, 'order' | 'prominence'>,
  b: Pick<Found<unknown>, 'order' | 'prominence'>,
): number => a.order - b.order || b.prominence - a.prominence;

/** The records to which searches lead. */
function searchIn<R>(entries: readonly Entry<R>[], index: SearchIndex, searches: readonly Search[]): Found<R>[] {
  const best = new Best(index);
  for (const search of searches) {
    takeRows(index, search, best);
    takeWords(index, search, best);
  }
  return [...best.all]
    .flatMap(([owner, answer]): Found<R>[] => {
      const [entry, key, match] = [entries[owner], index.keys[answer.text], MATCHES[answer.match]];
      if (entry === undefined || key === undefined || match === undefined) return [];
      return [{ record: entry.record, key, match, order: answer.order, prominence: entry.prominence }];
    })
    .sort(compareFound);
}

/**
 * Makes a collection ready for search: gives the records to which a text leads, best first, each once. Of records
 * that answer equally well the most prominent comes first. The first search takes apart only the records that can
 * answer it: who searches but once, as from a command line, is not kept waiting for the rest.
 */
export function searcher<R>(
  records: readonly R[],
  addKeys: (record: R, add: AddKey) => void,
  prominenceOf: (record: R, position: number) => number,
): (text: string) => readonly Found<R>[] {
  const entryOf = (record: R, position: number): Entry<R> => {
    const keys: Key[] = [];
    addKeys(record, (text, rank, lang, isOfPerson) => {
      keys.push({ text, rank, ...(lang !== undefined && { lang }), ...(isOfPerson && { isOfPerson }) });
    });
    return { record, keys, prominence: prominenceOf(record, position) };
  };
  const entries = once(() => records.map(entryOf));
  const whole = once(() => searchIndex(entries()));
  let isFirst = true;
  return (text) => {
    const queries = queriesOf(text);
    const candidates = isFirst ? candidatesFor(queries, records, addKeys) : undefined;
    isFirst = false;
    if (!candidates) {
      return searchIn(
        entries(),
        whole(),
        queries.map((query) => searchOf(whole().words, query)),
      );
    }
    const some = candidates.positions.flatMap((position) =>
      records.slice(position, position + 1).map((record) => entryOf(record, position)),
    );
    return searchIn(some, searchIndex(some), candidates.searches);
  };
}
