import type { CollectionName } from '../types.js';

/** A form in which a record can be had by itself. */
export interface Form {
  readonly name: string;
  /** What its files end on. */
  readonly extension: string;
  /** The collections whose records have it; all, if left out. */
  readonly collections?: readonly CollectionName[];
}

/** What can be cited: an edition, a source, the editions of a work; the work itself where none is known. */
const CITED: readonly CollectionName[] = ['works', 'editions', 'sources'];

/** The forms in which records can be had, by themselves: JSON first, to which pages lead without scripts too. */
export const FORMS = [
  { name: 'JSON', extension: 'json' },
  { name: 'CSV', extension: 'csv' },
  { name: 'CSL', extension: 'csl.json', collections: CITED },
  { name: 'BibTeX', extension: 'bib', collections: CITED },
  { name: 'RIS', extension: 'ris', collections: CITED },
] as const satisfies readonly Form[];

/** Whether records of a collection can be had in a form. */
export const isOffered = ({ collections }: Form, collection: string): boolean =>
  collections === undefined || collections.some((one) => one === collection);
