import data from '#data/meta.json' with { type: 'json' };
import type { Meta } from './types.js';

/**
 * What this release holds: its version, licences and figures.
 * @example
 * meta.counts.works > 100 // true
 */
export const meta: Meta = data;
