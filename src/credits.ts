import { editions, editionsById } from './editions.js';
import { eventsById } from './events.js';
import { organizationsById } from './organizations.js';
import { peopleById } from './people.js';
import { placesById } from './places.js';
import { oneOf, unexpected } from './query/arguments.js';
import { known } from './query/by-id.js';
import {
  authorCredits,
  type Credit,
  type Credits,
  creditsIn,
  type EditionRole,
  editionRoles,
  rolesIn,
} from './query/credits.js';
import { compareRecords } from './query/dates.js';
import { partsIn, type RelatedWork, worksAround } from './query/works-around.js';
import { redirects } from './redirects.js';
import { sourcesById } from './sources.js';
import type { CollectionName, Edition, EditionId, IdOf, Person, PersonId, RecordOf, Work, WorkId } from './types.js';
import { works, worksById } from './works.js';

/*
 * Who made what, and records by the handful. Functions that ask for a record take the record or its id.
 */

/**
 * What a line of a bibliography says of an edition: title, authors, translators, editors and other
 * contributors of its main content, publishers and places, each with the name by which to show it.
 *
 * @param lang - BCP 47 tag of the reader's language; without it, names are the preferred ones.
 * @throws {RangeError} where there is no such edition.
 * @example
 * const { authors, title, translators } = creditsOf('conquered-city-doubleday-1975', 'en');
 * `${authors.map(({ name }) => name).join(', ')}: ${title.text}`
 */
export const creditsOf = (edition: Edition | EditionId, lang?: string): Credits =>
  creditsIn(
    { works: worksById, people: peopleById, organizations: organizationsById, places: placesById },
    known(editionsById, edition, 'editions', redirects),
    lang,
  );

/**
 * Who wrote a work; of a translation, the author of what was translated.
 *
 * @param lang - BCP 47 tag of the reader's language; without it, names are the preferred ones.
 * @throws {RangeError} where there is no such work.
 * @example
 * authorsOf('ville-conquise').map(({ name }) => name) // ['Victor Serge']
 */
export const authorsOf = (work: Work | WorkId, lang?: string): readonly Credit[] =>
  authorCredits(peopleById, known(worksById, work, 'works', redirects), lang);

const byDate = /* @__PURE__ */ compareRecords((edition: Edition) => edition.date);

/**
 * The editions in which a person has a part, oldest first: as creator of a work in it, as translator, editor,
 * author of a preface …
 *
 * @param role - only in that role. Vocabularies: `creator-role`, `contributor-role`.
 * @throws {RangeError} where there is no such person or role; it names the nearest.
 * @example
 * editionsBy('richard-greeman', 'translator').map((edition) => edition.title.text)
 */
export function editionsBy(person: Person | PersonId, role?: EditionRole): readonly Edition[] {
  const { id } = known(peopleById, person, 'people', redirects);
  if (role !== undefined) oneOf('A role of editionsBy', role, editionRoles());
  return editions
    .filter((edition) => {
      const roles = rolesIn(edition, id, worksById);
      return role === undefined ? roles.size > 0 : roles.has(role);
    })
    .sort(byDate);
}

/**
 * The parts of a work, in their order in it: the poems of a collection, the volumes of a cycle.
 * @throws {RangeError} where there is no such work.
 * @example
 * partsOf('resistance').map((work) => work.title.text)
 */
export const partsOf = (work: Work | WorkId): readonly Work[] =>
  partsIn(works, known(worksById, work, 'works', redirects).id);

/**
 * The works that have to do with a work: what it is a part of, its parts, the other parts of the same whole,
 * and those printed in an edition with it.
 * @throws {RangeError} where there is no such work.
 * @example
 * relatedWorks('resistance').map(({ work, relation }) => `${relation}: ${work.id}`)
 */
export const relatedWorks = (work: Work | WorkId): readonly RelatedWork[] =>
  worksAround(works, editions, known(worksById, work, 'works', redirects));

const maps: { readonly [C in CollectionName]: ReadonlyMap<IdOf[C], RecordOf[C]> } = {
  works: worksById,
  editions: editionsById,
  people: peopleById,
  events: eventsById,
  places: placesById,
  organizations: organizationsById,
  sources: sourcesById,
};

/**
 * Several records of a collection, in the order of the ids.
 * @throws {RangeError} where there is no such collection, or it has not all of them.
 * @example
 * getMany('people', ['victor-serge', 'leon-trotsky']).map((person) => person.id)
 */
export function getMany<C extends CollectionName>(collection: C, ids: Iterable<IdOf[C]>): readonly RecordOf[C][] {
  if (typeof collection !== 'string' || !Object.hasOwn(maps, collection)) {
    throw unexpected('getMany', `one of the collections ${Object.keys(maps).join(', ')}`, collection);
  }
  const given: unknown = ids;
  if (typeof given !== 'object' || given === null || !(Symbol.iterator in given)) {
    throw unexpected('getMany', 'a list of ids', given);
  }
  return Array.from(ids, (id) => known(maps[collection], id, collection, redirects));
}
