import { events as references } from '../generated/references.js';
import type { CollectionName, Event } from '../types.js';
import { textsAt } from '../values/walk.js';
import { compareRecords } from './dates.js';
import { onceFor } from './once.js';

const byDate = /* @__PURE__ */ compareRecords((event: Event) => event.date);

/** A collection whose records take part in events. */
export type ConcernedCollection = Exclude<CollectionName, 'editions' | 'events' | 'sources'>;

/** Where events name records that they tell of: not what they rest on, nor one another. */
const concerning = /* @__PURE__ */ references.filter(({ to }) => to !== 'sources' && to !== 'events');

/** The events that concern each record, by collection and id, oldest first. */
const byRecord = /* @__PURE__ */ onceFor((events: readonly Event[]): ReadonlyMap<string, readonly Event[]> => {
  const found = new Map<string, Event[]>();
  for (const event of [...events].sort(byDate)) {
    const concerned = concerning.flatMap(({ path, to }) => textsAt(event, path).map((id) => `${to} ${id}`));
    for (const key of new Set(concerned)) {
      const known = found.get(key) ?? [];
      known.push(event);
      found.set(key, known);
    }
  }
  return found;
});

/** The events that concern a record, oldest first. */
export const eventsConcerning = (
  events: readonly Event[],
  collection: ConcernedCollection,
  id: string,
): readonly Event[] => [...(byRecord(events).get(`${collection} ${id}`) ?? [])];
