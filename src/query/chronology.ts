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
import { type Bounds, rivalsOf, spanOf } from './dates.js';
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

/** All dates, what is stated of them, and what follows. */
export interface Chronology {
  readonly network: Network<By>;
  /** By record. */
  readonly periods: ReadonlyMap<DataRecord, readonly Period[]>;
  /** What is bounded by a point of the network. */
  readonly edges: readonly { readonly period: Period; readonly edge: Step['edge'] }[];
}

/** The name of a field among all. */
export const keyOf = ({ collection, id, path }: FieldRef): string => `${collection}/${id}#${path}`;

/** The period at a path of a record. */
const periodAt = (periods: Chronology['periods'], record: DataRecord, path: string): Period | undefined =>
  periods.get(record)?.find(({ of }) => of.path === path);

/** Puts all dates of the collections into one network. */
export function chronologyOf({ works, editions, people, events, places, organizations }: DatedCollections): Chronology {
  const periods = new Map<DataRecord, Period[]>();
  const edges: { period: Period; edge: Step['edge'] }[] = [];
  const bounds: Bound<By>[] = [];
  const links: Link<By>[] = [];

  const field = (collection: RecordRef['collection'], { id }: DataRecord, path: string): FieldRef =>
    ({ collection, id, path }) as FieldRef;

  /** The days that are stated of each point. */
  const [firsts, lasts]: [(string | undefined)[], (string | undefined)[]] = [[], []];
  const bound = (point: Point, { from, to }: Bounds, by: By): void => {
    firsts[point] = from;
    lasts[point] = to;
    if (from !== undefined || to !== undefined) bounds.push({ point, from, to, by });
  };

  /** Whether what is stated of two points has them in that order, so that saying it tells nothing. */
  const isStated = (earlier: Point, later: Point): boolean => {
    const [last, first] = [lasts[earlier], firsts[later]];
    return last !== undefined && first !== undefined && last <= first;
  };
  const link = (by: By, earlier: Point, later: Point): void => {
    if (!isStated(earlier, later)) links.push({ oneOf: [[earlier, later]], by });
  };

  /** The period of a field, made where it is first asked for. What is known to last no longer than a day is a moment. */
  const period = (
    collection: RecordRef['collection'],
    record: DataRecord,
    path: string,
    stated: EdtfDate | undefined,
    lasts: 'moment' | 'time',
  ): Period => {
    const known = periodAt(periods, record, path);
    if (known) return known;
    const of = field(collection, record, path);
    const isMoment = lasts === 'moment' || stated?.precision === 'day' || stated?.precision === 'set';
    const begins = edges.length;
    const made: Period = { of, stated, begins, ends: isMoment ? begins : begins + 1 };
    const ofRecord = periods.get(record);
    if (ofRecord) ofRecord.push(made);
    else periods.set(record, [made]);
    edges.push({ period: made, edge: 'begins' });
    if (!isMoment) edges.push({ period: made, edge: 'ends' });
    const { begins: start, ends: end } = stated ? spanOf(stated, rivalsOf(record, path)) : { begins: {}, ends: {} };
    bound(made.begins, isMoment ? { from: start.from, to: end.to } : start, [of]);
    if (!isMoment) {
      bound(made.ends, end, [of]);
      link([], made.begins, made.ends);
    }
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

  const birth = (person: Person): Period => period('people', person, 'born.date', person.born?.date, 'moment');
  const death = (person: Person): Period => period('people', person, 'died.date', person.died?.date, 'moment');
  const lifespans = new Map<PersonId, readonly [birth: Period, death: Period]>();
  for (const person of people.values()) lifespans.set(person.id, [birth(person), death(person)]);
  const lives = (id: PersonId, then: Period, by: By): void => {
    const lifespan = lifespans.get(id);
    if (!lifespan) return;
    link(by, lifespan[0].begins, then.ends);
    link(by, then.begins, lifespan[1].ends);
  };

  const founding = (one: Organization): Period =>
    period('organizations', one, 'founded.date', one.founded?.date, 'moment');
  const dissolution = (one: Organization): Period =>
    period('organizations', one, 'dissolved.date', one.dissolved?.date, 'moment');
  const exists = (id: OrganizationId, then: Period, by: By): void => {
    const one = organizations.get(id);
    if (!one) return;
    link(by, founding(one).begins, then.ends);
    link(by, then.begins, dissolution(one).ends);
  };

  const firstPublication = (work: Work): Period =>
    period('works', work, 'published.date', work.published?.date, 'moment');
  const dateOf = (event: Event): Period => period('events', event, 'date', event.date, 'time');

  const eventsById = new Map([...events].map((event) => [event.id, event]));
  const editionsById = new Map([...editions].map((edition) => [edition.id, edition]));

  for (const person of people.values()) {
    link([], birth(person).begins, death(person).begins);
    person.memberships?.forEach(({ organization, date, certainty }, index) => {
      if (certainty !== undefined || date === undefined) return;
      const by = [field('people', person, `memberships.${index}`)];
      const membership = period('people', person, `memberships.${index}.date`, date, 'time');
      link(by, birth(person).begins, membership.begins);
      link(by, membership.ends, death(person).ends);
      const body = organizations.get(organization);
      if (body) {
        link(by, founding(body).begins, membership.begins);
        link(by, membership.ends, dissolution(body).ends);
      }
    });
    person.relations?.forEach(({ person: id, kind, date, certainty }, index) => {
      const other = id && people.get(id);
      if (certainty !== undefined || !other) return;
      const by = [field('people', person, `relations.${index}`)];
      const generations = generationsOf(kind) ?? 0;
      const [older, younger] = generations > 0 ? [person, other] : [other, person];
      if (generations !== 0) link(by, birth(older).begins, birth(younger).begins);
      if (date === undefined || isTimeless(kind)) return;
      const tie = period('people', person, `relations.${index}.date`, date, 'time');
      lives(person.id, tie, by);
      lives(other.id, tie, by);
    });
  }

  for (const one of organizations.values()) {
    one.predecessors?.forEach((id, index) => {
      const predecessor = organizations.get(id);
      if (predecessor)
        link(
          [field('organizations', one, `predecessors.${index}`)],
          founding(predecessor).begins,
          founding(one).begins,
        );
    });
  }

  for (const work of works.values()) {
    const published = firstPublication(work);
    const written = work.written?.date && period('works', work, 'written.date', work.written.date, 'time');
    if (written) link([field('works', work, 'published.date')], written.begins, published.begins);
    work.creators.forEach(({ person: id, certainty }, index) => {
      const creator = people.get(id);
      if (certainty !== undefined || !creator) return;
      const by = [field('works', work, `creators.${index}`)];
      link(by, birth(creator).begins, published.begins);
      if (written) lives(id, written, by);
    });
    work.history?.forEach(({ date, event: id, certainty }, index) => {
      const event = id && eventsById.get(id);
      if (certainty !== undefined || !event || !date) return;
      const stage = period('works', work, `history.${index}.date`, date, 'time');
      meets(stage, dateOf(event), [field('works', work, `history.${index}.event`)]);
    });
  }

  const out = (edition: Edition): Period =>
    period('editions', edition, 'date', edition.date, edition.date?.precision === 'interval' ? 'time' : 'moment');
  for (const edition of editionsById.values()) {
    if (!isPrinted(edition.status)) continue;
    edition.contents.forEach((content, index) => {
      const work = works.get(content.work);
      if (work)
        link([field('editions', edition, `contents.${index}`)], firstPublication(work).begins, out(edition).ends);
    });
    edition.publishers?.forEach((publisher, index) => {
      exists(publisher, out(edition), [field('editions', edition, `publishers.${index}`)]);
    });
    if (edition.appearedIn)
      exists(edition.appearedIn.periodical, out(edition), [field('editions', edition, 'appearedIn')]);
    for (const path of ['reprintOf', 'revisionOf'] as const) {
      const original = editionsById.get(edition[path] ?? edition.id);
      if (original && original !== edition)
        link([field('editions', edition, path)], out(original).begins, out(edition).ends);
    }
  }

  const captivities = new Map<PersonId, { event: Event; by: FieldRef; held: Period }[]>();
  const stays: { person: PersonId; event: Event; by: FieldRef; there: Period }[] = [];
  for (const event of eventsById.values()) {
    const date = dateOf(event);
    const whole = event.partOf && eventsById.get(event.partOf);
    if (whole) within(date, dateOf(whole), [field('events', event, 'partOf')]);
    event.follows?.forEach((id, index) => {
      const cause = eventsById.get(id);
      if (cause) link([field('events', event, `follows.${index}`)], dateOf(cause).begins, date.begins);
    });
    let last: Period | undefined;
    event.route?.forEach((station, index) => {
      if (station.certainty !== undefined) return;
      const by = [field('events', event, `route.${index}`)];
      const stop = period('events', event, `route.${index}.date`, station.date, 'time');
      within(stop, date, by);
      if (last) link(by, last.begins, stop.begins);
      if (last) link(by, last.ends, stop.ends);
      last = stop;
    });
    event.works?.forEach(({ work: id, role, certainty }, index) => {
      const work = certainty === undefined && isPublished(role) ? works.get(id) : undefined;
      if (work) link([field('events', event, `works.${index}`)], firstPublication(work).begins, date.ends);
    });
    event.organizations?.forEach(({ organization, role, certainty }, index) => {
      if (certainty === undefined && !isPosthumous(role))
        exists(organization, date, [field('events', event, `organizations.${index}`)]);
    });
    event.participants?.forEach(({ person, role, date: own, certainty }, index) => {
      if (certainty !== undefined) return;
      const by = field('events', event, `participants.${index}`);
      const there = own === undefined ? date : period('events', event, `participants.${index}.date`, own, 'time');
      if (there !== date) within(there, date, [by]);
      if (!isPosthumous(role)) lives(person, there, [by]);
      const fallen = isFatal(role, event.kind) ? people.get(person) : undefined;
      if (fallen) link([by], there.begins, death(fallen).ends);
      if (!isBodily(role)) return;
      if (holdsCaptive(event.kind) && isCaptive(role))
        captivities.set(person, [...(captivities.get(person) ?? []), { event, by, held: there }]);
      if (!isMoving(event.kind) && !event.route) stays.push({ person, event, by, there });
    });
  }

  const atlas = atlasOf(places);
  for (const { person, event, by, there } of stays) {
    for (const { event: captivity, by: captive, held } of captivities.get(person) ?? []) {
      const [before, after]: [Order, Order] = [
        [there.begins, held.begins],
        [held.ends, there.ends],
      ];
      if (captivity === event || isStated(...before) || isStated(...after)) continue;
      // Nobody begins and ends something elsewhere in the midst of a captivity.
      if (atlas.apart(event.places ?? [], captivity.places ?? []))
        links.push({ oneOf: [before, after], by: [by, captive] });
    }
  }

  return { network: { points: edges.length, bounds, links }, periods, edges };
}

/** The steps of a proof, each once, those on which another rests before it. */
function stepsOf({ edges }: Chronology, proof: Proof<By>): readonly Step[] {
  const steps: Step[] = [];
  const seen = new Set<Proof<By>>();
  const visit = (one: Proof<By>): void => {
    if (seen.has(one)) return;
    seen.add(one);
    one.rests.forEach(visit);
    const of = edges[one.point];
    const fields = one.statement.by;
    if (!of || fields.length === 0) return;
    const bound = one.side === 'from' ? 'earliest' : 'latest';
    steps.push({ fields, of: of.period.of, edge: of.edge, bound, day: one.day });
  };
  visit(proof);
  return steps;
}

/** What the record itself states of a period, as bounds of its beginning and its end. */
function statedBounds(stated: EdtfDate | undefined): { begins: DayBounds; ends: DayBounds } {
  const { begins, ends } = stated ? spanOf(stated) : { begins: {}, ends: {} };
  const [first, last]: [Bounds, Bounds] = [begins, ends];
  return {
    begins: { earliest: first.from ?? null, latest: first.to ?? last.to ?? null },
    ends: { earliest: last.from ?? first.from ?? null, latest: last.to ?? null },
  };
}

/** When the thing at a path of a record can begin and end, as solved; nothing where there is nothing to bound. */
export function timesAt(
  { periods }: Chronology,
  { from, to }: Solution<By>,
  record: DataRecord,
  path: string,
): { readonly begins: DayBounds; readonly ends: DayBounds } | undefined {
  const period = periodAt(periods, record, path);
  const at = (point: Point): DayBounds => ({ earliest: from[point]?.day ?? null, latest: to[point]?.day ?? null });
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
  const period = periodAt(chronology.periods, record, path);
  const times = timesAt(chronology, solution, record, path);
  if (!period || !times) throw new RangeError(undated(chronology, record, path));
  const { from, to } = solution;
  const { begins, ends } = times;
  const stated = statedBounds(period.stated);
  const because = [
    begins.earliest !== stated.begins.earliest && from[period.begins],
    begins.latest !== stated.begins.latest && begins.latest !== ends.latest && to[period.begins],
    ends.earliest !== stated.ends.earliest && ends.earliest !== begins.earliest && from[period.ends],
    ends.latest !== stated.ends.latest && to[period.ends],
  ].flatMap((proof) => (proof ? [stepsOf(chronology, proof)] : []));
  return { of: period.of, stated: period.stated, begins, ends, because };
}

/** The message for a path at which there is nothing to bound. */
function undated({ periods }: Chronology, record: DataRecord, path: string): string {
  const paths = (periods.get(record) ?? []).map(({ of }) => of.path);
  const candidate = nearest(path, paths);
  return (
    `"${record.id}" has no date at "${path}". ` +
    (candidate === undefined ? '' : `Did you mean "${candidate}"? `) +
    (paths.length > 0 ? `It has: ${paths.join(', ')}.` : 'Nothing of it is dated, or it is no record of the dataset.')
  );
}

/**
 * What contradicts what, as few statements as tell it, then the next as if the last link of the first were not there;
 * and the links that are left. Each part of the network by itself, or the time that it takes would grow with the
 * square of the contradictions.
 */
function contradictionsIn(network: Network<By>): {
  readonly clashes: readonly (Bound<By> | Link<By>)[][];
  readonly links: readonly Link<By>[];
} {
  const clashes: (Bound<By> | Link<By>)[][] = [];
  const dropped = new Set<Bound<By> | Link<By>>();
  for (let part of solve(network).clash ? partsOf(network) : []) {
    for (;;) {
      const clash = smallestClash(part)?.map(({ by }) => by);
      if (!clash) break;
      clashes.push(clash);
      const last = clash.filter((statement) => 'oneOf' in statement && statement.by.length > 0).at(-1);
      if (!last) break;
      dropped.add(last);
      part = { ...part, links: part.links.filter(({ by }) => by !== last) };
    }
  }
  return { clashes, links: network.links.filter((one) => !dropped.has(one)) };
}

/**
 * What follows from all dates together. Where they contradict one another, as they may where somebody else tells
 * them than the dataset, without what joins those that do.
 */
export function solved({ network }: Chronology): Solution<By> {
  const solution = solve(network);
  return solution.clash ? solve({ ...network, links: contradictionsIn(network).links }) : solution;
}

/** Fields that contradict one another, as few as tell it; then the next such fields, as if the last of the first were not there. */
export const clashesIn = ({ network }: Chronology): readonly By[] =>
  contradictionsIn(network).clashes.map((clash) => [
    ...new Map(clash.flatMap(({ by }) => by).map((field) => [keyOf(field), field])).values(),
  ]);
