import { editions } from './editions.js';
import { events } from './events.js';
import { organizations } from './organizations.js';
import { people } from './people.js';
import { places } from './places.js';
import { text as textOf } from './query/arguments.js';
import { withIsbn } from './query/isbn.js';
import {
  bareAddress,
  editionKeys,
  eventKeys,
  nameKeys,
  personKeys,
  prominence,
  sourceKeys,
  titlesOfEditions,
  workKeys,
} from './query/keys.js';
import { once } from './query/once.js';
import { type AddKey, compareFound, type Found, type Match, searcher } from './query/search.js';
import { sources } from './sources.js';
import type {
  CollectionName,
  DataRecord,
  Edition,
  Event,
  Organization,
  Person,
  Place,
  RecordOf,
  Source,
  Work,
} from './types.js';
import { works } from './works.js';
import referrers from '#data/referrers.json' with { type: 'json' };

/*
 * Search. Case, accents, ligatures, hyphens, apostrophes and the order of words make no difference; any
 * script will do. Whole names and titles come first, then family names, then texts with all the words, then
 * those for which initials stand, those that other languages spell otherwise, beginnings, and words in which
 * one letter differs. Of equal answers the most prominent record comes first. No text, no result; of a text
 * longer than any title only the beginning is searched for. Each index is made on the first search.
 */

/** The search of a collection. */
type Search<R> = (text: string) => readonly Found<R>[];

const searching = <R extends DataRecord>(
  records: readonly R[],
  counts: readonly number[],
  addKeys: (record: R, add: AddKey) => void,
): Search<R> => searcher(records, addKeys, (record, position) => prominence(record, counts[position] ?? 0));

const workSearch = /* @__PURE__ */ once(() => {
  const titles = titlesOfEditions(editions);
  return searching(works, referrers.works, (work, add) => {
    workKeys(work, add, titles);
  });
});
const editionSearch = /* @__PURE__ */ once(() => searching(editions, referrers.editions, editionKeys));
const personSearch = /* @__PURE__ */ once(() => searching(people, referrers.people, personKeys));
const eventSearch = /* @__PURE__ */ once(() => searching(events, referrers.events, eventKeys));
const placeSearch = /* @__PURE__ */ once(() => searching(places, referrers.places, nameKeys));
const organizationSearch = /* @__PURE__ */ once(() => searching(organizations, referrers.organizations, nameKeys));
const sourceSearch = /* @__PURE__ */ once(() => searching(sources, referrers.sources, sourceKeys));

const recordsIn = <R>(search: Search<R>, text: string): readonly R[] => search(text).map(({ record }) => record);

/**
 * The works found by any title, in any language and script: original, translated, working, misspelled, or that of an edition; best first.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findWorks('tulayev').map((work) => work.id)
 */
export const findWorks = (text: string): readonly Work[] => recordsIn(workSearch(), textOf('findWorks', text));

/**
 * The best of what {@link findWorks} finds, or `undefined` where it finds nothing.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findWork('conquered city')?.id // 'ville-conquise'
 */
export const findWork = (text: string): Work | undefined => findWorks(textOf('findWork', text))[0];

/**
 * The editions found by title, with the subtitle or without, or by an ISBN anywhere in the text, of ten digits or thirteen, however it is written; best first.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findEditions('Conquered City').map((edition) => edition.date?.edtf)
 */
export function findEditions(text: string): readonly Edition[] {
  const bearing = withIsbn(editions, textOf('findEditions', text)).map(({ edition }) => edition);
  return bearing.length > 0 ? bearing : recordsIn(editionSearch(), text);
}

/**
 * The best of what {@link findEditions} finds, or `undefined` where it finds nothing.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findEdition('ISBN-13 (pbk): 978-1-59017-064-9')?.title.text
 */
export const findEdition = (text: string): Edition | undefined => findEditions(textOf('findEdition', text))[0];

/**
 * The people found by any name, in any script: birth, pen, party, romanized, misspelled; best first.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findPeople('kibalchich').map((person) => person.id)
 */
export const findPeople = (text: string): readonly Person[] => recordsIn(personSearch(), textOf('findPeople', text));

/**
 * The best of what {@link findPeople} finds, or `undefined` where it finds nothing.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findPerson('V. Serge')?.id // 'victor-serge'
 */
export const findPerson = (text: string): Person | undefined => findPeople(textOf('findPerson', text))[0];

/**
 * The events found by label, in English or French; best first.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findEvents('arrest').map((event) => event.label.en)
 */
