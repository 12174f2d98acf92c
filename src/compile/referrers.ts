import { COLLECTION_NAMES, type CollectionName } from '../model/names.js';
import { onceFor } from '../query/once.js';
import type { Dataset } from './dataset.js';
import { valuesInAll } from './meanings.js';
import type { AuthoredRecord } from './record.js';

const isItself = ({ collection, id }: AuthoredRecord, to: CollectionName, name: string): boolean =>
  name === id && to === collection;

/**
 * By how many other records each record is referred to: for every collection a number for each record,
 * in the order of their ids. Searches put first what much refers to.
 */
export const referrers = onceFor((dataset: Dataset): Readonly<Record<CollectionName, readonly number[]>> => {
  const all = new Map(COLLECTION_NAMES.map((name) => [name, new Map<string, { count: number; last: object }>()]));
  for (const { meaning, value, reading } of valuesInAll(dataset.records, 'reference')) {
    const named = all.get(meaning.to);
    const known = named?.get(value);
    if (known?.last === reading || isItself(reading as AuthoredRecord, meaning.to, value)) continue;
    if (known) {
      known.count++;
      known.last = reading;
    } else named?.set(value, { count: 1, last: reading });
  }
  return Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, dataset.all(name).map(({ id }) => all.get(name)?.get(id)?.count ?? 0)]),
  ) as unknown as Record<CollectionName, number[]>;
});
