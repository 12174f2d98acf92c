import type { DataRecord, Edition, Event, Name, Person, Source, Title, Work, WorkId } from '../types.js';
import { romanizedFrom } from './display.js';
import type { AddKey, Rank } from './search.js';
import { isFaultyName, isFaultyTitle } from './traits.js';

/** Adds a title or a name: as it is written, and in Latin letters. */
function addBoth(add: AddKey, rank: Rank, { text, romanized, lang }: Pick<Title, 'text' | 'lang' | 'romanized'>): void {
  add(text, rank, lang);
  if (romanized !== undefined) add(romanized, rank, romanizedFrom(lang));
}

/** Adds the texts under which a work is found: its titles, its id, the titles of its editions. */
export function workKeys(work: Work, add: AddKey, editionTitles: ReadonlyMap<WorkId, readonly Title[]>): void {
  addBoth(add, 'name', work.title);
  for (const title of work.titles ?? []) addBoth(add, isFaultyTitle(title.kind) ? 'misspelled' : 'name', title);
  add(work.id, 'id');
  for (const title of editionTitles.get(work.id) ?? []) addBoth(add, 'related', title);
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

/** Adds the texts under which an edition is found: its title, with the subtitle and without, and its id. */
export function editionKeys({ title, subtitle, id }: Edition, add: AddKey): void {
  addBoth(add, 'name', title);
  if (subtitle !== undefined) add(`${title.text} ${subtitle}`, 'name', title.lang);
  add(id, 'id');
}

/** Adds the texts under which a place or an organization is found: names and id. */
export function nameKeys({ names, id }: { readonly id: string; readonly names: readonly Name[] }, add: AddKey): void {
  for (const name of names) addBoth(add, isFaultyName(name.kind) ? 'misspelled' : 'name', name);
  add(id, 'id');
}

/** Adds the texts under which a person is found: names and id. */
export function personKeys(person: Pick<Person, 'id' | 'names'>, add: AddKey): void {
  nameKeys(person, (text, rank, lang) => {
    add(text, rank, lang, true);
  });
}

/** Adds the texts under which an event is found: its label in each language and its id. */
export function eventKeys({ label, id }: Event, add: AddKey): void {
  add(label.en, 'name', 'en');
  if (label.fr !== undefined) add(label.fr, 'name', 'fr');
  add(id, 'id');
}

/** A web address as searches compare it: without protocol and `www`. */
export const bareAddress = (text: string): string => text.trim().replace(/^(https?:\/\/)?(www\.)?/, '');

/** Adds the texts under which a source is found: its title, its web address and its id. */
export function sourceKeys({ title, url, id }: Source, add: AddKey): void {
  addBoth(add, 'name', title);
  if (url !== undefined) add(bareAddress(url), 'id');
  add(id, 'id');
}

/** Adds the texts under which a record is found, whatever its collection; a work's also by the titles of its editions. */
export function recordKeys(
  record: DataRecord,
  add: AddKey,
  editionTitles: ReadonlyMap<WorkId, readonly Title[]> = new Map(),
): void {
  if ('scope' in record && 'names' in record) personKeys(record, add);
  else if ('names' in record) nameKeys(record, add);
  else if ('label' in record) eventKeys(record, add);
  else if ('grade' in record) sourceKeys(record, add);
  else if ('contents' in record) editionKeys(record, add);
  else workKeys(record, add, editionTitles);
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
