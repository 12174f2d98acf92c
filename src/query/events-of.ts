import type { CollectionName, Event } from '../types.js';
import { compareRecords } from './dates.js';

const byDate = compareRecords((event: Event) => event.date);

/** A collection whose records take part in events. */
export type ConcernedCollection = Exclude<CollectionName, 'editions' | 'events' | 'sources'>;

/** The ids of the records that an event concerns, by collection. */
const concerned: Readonly<Record<ConcernedCollection, (event: Event) => readonly (string | undefined)[] | undefined>> =
  {
    people: (event: Event) => event.participants?.map(({ person }) => person),
    organizations: (event: Event) => [
      ...(event.organizations ?? []).map(({ organization }) => organization),
      ...(event.route ?? []).map(({ by }) => by),
    ],
    places: (event: Event) => [...(event.places ?? []), ...(event.route ?? []).map(({ place }) => place)],
    works: (event: Event) => event.works?.map(({ work }) => work),
  };

/** The events that concern a record, oldest first. */
export const eventsConcerning = (
  events: readonly Event[],
  collection: ConcernedCollection,
  id: string,
): readonly Event[] => events.filter((event) => concerned[collection](event)?.includes(id)).sort(byDate);
