import { COLLECTIONS } from '../generated/collections.js';
import { unexpected } from '../query/arguments.js';
import type { CollectionName, Meta, Question, RecordOf, Redirect, Vocabulary } from '../types.js';

/**
 * The dataset as it is published: what a writer is given.
 * @example
 * import * as serge from 'serge-data';
 * import { csv } from 'serge-data/formats';
 * csv.write(serge);
 */
export type Dataset = { readonly [C in CollectionName]: readonly RecordOf[C][] } & {
  /** What became of retired ids. */
  readonly redirects: readonly Redirect[];
  /** What is known to be missing or unsettled. */
  readonly questions: readonly Question[];
  /** The closed lists of terms. */
  readonly vocabularies: readonly Vocabulary[];
  /** What this release holds. */
  readonly meta: Meta;
};

/**
 * Refuses what is no dataset.
 * @throws {TypeError} where a collection or something else of it is not there.
 */
export function checkDataset(name: string, dataset: Dataset): void {
  const given: unknown = dataset;
  const isWhole =
    typeof given === 'object' &&
    given !== null &&
    [...COLLECTIONS, 'redirects', 'questions', 'vocabularies'].every((key) =>
      Array.isArray((given as Readonly<Record<string, unknown>>)[key]),
    ) &&
    'meta' in given;
  if (!isWhole) throw unexpected(name, 'the whole dataset, as `import * as serge from "serge-data"` has it', given);
}

/**
 * The files of a format by path below its folder; text is UTF-8 with LF at line ends unless the standard says otherwise.
 * @example { 'editions.csv': 'id,title\n…' }
 */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * What a record may say beyond plain values, and a format may lose: in this order in the loss table.
 *
 * - `uncertainty`: a date as finely and as surely as it is known, and the certainty of a statement
 * - `dispute`: what other sources say instead, with our verdict
 * - `source`: who says so, and where
 * - `script`: names and titles as they were written
 * - `translator`: who translated which work in which edition
 * - `calendar`: the Old Style date that a source gives
 */
export const ASPECTS = ['uncertainty', 'dispute', 'source', 'script', 'translator', 'calendar'] as const;

/** What a record may say beyond plain values: one of {@link ASPECTS}. */
export type Aspect = (typeof ASPECTS)[number];

/**
 * How much of an aspect a format keeps of the records that it holds: all, a part, nothing; `none` where those
 * records have nothing of the kind to lose.
 */
export type Kept = 'all' | 'part' | 'nothing' | 'none';

/** What a format keeps that loses nothing. */
export const KEEPS_ALL: Readonly<Record<Aspect, Kept>> = {
  uncertainty: 'all',
  dispute: 'all',
  source: 'all',
  script: 'all',
  translator: 'all',
  calendar: 'all',
};

/** One format: everything that differs between them, said once. */
export interface Format {
  /**
   * Its name on the command line and the name of its folder.
   * @example 'csv'
   */
  readonly name: string;
  /**
   * Its name for people.
   * @example 'CSV with a Frictionless data package'
   */
  readonly title: string;
  /**
   * What it is good for, in a few words.
   * @example 'spreadsheets, R, OpenRefine'
   */
  readonly use: string;
  /** The address of the standard that its files follow. */
  readonly standard: string;
  /**
   * The media type of its files, or of the chief one.
   * @example 'text/csv'
   */
  readonly mediaType: string;
  /** Whether its files come in the package (small ones) or beside a release. */
  readonly delivery: 'package' | 'release';
  /** The collections whose records it holds. */
  readonly collections: readonly CollectionName[];
  /** What survives in it: proved by its conformance test, shown in the loss table. */
  readonly keeps: Readonly<Record<Aspect, Kept>>;
  /**
   * Writes the dataset, or a part of it. Pure: the same dataset gives the same bytes.
   * @param dataset - the records to write.
   * @param library - where records are looked up to which those refer; the same where nothing is left out.
   */
  readonly write: (dataset: Dataset, library?: Dataset) => Files;
  /** Writes what of it comes in the package, where all of it is too large for that: the rest lies beside a release. */
  readonly packaged?: (dataset: Dataset) => Files;
}
