import { wordsOf } from '../values/text.js';

/** What is said of a text that leads to a record, best first: the order of results. */
const RANKS = ['name', 'otherName', 'id', 'related'] as const;

/** How near a text is to its record: its own name, another of its names, its id, the name of something related. */
export type Rank = (typeof RANKS)[number];

/** A text that leads to a record. */
export interface Key {
  readonly text: string;
  readonly rank: Rank;
}

interface Entry {
  /** The position of the record in its collection. */
  readonly position: number;
  /** The words of the text, run together. */
  readonly text: string;
  /** Where in `text` each word begins. */
  readonly starts: readonly number[];
  readonly rank: number;
}

/** The texts of a collection, made ready for comparison. */
export interface SearchIndex<R> {
  readonly records: readonly R[];
  readonly entries: readonly Entry[];
}

/** Makes a collection ready for search. */
export function searchIndex<R>(records: readonly R[], keysOf: (record: R) => readonly Key[]): SearchIndex<R> {
  const entries = records.flatMap((record, position) =>
    keysOf(record).map(({ text, rank }): Entry => {
      const words = wordsOf(text);
      const starts: number[] = [];
      let length = 0;
      for (const word of words) {
        starts.push(length);
        length += word.length;
      }
      return { position, text: words.join(''), starts, rank: RANKS.indexOf(rank) };
    }),
  );
  return { records, entries };
}

/**
 * The order in which an entry answers a query, or `undefined` where it does not: the whole text, its
 * first words, any words, then the beginning of the text, the beginning of a word.
 */
function orderOf({ text, starts, rank }: Entry, query: string): number | undefined {
  const places = starts.filter((start) => text.startsWith(query, start));
  if (places.length === 0) return undefined;
  const endsWord = (start: number): boolean => {
    const end = start + query.length;
    return end === text.length || starts.includes(end);
  };
  const first = places.includes(0);
  const nearness = text === query ? 0 : first && endsWord(0) ? 1 : places.some(endsWord) ? 2 : first ? 3 : 4;
  // A text that is a title as a whole is as good as any other title: own or translated.
  return nearness * RANKS.length + (nearness === 0 ? Math.max(rank, RANKS.indexOf('otherName')) : rank);
}

/**
 * The records to which a text leads, best first, each once: those with a text equal to it, then those
 * in which it is the first words or some words of a text, then those with a text or a word that begins
 * with it. Of records that answer equally well the fullest comes first.
 */
export function searchIn<R>(index: SearchIndex<R>, text: string): readonly R[] {
  const query = wordsOf(text).join('');
  if (query === '') return [];
  const orders = new Map<number, number>();
  for (const entry of index.entries) {
    const order = orderOf(entry, query);
    if (order !== undefined && order < (orders.get(entry.position) ?? Infinity)) orders.set(entry.position, order);
  }
  const fullness = (position: number): number => JSON.stringify(index.records[position]).length;
  return [...orders]
    .sort(([a, orderOfA], [b, orderOfB]) => orderOfA - orderOfB || fullness(b) - fullness(a) || a - b)
    .flatMap(([position]) => index.records[position] ?? []);
}
