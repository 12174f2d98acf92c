import { COLLECTIONS, SINGULAR } from '../generated/collections.js';
import type * as Face from '../index.js';
import type { CollectionName, DataRecord, IdOf, RecordOf } from '../types.js';
import { nearest } from '../values/nearest.js';
import { UsageError } from './command.js';
import type { Words } from './words.js';

export type Data = typeof Face;

/** The data: loaded by the commands that ask it, so that help is there at once. */
export const load = (): Promise<Data> => import('../index.js');

/** The data in words, for a reader of a language: loaded as late, since it needs all fields of the model. */
export async function wordsFor(data: Data, lang?: string): Promise<Words> {
  const { Words } = await import('./words.js');
  return new Words(data, lang);
}

/** The collection of that name. */
export function collectionOf(name: string): CollectionName {
  const collection = COLLECTIONS.find((one) => one === name);
  if (collection !== undefined) return collection;
  const candidate = nearest(name, COLLECTIONS);
  throw new UsageError(
    `There is no collection "${name}". ${candidate === undefined ? `There are: ${COLLECTIONS.join(', ')}.` : `Did you mean "${candidate}"?`}`,
  );
}

/** A record with the collection it belongs to. */
export interface Found {
  readonly collection: CollectionName;
  readonly record: DataRecord;
}

/** The record of a collection with that id, or found first by that name; a retired id says what became of it. */
export function recordIn<C extends CollectionName>(data: Data, collection: C, wanted: string): RecordOf[C] {
  const id = wanted.startsWith(`${collection}/`) ? wanted.slice(collection.length + 1) : wanted;
  const own = (data[collection] as readonly RecordOf[C][]).find((record) => record.id === id);
  if (own !== undefined) return own;
  if (data.redirects.some((one) => one.collection === collection && one.from === id)) {
    // It throws, and says what became of it.
    data.getMany(collection, [id as IdOf[C]]);
  }
  const hit = data.find(wanted).find((one) => one.collection === collection);
  if (hit === undefined) throw new UsageError(`No ${SINGULAR[collection]} is found by "${wanted}".`);
  return hit.record as RecordOf[C];
}

/** The record that an id, `collection/id` or a name means. */
export function recordOf(data: Data, wanted: string): Found {
  const [prefix = '', id] = wanted.split('/');
  if (id !== undefined && (COLLECTIONS as readonly string[]).includes(prefix)) {
    const collection = collectionOf(prefix);
    return { collection, record: recordIn(data, collection, id) };
  }
  const own = COLLECTIONS.flatMap((collection) =>
    (data[collection] as readonly DataRecord[])
      .filter((record) => record.id === wanted)
      .map((record) => ({ collection, record })),
  );
  if (own.length > 1) {
    const names = own.map(({ collection }) => `${collection}/${wanted}`).join(', ');
    throw new UsageError(`Several records have the id "${wanted}": ${names}.`);
  }
  const retired = data.redirects.find(({ from }) => from === wanted);
  if (own.length === 0 && retired !== undefined) {
    return { collection: retired.collection, record: recordIn(data, retired.collection, wanted) };
  }
  const [hit] = own.length > 0 ? own : data.find(wanted);
  if (hit === undefined) throw new UsageError(`No record is found by "${wanted}".`);
  return hit;
}
