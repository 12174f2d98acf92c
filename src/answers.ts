import { editions, isEditionId } from './editions.js';
import { events, isEventId } from './events.js';
import { inverses } from './generated/inverses.js';
import { isOrganizationId, organizations, organizationsById } from './organizations.js';
import { isPersonId, people, peopleById } from './people.js';
import { isPlaceId, places, placesById } from './places.js';
import { redirects } from './redirects.js';
import { isSourceId, sourcesById } from './sources.js';
import type {
  CollectionName,
  CreatorRole,
  DataRecord,
  Edition,
  Event,
  IdOf,
  Person,
  PersonId,
  RecordOf,
  Source,
  SourceId,
  Work,
  WorkId,
} from './types.js';
import { allToldBy, toldBy, trustKey } from './trust.js';
import { isWorkId, works, worksById } from './works.js';
import { oneOf, options as checkedOptions, text } from './query/arguments.js';
import { byId, known, referenceTo, type RefTo } from './query/by-id.js';
import { editionsIn, translationsIn } from './query/editions-of.js';
import { type ConcernedCollection, eventsConcerning } from './query/events-of.js';
import { once, remembered } from './query/once.js';
import { type FirstAppearance, firstAppearanceOf, type Lineage, lineageIn } from './query/lineage.js';
import { anniversariesIn, onDayOfYear } from './query/on-this-day.js';
import { checkRecord, type Evidence, evidenceFor } from './query/provenance.js';
import { type Readability, readabilityOf } from './query/readability.js';
import { type Reliability, reliabilityAmong } from './query/reliability.js';
import { type PersonRelation, relationsAmong } from './query/relations.js';
import type { Retelling } from './query/retelling.js';
import { type Resolution, resolutionOf } from './query/resolution.js';
import { type Stemma, stemmaIn } from './query/stemma.js';
import {
  checkedTimeline,
  happeningsIn,
  type TimelineItem,
  timelineOf,
  type TimelineOptions,
} from './query/timeline-of.js';
import type { TrustOptions } from './query/voices.js';
import { kinshipOf, type Witnesses, witnessesFor } from './query/witnesses.js';
import { worksMadeBy } from './query/works-by.js';

/*
 * Questions across collections. Each function bundles only the collections it asks, and that of its argument.
 * Functions that ask for a record take the record or its id, and refuse an id that no record has.
 */

const workOf = (work: Work | WorkId): Work => known(worksById, work, 'works', redirects);
const personOf = (person: Person | PersonId): Person => known(peopleById, person, 'people', redirects);

/**
 * The editions that contain a work, whole or in part, oldest first; ghosts and announced editions too
 * (see `status`).
 * @throws {RangeError} where there is no such record; it names the nearest id, or what replaces a retired one.
 * @example
 * editionsOf('ville-conquise').map((edition) => edition.date?.edtf)
 */
export const editionsOf = (work: Work | WorkId): readonly Edition[] => editionsIn(editions, workOf(work).id);

/**
 * The editions that contain a work in translation, oldest first.
 *
 * @param lang - BCP 47 range: `es` takes `es` and `es-MX` (RFC 4647 basic filtering).
 * @throws {RangeError} where there is no such record; it names the nearest id, or what replaces a retired one; where
 * `lang` is no language tag.
 * @example
 * translationsOf('ville-conquise', 'en').map((edition) => edition.title.text)
 */
export const translationsOf = (work: Work | WorkId, lang?: string): readonly Edition[] =>
  translationsIn(editions, workOf(work).id, lang);

/**
 * The works that a person made, by first publication (or writing, of what was not published), oldest
 * first; undated works last.
 *
 * @param role - only works made in that role. Vocabulary: `creator-role`.
 * @throws {RangeError} where there is no such record or role; it names the nearest, or what replaces a retired id.
 * @example
 * worksBy('victor-serge', 'translator').map((work) => work.title.text)
 */
export const worksBy = (person: Person | PersonId, role?: CreatorRole): readonly Work[] =>
  worksMadeBy(works, personOf(person).id, role);

const concerned: Readonly<Record<ConcernedCollection, ReadonlyMap<string, DataRecord>>> = {
  people: peopleById,
  places: placesById,
  organizations: organizationsById,
  works: worksById,
};

/**
 * The events that concern a person as participant, a place as scene or station, an organization or a work;
 * oldest first. Ids are unique in their collection only, so an id comes with it.
 *
 * @throws {TypeError} where the value is neither a record of these collections nor a reference to one.
 * @throws {RangeError} where there is no such record.
 * @example
 * eventsOf(getPerson('victor-serge')).map((event) => event.label.en)
 * eventsOf({ collection: 'places', id: 'marseille' }).map((event) => event.label.fr)
 */
export function eventsOf(of: RecordOf[ConcernedCollection] | RefTo<ConcernedCollection>): readonly Event[] {
  const { collection, id } = referenceTo('eventsOf', concerned, redirects, of);
  return eventsConcerning(events, collection, id);
}

const relations = /* @__PURE__ */ once(() => relationsAmong(people, inverses));

