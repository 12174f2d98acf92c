import type { CollectionName, IdOf, Redirect } from '../types.js';
import { nearest } from '../values/nearest.js';
import { shown, unexpected } from './arguments.js';

/** Refuses to change what every user of the package shares. */
function refused(): never {
  throw new TypeError('The data are shared and cannot be changed. Copy them first: new Map(worksById).');
}

/**
 * The records of a collection by id. Built at once: a map of a thousand records takes a fifth of a
 * millisecond, and a true `Map` can be copied, logged and cloned, which a lazy one cannot. It cannot be
 * changed.
 */
export function byId<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<R['id'], R> {
  const map = new Map<R['id'], R>();
  // Not from a list of pairs, which would take five times as long.
  for (const record of records) map.set(record.id, record);
  for (const name of ['set', 'delete', 'clear']) Object.defineProperty(map, name, { value: refused });
  return map;
}

/** What the redirect of a retired id says, as a sentence. */
function fateOf({ kind, to, since, reason }: Redirect): string {
  const heirs = to.map((id) => `"${id}"`).join(', ');
  const fate =
    kind === 'removed' ? 'It was removed' : kind === 'moved' ? `It is now ${heirs}` : `It was split into ${heirs}`;
  return `${fate} (since ${since}): ${reason}`;
}

/**
 * The record that is meant by an id, or by a record itself.
 *
 * @param retired - the redirects, by which a retired id is told from one that never was.
 * @throws {TypeError} where it is neither.
 * @throws {RangeError} where no record has the id; it names what replaces a retired one, or the nearest.
 */
export function known<Id extends string, R extends { readonly id: string }>(
  records: ReadonlyMap<Id, R>,
  reference: NoInfer<Id | R>,
  collection: CollectionName,
  retired: readonly Redirect[] = [],
): R {
  const id: unknown = typeof reference === 'object' ? (reference as { readonly id?: unknown } | null)?.id : reference;
  if (typeof id !== 'string') {
    throw new TypeError(`A record of ${collection} or its id was expected, not ${shown(reference)}.`);
  }
  const record = records.get(id as Id);
  if (record !== undefined) return record;
  const redirect = retired.find((one) => one.collection === collection && one.from === id);
  const candidate = nearest(id, records.keys());
  const advice = redirect ? ` ${fateOf(redirect)}` : candidate === undefined ? '' : ` Did you mean "${candidate}"?`;
  throw new RangeError(`No record of ${collection} has the id ${shown(id)}.${advice}`);
}

/** A record of some collections, named by its collection and id. */
export type RefTo<C extends CollectionName> = { [K in C]: { readonly collection: K; readonly id: IdOf[K] } }[C];

/**
 * The collection and id of a record that is given itself, or by them.
 *
 * @param maps - the collections it may belong to.
 * @throws {TypeError} where the value is neither, or could be a record of several of them.
 * @throws {RangeError} where there is no such record.
 */
export function referenceTo<C extends CollectionName>(
  name: string,
  maps: Readonly<Record<C, ReadonlyMap<string, { readonly id: string }>>>,
  retired: readonly Redirect[],
  value: unknown,
): { readonly collection: C; readonly id: string } {
  const names = Object.keys(maps) as C[];
  const expected = `a record of ${names.join(', ')}, or { collection, id }`;
  const bearing = (id: unknown): C[] => names.filter((one) => typeof id === 'string' && maps[one].has(id));
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, 'id')) {
    const { collection, id } = value as { readonly collection?: unknown; readonly id: unknown };
    if (collection !== undefined) {
      const own = names.find((one) => one === collection);
      if (own === undefined) throw unexpected(name, `a collection that is one of ${names.join(', ')}`, collection);
      return { collection: own, id: known(maps[own], id as string, own, retired).id };
    }
    // The record itself; or a copy, if its id leaves no doubt.
    const owners = bearing(id);
    const owner =
      owners.find((one) => maps[one].get(id as string) === value) ?? (owners.length === 1 ? owners[0] : undefined);
    if (owner !== undefined) return { collection: owner, id: id as string };
  }
  const error = unexpected(name, expected, value);
  const [meant] = bearing(value);
  if (meant !== undefined) error.message += ` Write ${name}({ collection: '${meant}', id: '${String(value)}' }).`;
  throw error;
}
