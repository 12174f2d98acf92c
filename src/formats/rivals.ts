import * as references from '../generated/references.js';
import type { CollectionName, Dispute } from '../types.js';
import { isPosition } from '../values/paths.js';
import type { Names } from './names.js';

/**
 * What sources say instead, for reading: the name of the record, where the field leads to one and the dispute names it.
 * @example
 * insteadOf(names, 'people', { field: 'died.place', value: 'mexico-city', … }) // 'Mexico City'
 */
export function insteadOf(names: Names, collection: CollectionName, { field, value }: Dispute): string {
  const path = field.split('.').filter((step) => !isPosition(step));
  const reference = references[collection].find(
    (one) => one.path.length === path.length && one.path.every((step, index) => step === path[index]),
  );
  return (reference && names[reference.to].get(value)) ?? value;
}

/**
 * A dispute in a few words, behind the path of the field.
 * @example 'died.place: also given as Moscow (rejected)'
 */
export const alsoGiven = (names: Names, collection: CollectionName, dispute: Dispute): string =>
  `${dispute.field}: also given as ${insteadOf(names, collection, dispute)} (${dispute.verdict})`;
