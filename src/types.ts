/**
 * The published shape of the dataset: what the JSON files hold and what every export of the package
 * returns.
 *
 * The model follows IFLA LRM (works, expressions as `contents`, manifestations as `editions`), dates
 * EDTF (ISO 8601-2), sources CSL, languages BCP 47. Unknown means that a field is left out: there is
 * no `null` but for the open bounds of a date. All text is in Unicode normal form C.
 *
 * @packageDocumentation
 */
import type { CollectionName, RecordOf } from './generated/interfaces.js';

export type * from './generated/ids.js';
export type * from './generated/interfaces.js';
export type * from './generated/terms.js';

/** What the id of a record of each collection is. */
export type IdOf = { [C in CollectionName]: RecordOf[C]['id'] };

/** A record of any collection. */
export type DataRecord = RecordOf[CollectionName];

/**
 * A record named by its collection and id: ids are unique in their collection only.
 * @example { collection: 'people', id: 'victor-serge' }
 */
export type RecordRef = { [C in CollectionName]: { readonly collection: C; readonly id: IdOf[C] } }[CollectionName];
