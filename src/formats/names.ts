import { COLLECTIONS } from '../generated/collections.js';
import { nameOf, titleOf } from '../query/display.js';
import { onceFor } from '../query/once.js';
import type { CollectionName, DataRecord } from '../types.js';
import type { Dataset } from './format.js';

export { COLLECTIONS, SINGULAR } from '../generated/collections.js';

/** The name by which to show a record: its title, its preferred name, or what an event is called in English. */
export function shownName(record: DataRecord): string {
  if ('label' in record) return record.label.en;
  return 'names' in record ? nameOf(record) : titleOf(record);
}

/** The names by which to show the records of each collection, by id. */
export type Names = Readonly<Record<CollectionName, ReadonlyMap<string, string>>>;

/** The names by which to show the records of a dataset: found once, however many parts of it are written. */
export const namesIn: (dataset: Dataset) => Names = /* @__PURE__ */ onceFor((dataset) => {
  const namesOf = (collection: CollectionName): ReadonlyMap<string, string> => {
    const records: readonly DataRecord[] = dataset[collection];
    return new Map(records.map((record) => [record.id, shownName(record)]));
  };
  return Object.fromEntries(COLLECTIONS.map((collection) => [collection, namesOf(collection)])) as Names;
});
