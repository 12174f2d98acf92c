import { editions, editionsById } from './editions.js';
import { events, eventsById } from './events.js';
import { organizationsById } from './organizations.js';
import { peopleById } from './people.js';
import { placesById } from './places.js';
import { options as optionsOf } from './query/arguments.js';
import { byId, known } from './query/by-id.js';
import { boundsAt, type DerivedBounds } from './query/chronology.js';
import { checkedPeriod, dayOf } from './query/dates.js';
import { companionsIn, type Companion, type Days, type Encounters, encountersIn } from './query/encounters.js';
import { type Leverage, leverageIn } from './query/leverage.js';
import { once, remembered } from './query/once.js';
import { checkPlace } from './query/provenance.js';
import { datedBy, tracesIn } from './query/traces.js';
import type { TrustOptions } from './query/voices.js';
import { type Whereabouts, whereaboutsIn } from './query/whereabouts.js';
import { questions } from './questions.js';
import { redirects } from './redirects.js';
import { allToldBy, trustKey } from './trust.js';
import type { DataRecord, Person, PersonId } from './types.js';
import { worksById } from './works.js';

/*
 * What follows from the records and stands in none of them: tighter dates, whereabouts, encounters.
 * Nothing is guessed: each answer carries the records that prove it, and "unknown" is an answer.
 */

const collections = /* @__PURE__ */ once(() => ({
  works: worksById,
  editions,
  people: peopleById,
  events,
  places: placesById,
  organizations: organizationsById,
}));
const personOf = (person: Person | PersonId): Person => known(peopleById, person, 'people', redirects);

const dated = /* @__PURE__ */ once(() => datedBy(collections()));
const traces = /* @__PURE__ */ once(() => tracesIn(collections(), questions, dated()));

/** The same, as those who are trusted tell it. */
const tracesTold = /* @__PURE__ */ remembered((trust: string) => {
  const told = {
    works: byId(allToldBy(worksById.values(), trust)),
    editions: allToldBy(editions, trust),
    people: byId(allToldBy(peopleById.values(), trust)),
    events: allToldBy(events, trust),
    places: placesById,
    organizations: byId(allToldBy(organizationsById.values(), trust)),
  };
  return tracesIn(told, questions, datedBy(told));
});

/**
 * The bounds of a date, as stated and as they follow from all other dates: what lies within, follows or
 * excludes what, births and deaths, captivities, journeys, publications, memberships. Each bound that is
 * narrower than the stated date comes with the steps that prove it. What records leave undated has
 * bounds too: somebody was born before what they took part in.
 *
 * @param path - steps joined by dots: `date`, `born.date`, `memberships.0.date`.
 * @throws {RangeError} where the record has nothing to bound there; it lists what there is.
 * @example
 * const { stated, begins, because } = boundsOf(getEvent('burial-of-leon-sedov-1938'));
 * stated.edtf // '1938'
 * begins.earliest // '1938-02-16': not before the death
 * because[0].map(({ fields }) => fields.map(({ id, path }) => `${id} ${path}`).join(', '))
 */
export function boundsOf(record: DataRecord, path = 'date'): DerivedBounds {
  checkPlace('boundsOf', record, path);
  const { chronology, solution } = dated();
  return boundsAt(chronology, solution, record, path);
}

/**
 * Where a person was on a day. A captivity or a single meeting proves a place and excludes others; a
 * residence proves that the person lived there, but not that they never went out. With `trust`, as those tell it
 * whom you believe: see {@link resolve}; what contradicts what they tell is not taken into account.
 *
 * @param day - ISO 8601, New Style: `1933-03-08`.
 * @throws {TypeError} where an option is not known.
 * @throws {RangeError} where nobody has that id, the day does not exist, or `trust` leads to no source.
 * @example
 * whereabouts('victor-serge', '1915-06-01').places // ['melun-prison', 'melun', 'seine', 'france']
 * whereabouts('victor-serge', '1940-06-11').proofs.map(({ record }) => record.id)
 * whereabouts('victor-serge', '1890-12-30', { trust: 'infogalactic-victor-serge' }).places[0] // 'brussels'
 */
export function whereabouts(person: Person | PersonId, day: string, options: Partial<TrustOptions> = {}): Whereabouts {
  const { id } = personOf(person);
  const { trust } = optionsOf('whereabouts', options, ['trust']);
  const told = trust === undefined ? traces() : tracesTold(trustKey(trust));
  return whereaboutsIn(told, id, dayOf('whereabouts', day));
}

/** The days asked for; each end has to exist, the first not after the last. */
function checked(name: string, days: Days): Days {
  const { from, to } = optionsOf(name, days, ['from', 'to']);
  return checkedPeriod({
    ...(from !== undefined && { from: dayOf(name, from) }),
    ...(to !== undefined && { to: dayOf(name, to) }),
  });
}

/**
 * Whether two people met, or can have met: events at which both were in the body; times in one town,
 * with the days and what proves each side; and why they cannot have met on certain days.
 *
 * @param days - only within these days; all of both lives where left out.
 * @throws {RangeError} where nobody has such an id, or a day does not exist.
 * @example
 * encounters('victor-serge', 'andre-gide').recorded.map(({ event }) => event)
 * encounters('victor-serge', 'vladimir-lenin', { from: '1914-01-01', to: '1916-12-31' }).status // 'excluded'
 */
export function encounters(first: Person | PersonId, second: Person | PersonId, days: Days = {}): Encounters {
  return encountersIn(traces(), personOf(first).id, personOf(second).id, checked('encounters', days));
}

/**
 * Who was with a person at some event, those who were oftenest first.
 *
 * @param days - only within these days.
 * @throws {RangeError} where nobody has that id, or a day does not exist.
 * @example
 * companions('victor-serge', { from: '1941-03-24', to: '1941-09-05' }).map(({ person }) => person)
 */
export function companions(person: Person | PersonId, days: Days = {}): readonly Companion[] {
  return companionsIn(traces(), personOf(person).id, checked('companions', days));
}

const COLLECTIONS: Readonly<Record<string, ReadonlyMap<string, DataRecord> | undefined>> = {
  works: worksById,
  editions: editionsById,
  people: peopleById,
  events: eventsById,
  places: placesById,
  organizations: organizationsById,
};

const ranked = /* @__PURE__ */ once(() =>
  leverageIn(
    {
      ...traces(),
      ...dated(),
      find: ({ collection, record }) =>
        Object.hasOwn(COLLECTIONS, collection) ? COLLECTIONS[collection]?.get(record) : undefined,
    },
    'victor-serge',
  ),
);

/**
 * The open questions, that whose answer would settle most first: on how many days of Serge's life it would
 * tell where he was, which events it could date more closely, which disputes it could decide.
 * @example
 * leverage().slice(0, 3).map(({ question, days }) => `${question.id}: ${days} days`)
 */
export const leverage = (): readonly Leverage[] => ranked();
