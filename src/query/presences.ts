import type {
  Certainty,
  Citation,
  DataRecord,
  EdtfDate,
  Event,
  EventId,
  Participant,
  ParticipantRole,
  Person,
  PersonId,
  PlaceId,
  RecordRef,
} from '../types.js';
import type { Atlas } from './atlas.js';
import { remembered } from './once.js';
import { citationsFor } from './provenance.js';
import { holdsCaptive, isBodily, isCaptive, isMoving, isResidence, whereaboutsOf } from './traits.js';

/**
 * How somebody is said to have been at a place. A `captivity` and a `moment` exclude every other place,
 * a `stay` (a congress, a post, a trial) every other but for a moment, a `residence` none: who lives
 * somewhere may be elsewhere for a time. On a `journey` somebody is between places.
 * @example 'captivity'
 */
export type PresenceKind = 'captivity' | 'moment' | 'stay' | 'residence' | 'journey';

/** What a record says of where somebody was, and when that can have been. */
export interface Presence {
  /** Who. */
  readonly person: PersonId;
  /** How. */
  readonly kind: PresenceKind;
  /**
   * The record that says so: an event, or the person, of birth and death.
   * @example { collection: 'events', id: 'imprisonment-melun-1913-1917' }
   */
  readonly record: RecordRef;
  /**
   * Where in the record.
   * @example 'participants.0'
   */
  readonly path: string;
  /**
   * The part taken in the event. Vocabulary: `participant-role`.
   * @example 'prisoner'
   */
  readonly role?: ParticipantRole;
  /** Where: the narrowest places that the record names; of several it is not known which, and none may be named. */
  readonly places: readonly PlaceId[];
  /** When, as the record states it. */
  readonly date?: EdtfDate;
  /** The first day on which it can have been, given all dates (see `boundsOf`); `null` where that is open. */
  readonly earliest: string | null;
  /** The last day on which it can have been; `null` where that is open. */
  readonly latest: string | null;
  /** The days on which it surely was, where there are any. */
  readonly throughout?: { readonly from: string; readonly to: string };
  /** Given where the record is not certain. Vocabulary: `certainty`. */
  readonly certainty?: Certainty;
  /** Who says so. */
  readonly sources: readonly Citation[];
}

/** The first and the last day on which something can begin and end; nothing where that is open. */
export interface Times {
  readonly begins: { readonly earliest: string | null; readonly latest: string | null };
  readonly ends: { readonly earliest: string | null; readonly latest: string | null };
}

/** Tells when the thing at a path of a record can begin and end. */
export type TimesOf = (record: DataRecord, path: string) => Times | undefined;

const kindOf = ({ kind, route }: Event, role: ParticipantRole | undefined): PresenceKind => {
  if (route) return 'journey';
  if (holdsCaptive(kind) && isCaptive(role)) return 'captivity';
  if (isMoving(kind)) return 'journey';
  if (isResidence(kind)) return 'residence';
  return whereaboutsOf(kind) === 'lasting' ? 'stay' : 'moment';
};

/** The days on which it surely goes on: all from the last possible beginning to the first possible end, or the one day. */
function surely({ begins, ends }: Times, lasts: boolean): { from: string; to: string } | undefined {
  const isOneDay = begins.earliest !== null && begins.earliest === ends.latest;
  const [from, to] = lasts && !isOneDay ? [begins.latest, ends.earliest] : [begins.earliest, ends.latest];
  return from !== null && to !== null && from <= to && (lasts || isOneDay) ? { from, to } : undefined;
}

type Day = string | null | undefined;

/** The later of two days, one that is open being the earliest of all. */
const latestOf = (a: Day, b: Day): string | null => (a && b ? (a > b ? a : b) : (a ?? b ?? null));

/** The earlier of two days, one that is open being the latest of all. */
const earliestOf = (a: Day, b: Day): string | null => (a && b ? (a < b ? a : b) : (a ?? b ?? null));

/** The days between which it lies; what is about right or doubted lies where it is said to. */
function outerBounds({ begins, ends }: Times, date: EdtfDate | undefined): Pick<Presence, 'earliest' | 'latest'> {
  const said = date?.approximate || date?.uncertain ? date : undefined;
  return { earliest: latestOf(begins.earliest, said?.earliest), latest: earliestOf(ends.latest, said?.latest) };
}

/** Whether another source places it elsewhere or doubts it, and nobody has ruled that out. */
const isContested = ({ disputes }: DataRecord, paths: readonly string[]): boolean =>
  (disputes ?? []).some(({ field, verdict }) => verdict === 'open' && paths.includes(field));

