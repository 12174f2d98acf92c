/** A form in which a record can be had by itself. */
export interface Form {
  readonly name: string;
  /** What its files end on. */
  readonly extension: string;
  /** Whether only what can be cited has it: an edition, a source, the editions of a work. */
  readonly isForCitation: boolean;
}

/** The forms in which records can be had, by themselves: JSON first, to which pages lead without scripts too. */
export const FORMS = [
  { name: 'JSON', extension: 'json', isForCitation: false },
  { name: 'CSV', extension: 'csv', isForCitation: false },
  { name: 'CSL', extension: 'csl.json', isForCitation: true },
] as const satisfies readonly Form[];
