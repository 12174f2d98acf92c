import data from '#data/places.json' with { type: 'json' };
import { byId, known } from './query/by-id.js';
import { redirects } from './redirects.js';
import type { Place, PlaceId } from './types.js';

export type { Place, PlaceId } from './types.js';

/**
 * Every place, sorted by id.
 * @example
 * places.filter((place) => place.country === 'MX').map((place) => place.id)
 */
export const places: readonly Place[] = /* @__PURE__ */ Object.freeze(data);

/**
 * Every place by id.
 * @example
 * placesById.get('saint-petersburg')
 */
export const placesById: ReadonlyMap<PlaceId, Place> = /* @__PURE__ */ byId(places);

/**
 * Whether a value is the id of a place.
 * @example
 * isPlaceId('saint-petersburg') // true
 */
export const isPlaceId = (value: unknown): value is PlaceId => placesById.has(value as PlaceId);

/**
 * The place with that id.
 * @example
 * getPlace('saint-petersburg').id // 'saint-petersburg'
 * @throws {RangeError} where there is none; it names what replaces a retired id, or the nearest.
 */
export const getPlace = (id: PlaceId): Place => known(placesById, id, 'places', redirects);
