import type { CollectionName, Redirect } from '../types.js';
import { nearest } from '../values/nearest.js';
import { shown } from './arguments.js';

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
  const map = new Map<R['id'], R>(records.map((record) => [record.id, record]));
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
