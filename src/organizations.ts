import data from '#data/organizations.json' with { type: 'json' };
import { byId, known } from './query/by-id.js';
import { redirects } from './redirects.js';
import type { Organization, OrganizationId } from './types.js';

export type { Organization, OrganizationId } from './types.js';

/**
 * Every organization, sorted by id.
 * @example
 * organizations.filter((organization) => organization.kind === 'faction').map((organization) => organization.id)
 */
export const organizations: readonly Organization[] = /* @__PURE__ */ Object.freeze(data);

/**
 * Every organization by id.
 * @example
 * organizationsById.get('left-opposition')
 */
export const organizationsById: ReadonlyMap<OrganizationId, Organization> = /* @__PURE__ */ byId(organizations);

/**
 * Whether a value is the id of an organization.
 * @example
 * isOrganizationId('left-opposition') // true
 */
export const isOrganizationId = (value: unknown): value is OrganizationId =>
  organizationsById.has(value as OrganizationId);

/**
 * The organization with that id.
 * @example
 * getOrganization('left-opposition').id // 'left-opposition'
 * @throws {RangeError} where there is none; it names what replaces a retired id, or the nearest.
 */
export const getOrganization = (id: OrganizationId): Organization =>
  known(organizationsById, id, 'organizations', redirects);
