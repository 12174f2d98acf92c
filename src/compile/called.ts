import type { CollectionName } from '../model/names.js';
import { prominence, recordKeys } from '../query/keys.js';
import { onceFor } from '../query/once.js';
import { searchIn, type SearchIndex, searchIndex } from '../query/search.js';
import type { DataRecord } from '../types.js';
import type { Dataset } from './dataset.js';
import { recordsOf } from './publish.js';

/*
 * What people mean who write the name of a thing where its id belongs.
 */

const indexOf = (dataset: Dataset, to: CollectionName): SearchIndex<DataRecord> =>
  searchIndex<DataRecord>(
    recordsOf(dataset, to),
    (record) => recordKeys(record),
    (record) => prominence(record, 0),
  );

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
