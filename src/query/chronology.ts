import type {
  DataRecord,
  Edition,
  EdtfDate,
  Event,
  Organization,
  OrganizationId,
  Person,
  PersonId,
  Place,
  PlaceId,
  RecordRef,
  Work,
  WorkId,
} from '../types.js';
import { atlasOf } from './atlas.js';
import { nearest } from '../values/nearest.js';
import { type Bounds, rivalsOf, type Span, spanOf } from './dates.js';
import {
  type Bound,
  type Link,
  type Network,
  type Order,
  partsOf,
  type Point,
  type Proof,
  smallestClash,
  type Solution,
  solve,
} from './network.js';
import {
  generationsOf,
  holdsCaptive,
  isBodily,
  isCaptive,
  isFatal,
  isMoving,
  isPosthumous,
  isPrinted,
  isPublished,
  isTimeless,
} from './traits.js';

/*
 * The date network: when everything that records tell of can begin and end, given what lies within,
 * follows or excludes what. Only what is stated without reserve binds: no date that is about right or
 * doubted, and no item of a list that is less than certain.
 */

/**
 * A field of a record.
 * @example { collection: 'events', id: 'arrest-leningrad-1933', path: 'date' }
 */
export type FieldRef = RecordRef & {
  /**
   * The path of the field.
   * @example 'participants.0'
   */
  readonly path: string;
};

/** A step of reasoning about dates: because these fields say what they say, something is not earlier or later than a day. */
export interface Step {
  /** The fields that say so: one, or two that exclude one another. */
  readonly fields: readonly FieldRef[];
  /** What is bounded. */
  readonly of: FieldRef;
  /** Whether its beginning or its end is. */
  readonly edge: 'begins' | 'ends';
  /** Whether the bound is the first or the last day. */
  readonly bound: 'earliest' | 'latest';
  /**
   * The day (ISO 8601).
   * @example '1933-03-08'
   */
  readonly day: string;
}

/** The first and the last day on which something can begin, or end; `null` where that is open. */
export interface DayBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** The bounds of a date, as stated and as they follow from all other dates. */
export interface DerivedBounds {
  /** The field. */
  readonly of: FieldRef;
  /** What the record states; `undefined` where it gives no date. */
  readonly stated: EdtfDate | undefined;
  /** When it can begin. The first of these days bounds the whole. */
  readonly begins: DayBounds;
  /** When it can end. The last of these days bounds the whole. */
  readonly ends: DayBounds;
  /**
   * Why each bound is narrower than what the record states; nothing where none is. The last step gives
   * the bound, the first states a day.
   */
  readonly because: readonly (readonly Step[])[];
}

/** The collections that tell of time. */
export interface DatedCollections {
  readonly works: ReadonlyMap<WorkId, Work>;
  readonly editions: Iterable<Edition>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly events: Iterable<Event>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly organizations: ReadonlyMap<OrganizationId, Organization>;
}

/** Who says it: the fields that carry a statement; none for what is true of all dates. */
type By = readonly FieldRef[];

/** The two points between which something lasts; one and the same where it lasts no longer than a day. */
interface Period {
  readonly of: FieldRef;
  readonly stated: EdtfDate | undefined;
  readonly begins: Point;
  readonly ends: Point;
}

/** Nothing known of when something begins and ends. */
const OPEN: Span = { begins: {}, ends: {} };

/** All dates, what is stated of them, and what follows. */
export interface Chronology {
  readonly network: Network<By>;
  /** What is dated of a record. */
  readonly periodsOf: (record: DataRecord) => readonly Period[];
  /** By point of the network, what begins or ends there. */
  readonly owners: readonly Period[];
}

/** The name of a field among all. */
export const keyOf = ({ collection, id, path }: FieldRef): string => `${collection}/${id}#${path}`;

/** The period at a path of a record. */
const periodAt = ({ periodsOf }: Chronology, record: DataRecord, path: string): Period | undefined =>
  periodsOf(record).find(({ of }) => of.path === path);

/** A record and what is dated of it, as far as anything has asked for it. */
interface Entry<R extends DataRecord = DataRecord> {
  readonly collection: RecordRef['collection'];
  readonly record: R;
  /** The whole, or its beginning: a birth, a founding. */
  first?: Period;
  /** Its end: a death, a dissolution. */
  last?: Period;
  more?: Period[];
}

