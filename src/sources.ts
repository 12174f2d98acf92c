import data from '#data/sources.json' with { type: 'json' };
import { byId, known } from './query/by-id.js';
import { redirects } from './redirects.js';
import type { Source, SourceId } from './types.js';

export type { Source, SourceId } from './types.js';

/**
 * Every source that was read, sorted by id.
 * @example
 * sources.filter((source) => source.grade === 'primary').map((source) => source.title.text)
 */
export const sources: readonly Source[] = /* @__PURE__ */ Object.freeze(data);

/**
 * Every source by id.
 * @example
 * sourcesById.get('maitron-50075')
 */
export const sourcesById: ReadonlyMap<SourceId, Source> = /* @__PURE__ */ byId(sources);

/**
 * Whether a value is the id of a source.
 * @example
 * isSourceId('maitron-50075') // true
 */
export const isSourceId = (value: unknown): value is SourceId => sourcesById.has(value as SourceId);

/**
 * The source with that id.
 * @example
 * getSource('maitron-50075').id // 'maitron-50075'
 * @throws {RangeError} where there is none; it names what replaces a retired id, or the nearest.
 */
export const getSource = (id: SourceId): Source => known(sourcesById, id, 'sources', redirects);
