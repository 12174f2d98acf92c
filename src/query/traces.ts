import type { Event, EventId, PersonId, PlaceId, Question } from '../types.js';
import { type Atlas, atlasOf } from './atlas.js';
import { type Chronology, chronologyOf, type DatedCollections, type FieldRef, solved, timesAt } from './chronology.js';
import type { Solution } from './network.js';
import { remembered } from './once.js';
import { type Presence, presencesIn } from './presences.js';

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

/** What everybody left: where they can have been and when, all dates taken together. Gathered of each when asked for. */
export interface Traces {
  /** Where a person was. */
  readonly presencesOf: (person: PersonId) => readonly Presence[];
  /** The same, by the towns where the person was and what lies within them. */
  readonly presencesNear: (person: PersonId) => ReadonlyMap<PlaceId, readonly Presence[]>;
  /** Those who were at an event. */
  readonly attendanceOf: (event: EventId) => readonly Presence[];
  /** When a person was alive. */
  readonly lifetimeOf: (person: PersonId) => Lifetime;
  readonly events: ReadonlyMap<EventId, Event>;
  readonly questions: readonly Question[];
  /** The open questions on where a person was: they bear a time, and an answer changes an event of that person, or the person. */
  readonly questionsAbout: (person: PersonId) => readonly Question[];
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
  const atlas = atlasOf(places);
  const lifetimeOf = remembered((id: PersonId): Lifetime => {
    const person = people.get(id);
    if (!person) return { from: null, to: null };
    return {
      from: timesAt(chronology, solution, person, 'born.date')?.begins.earliest ?? null,
      to: timesAt(chronology, solution, person, 'died.date')?.ends.latest ?? null,
    };
  });
  const presences = presencesIn(events, people, lifetimeOf, atlas, (record, path) =>
    timesAt(chronology, solution, record, path),
  );
  const presencesNear = remembered((id: PersonId) => {
    const near = new Map<PlaceId, Presence[]>();
    for (const presence of presences.presencesOf(id)) {
      for (const place of new Set(presence.places.flatMap(atlas.near))) {
        const there = near.get(place);
        if (there) there.push(presence);
        else near.set(place, [presence]);
      }
    }
    return near;
  });
  const asksOf = ({ changes }: Question, person: PersonId): boolean =>
    changes.some(({ collection, record }) =>
      collection === 'events'
        ? (events.get(record as EventId)?.participants ?? []).some((one) => one.person === person)
        : collection === 'people' && record === person,
    );
  const dated = questions.filter(({ status, date }) => status !== 'settled' && date !== undefined);
  const questionsAbout = remembered((id: PersonId) => dated.filter((question) => asksOf(question, id)));
  return { ...presences, presencesNear, lifetimeOf, events, questions, questionsAbout, atlas };
}
