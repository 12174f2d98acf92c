import type { CollectionName } from '../model/names.js';
import { editionKeys, eventKeys, nameKeys, prominence, sourceKeys, workKeys } from '../query/keys.js';
import { onceFor } from '../query/once.js';
import { type Key, searchIn, type SearchIndex, searchIndex } from '../query/search.js';
import type { DataRecord, Work } from '../types.js';
import type { Dataset } from './dataset.js';
import { recordsOf } from './publish.js';

/*
 * What people mean who write the name of a thing where its id belongs.
 */

/** The texts under which a record is found, whatever its collection. */
const KEYS = {
  works: (work: Work) => workKeys(work, new Map()),
  editions: editionKeys,
  people: nameKeys,
  events: eventKeys,
  places: nameKeys,
  organizations: nameKeys,
  sources: sourceKeys,
} as Readonly<Record<CollectionName, (record: DataRecord) => readonly Key[]>>;

const indexOf = (dataset: Dataset, to: CollectionName): SearchIndex<DataRecord> =>
  searchIndex<DataRecord>(recordsOf(dataset, to), KEYS[to], (record) => prominence(record, 0));

const indexes = onceFor((dataset: Dataset) => {
  const made = new Map<CollectionName, SearchIndex<DataRecord>>();
  return (to: CollectionName): SearchIndex<DataRecord> => {
    const index = made.get(to) ?? indexOf(dataset, to);
    made.set(to, index);
    return index;
  };
});

/** The id of the record of a collection that goes by a name, in whatever language and script, if there is one. */
export const idCalled = (dataset: Dataset, to: CollectionName, name: string): string | undefined =>
  searchIn(indexes(dataset)(to), name).find(({ match }) => match !== 'slip' && match !== 'beginning')?.record.id;
