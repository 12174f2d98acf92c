import type { Event, EventId, PersonId, PlaceId } from '../types.js';
import type { Atlas } from './atlas.js';
import { daysFrom, shifted } from './dates.js';
import { onceFor } from './once.js';
import { isAttendance, type Presence } from './presences.js';
import type { Traces } from './traces.js';
import { whereaboutsOf } from './traits.js';

/** Two people at one event, both in the body. */
export interface RecordedEncounter {
  /** The event. */
  readonly event: EventId;
  /** How the one was there. */
  readonly first: Presence;
  /** How the other was there. */
  readonly second: Presence;
}

/** A time in which two people were or may have been in one town, though no record has them together. */
export interface PossibleEncounter {
  /**
   * The place common to both: no wider than a town.
   * @example 'paris'
   */
  readonly place: PlaceId;
  /** The first day (ISO 8601). */
  readonly from: string;
  /** The last day. */
  readonly to: string;
  /** How many days that is. */
  readonly days: number;
  /** Whether both surely were there on all of these days; otherwise the dates of both allow it. */
  readonly sure: boolean;
  /** What has the one there. */
  readonly first: Presence;
  /** What has the other there. */
  readonly second: Presence;
}

/** Days on which two people cannot have met, and why. */
export interface Exclusion {
  /** The first day (ISO 8601); `null` for all days before. */
  readonly from: string | null;
  /** The last day; `null` for all days after. */
  readonly to: string | null;
  /**
   * `not-alive`: one of them was not born yet or had died. `captive`: one was held where no record
   * places the other, visits included. `elsewhere`: both were surely at different places.
   * @example 'captive'
   */
  readonly by: 'not-alive' | 'captive' | 'elsewhere';
  /** Who was not alive; nothing where presences prove it. */
  readonly person?: PersonId;
  /** What proves it; the record of a life where one was not alive. */
  readonly proofs: readonly Presence[];
}

/** Whether two people met. */
export interface Encounters {
  /** The one. */
  readonly first: PersonId;
  /** The other. */
  readonly second: PersonId;
  /**
   * `recorded` where a record has them together, `possible` where records allow it, `excluded` where
   * they rule it out on every day asked for, `unknown` where they tell nothing.
   */
  readonly status: 'recorded' | 'possible' | 'excluded' | 'unknown';
  /** Events at which both were, oldest first. */
  readonly recorded: readonly RecordedEncounter[];
  /** Times in one town, those that are sure first, then the shortest. */
  readonly possible: readonly PossibleEncounter[];
  /** Why they cannot have met on certain days, oldest first. */
  readonly excluded: readonly Exclusion[];
}

/** Somebody who was with somebody else. */
export interface Companion {
  /** Who. */
  readonly person: PersonId;
  /** At which events, oldest first. */
  readonly encounters: readonly RecordedEncounter[];
}

/** A time of which both ends are days; open where left out. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** Stand for no bound: days that no record reaches, and that can still be counted from. */
const FIRST = '0001-01-01';
const LAST = '9999-12-30';

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

const overlaps = (a: { from: string; to: string }, b: { from: string; to: string }): boolean =>
  a.from <= b.to && b.from <= a.to;

/** The days on which a presence can have been, within those asked for. */
const span = ({ earliest, latest }: Presence, { from = FIRST, to = LAST }: Days): { from: string; to: string } => ({
  from: later(earliest ?? FIRST, from),
  to: earlier(latest ?? LAST, to),
});

/**
 * Whether those who were at an event were together: people meet, visit or travel together wherever it
 * is; what lasts has to be at a place no wider than a town, and anything else at one such place and on
 * one day.
 */
function gathers({ kind, route, date }: Event, { kind: presence, places }: Presence, atlas: Atlas): boolean {
  const tells = whereaboutsOf(kind);
  if (route || tells === 'momentary' || (tells === 'lasting' && presence === 'journey')) return true;
  if (!places.some((place) => !atlas.wide(place))) return false;
  const isOnePlace = places.every((one) => places.every((other) => !atlas.apart([one], [other])));
  return tells === 'lasting' || (date.precision === 'day' && isOnePlace);
}

/** Whether a presence falls within some days, as far as its date tells: one open at an end counts as its other end. */
function isWithin({ date, earliest, latest }: Presence, days: Days): boolean {
  const first = date?.earliest === null ? latest : earliest;
  const last = date?.latest === null ? earliest : latest;
  return (first ?? FIRST) <= (days.to ?? LAST) && (days.from ?? FIRST) <= (last ?? LAST);
}

