import { events as references } from '../generated/references.js';
import type { CollectionName, Event } from '../types.js';
import { textsAt } from '../values/walk.js';
import { compareRecords } from './dates.js';

const byDate = compareRecords((event: Event) => event.date);

/** A collection whose records take part in events. */
export type ConcernedCollection = Exclude<CollectionName, 'editions' | 'events' | 'sources'>;

/** The events that concern a record, oldest first. */
export function eventsConcerning(
  events: readonly Event[],
  collection: ConcernedCollection,
  id: string,
): readonly Event[] {
  const paths = references.filter(({ to }) => to === collection).map(({ path }) => path);
  return events.filter((event) => paths.some((path) => textsAt(event, path).includes(id))).sort(byDate);
}
