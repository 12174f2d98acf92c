import { wordsOf } from './text.js';

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

/** The order in which an entry answers a query, or `undefined` where it does not: whole texts before beginnings before words. */
function orderOf(entry: Entry, query: string): number | undefined {
  if (entry.text === query) return entry.rank;
  if (entry.text.startsWith(query)) return RANKS.length + entry.rank;
  if (entry.starts.some((start) => entry.text.startsWith(query, start))) return 2 * RANKS.length + entry.rank;
  return undefined;
}

/**
 * The records to which a text leads, best first, each once: those with a text equal to it, then those
 * with a text that begins with it, then those in which it begins at a word. Records that answer
 * equally well keep the order of the collection.
 */
export function searchIn<R>(index: SearchIndex<R>, text: string): readonly R[] {
  const query = wordsOf(text).join('');
  if (query === '') return [];
  const orders = new Map<number, number>();
  for (const entry of index.entries) {
    const order = orderOf(entry, query);
    if (order !== undefined && order < (orders.get(entry.position) ?? Infinity)) orders.set(entry.position, order);
  }
  return [...orders]
    .sort(([a, orderOfA], [b, orderOfB]) => orderOfA - orderOfB || a - b)
    .flatMap(([position]) => index.records[position] ?? []);
}
