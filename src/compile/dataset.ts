import { COLLECTION_NAMES, type CollectionName } from '../model/names.js';
import { type AuthoredRecord, collectionOfFile, idOfFile, type Reading, type UnsoundRecord } from './record.js';
import type { Item, Question, Redirect } from './redirects.js';

/** All records of right structure, findable by collection and id. What rules check. */
export interface Dataset {
  records: readonly AuthoredRecord[];
  /** What every file was found to hold: records sound and unsound, redirects, questions, vocabularies. */
  readings: readonly Reading[];
  /** Whether some file's structure is wrong, so that what it refers to is not known. */
  isPartial: boolean;
  redirects: readonly Item<Redirect>[];
  questions: readonly Item<Question>[];
  /** The records of one collection, sorted by id. */
  all<C extends CollectionName>(collection: C): readonly AuthoredRecord<C>[];
  /** One record, or `undefined` where none has that id (or its structure is wrong). */
  get<C extends CollectionName>(collection: C, id: string | undefined): AuthoredRecord<C> | undefined;
  /** The record of a name that tells the collection too: `places/kyiv`. */
  named(name: string): AuthoredRecord | undefined;
  /** Whether a file with that id exists, be its structure right or wrong. */
  has(collection: CollectionName, id: string): boolean;
  /** Every id of a collection, of records of right and wrong structure alike. */
  ids(collection: CollectionName): Iterable<string>;
}

/** What a dataset holds beside its sound records. */
export interface Beside extends Pick<Dataset, 'redirects' | 'questions'> {
  /** Records of wrong structure: their values can be checked one by one, but not as a whole. */
  unsound: readonly UnsoundRecord[];
  /** What the files beside the records hold. */
  others: readonly Reading[];
  /** Files of records that could not even be parsed: they exist, so references to them do not dangle. */
  unread: readonly string[];
}

/** Links records into a dataset. */
export function linked(
  records: readonly AuthoredRecord[],
  { unsound, others, unread, redirects, questions }: Beside,
): Dataset {
  const index = new Map<CollectionName, Map<string, AuthoredRecord | undefined>>(
    COLLECTION_NAMES.map((name) => [name, new Map()]),
  );
  for (const file of unread) {
    const collection = collectionOfFile(file);
    if (collection) index.get(collection.name)?.set(idOfFile(file), undefined);
  }
  for (const { collection, id } of unsound) index.get(collection)?.set(id, undefined);
  for (const record of records) index.get(record.collection)?.set(record.id, record);
  const lists = new Map<CollectionName, AuthoredRecord[]>(COLLECTION_NAMES.map((name) => [name, []]));
  for (const record of records) lists.get(record.collection)?.push(record);
  for (const list of lists.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    records,
    readings: [...records, ...unsound, ...others],
    redirects,
    questions,
    isPartial: unsound.length + unread.length > 0,
    all: <C extends CollectionName>(collection: C) => (lists.get(collection) ?? []) as AuthoredRecord<C>[],
    get: <C extends CollectionName>(collection: C, id: string | undefined) =>
      id === undefined ? undefined : (index.get(collection)?.get(id) as AuthoredRecord<C> | undefined),
    named: (name) => {
      const [collection, id = ''] = name.split('/');
      return index.get(collection as CollectionName)?.get(id);
    },
    has: (collection, id) => index.get(collection)?.has(id) ?? false,
    ids: (collection) => index.get(collection)?.keys() ?? [],
  };
}