export const findEvents = (text: string): readonly Event[] => recordsIn(eventSearch(), textOf('findEvents', text));

/**
 * The best of what {@link findEvents} finds, or `undefined` where it finds nothing.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findEvent('serge is arrested in leningrad')?.id
 */
export const findEvent = (text: string): Event | undefined => findEvents(textOf('findEvent', text))[0];

/**
 * The places found by any name they ever had; best first.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findPlaces('petro').map((place) => place.id)
 */
export const findPlaces = (text: string): readonly Place[] => recordsIn(placeSearch(), textOf('findPlaces', text));

/**
 * The best of what {@link findPlaces} finds, or `undefined` where it finds nothing.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findPlace('Leningrad')?.id // 'saint-petersburg'
 */
export const findPlace = (text: string): Place | undefined => findPlaces(textOf('findPlace', text))[0];

/**
 * The organizations found by any name they ever had; best first.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findOrganizations('opposition').map((organization) => organization.id)
 */
export const findOrganizations = (text: string): readonly Organization[] =>
  recordsIn(organizationSearch(), textOf('findOrganizations', text));

/**
 * The best of what {@link findOrganizations} finds, or `undefined` where it finds nothing.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findOrganization('Left Opposition')?.id // 'left-opposition'
 */
export const findOrganization = (text: string): Organization | undefined =>
  findOrganizations(textOf('findOrganization', text))[0];

/**
 * The sources found by title or web address; best first.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findSources('https://maitron.fr').map((source) => source.id)
 */
export const findSources = (text: string): readonly Source[] =>
  recordsIn(sourceSearch(), bareAddress(textOf('findSources', text)));

/**
 * The best of what {@link findSources} finds, or `undefined` where it finds nothing.
 * @throws {TypeError} where `text` is no text.
 * @example
 * findSource('maitron-50075')?.title.text
 */
export const findSource = (text: string): Source | undefined => findSources(textOf('findSource', text))[0];

/** A record that a search found, of which collection it is, and the text by which it was found. */
export type Hit = { [C in CollectionName]: HitIn<C> }[CollectionName];

/** A record of one collection that a search found. */
export interface HitIn<C extends CollectionName> {
  /**
   * The collection of the record.
   * @example 'people'
   */
  readonly collection: C;
  /** The record. */
  readonly record: RecordOf[C];
  /**
   * The text by which it was found, as it is written: a name, a title, a label, an id, an address, an ISBN.
   * @example 'Nestor Makhno'
   */
  readonly text: string;
  /**
   * The language of that text (BCP 47), where it has one.
   * @example 'en'
   */
  readonly lang?: string;
  /**
   * In what way that text answers.
   * @example 'spelling'
   */
  readonly match: Match;
}

/** A hit with what orders it among those of other collections. */
interface Ranked {
  readonly hit: Hit;
  readonly found: Pick<Found<DataRecord>, 'order' | 'prominence'>;
}

const hitsIn = <C extends CollectionName>(collection: C, search: Search<RecordOf[C]>, text: string): Ranked[] =>
  search(text).map((found) => {
    const { record, key, match } = found;
    const hit: HitIn<C> = {
      collection,
      record,
      text: key.text,
      ...(key.lang !== undefined && { lang: key.lang }),
      match,
    };
    return { hit: hit as Hit, found };
  });

/**
 * Everything found by a text, in all collections at once, best first, as the functions for one collection
 * find it. Of equal answers what is told of comes before the sources that tell.
 *
 * @throws {TypeError} where `text` is no text.
 * @example
 * find('kronstadt').map(({ collection, record, text }) => `${collection} ${record.id}: ${text}`)
 * find('Boucharin')[0]?.match // 'spelling'
 */
export function find(text: string): readonly Hit[] {
  const bearing = withIsbn(editions, textOf('find', text)).map(({ edition, isbn }): Hit => ({
    collection: 'editions',
    record: edition,
    text: isbn,
    match: 'words',
  }));
  if (bearing.length > 0) return bearing;
  return [
    ...hitsIn('people', personSearch(), text),
    ...hitsIn('places', placeSearch(), text),
    ...hitsIn('works', workSearch(), text),
    ...hitsIn('events', eventSearch(), text),
    ...hitsIn('organizations', organizationSearch(), text),
    ...hitsIn('editions', editionSearch(), text),
    ...hitsIn('sources', sourceSearch(), bareAddress(text)),
  ]
    .sort((a, b) => compareFound(a.found, b.found))
    .map(({ hit }) => hit);
}
