import data from '#data/works.json' with { type: 'json' };
import { byId, known } from './query/by-id.js';
import { redirects } from './redirects.js';
import type { Work, WorkId } from './types.js';

export type { Work, WorkId } from './types.js';

/**
 * Every work, sorted by id.
 * @example
 * works.filter((work) => work.kind === 'novel').map((work) => work.title.text)
 */
export const works: readonly Work[] = /* @__PURE__ */ Object.freeze(data);

/**
 * Every work by id.
 * @example
 * worksById.get('ville-conquise')
 */
export const worksById: ReadonlyMap<WorkId, Work> = /* @__PURE__ */ byId(works);

/**
 * Whether a value is the id of a work.
 * @example
 * isWorkId('ville-conquise') // true
 */
export const isWorkId = (value: unknown): value is WorkId => worksById.has(value as WorkId);

/**
 * The work with that id.
 * @example
 * getWork('ville-conquise').id // 'ville-conquise'
 * @throws {RangeError} where there is none; it names what replaces a retired id, or the nearest.
 */
export const getWork = (id: WorkId): Work => known(worksById, id, 'works', redirects);
