import type { Event, EventId, PersonId, Question } from '../types.js';
import { type Atlas, atlasOf } from './atlas.js';
import { type Chronology, chronologyOf, type DatedCollections, type FieldRef, solved, timesAt } from './chronology.js';
import type { Solution } from './network.js';
import { isAttendance, type Presence, presencesOf } from './presences.js';

/** All dates together, and what follows from them. */
export interface Dated {
  readonly chronology: Chronology;
  readonly solution: Solution<readonly FieldRef[]>;
}

/** The days between which somebody can have been alive; `null` where that is open. */
export interface Lifetime {
  readonly from: string | null;
  readonly to: string | null;
}

/** What everybody left: where they can have been and when, all dates taken together. */
export interface Traces {
  readonly presences: ReadonlyMap<PersonId, readonly Presence[]>;
  /** Those who were at each event. */
  readonly attendance: ReadonlyMap<EventId, readonly Presence[]>;
  readonly lives: ReadonlyMap<PersonId, Lifetime>;
  readonly events: ReadonlyMap<EventId, Event>;
  readonly questions: readonly Question[];
  readonly atlas: Atlas;
}

/** Puts the dates of the collections together. */
export function datedBy(collections: DatedCollections): Dated {
  const chronology = chronologyOf(collections);
  return { chronology, solution: solved(chronology) };
}

/** Gathers what everybody left. */
export function tracesIn(
  { people, places, ...collections }: DatedCollections,
  questions: readonly Question[],
  { chronology, solution }: Dated,
): Traces {
  const events = new Map([...collections.events].map((event) => [event.id, event]));
  const lives = new Map(
    [...people.values()].map((person) => [
      person.id,
      {
        from: timesAt(chronology, solution, person, 'born.date')?.begins.earliest ?? null,
        to: timesAt(chronology, solution, person, 'died.date')?.ends.latest ?? null,
      },
    ]),
  );
  const atlas = atlasOf(places);
  const presences = presencesOf(events.values(), people.values(), lives, atlas, (record, path) =>
    timesAt(chronology, solution, record, path),
  );
  const attendance = new Map<EventId, Presence[]>();
  for (const presence of [...presences.values()].flat()) {
    if (!isAttendance(presence)) continue;
    const event = presence.record.id as EventId;
    attendance.set(event, [...(attendance.get(event) ?? []), presence]);
  }
  return { presences, attendance, lives, events, questions, atlas };
}