/**
 * The ties of a person to others, from both sides: those the person's own record holds, then those that
 * other records hold, with the inverse kind. Read "PERSON is KIND of `person`".
 * @throws {RangeError} where there is no such record; it names the nearest id, or what replaces a retired one.
 * @example
 * relationsOf('victor-serge').filter(({ kind }) => kind === 'parent-of').map(({ person }) => person)
 */
export const relationsOf = (person: Person | PersonId): readonly PersonRelation[] =>
  relations().get(personOf(person).id) ?? [];

const dated = { works: worksById, people: peopleById, editions, events };
const happenings = /* @__PURE__ */ once(() => happeningsIn(dated));
const anniversaries = /* @__PURE__ */ once(() => anniversariesIn(dated));

/** The same, as those who are trusted tell it. */
const happeningsTold = /* @__PURE__ */ remembered((trust: string) =>
  happeningsIn({
    works: worksById,
    people: byId(allToldBy(people, trust)),
    editions: allToldBy(editions, trust),
    events: allToldBy(events, trust),
  }),
);

/**
 * What happened, oldest first: events, and the births, deaths and publications that people and editions
 * tell of. What falls together stands in the order birth, event, publication, death, then by id. With `trust`, as
 * those tell it whom you believe: see {@link resolve}.
 *
 * @throws {TypeError} where an option is not known.
 * @throws {RangeError} where `from` or `to` is no year, month or day, there is no such person, or `trust` leads to
 * no source.
 * @example
 * timeline({ from: '1933', to: '1936-04', scope: 'life' }).map(({ date, label }) => `${date.edtf} ${label.en}`)
 * timeline({ trust: 'Maitron', person: 'victor-serge' })
 */
export function timeline(options: TimelineOptions & Partial<TrustOptions> = {}): readonly TimelineItem[] {
  const wanted = checkedTimeline('timeline', options, personOf, ['trust']);
  const { trust } = options;
  return timelineOf(trust === undefined ? happenings() : happeningsTold(trustKey(trust)), wanted);
}

/**
 * What happened on a day of the year, the oldest year first: births, deaths, events and publications
 * that are known to the day, New Style. A day on which nothing is known to have happened gives an empty list.
 *
 * @param day - month and day: `03-08`. For today's, `new Date().toISOString().slice(5, 10)`.
 * @throws {RangeError} where it is no day of the year.
 * @example
 * onThisDay('03-08', { person: 'victor-serge' }).map(({ date, label }) => `${date.edtf} ${label.en}`)
 * onThisDay('11-17', { person: 'victor-serge' }).map(({ label }) => label.fr).at(-1) // 'Serge meurt dans un taxi à Mexico'
 */
export const onThisDay = (
  day: string,
  options: Pick<TimelineOptions, 'scope' | 'person'> = {},
): readonly TimelineItem[] =>
  onDayOfYear(
    anniversaries(),
    day,
    checkedTimeline('onThisDay', checkedOptions('onThisDay', options, ['scope', 'person']), personOf),
  );

/**
 * Who says what a record holds, and who says otherwise (PROV-O `wasDerivedFrom`, kept by field).
 *
 * A citation speaks for a path if it supports the path itself, what contains it or a part of it. List
 * items on the way and below bring their own sources.
 *
 * @param path - steps joined by dots, positions in lists counted from 0: `born.date`, `names.0.text`.
 * @throws {RangeError} where the path leads nowhere; it lists the fields of the record.
 * @example
 * why(getPerson('victor-serge'), 'born.date').sources.map(({ source, at }) => `${source.title.text}, ${at}`)
 * why(getPerson('victor-serge'), 'born.date').disputes.map(({ value, verdict }) => `${value}: ${verdict}`)
 */
export const why = (record: DataRecord, path: string): Evidence => evidenceFor('why', record, path, sourcesById);

/**
 * A record as another tells it: with the values of the disputes that those support whom you believe, whatever the
 * dataset makes of them. What gave way is listed, and what is told in words that the field cannot hold.
 *
 * @throws {TypeError} where `record` is no record, an option is not known, or `trust` is no name and no list of names.
 * @throws {RangeError} where `trust` leads to no source; it gives the nearest name that does.
 * @example
 * resolve(getPerson('victor-serge'), { trust: 'infogalactic-victor-serge' }).record.born.place // 'brussels'
 * resolve(getPerson('victor-serge'), { trust: ['Maitron', 'infogalactic-victor-serge'] }).record.born.place // 'ixelles'
 * resolve(getPerson('victor-serge'), { trust: ['the Memoirs', 'Weissman'] }).adopted
 */
export function resolve<R extends DataRecord>(record: R, options: TrustOptions): Retelling<R> {
  checkRecord('resolve', record);
  const { trust } = checkedOptions('resolve', options, ['trust']);
  return toldBy(record, trustKey(trust));
}

/**
 * How the claims of each source fared that records rest on: how many were kept, refined, rejected or left open, with
 * the list of them. It counts what the dataset took from a source, and is no grade of the source as a whole.
 *
 * @example
 * reliability().get('infogalactic-victor-serge').rejected > 20 // true
 * reliability().get('infogalactic-victor-serge').claims.filter(({ verdict }) => verdict === 'rejected')
 */
