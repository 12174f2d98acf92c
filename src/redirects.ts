import data from '#data/redirects.json' with { type: 'json' };
import type { Redirect } from './types.js';

/**
 * Every id that was published and is no longer used, and what replaces it. `resolveId` follows them.
 * @example
 * redirects.filter((redirect) => redirect.kind === 'removed').map((redirect) => redirect.from)
 */
export const redirects: readonly Redirect[] = /* @__PURE__ */ Object.freeze(data);
