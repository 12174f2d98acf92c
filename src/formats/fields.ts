import type { CollectionName, VocabularyName } from '../types.js';

/**
 * A field of the published model, as writers need it: `src/generated/fields.ts` holds them all, made from the
 * schemas, so that columns, keys and descriptions are said once.
 */
export interface Field {
  /** Its name in the record. */
  readonly name: string;
  /** What it means, in a sentence. */
  readonly about: string;
  /**
   * What its values are. A `group` has fields of its own; a `date` those that `dateFields` lists. A `map` has schemes for
   * keys, as `identifiers` has.
   */
  readonly type: 'id' | 'text' | 'day' | 'flag' | 'number' | 'reference' | 'term' | 'choice' | 'date' | 'group' | 'map';
  /** The collection that a reference leads to. */
  readonly to?: CollectionName;
  /** The vocabulary of a term. */
  readonly vocabulary?: VocabularyName;
  /** The values of a choice that has no vocabulary. */
  readonly choices?: readonly string[];
  /** Whether the record has a list of them. */
  readonly list?: true;
  /** Whether it is always there. */
  readonly required?: true;
  /** The fields of a group. */
  readonly fields?: readonly Field[];
}
