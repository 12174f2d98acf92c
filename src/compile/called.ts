import type { CollectionName } from '../model/names.js';
import { prominence, recordKeys } from '../query/keys.js';
import { onceFor, remembered } from '../query/once.js';
import { searcher } from '../query/search.js';
import type { DataRecord } from '../types.js';
import type { Dataset } from './dataset.js';
import { recordsOf } from './publish.js';

/*
 * What people mean who write the name of a thing where its id belongs.
 */

const searchers = onceFor((dataset: Dataset) =>
  remembered((to: CollectionName) =>
    searcher<DataRecord>(recordsOf(dataset, to), recordKeys, (record) => prominence(record, 0)),
  ),
);

/** The id of the record of a collection that goes by a name, in whatever language and script, if there is one. */
export const idCalled = (dataset: Dataset, to: CollectionName, name: string): string | undefined =>
  searchers(dataset)(to)(name).find(({ match }) => match !== 'slip' && match !== 'beginning')?.record.id;
