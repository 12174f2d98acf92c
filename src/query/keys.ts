import type { Edition, Event, Name, Person, PersonName, Source, Title, Work, WorkId } from '../types.js';
import type { Key, Rank } from './search.js';

const key =
  (rank: Rank) =>
  (text: string): Key => ({ text, rank });

/** A title or name as it is written, and in Latin letters. */
const spelled = ({ text, romanized }: Pick<Title, 'text' | 'romanized'>): string[] =>
  romanized === undefined ? [text] : [text, romanized];

/** The texts under which a work is found: its titles, its id, the titles of its editions. */
export function workKeys(work: Work, editionTitles: ReadonlyMap<WorkId, readonly string[]>): Key[] {
  return [
    ...spelled(work.title).map(key('name')),
    ...(work.titles ?? []).flatMap(spelled).map(key('otherName')),
    key('id')(work.id),
    ...(editionTitles.get(work.id) ?? []).map(key('related')),
  ];
}

/** The titles under which each work was published. */
export function titlesOfEditions(editions: readonly Edition[]): ReadonlyMap<WorkId, readonly string[]> {
  const titles = new Map<WorkId, string[]>();
  for (const edition of editions) {
    for (const { work } of edition.contents) titles.set(work, [...(titles.get(work) ?? []), ...spelled(edition.title)]);
  }
  return titles;
}

/** The texts under which an edition is found: its title, with the subtitle and without, and its id. */
export const editionKeys = ({ id, title, subtitle }: Edition): Key[] => [
  ...spelled(title).map(key('name')),
  ...(subtitle === undefined ? [] : [key('otherName')(`${title.text} ${subtitle}`)]),
  key('id')(id),
];

/** The texts under which a place or an organization is found: its names and its id. */
export const nameKeys = ({ id, names }: { readonly id: string; readonly names: readonly Name[] }): Key[] => [
  ...names.flatMap((name) => spelled(name).map(key(name.preferred ? 'name' : 'otherName'))),
  key('id')(id),
];

/** The texts under which a person is found: names, names turned round ("Serge, Victor") and id. */
export const personKeys = (person: Person): Key[] => [
  ...nameKeys(person),
  ...person.names.flatMap(({ sort }: PersonName) => (sort === undefined ? [] : [key('otherName')(sort)])),
];

/** The texts under which an event is found: its label in each language and its id. */
export const eventKeys = ({ id, label }: Event): Key[] => [
  key('name')(label.en),
  ...(label.fr === undefined ? [] : [key('otherName')(label.fr)]),
  key('id')(id),
];

/** A web address as searches compare it: without protocol and `www`. */
export const bareAddress = (text: string): string => text.trim().replace(/^(https?:\/\/)?(www\.)?/, '');

/** The texts under which a source is found: its title, its web address and its id. */
export const sourceKeys = ({ id, title, url }: Source): Key[] => [
  ...spelled(title).map(key('name')),
  ...(url === undefined ? [] : [key('otherName')(bareAddress(url))]),
  key('id')(id),
];
