import type { Dataset } from './dataset.js';
import type { Document } from './document.js';
import type { Level, Problem } from './finding.js';
import type { AuthoredRecord, Reading } from './record.js';

/** A problem, with the document it is found in. */
export interface LocatedProblem extends Problem {
  document: Document;
}

/** What every rule says of itself. */
interface Said {
  /** The name in findings: kebab-case, the file's name. */
  name: string;
  level: Level;
  /** What it proves and why, in plain words, for whoever reads the list of rules. */
  docs: string;
  /**
   * Records that may break it, with the reason: `places/kyiv`. An exception that is no longer needed is
   * itself a finding, so that the list stays as short as it can be.
   */
  exceptions?: Readonly<Record<string, string>>;
}

/** A rule that holds of each file by itself, be its structure right or wrong: a file that stays is not asked again. */
export interface FileRule extends Said {
  /** Yields every breach of the rule in what a file holds. */
  checkFile(reading: Reading): Iterable<Problem>;
}

/** A rule that holds of each record of right structure by itself: a record that stays is not asked again. */
export interface RecordRule extends Said {
  /** Yields every breach of the rule in a record. */
  checkRecord(record: AuthoredRecord): Iterable<Problem>;
}

/** A rule that holds of records together, or that the day has a say in. */
export interface DatasetRule extends Said {
  /** Yields every breach of the rule in the dataset. */
  check(dataset: Dataset): Iterable<LocatedProblem>;
}

/** One thing the compiler proves of the data, beyond its structure. */
export type Rule = FileRule | RecordRule | DatasetRule;