/** Somebody's parts in events. */
const attended = /* @__PURE__ */ onceFor((all: readonly Presence[]) => all.filter(isAttendance));

/** The events in which somebody took part. */
const eventsAttended = /* @__PURE__ */ onceFor(
  (all: readonly Presence[]) => new Set(attended(all).map(({ record }) => record.id)),
);

/** Those with whom somebody was at events; only one of them where one is given. */
function recorded(person: PersonId, days: Days, traces: Traces, other?: PersonId): RecordedEncounter[] {
  const { presencesOf, attendanceOf, events, atlas } = traces;
  const shared = other === undefined ? undefined : eventsAttended(presencesOf(other));
  return attended(presencesOf(person)).flatMap((first) => {
    const { id } = first.record;
    const event = shared?.has(id) === false ? undefined : events.get(id as EventId);
    if (!event || first.certainty || !isWithin(first, days) || !gathers(event, first, atlas)) return [];
    const one = span(first, days);
    return attendanceOf(event.id).flatMap((second) => {
      if (second.person === person || second.certainty || (other !== undefined && second.person !== other)) return [];
      const two = span(second, days);
      const isThen = isWithin(second, days) && overlaps(one, two);
      return isThen ? [{ event: event.id, first, second }] : [];
    });
  });
}

/** A time without the days that others take out of it. */
function without(time: { from: string; to: string }, taken: readonly { from: string; to: string }[]) {
  return taken.reduce(
    (left, one) =>
      left.flatMap((part) =>
        overlaps(part, one)
          ? [
              { from: part.from, to: shifted(one.from, -1) },
              { from: shifted(one.to, 1), to: part.to },
            ].filter(({ from, to }) => from <= to)
          : [part],
      ),
    [time],
  );
}

/** The days that somebody surely spent in captivity from morning to night, with what tells of it. */
const captivities = /* @__PURE__ */ onceFor((all: readonly Presence[]) =>
  all.flatMap((presence) => {
    if (presence.kind !== 'captivity' || !presence.throughout) return [];
    const { from, to } = presence.throughout;
    return from < to ? [{ from: shifted(from, 1), to: shifted(to, -1), presence }] : [];
  }),
);

/** When two people can have been in one town. */
function possible(a: PersonId, b: PersonId, days: Days, traces: Traces): PossibleEncounter[] {
  const { presencesOf, presencesNear, atlas } = traces;
  const held = [...captivities(presencesOf(a)), ...captivities(presencesOf(b))];
  const found: PossibleEncounter[] = [];
  const others = presencesNear(b);
  const inSameTowns = new Set([...presencesNear(a)].flatMap(([town, there]) => (others.has(town) ? there : [])));
  for (const first of presencesOf(a)) {
    if (!inSameTowns.has(first)) continue;
    const one = span(first, days);
    if (one.from > one.to || one.from === FIRST || one.to === LAST) continue;
    const candidates = new Set<Presence>();
    for (const place of first.places)
      for (const town of atlas.near(place)) others.get(town)?.forEach((second) => candidates.add(second));
    for (const second of candidates) {
      const other = span(second, days);
      if (other.from > other.to || other.from === FIRST || other.to === LAST || !overlaps(one, other)) continue;
      const place = first.places.flatMap((here) =>
        second.places.flatMap((there) => atlas.shared(here, there) ?? []),
      )[0];
      if (place === undefined) continue;
      const time = { from: later(one.from, other.from), to: earlier(one.to, other.to) };
      const elsewhere = held.filter((one) => overlaps(one, time) && atlas.apart(one.presence.places, [place]));
      for (const { from, to } of without(time, elsewhere)) {
        const sure = [first, second].every(
          ({ throughout }) => throughout !== undefined && throughout.from <= from && to <= throughout.to,
        );
        found.push({ place, from, to, days: daysFrom(from, to), sure, first, second });
      }
    }
  }
  return found.sort(
    (x, y) => Number(y.sure) - Number(x.sure) || x.days - y.days || (x.from < y.from ? -1 : x.from > y.from ? 1 : 0),
  );
}

