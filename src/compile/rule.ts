import type { Dataset } from './dataset.js';
import type { Document } from './document.js';
import type { Level, Problem } from './finding.js';

/** A problem, with the document it is found in. */
export interface LocatedProblem extends Problem {
  document: Document;
}

/** One thing the compiler proves of the data, beyond its structure. */
export interface Rule {
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
  /** Yields every breach of the rule in the dataset. */
  check(dataset: Dataset): Iterable<LocatedProblem>;
}