/** Puts all dates of the collections into one network. */
export function chronologyOf(collections: DatedCollections): Chronology {
  const entered = <R extends DataRecord>(collection: RecordRef['collection'], records: Iterable<R>) => {
    const entries = new Map<string, Entry<R>>();
    for (const record of records) entries.set(record.id, { collection, record });
    return entries;
  };
  const people = entered('people', collections.people.values());
  const organizations = entered('organizations', collections.organizations.values());
  const works = entered('works', collections.works.values());
  const editions = entered('editions', collections.editions);
  const events = entered('events', collections.events);

  const owners: Period[] = [];
  const bounds: Bound<By>[] = [];
  const links: Link<By>[] = [];

  const field = ({ collection, record: { id } }: Entry, path: string): FieldRef =>
    ({ collection, id, path }) as FieldRef;

  /** The days that are stated of each point. */
  const [firsts, lasts]: [(string | undefined)[], (string | undefined)[]] = [[], []];
  const bound = (point: Point, { from, to }: Bounds, by: By): void => {
    firsts.push(from);
    lasts.push(to);
    if (from !== undefined || to !== undefined) bounds.push({ point, from, to, by });
  };

  /** Whether what is stated of two points has them in that order, so that saying it tells nothing. */
  const isStated = (earlier: Point, later: Point): boolean => {
    const [last, first] = [lasts[earlier], firsts[later]];
    return last !== undefined && first !== undefined && last <= first;
  };
  const link = (by: By, earlier: Point, later: Point): void => {
    if (!isStated(earlier, later)) links.push({ earlier, later, by });
  };

  /** The period of a field. What is known to last no longer than a day is a moment. */
  const period = (entry: Entry, path: string, stated: EdtfDate | undefined, lasts: 'moment' | 'time'): Period => {
    const of = field(entry, path);
    const by = [of];
    const isMoment = lasts === 'moment' || stated?.precision === 'day' || stated?.precision === 'set';
    const begins = owners.length;
    const made: Period = { of, stated, begins, ends: isMoment ? begins : begins + 1 };
    const span = stated ? spanOf(stated, rivalsOf(entry.record, path)) : OPEN;
    owners.push(made);
    if (isMoment) {
      bound(begins, { from: span.begins.from, to: span.ends.to }, by);
      return made;
    }
    owners.push(made);
    bound(made.begins, span.begins, by);
    bound(made.ends, span.ends, by);
    link([], made.begins, made.ends);
    return made;
  };
  /** The period of an item of a list. */
  const item = (entry: Entry, path: string, stated: EdtfDate | undefined): Period => {
    const made = period(entry, path, stated, 'time');
    (entry.more ??= []).push(made);
    return made;
  };

  const within = (inner: Period, outer: Period, by: By): void => {
    link(by, outer.begins, inner.begins);
    link(by, inner.ends, outer.ends);
  };
  /** Some day of the one is a day of the other. */
  const meets = (a: Period, b: Period, by: By): void => {
    link(by, a.begins, b.ends);
    link(by, b.begins, a.ends);
  };

  const birth = (one: Entry<Person>): Period =>
    (one.first ??= period(one, 'born.date', one.record.born?.date, 'moment'));
  const death = (one: Entry<Person>): Period =>
    (one.last ??= period(one, 'died.date', one.record.died?.date, 'moment'));
  const lives = (person: Entry<Person> | undefined, then: Period, by: By): void => {
    if (!person) return;
    link(by, birth(person).begins, then.ends);
    link(by, then.begins, death(person).ends);
  };

  const founding = (one: Entry<Organization>): Period =>
    (one.first ??= period(one, 'founded.date', one.record.founded?.date, 'moment'));
  const dissolution = (one: Entry<Organization>): Period =>
    (one.last ??= period(one, 'dissolved.date', one.record.dissolved?.date, 'moment'));
  const exists = (id: OrganizationId, then: Period, by: By): void => {
    const one = organizations.get(id);
    if (!one) return;
    link(by, founding(one).begins, then.ends);
    link(by, then.begins, dissolution(one).ends);
  };

  const firstPublication = (one: Entry<Work>): Period =>
    (one.first ??= period(one, 'published.date', one.record.published?.date, 'moment'));
  const dateOf = (one: Entry<Event>): Period => (one.first ??= period(one, 'date', one.record.date, 'time'));

  for (const one of people.values()) link([], birth(one).begins, death(one).begins);
  for (const one of people.values()) {
    const { memberships, relations } = one.record;
    memberships?.forEach(({ organization, date, certainty }, index) => {
      if (certainty !== undefined || date === undefined) return;
      const by = [field(one, `memberships.${index}`)];
      const membership = item(one, `memberships.${index}.date`, date);
      link(by, birth(one).begins, membership.begins);
      link(by, membership.ends, death(one).ends);
      const body = organizations.get(organization);
      if (body) {
        link(by, founding(body).begins, membership.begins);
        link(by, membership.ends, dissolution(body).ends);
      }
    });
    relations?.forEach(({ person: id, kind, date, certainty }, index) => {
      const other = id === undefined ? undefined : people.get(id);
      if (certainty !== undefined || !other) return;
      const by = [field(one, `relations.${index}`)];
      const generations = generationsOf(kind) ?? 0;
      const [older, younger] = generations > 0 ? [one, other] : [other, one];
      if (generations !== 0) link(by, birth(older).begins, birth(younger).begins);
      if (date === undefined || isTimeless(kind)) return;
      const tie = item(one, `relations.${index}.date`, date);
      lives(one, tie, by);
      lives(other, tie, by);
    });
  }

  for (const one of organizations.values()) {
    one.record.predecessors?.forEach((id, index) => {
      const predecessor = organizations.get(id);
      if (predecessor) link([field(one, `predecessors.${index}`)], founding(predecessor).begins, founding(one).begins);
    });
  }

  for (const one of works.values()) {
    const { written, creators, history } = one.record;
    const published = firstPublication(one);
    const writing = written?.date && item(one, 'written.date', written.date);
    if (writing) link([field(one, 'published.date')], writing.begins, published.begins);
    creators.forEach(({ person, certainty }, index) => {
      const creator = people.get(person);
      if (certainty !== undefined || !creator) return;
      const by = [field(one, `creators.${index}`)];
      link(by, birth(creator).begins, published.begins);
      if (writing) lives(creator, writing, by);
    });
    history?.forEach(({ date, event: id, certainty }, index) => {
      const event = id === undefined ? undefined : events.get(id);
      if (certainty !== undefined || !event || !date) return;
      const stage = item(one, `history.${index}.date`, date);
      meets(stage, dateOf(event), [field(one, `history.${index}.event`)]);
    });
  }

  const out = (one: Entry<Edition>): Period => {
    const { date } = one.record;
    return (one.first ??= period(one, 'date', date, date?.precision === 'interval' ? 'time' : 'moment'));
  };
  for (const one of editions.values()) {
    const { status, contents, publishers, appearedIn } = one.record;
    if (!isPrinted(status)) continue;
    contents.forEach(({ work: id }, index) => {
      const work = works.get(id);
      if (work) link([field(one, `contents.${index}`)], firstPublication(work).begins, out(one).ends);
    });
    publishers?.forEach((publisher, index) => {
      exists(publisher, out(one), [field(one, `publishers.${index}`)]);
    });
    if (appearedIn) exists(appearedIn.periodical, out(one), [field(one, 'appearedIn')]);
    for (const path of ['reprintOf', 'revisionOf'] as const) {
      const id = one.record[path];
      const original = id === undefined ? undefined : editions.get(id);
      if (original && original !== one) link([field(one, path)], out(original).begins, out(one).ends);
    }
  }

  const captivities = new Map<PersonId, { event: Event; by: By; held: Period }[]>();
  const stays: { person: PersonId; event: Event; by: By; there: Period }[] = [];
  for (const one of events.values()) {
    const event = one.record;
    const date = dateOf(one);
    const whole = event.partOf === undefined ? undefined : events.get(event.partOf);
    if (whole) within(date, dateOf(whole), [field(one, 'partOf')]);
    event.follows?.forEach((id, index) => {
      const cause = events.get(id);
      if (cause) link([field(one, `follows.${index}`)], dateOf(cause).begins, date.begins);
    });
    let last: Period | undefined;
    event.route?.forEach((station, index) => {
      if (station.certainty !== undefined) return;
      const by = [field(one, `route.${index}`)];
      const stop = item(one, `route.${index}.date`, station.date);
      within(stop, date, by);
      if (last) link(by, last.begins, stop.begins);
      if (last) link(by, last.ends, stop.ends);
      last = stop;
    });
    event.works?.forEach(({ work: id, role, certainty }, index) => {
      const work = certainty === undefined && isPublished(role) ? works.get(id) : undefined;
      if (work) link([field(one, `works.${index}`)], firstPublication(work).begins, date.ends);
    });
    event.organizations?.forEach(({ organization, role, certainty }, index) => {
      if (certainty === undefined && !isPosthumous(role))
        exists(organization, date, [field(one, `organizations.${index}`)]);
    });
    event.participants?.forEach(({ person: id, role, date: own, certainty }, index) => {
      if (certainty !== undefined) return;
      const person = people.get(id);
      const by = [field(one, `participants.${index}`)];
      const there = own === undefined ? date : item(one, `participants.${index}.date`, own);
      if (there !== date) within(there, date, by);
      if (!isPosthumous(role)) lives(person, there, by);
      if (person && isFatal(role, event.kind)) link(by, there.begins, death(person).ends);
      if (!isBodily(role)) return;
      if (holdsCaptive(event.kind) && isCaptive(role))
        captivities.set(id, [...(captivities.get(id) ?? []), { event, by, held: there }]);
      if (!isMoving(event.kind) && !event.route) stays.push({ person: id, event, by, there });
    });
  }

  const atlas = atlasOf(collections.places);
  for (const { person, event, by, there } of stays) {
    for (const { event: captivity, by: captive, held } of captivities.get(person) ?? []) {
      const before: Order = { earlier: there.begins, later: held.begins };
      const after: Order = { earlier: held.ends, later: there.ends };
      if (captivity === event || [before, after].some(({ earlier, later }) => isStated(earlier, later))) continue;
      // Nobody begins and ends something elsewhere in the midst of a captivity.
      if (atlas.apart(event.places ?? [], captivity.places ?? []))
        links.push({ oneOf: [before, after], by: [...by, ...captive] });
    }
  }

  const tables: readonly ReadonlyMap<string, Entry>[] = [works, editions, people, events, organizations];
  const periodsOf = (record: DataRecord): readonly Period[] => {
    for (const table of tables) {
      const entry = table.get(record.id);
      if (entry?.record === record)
        return [entry.first, entry.last, ...(entry.more ?? [])].filter((one) => one !== undefined);
    }
    return [];
  };
  return { network: { points: owners.length, bounds, links }, periodsOf, owners };
}

