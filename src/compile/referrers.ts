import { COLLECTION_NAMES, type CollectionName } from '../model/names.js';
import type { Dataset } from './dataset.js';
import { valuesThatAre } from './meanings.js';

/**
 * By how many other records each record is referred to: for every collection a number for each record,
 * in the order of their ids. Searches put first what much refers to.
 */
export function referrers(dataset: Dataset): Record<CollectionName, number[]> {
  const counts = new Map<string, number>();
  for (const record of dataset.records) {
    const referred = valuesThatAre(record, 'reference').map(({ meaning, value }) => `${meaning.to} ${value}`);
    for (const key of new Set(referred)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, dataset.all(name).map(({ id }) => counts.get(`${name} ${id}`) ?? 0)]),
  ) as Record<CollectionName, number[]>;
}