/** When somebody surely was at one place and no other: not at home, whence one may go out, nor under way. */
const fixed = /* @__PURE__ */ onceFor((all: readonly Presence[]) =>
  all.flatMap((presence) => {
    const { kind, throughout } = presence;
    return throughout && (kind === 'captivity' || kind === 'moment' || kind === 'stay')
      ? [{ presence, ...throughout }]
      : [];
  }),
);

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The same, by year. */
const fixedByYear = /* @__PURE__ */ onceFor((all: readonly Presence[]) => {
  const byYear = new Map<number, ReturnType<typeof fixed>[number][]>();
  for (const one of fixed(all)) {
    for (let year = yearOf(one.from); year <= yearOf(one.to); year++) {
      const ofYear = byYear.get(year);
      if (ofYear) ofYear.push(one);
      else byYear.set(year, [one]);
    }
  }
  return byYear;
});

/** The days on which two people cannot have met. */
function excluded([a, b]: readonly [PersonId, PersonId], { presencesOf, atlas, lifetimeOf }: Traces): Exclusion[] {
  const found: Exclusion[] = [];
  for (const person of [a, b]) {
    const { from, to } = lifetimeOf(person);
    if (from !== null) found.push({ from: null, to: shifted(from, -1), by: 'not-alive', person, proofs: [] });
    if (to !== null) found.push({ from: shifted(to, 1), to: null, by: 'not-alive', person, proofs: [] });
  }
  /** When somebody can have been where a presence of another is. */
  const near = (person: PersonId) =>
    onceFor(({ places }: Presence) =>
      presencesOf(person)
        .filter((one) => one.places.length > 0 && !atlas.apart(one.places, places))
        .map((one) => span(one, {})),
    );
  const [nearA, nearB] = [near(a), near(b)];
  for (const [one, nearOther] of [
    [a, nearB],
    [b, nearA],
  ] as const) {
    for (const { from, to, presence } of captivities(presencesOf(one)))
      for (const time of without({ from, to }, nearOther(presence)))
        found.push({ ...time, by: 'captive', proofs: [presence] });
  }
  const [others, othersByYear] = [fixed(presencesOf(b)), fixedByYear(presencesOf(b))];
  for (const one of fixed(presencesOf(a))) {
    const year = yearOf(one.from);
    for (const other of year === yearOf(one.to) ? (othersByYear.get(year) ?? []) : others) {
      const [first, second] = [one.presence, other.presence];
      if (!overlaps(one, other) || !atlas.apart(first.places, second.places)) continue;
      const time = { from: later(one.from, other.from), to: earlier(one.to, other.to) };
      for (const left of without(time, [...nearA(second), ...nearB(first)]))
        found.push({ ...left, by: 'elsewhere', proofs: [first, second] });
    }
  }
  return found.sort((x, y) => ((x.from ?? FIRST) < (y.from ?? FIRST) ? -1 : 1));
}

/** The exclusions that touch a time, and whether they leave no day of it. */
function covering(
  all: readonly Exclusion[],
  { from = FIRST, to = LAST }: Days,
): { within: Exclusion[]; whole: boolean } {
  const within = all.filter((one) => (one.from ?? FIRST) <= to && from <= (one.to ?? LAST));
  let next = from;
  let isOver = false;
  for (const one of within) {
    if ((one.from ?? FIRST) > next) break;
    if (one.to === null || one.to >= to) isOver = true;
    else next = later(next, shifted(one.to, 1));
  }
  return { within, whole: isOver };
}

/** Whether two people met, or can have met, within a time. */
export function encountersIn(traces: Traces, first: PersonId, second: PersonId, days: Days): Encounters {
  const together = recorded(first, days, traces, second);
  const shared = new Set<string>(together.map(({ event }) => event));
  const allowed = possible(first, second, days, traces).filter(
    (one) => one.first.record.id !== one.second.record.id || !shared.has(one.first.record.id),
  );
  const { within, whole } = covering(excluded([first, second], traces), days);
  const status = together.length > 0 ? 'recorded' : allowed.length > 0 ? 'possible' : whole ? 'excluded' : 'unknown';
  return { first, second, status, recorded: together, possible: allowed, excluded: within };
}

/** Who was with somebody, those oftenest recorded first. */
export function companionsIn(traces: Traces, person: PersonId, days: Days): readonly Companion[] {
  const found = new Map<PersonId, RecordedEncounter[]>();
  for (const encounter of recorded(person, days, traces)) {
    const other = encounter.second.person;
    found.set(other, [...(found.get(other) ?? []), encounter]);
  }
  return [...found]
    .map(([other, encounters]) => ({ person: other, encounters }))
    .sort((a, b) => b.encounters.length - a.encounters.length || (a.person < b.person ? -1 : 1));
}