/** The steps of a proof, each once, those on which another rests before it. */
function stepsOf({ owners }: Chronology, proof: Proof<By>): readonly Step[] {
  const steps: Step[] = [];
  const seen = new Set<Proof<By>>();
  const visit = (one: Proof<By>): void => {
    if (seen.has(one)) return;
    seen.add(one);
    one.rests.forEach(visit);
    const period = owners[one.point];
    const fields = one.statement.by;
    if (!period || fields.length === 0) return;
    const bound = one.side === 'from' ? 'earliest' : 'latest';
    const edge = one.point === period.begins ? 'begins' : 'ends';
    steps.push({ fields, of: period.of, edge, bound, day: one.day });
  };
  visit(proof);
  return steps;
}

/** What the record itself states of a period, as bounds of its beginning and its end. */
function statedBounds(stated: EdtfDate | undefined): { begins: DayBounds; ends: DayBounds } {
  const { begins, ends } = stated ? spanOf(stated) : OPEN;
  const [first, last]: [Bounds, Bounds] = [begins, ends];
  return {
    begins: { earliest: first.from ?? null, latest: first.to ?? last.to ?? null },
    ends: { earliest: last.from ?? first.from ?? null, latest: last.to ?? null },
  };
}

/** When the thing at a path of a record can begin and end, as solved; nothing where there is nothing to bound. */
export function timesAt(
  chronology: Chronology,
  { from, to }: Solution<By>,
  record: DataRecord,
  path: string,
): { readonly begins: DayBounds; readonly ends: DayBounds } | undefined {
  const period = periodAt(chronology, record, path);
  const at = (point: Point): DayBounds => ({ earliest: from.dayOf(point) ?? null, latest: to.dayOf(point) ?? null });
  return period && { begins: at(period.begins), ends: at(period.ends) };
}

