import type { DataRecord, Edition, Event, Name, Person, Source, Title, Work, WorkId } from '../types.js';
import { romanizedFrom } from './display.js';
import type { Key, Rank } from './search.js';
import { isFaultyName, isFaultyTitle } from './traits.js';

/** Adds a title or a name: as it is written, and in Latin letters. Thousands are added before a search begins. */
function add(keys: Key[], rank: Rank, { text, romanized, lang }: Pick<Title, 'text' | 'lang' | 'romanized'>): void {
  keys.push({ text, lang, rank });
  if (romanized !== undefined) keys.push({ text: romanized, lang: romanizedFrom(lang), rank });
}

const idKey = ({ id }: { readonly id: string }): Key => ({ text: id, rank: 'id' });

/** The texts under which a work is found: its titles, its id, the titles of its editions. */
export function workKeys(work: Work, editionTitles: ReadonlyMap<WorkId, readonly Title[]>): Key[] {
  const keys: Key[] = [];
  add(keys, 'name', work.title);
  for (const title of work.titles ?? []) add(keys, isFaultyTitle(title.kind) ? 'misspelled' : 'name', title);
  keys.push(idKey(work));
  for (const title of editionTitles.get(work.id) ?? []) add(keys, 'related', title);
  return keys;
}

/** The titles under which each work was published. */
export function titlesOfEditions(editions: readonly Edition[]): ReadonlyMap<WorkId, readonly Title[]> {
  const titles = new Map<WorkId, Title[]>();
  for (const { title, contents } of editions) {
    for (const { work } of contents) {
      const known = titles.get(work) ?? [];
      if (known.every(({ text }) => text !== title.text)) titles.set(work, [...known, title]);
    }
  }
  return titles;
}

/** The texts under which an edition is found: its title, with the subtitle and without, and its id. */
export function editionKeys(edition: Edition): Key[] {
  const { title, subtitle } = edition;
  const keys: Key[] = [];
  add(keys, 'name', title);
  if (subtitle !== undefined) keys.push({ text: `${title.text} ${subtitle}`, lang: title.lang, rank: 'name' });
  keys.push(idKey(edition));
  return keys;
}

/** The texts under which a place or an organization is found: names and id. */
export function nameKeys(record: { readonly id: string; readonly names: readonly Name[] }): Key[] {
  const keys: Key[] = [];
  for (const name of record.names) add(keys, isFaultyName(name.kind) ? 'misspelled' : 'name', name);
  keys.push(idKey(record));
  return keys;
}

/** The texts under which a person is found: names and id. */
export const personKeys = (person: Pick<Person, 'id' | 'names'>): Key[] =>
  nameKeys(person).map((key) => ({ ...key, isOfPerson: true }));

/** The texts under which an event is found: its label in each language and its id. */
export const eventKeys = (event: Event): Key[] => [
  { text: event.label.en, lang: 'en', rank: 'name' },
  ...(event.label.fr === undefined ? [] : [{ text: event.label.fr, lang: 'fr', rank: 'name' } as const]),
  idKey(event),
];

/** A web address as searches compare it: without protocol and `www`. */
export const bareAddress = (text: string): string => text.trim().replace(/^(https?:\/\/)?(www\.)?/, '');

/** The texts under which a source is found: its title, its web address and its id. */
export function sourceKeys(source: Source): Key[] {
  const keys: Key[] = [];
  add(keys, 'name', source.title);
  if (source.url !== undefined) keys.push({ text: bareAddress(source.url), rank: 'id' });
  keys.push(idKey(source));
  return keys;
}

/** The texts under which a record is found, whatever its collection; a work's also by the titles of its editions. */
export function recordKeys(
  record: DataRecord,
  editionTitles: ReadonlyMap<WorkId, readonly Title[]> = new Map(),
): Key[] {
  if ('names' in record) return 'scope' in record ? personKeys(record) : nameKeys(record);
  if ('label' in record) return eventKeys(record);
  if ('grade' in record) return sourceKeys(record);
  return 'contents' in record ? editionKeys(record) : workKeys(record, editionTitles);
}

/** How much nearness to Serge weighs, by scope. */
const NEARNESS = { core: 4, life: 2, circle: 2, context: 1 };

/**
 * How prominent a record is: how many others refer to it, which weighs the more the nearer it is to Serge. A
 * source is what others rest on, not what they tell of: it comes after what is told of.
 */
export function prominence(
  record: Work | Edition | Person | Event | Source | { readonly id: string },
  referrers: number,
): number {
  if ('grade' in record) return -1 / (referrers + 1);
  const scope = 'scope' in record ? record.scope : undefined;
  return (referrers + 1) * (scope === undefined ? NEARNESS.circle : NEARNESS[scope]);
}
