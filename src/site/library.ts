import type { Field } from '../formats/fields.js';
import type { Dataset } from '../formats/index.js';
import { COLLECTIONS } from '../formats/names.js';
import { fields } from '../generated/fields.js';
import type { CollectionName, DataRecord, Dispute, Locator, Question, Term, VocabularyName } from '../types.js';

/** A record or a group in one, by fields. */
export type Item = Readonly<Record<string, unknown>>;

/** A record and the collection it is of. */
export interface Entry {
  readonly collection: CollectionName;
  readonly record: DataRecord;
}

/** A record that refers to another: by which field, in which item. */
export interface Referrer extends Entry {
  /** The field, without positions in lists. */
  readonly field: string;
  /** The innermost group that holds the reference: a participant, a content; the record itself where there is none. */
  readonly item: Item;
  /** The fields that such an item can have. */
  readonly model: readonly Field[];
}

/** A record that rests on a source, or is contradicted by it. */
export interface Testimony extends Entry {
  readonly locator: Locator;
  /** What the source speaks for. */
  readonly supports: readonly string[];
  /** The dispute in which it is cited, where it speaks against the record. */
  readonly dispute?: Dispute;
}

/** The dataset with what pages look up in it. */
export interface Library {
  readonly dataset: Dataset;
  readonly entries: readonly Entry[];
  readonly get: (collection: CollectionName, id: string) => DataRecord | undefined;
  readonly referrers: (collection: CollectionName, id: string) => readonly Referrer[];
  readonly testimonies: (source: string) => readonly Testimony[];
  readonly questions: (collection: CollectionName, id: string) => readonly Question[];
  readonly term: (vocabulary: VocabularyName, id: string) => Term | undefined;
}

/** Visits every reference in a record, but for those of evidence. */
function forEachReference(
  item: Item,
  model: readonly Field[],
  path: string,
  visit: (to: CollectionName, id: string, field: string, item: Item, model: readonly Field[]) => void,
): void {
  for (const field of model) {
    if (field.name === 'sources' || field.name === 'disputes') continue;
    const value = item[field.name];
    if (value === undefined) continue;
    const at = path === '' ? field.name : `${path}.${field.name}`;
    const values: readonly unknown[] = field.list ? (value as readonly unknown[]) : [value];
    for (const one of values) {
      if (field.type === 'reference' && field.to !== undefined) visit(field.to, one as string, at, item, model);
      if (field.type === 'group') forEachReference(one as Item, field.fields ?? [], at, visit);
    }
  }
}

/** Visits every locator in a record: citations, the sources of items, the sources of disputes. */
function forEachLocator(
  value: unknown,
  path: string,
  visit: (locator: Locator, supports: readonly string[], dispute?: Dispute) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (key === 'sources' && Array.isArray(inner)) {
      for (const locator of inner as (Locator & { supports?: readonly string[] })[])
        visit(locator, locator.supports ?? [path]);
    } else if (path === '' && key === 'disputes') {
      for (const dispute of inner as Dispute[])
        for (const locator of dispute.sources) visit(locator, [dispute.field], dispute);
    } else forEachLocator(inner, at, visit);
  }
}

const push = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};

/** Makes a dataset ready for pages. */
export function libraryOf(dataset: Dataset): Library {
  const entries = COLLECTIONS.flatMap((collection) =>
    (dataset[collection] as readonly DataRecord[]).map((record): Entry => ({ collection, record })),
  );
  const byKey = new Map(entries.map((entry) => [`${entry.collection}/${entry.record.id}`, entry.record]));
  const referrers = new Map<string, Referrer[]>();
  const testimonies = new Map<string, Testimony[]>();
  const questions = new Map<string, Question[]>();
  for (const entry of entries) {
    forEachReference(entry.record as unknown as Item, fields[entry.collection], '', (to, id, field, item, model) => {
      push(referrers, `${to}/${id}`, { ...entry, field, item, model });
    });
    forEachLocator(entry.record, '', (locator, supports, dispute) => {
      push(testimonies, locator.source, { ...entry, locator, supports, ...(dispute && { dispute }) });
    });
  }
  for (const question of dataset.questions)
    for (const key of new Set(question.changes.map(({ collection, record = '' }) => `${collection}/${record}`)))
      push(questions, key, question);
  const terms = new Map<string, Term>(
    dataset.vocabularies.flatMap(({ id, terms }) => terms.map((term) => [`${id}/${term.id}`, term])),
  );
  return {
    dataset,
    entries,
    get: (collection, id) => byKey.get(`${collection}/${id}`),
    referrers: (collection, id) => referrers.get(`${collection}/${id}`) ?? [],
    testimonies: (source) => testimonies.get(source) ?? [],
    questions: (collection, id) => questions.get(`${collection}/${id}`) ?? [],
    term: (vocabulary, id) => terms.get(`${vocabulary}/${id}`),
  };
}