/** A presence whose citations are gathered when they are first asked for: few are. */
function cited(presence: Omit<Presence, 'sources'>, record: DataRecord, paths: readonly string[]): Presence {
  let sources: readonly Citation[] | undefined;
  return {
    ...presence,
    get sources() {
      sources ??= [...new Set(paths.flatMap((path) => citationsFor(record, path)))];
      return sources;
    },
  };
}

/** Whether it tells of somebody's part in an event, not of a station, a birth or a death. */
export const isAttendance = ({ path }: Presence): boolean => path.startsWith('participants.');

/** What a presence is made of. */
interface Stated extends Pick<Presence, 'person' | 'kind' | 'record' | 'path' | 'role' | 'places'> {
  readonly date: EdtfDate | undefined;
  readonly certainty: Certainty | undefined;
}

/** Where people were, by all that events, births and deaths say; of each person and event made when asked for. */
export function presencesIn(
  events: ReadonlyMap<EventId, Event>,
  people: ReadonlyMap<PersonId, Person>,
  lifetimeOf: (person: PersonId) => { readonly from: string | null; readonly to: string | null },
  atlas: Atlas,
  timesOf: TimesOf,
): {
  readonly presencesOf: (person: PersonId) => readonly Presence[];
  readonly attendanceOf: (event: EventId) => readonly Presence[];
} {
  const presence = (
    record: DataRecord,
    { person, kind, date, places, certainty, ...rest }: Stated,
    datePath: string,
    paths: readonly string[],
  ): Presence[] => {
    const times = timesOf(record, datePath);
    if (!times) return [];
    const life = lifetimeOf(person);
    const outer = outerBounds(times, date);
    const lasts = kind === 'captivity' || kind === 'stay' || kind === 'residence';
    const throughout = certainty === undefined && !isContested(record, paths) ? surely(times, lasts) : undefined;
    const stated = {
      person,
      kind,
      ...rest,
      places: atlas.narrowest(places),
      ...(date && { date }),
      earliest: latestOf(outer.earliest, life.from),
      latest: earliestOf(outer.latest, life.to),
      ...(throughout && { throughout }),
      ...(certainty && { certainty }),
    };
    return [cited(stated, record, [...paths, datePath])];
  };

  /** What a participant's part in an event says: of the event, and of each station. */
  const told = (event: Event, { person, role, certainty, date }: Participant, index: number): readonly Presence[] => {
    if (!isBodily(role)) return [];
    const path = `participants.${index}`;
    const record: RecordRef = { collection: 'events', id: event.id };
    const base = { person, record, ...(role && { role }), certainty };
    const attendance = presence(
      event,
      { ...base, kind: kindOf(event, role), path, places: event.places ?? [], date: date ?? event.date },
      date ? `${path}.date` : 'date',
      [path, 'participants', 'places'],
    );
    const stations = (event.route ?? []).flatMap((station, stop) => {
      const at = `route.${stop}`;
      const doubt = certainty ?? station.certainty;
      return presence(
        event,
        { ...base, certainty: doubt, kind: 'moment', path: at, places: [station.place], date: station.date },
        `${at}.date`,
        [path, at, 'participants', 'route'],
      );
    });
    return [...attendance, ...stations];
  };

  const made = new Map<Participant, readonly Presence[]>();
  const ofParticipant = (event: Event, participant: Participant, index: number): readonly Presence[] => {
    const all = made.get(participant) ?? told(event, participant, index);
    made.set(participant, all);
    return all;
  };

  const ofLife = (person: Person): Presence[] =>
    (['born', 'died'] as const).flatMap((path) => {
      const { place, date } = person[path] ?? {};
      if (!place) return [];
      const record: RecordRef = { collection: 'people', id: person.id };
      return presence(
        person,
        { person: person.id, record, kind: 'moment', path, places: [place], date, certainty: undefined },
        `${path}.date`,
        [path, `${path}.place`],
      );
    });

  return {
    presencesOf: remembered((id) => {
      const all: Presence[] = [];
      for (const event of events.values()) {
        event.participants?.forEach((one, index) => {
          if (one.person === id) all.push(...ofParticipant(event, one, index));
        });
      }
      const person = people.get(id);
      return person ? [...all, ...ofLife(person)] : all;
    }),
    attendanceOf: remembered((id) => {
      const event = events.get(id);
      if (!event?.participants) return [];
      return event.participants.flatMap((one, index) => ofParticipant(event, one, index).filter(isAttendance));
    }),
  };
}
