import data from '#data/events.json' with { type: 'json' };
import { byId, known } from './query/by-id.js';
import { redirects } from './redirects.js';
import type { Event, EventId } from './types.js';

export type { Event, EventId } from './types.js';

/**
 * Every event but births, deaths and publications, which `timeline` derives, sorted by id.
 * @example
 * events.filter((event) => event.kind === 'arrest').map((event) => event.label.en)
 */
export const events: readonly Event[] = /* @__PURE__ */ Object.freeze(data);

/**
 * Every event by id.
 * @example
 * eventsById.get('arrest-leningrad-1933')
 */
export const eventsById: ReadonlyMap<EventId, Event> = /* @__PURE__ */ byId(events);

/**
 * Whether a value is the id of an event.
 * @example
 * isEventId('arrest-leningrad-1933') // true
 */
export const isEventId = (value: unknown): value is EventId => eventsById.has(value as EventId);

/**
 * The event with that id.
 * @example
 * getEvent('arrest-leningrad-1933').id // 'arrest-leningrad-1933'
 * @throws {RangeError} where there is none; it names what replaces a retired id, or the nearest.
 */
export const getEvent = (id: EventId): Event => known(eventsById, id, 'events', redirects);
