import data from '#data/people.json' with { type: 'json' };
import { byId, known } from './query/by-id.js';
import { redirects } from './redirects.js';
import type { Person, PersonId } from './types.js';

export type { Person, PersonId } from './types.js';

/**
 * Every person, sorted by id.
 * @example
 * people.filter((person) => person.scope === 'core').map((person) => person.id)
 */
export const people: readonly Person[] = /* @__PURE__ */ Object.freeze(data);

/**
 * Every person by id.
 * @example
 * peopleById.get('victor-serge')
 */
export const peopleById: ReadonlyMap<PersonId, Person> = /* @__PURE__ */ byId(people);

/**
 * Whether a value is the id of a person.
 * @example
 * isPersonId('victor-serge') // true
 */
export const isPersonId = (value: unknown): value is PersonId => peopleById.has(value as PersonId);

/**
 * The person with that id.
 * @example
 * getPerson('victor-serge').id // 'victor-serge'
 * @throws {RangeError} where there is none; it names what replaces a retired id, or the nearest.
 */
export const getPerson = (id: PersonId): Person => known(peopleById, id, 'people', redirects);
