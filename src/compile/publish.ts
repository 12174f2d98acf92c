import { COLLECTION_NAMES } from '../model/names.js';
import type { CollectionName, Meta, Question, RecordOf, Redirect, Vocabulary } from '../types.js';
import { byId } from '../query/by-id.js';
import { type Voices, voicesOf } from '../query/voices.js';
import type { Compiled } from './compile.js';
import { referrers } from './referrers.js';
import type { Dataset } from './dataset.js';

/** What the package holds, ready to be written. */
export interface Published {
  readonly collections: { readonly [C in CollectionName]: readonly RecordOf[C][] };
  readonly redirects: readonly Redirect[];
  readonly questions: readonly Question[];
  readonly vocabularies: readonly Vocabulary[];
  readonly meta: Meta;
  /** By how many others each record is referred to, in the order of the collection. */
  readonly referrers: Readonly<Record<CollectionName, readonly number[]>>;
  /** Who speaks in the sources. */
  readonly voices: Voices;
}

/**
 * The records of a collection as consumers know them, sorted by id. The model knows ids as texts; that they
 * are those of records is what the compiler proves.
 */
export const recordsOf = <C extends CollectionName>(dataset: Dataset, collection: C): readonly RecordOf[C][] =>
  dataset.all(collection).map(({ data }) => data as RecordOf[C]);

/** What is published of compiled data: records sorted by id, and the figures of the release. */
export function publish({ dataset, vocabularies }: Compiled, version: string): Published {
  const collections = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, recordsOf(dataset, name)]),
  ) as unknown as Published['collections'];
  const counted = (of: (record: RecordOf[CollectionName]) => readonly unknown[] | undefined): number =>
    Object.values(collections)
      .flat()
      .reduce((sum, record) => sum + (of(record)?.length ?? 0), 0);
  return {
    collections,
    redirects: dataset.redirects.map(({ data }) => data),
    questions: dataset.questions.map(({ data }) => data) as unknown as readonly Question[],
    vocabularies: vocabularies as unknown as readonly Vocabulary[],
    meta: {
      name: 'serge-data',
      version,
      schemaVersion: version.split('.')[0] ?? '0',
      license: { data: 'CC0-1.0', code: 'MIT' },
      counts: Object.fromEntries(COLLECTION_NAMES.map((name) => [name, collections[name].length])) as Meta['counts'],
      citations: counted((record) => ('sources' in record ? record.sources : [])),
      disputes: counted(({ disputes }) => disputes),
    },
    referrers: referrers(dataset),
    voices: voicesOf({
      sources: byId(collections.sources),
      people: byId(collections.people),
      works: byId(collections.works),
    }),
  };
}