/**
 * The bounds at a path of a record, as stated and as solved.
 * @throws {RangeError} where there is nothing to bound; it lists the paths of the record where there is.
 */
export function boundsAt(
  chronology: Chronology,
  solution: Solution<By>,
  record: DataRecord,
  path: string,
): DerivedBounds {
  const period = periodAt(chronology, record, path);
  const times = timesAt(chronology, solution, record, path);
  if (!period || !times) throw new RangeError(undated(chronology, record, path));
  const { from, to } = solution;
  const { begins, ends } = times;
  const stated = statedBounds(period.stated);
  const because = [
    begins.earliest !== stated.begins.earliest && from.proofOf(period.begins),
    begins.latest !== stated.begins.latest && begins.latest !== ends.latest && to.proofOf(period.begins),
    ends.earliest !== stated.ends.earliest && ends.earliest !== begins.earliest && from.proofOf(period.ends),
    ends.latest !== stated.ends.latest && to.proofOf(period.ends),
  ].flatMap((proof) => (proof ? [stepsOf(chronology, proof)] : []));
  return { of: period.of, stated: period.stated, begins, ends, because };
}

/** The message for a path at which there is nothing to bound. */
function undated({ periodsOf }: Chronology, record: DataRecord, path: string): string {
  const paths = periodsOf(record).map(({ of }) => of.path);
  const candidate = nearest(path, paths);
  return (
    `"${record.id}" has no date at "${path}". ` +
    (candidate === undefined ? '' : `Did you mean "${candidate}"? `) +
    (paths.length > 0 ? `It has: ${paths.join(', ')}.` : 'Nothing of it is dated, or it is no record of the dataset.')
  );
}

