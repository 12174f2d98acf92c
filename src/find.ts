import { editions } from './editions.js';
import { events } from './events.js';
import { organizations } from './organizations.js';
import { people } from './people.js';
import { places } from './places.js';
import { sources } from './sources.js';
import type { Edition, Event, Organization, Person, Place, Source, Work } from './types.js';
import { works } from './works.js';
import { withIsbn } from './query/isbn.js';
import {
  bareAddress,
  editionKeys,
  eventKeys,
  nameKeys,
  personKeys,
  sourceKeys,
  titlesOfEditions,
  workKeys,
} from './query/keys.js';
import { once } from './query/once.js';
import { searchIn, searchIndex } from './query/search.js';

/*
 * Search, by collection. Case, accents, ligatures and punctuation make no difference; any script will
 * do. A text equal to a name or title comes first, then an id, then the title of an edition (for works),
 * then names that begin with the text, then names with a word that does. No text, no result.
 * Each index is made on the first search.
 */

const workIndex = /* @__PURE__ */ once(() => {
  const titles = titlesOfEditions(editions);
  return searchIndex(works, (work) => workKeys(work, titles));
});
const editionIndex = /* @__PURE__ */ once(() => searchIndex(editions, editionKeys));
const personIndex = /* @__PURE__ */ once(() => searchIndex(people, personKeys));
const eventIndex = /* @__PURE__ */ once(() => searchIndex(events, eventKeys));
const placeIndex = /* @__PURE__ */ once(() => searchIndex(places, nameKeys));
const organizationIndex = /* @__PURE__ */ once(() => searchIndex(organizations, nameKeys));
const sourceIndex = /* @__PURE__ */ once(() => searchIndex(sources, sourceKeys));

/**
 * The works found by any title, in any language and script: original, translated, working, misspelled, or that of an edition; best first.
 * @example
 * findWorks('tulayev').map((work) => work.id)
 */
export const findWorks = (text: string): readonly Work[] => searchIn(workIndex(), text);

/**
 * The best of what {@link findWorks} finds, or `undefined` where it finds nothing.
 * @example
 * findWork('conquered city')?.id // 'ville-conquise'
 */
export const findWork = (text: string): Work | undefined => findWorks(text)[0];

/**
 * The editions found by its title, with the subtitle or without, or its ISBN, of ten digits or thirteen, with hyphens or without; best first.
 * @example
 * findEditions('Conquered City').map((edition) => edition.date.edtf)
 */
export function findEditions(text: string): readonly Edition[] {
  const bearing = withIsbn(editions, text);
  return bearing.length > 0 ? bearing : searchIn(editionIndex(), text);
}

/**
 * The best of what {@link findEditions} finds, or `undefined` where it finds nothing.
 * @example
 * findEdition('978-1-59017-064-9')?.title.text
 */
export const findEdition = (text: string): Edition | undefined => findEditions(text)[0];

/**
 * The people found by any name, in any script: birth, pen, party, romanized, misspelled; best first.
 * @example
 * findPeople('kibalchich').map((person) => person.id)
 */
export const findPeople = (text: string): readonly Person[] => searchIn(personIndex(), text);

/**
 * The best of what {@link findPeople} finds, or `undefined` where it finds nothing.
 * @example
 * findPerson('Виктор Серж')?.id // 'victor-serge'
 */
export const findPerson = (text: string): Person | undefined => findPeople(text)[0];

/**
 * The events found by its label, in English or French; best first.
 * @example
 * findEvents('arrest').map((event) => event.label.en)
 */
export const findEvents = (text: string): readonly Event[] => searchIn(eventIndex(), text);

/**
 * The best of what {@link findEvents} finds, or `undefined` where it finds nothing.
 * @example
 * findEvent('serge is arrested in leningrad')?.id
 */
export const findEvent = (text: string): Event | undefined => findEvents(text)[0];

/**
 * The places found by any name it ever had; best first.
 * @example
 * findPlaces('petro').map((place) => place.id)
 */
export const findPlaces = (text: string): readonly Place[] => searchIn(placeIndex(), text);

/**
 * The best of what {@link findPlaces} finds, or `undefined` where it finds nothing.
 * @example
 * findPlace('Leningrad')?.id // 'saint-petersburg'
 */
export const findPlace = (text: string): Place | undefined => findPlaces(text)[0];

/**
 * The organizations found by any name it ever had; best first.
 * @example
 * findOrganizations('opposition').map((organization) => organization.id)
 */
export const findOrganizations = (text: string): readonly Organization[] => searchIn(organizationIndex(), text);

/**
 * The best of what {@link findOrganizations} finds, or `undefined` where it finds nothing.
 * @example
 * findOrganization('Left Opposition')?.id // 'left-opposition'
 */
export const findOrganization = (text: string): Organization | undefined => findOrganizations(text)[0];

/**
 * The sources found by its title or its web address; best first.
 * @example
 * findSources('https://maitron.fr').map((source) => source.id)
 */
export const findSources = (text: string): readonly Source[] => searchIn(sourceIndex(), bareAddress(text));

/**
 * The best of what {@link findSources} finds, or `undefined` where it finds nothing.
 * @example
 * findSource('maitron-50075')?.title.text
 */
export const findSource = (text: string): Source | undefined => findSources(text)[0];
