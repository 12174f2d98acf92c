import { published } from '../../src/site/build.js';
import type { Dataset } from '../../src/formats/index.js';
import { libraryOf } from '../../src/site/library.js';
import { Voice } from '../../src/site/page.js';
import { recordPage } from '../../src/site/record.js';
import type { CollectionName, DataRecord } from '../../src/types.js';
import type { Language } from '../../src/site/words.js';

export const dataset: Dataset = published();

/** The page of a record, as it is written; of a record that was changed, where one is given. */
export function pageOf(collection: CollectionName, id: string, lang: Language, changes: object = {}): string {
  const records = (dataset[collection] as readonly DataRecord[]).map((record) =>
    record.id === id ? { ...record, ...changes } : record,
  );
  const library = libraryOf({ ...dataset, [collection]: records });
  const record = library.get(collection, id);
  if (record === undefined) throw new RangeError(`no ${collection} ${id}`);
  const voice = new Voice(library, lang, `${collection}/${id}`);
  return voice.document(recordPage({ collection, record }, voice));
}
