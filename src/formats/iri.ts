import type { CollectionName } from '../types.js';

/** Where the files of the newest release can be fetched once the package is published. */
export const PACKAGE = 'https://cdn.jsdelivr.net/npm/serge-data';

/** What of the package describes itself: the collections, and the lists beside them. */
export type ListName = CollectionName | 'vocabularies' | 'questions';

/**
 * The namespace of the records of a collection. Their IRIs name no version, and whoever follows one gets the JSON
 * that holds the record.
 */
export const namespaceOf = (list: ListName): string => `${PACKAGE}/dist/${list}.json#`;

/**
 * The IRI of a record, or of a part of it by its path.
 * @example iriOf('people', 'victor-serge', 'born.date')
 */
export const iriOf = (list: ListName, id: string, path = ''): string =>
  namespaceOf(list) + (path === '' ? id : `${id}.${path}`);

/** The namespace of the fields of records; whoever follows it finds the schemas that define them. */
export const FIELD = `${PACKAGE}/schemas/#`;

/** The IRI of a term of a vocabulary. */
export const termIri = (vocabulary: string, term: string): string => iriOf('vocabularies', vocabulary, term);

/** The IRI of the dataset itself. */
export const DATASET = `${PACKAGE}/dist/meta.json#serge-data`;
