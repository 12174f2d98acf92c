import type { Meaning, SchemaNode } from '../model/meta.js';
import type { Path } from '../values/paths.js';
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

/** Where a value stands, as the file has it. It holds as long as a rule is asked about the value. */
export interface Place {
  readonly reading: Reading;
  /** What the model says of the value. */
  readonly node: SchemaNode;
  /** The object in which it stands, or the list in which it stands does. */
  readonly owner: unknown;
  /** Its path, worked out anew each time. */
  path(): Path;
  /** Whether the value is right by its schema: where it is not, that has been reported already. */
  isRight(value: unknown): boolean;
}

/** What breaks a rule: nothing, one thing or several. Most of what is asked is in order, and makes nothing. */
export type Told = Problem | readonly Problem[] | undefined;

/** A rule that holds of each text of some meaning by itself, if that is right by its schema. */
export interface TextRule extends Said {
  means: readonly Meaning['is'][];
  /** What breaks the rule: at the place of the text, where no other path is told. */
  checkText(text: string, place: Place): Told;
}

/** A rule that holds of each value, list or object at some places in the model by itself, be it right or wrong. */
export interface ValueRule extends Said {
  isAsked(node: SchemaNode): boolean;
  /** What breaks the rule: at the place of the value, where no other path is told. */
  checkValue(value: unknown, place: Place): Told;
}

/** A rule that holds of each file by itself, be its structure right or wrong. */
export interface FileRule extends Said {
  checkFile(reading: Reading): Told;
}

/** A rule that holds of each record of right structure by itself. */
export interface RecordRule extends Said {
  checkRecord(record: AuthoredRecord): Told;
}

/** A rule on what a file says, whatever stands in others: a file that stays is not asked again. */
export type LocalRule = TextRule | ValueRule | FileRule | RecordRule;

/** A rule that holds of records together, or that the day has a say in. */
export interface DatasetRule extends Said {
  /** Yields every breach of the rule in the dataset. */
  check(dataset: Dataset): Iterable<LocatedProblem>;
}

/** One thing the compiler proves of the data, beyond its structure. */
export type Rule = LocalRule | DatasetRule;
