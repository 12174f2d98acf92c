import data from '#data/editions.json' with { type: 'json' };
import { byId, known } from './query/by-id.js';
import { redirects } from './redirects.js';
import type { Edition, EditionId } from './types.js';

export type { Edition, EditionId } from './types.js';

/**
 * Every edition, sorted by id.
 * @example
 * editions.filter((edition) => edition.status === 'ghost').map((edition) => edition.id)
 */
export const editions: readonly Edition[] = /* @__PURE__ */ Object.freeze(data);

/**
 * Every edition by id.
 * @example
 * editionsById.get('les-hommes-dans-la-prison-rieder-1930')
 */
export const editionsById: ReadonlyMap<EditionId, Edition> = /* @__PURE__ */ byId(editions);

/**
 * Whether a value is the id of an edition.
 * @example
 * isEditionId('les-hommes-dans-la-prison-rieder-1930') // true
 */
export const isEditionId = (value: unknown): value is EditionId => editionsById.has(value as EditionId);

/**
 * The edition with that id.
 * @example
 * getEdition('les-hommes-dans-la-prison-rieder-1930').id // 'les-hommes-dans-la-prison-rieder-1930'
 * @throws {RangeError} where there is none; it names what replaces a retired id, or the nearest.
 */
export const getEdition = (id: EditionId): Edition => known(editionsById, id, 'editions', redirects);
