import type { Dataset } from '../compile/dataset.js';
import { valuesThatAre } from '../compile/meanings.js';
import type { AuthoredRecord } from '../compile/record.js';
import type { CollectionName } from '../model/names.js';
import { bareText, wordsOf } from '../values/text.js';

/** What a summary names and its record does not lead to. */
export interface Unlinked {
  /** The record whose summary it is: `works/ville-conquise`. */
  record: string;
  /** The record named, `people/ida-mett`, or a year. */
  named: string;
}

/** The longest name looked for, in words. */
const LONGEST = 6;

const nameOf = ({ collection, id }: AuthoredRecord): string => `${collection}/${id}`;

/** Who and what bears a name of two words, or a place or organization one of any length; no name that two share. */
function bearers(dataset: Dataset): Map<string, string> {
  const byName = new Map<string, Set<string>>();
  const add = (record: AuthoredRecord, text: string | undefined, isWhole: boolean): void => {
    const words = wordsOf(text ?? '');
    const key = words.join(' ');
    if (key.length < 4 || (words.length === 1 && !isWhole)) return;
    const known = byName.get(key) ?? new Set();
    byName.set(key, known.add(nameOf(record)));
  };
  for (const record of dataset.all('people')) {
    for (const { text, romanized, family } of record.data.names) {
      add(record, text, false);
      add(record, romanized, false);
      add(record, family, true);
    }
  }
  for (const record of [...dataset.all('places'), ...dataset.all('organizations')])
    for (const { text, romanized } of record.data.names) {
      add(record, text, true);
      add(record, romanized, true);
    }
  for (const record of dataset.all('works'))
    for (const { text, kind } of [record.data.title, ...(record.data.titles ?? [])])
      // Nobody calls a work by the title that we gave it.
      if (kind !== 'supplied') add(record, text, text.length > 8);
  return new Map([...byName].flatMap(([key, [one, ...more]]) => (one && more.length === 0 ? [[key, one]] : [])));
}

/** The names in a text: the longest run of words, begun with a capital letter, that somebody bears. */
function* namedIn(text: string, known: ReadonlyMap<string, string>): Iterable<string> {
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => word);
  for (let index = 0; index < tokens.length; index++) {
    if (!/^\p{Lu}/u.test(tokens[index] ?? '')) continue;
    for (let length = Math.min(LONGEST, tokens.length - index); length > 0; length--) {
      const bearer = known.get(bareText(tokens.slice(index, index + length).join(' ')));
      // A single word at the head of a sentence has its capital letter from there.
      if (bearer === undefined || (length === 1 && index === 0)) continue;
      yield bearer;
      index += length - 1;
      break;
    }
  }
}

/**
 * People, places, organizations and works that the summary of a work, edition or event names, and years it
 * gives, without the record leading there: by what it refers to, what that refers to, or what refers to it. A
 * heuristic, to be read: what matters about a record is in its fields.
 */
export function unlinkedIn(dataset: Dataset): Unlinked[] {
  const ties = new Map<string, Set<string>>();
  const years = new Map<string, Set<string>>();
  for (const record of dataset.records) {
    const name = nameOf(record);
    const own = ties.get(name) ?? new Set();
    ties.set(name, own);
    for (const { meaning, value } of valuesThatAre(record, 'reference')) {
      // Whoever cites one source is not tied to all who cite it.
      if (meaning.to === 'sources') continue;
      const other = `${meaning.to}/${value}`;
      own.add(other);
      ties.set(other, (ties.get(other) ?? new Set()).add(name));
    }
    years.set(
      name,
      new Set(
        JSON.stringify({ ...record.data, summary: undefined }).match(/(?<!\d)1[89]\d\d(?!\d)|(?<!\d)20\d\d(?!\d)/g),
      ),
    );
  }
  const reached = (name: string): Set<string> => {
    const near = ties.get(name) ?? new Set<string>();
    // Not by way of a person: who wrote a thing leads to all that they wrote.
    const further = [...near].filter((one) => !one.startsWith('people/'));
    return new Set([name, ...near, ...further.flatMap((one) => [...(ties.get(one) ?? [])])]);
  };
  const known = bearers(dataset);
  const of = (collection: CollectionName): readonly AuthoredRecord[] => dataset.all(collection);
  return [...of('works'), ...of('editions'), ...of('events')].flatMap((record) => {
    const text = 'summary' in record.data ? record.data.summary?.en : undefined;
    if (text === undefined) return [];
    const near = reached(nameOf(record));
    const names = [...new Set(namedIn(text, known))].filter((name) => !near.has(name));
    const told = new Set([...near].flatMap((name) => [...(years.get(name) ?? [])]));
    const others = [...new Set(text.match(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g))].filter((year) => !told.has(year));
    return [...names, ...others].map((named) => ({ record: nameOf(record), named }));
  });
}