/**
 * What contradicts what, as few statements as tell it, then the next as if the last link of the first were not there,
 * or its last date where nothing else joins two; and the network without what was left out. Each part of the network
 * by itself, or the time that it takes would grow with the square of the contradictions.
 */
function contradictionsIn(network: Network<By>): {
  readonly clashes: readonly (Bound<By> | Link<By>)[][];
  readonly sound: Network<By>;
} {
  const clashes: (Bound<By> | Link<By>)[][] = [];
  const dropped = new Set<Bound<By> | Link<By>>();
  for (let part of solve(network).clash ? partsOf(network) : []) {
    for (;;) {
      const clash = smallestClash(part)?.map(({ by }) => by);
      if (!clash) break;
      clashes.push(clash);
      const ours = clash.filter(({ by }) => by.length > 0);
      const last = ours.filter((statement) => !('point' in statement)).at(-1) ?? ours.at(-1);
      if (!last) break;
      dropped.add(last);
      part = {
        ...part,
        bounds: part.bounds.filter(({ by }) => by !== last),
        links: part.links.filter(({ by }) => by !== last),
      };
    }
  }
  const isSound = (one: Bound<By> | Link<By>): boolean => !dropped.has(one);
  const sound =
    dropped.size > 0
      ? { ...network, bounds: network.bounds.filter(isSound), links: network.links.filter(isSound) }
      : network;
  return { clashes, sound };
}

/**
 * What follows from all dates together. Where they contradict one another, as they may where somebody else tells
 * them than the dataset, without what joins those that do.
 */
export function solved({ network }: Chronology): Solution<By> {
  const solution = solve(network);
  return solution.clash ? solve(contradictionsIn(network).sound) : solution;
}

/** Fields that contradict one another, as few as tell it; then the next such fields, as if the last of the first were not there. */
export const clashesIn = ({ network }: Chronology): readonly By[] =>
  contradictionsIn(network).clashes.map((clash) => [
    ...new Map(clash.flatMap(({ by }) => by).map((field) => [keyOf(field), field])).values(),
  ]);