export const reliability: () => ReadonlyMap<SourceId, Reliability> = /* @__PURE__ */ once(() =>
  reliabilityAmong({ works, editions, people, events, places, organizations }, sourcesById),
);

/**
 * The life of a text as a graph: what became of the manuscript, where the work first appeared, its texts in each
 * language and translation, translations of translations, revisions, reprints, and the larger works it went into. What
 * was lost or confiscated, announced or never was, stands in it as what it is. Where nobody says from which text a
 * translation was made, it comes from the work itself.
 *
 * @throws {RangeError} where there is no such work; it names the nearest id.
 * @example
 * lineageOf('ville-conquise').nodes.filter(({ first }) => first === 'surely').map(({ record }) => record.id)
 * lineageOf('naissance-de-notre-force').edges.filter(({ kind }) => kind === 'relay').map(({ language }) => language) // ['en']
 */
export const lineageOf = (work: Work | WorkId): Lineage => lineageIn(worksById, editions, workOf(work).id);

/**
 * When a work first appeared in print, whole or in part, in books or periodicals, as far as the dataset knows.
 *
 * @param options - `lang`: only in that language. BCP 47 range: `es` takes `es` and `es-MX`.
 * @throws {RangeError} where there is no such work; it names the nearest id.
 * @example
 * firstPublished('ville-conquise').date.edtf
 * firstPublished('ville-conquise', { lang: 'en' }).editions.map(({ id }) => id)
 */
export const firstPublished = (work: Work | WorkId, options: { readonly lang?: string } = {}): FirstAppearance =>
  firstAppearanceOf(workOf(work), editions, checkedOptions('firstPublished', options, ['lang']).lang);

/**
 * Whether a work could be read in print in a country on a day. `yes`: an edition of the whole text had come out
 * there, and no ban is recorded. `no`: it was not printed yet, or forbidden on the day. Else `unknown`: books cross
 * borders, and nobody can tell from an edition abroad who could read it.
 *
 * @param country - the code of the country as it is today (ISO 3166-1 alpha-2): `RU` for Leningrad in 1933.
 * @param day - year, month and day: `1937-05-01`.
 * @throws {RangeError} where there is no such work or country, or the day is none.
 * @example
 * readableIn('ville-conquise', 'FR', '1936-05-01').answer // 'yes'
 * readableIn('ville-conquise', 'RU', '1936-05-01').answer // 'unknown'
 * readableIn('ville-conquise', 'FR', '1931-05-01').answer // 'no'
 */
export const readableIn = (work: Work | WorkId, country: string, day: string): Readability =>
  readabilityOf({ works: worksById, editions, events, places: placesById }, workOf(work).id, country, day);

const kinship = /* @__PURE__ */ once(() => kinshipOf(sourcesById));

/**
 * On how many independent witnesses a statement rests, and what others say instead. Sources count as one
 * witness where one copies the other, both repeat a third, they have an author, a journal, dictionary or
 * site in common; each such tie is named. Citations of what contains the path and of its parts speak for it,
 * as in {@link why}.
 *
 * @param path - steps joined by dots, positions in lists counted from 0: `born.date`, `names.0.text`.
 * @throws {RangeError} where the path leads nowhere; it lists the fields of the record.
 * @example
 * witnessesOf(getPerson('victor-serge'), 'born.date').witnesses.map(({ testimonies }) => testimonies.length)
 * witnessesOf(getPerson('victor-serge'), 'born.date').witnesses[0].ties.map(({ kind, shared }) => `${kind}: ${shared}`)
 */
export const witnessesOf = (record: DataRecord, path: string): Witnesses =>
  witnessesFor(record, path, sourcesById, kinship());

/**
 * What a source rests on, from copy to original, and who repeats it.
 *
 * @throws {RangeError} where there is no such source; it names the nearest id.
 * @example
 * stemmaOf('infogalactic-victor-serge').restsOn.map(({ id }) => id) // ['wikipedia-en-victor-serge']
 * stemmaOf('wikipedia-en-victor-serge').repeatedBy.map(({ source }) => source.id)
 */
export const stemmaOf = (source: Source | SourceId): Stemma =>
  stemmaIn(sourcesById, known(sourcesById, source, 'sources', redirects).id);

const isIdOf: { readonly [C in CollectionName]: (id: unknown) => id is IdOf[C] } = {
  works: isWorkId,
  editions: isEditionId,
  people: isPersonId,
  events: isEventId,
  places: isPlaceId,
  organizations: isOrganizationId,
  sources: isSourceId,
};

/**
 * What became of an id: whether it is current, was moved, split or removed, or never was.
 *
 * @throws {RangeError} where there is no such collection.
 * @example
 * resolveId('works', 'ville-conquise') // { status: 'current', ids: ['ville-conquise'] }
 */
export function resolveId<C extends CollectionName>(collection: C, id: string): Resolution<IdOf[C]> {
  oneOf('A collection', collection, Object.keys(isIdOf) as CollectionName[]);
  return resolutionOf(isIdOf[collection], redirects, collection, text('resolveId', id));
}
