import { isObject, type Path, pathText } from '../values/paths.js';
import { lineAndColumn, type OffsetOf, offsetsOf } from '../yaml/places.js';
import { type Decoded, decoded, readStrictly, readYaml, type Yaml } from '../yaml/read.js';
import type { Finding, Level, Problem } from './finding.js';

/** A file as read: nothing is known of it yet but its text. */
export interface Text extends Decoded {
  /** Path from the project's root, with forward slashes. */
  file: string;
}

/** A file of its bytes. */
export const textOf = (file: string, bytes: Uint8Array): Text => ({ file, ...decoded(bytes) });

/** A parsed YAML file: every scalar is text, and every value knows its place. */
export interface Document {
  file: string;
  text: string;
  value: Readonly<Record<string, unknown>>;
  /** Line and column (from 1) of a field, or of what it lies in where the file does not have it. */
  placeOf(path: Path, atKey?: boolean): { line: number; column: number };
  /** A finding about this file, at the place of the problem's path. */
  finding(rule: string, level: Level, problem: Problem): Finding;
}

/** What a file says, with what is wrong with how it says it. */
interface Parsed {
  document?: Document;
  findings: Finding[];
}

/** The places in the document that was asked last: those of every file, kept, would take more memory than all else. */
let latest: { text: string; offsetOf: OffsetOf } | undefined;

function documentOf(file: string, text: string, value: Readonly<Record<string, unknown>>): Document {
  const document: Document = {
    file,
    text,
    value,
    placeOf(path, atKey) {
      if (latest?.text !== text) latest = { text, offsetOf: offsetsOf(text) };
      return lineAndColumn(text, latest.offsetOf(path, atKey));
    },
    finding: (rule, level, { message, hint, path = [], atKey, fix }) => ({
      rule,
      level,
      file,
      ...document.placeOf(path, atKey),
      path: pathText(path),
      message,
      ...(hint !== undefined && { hint }),
      ...(fix && { fix }),
    }),
  };
  return document;
}

function parsed(file: string, { text, value, faults }: Yaml): Parsed {
  const findings = faults.map(({ offset, message, hint }): Finding => ({
    rule: 'yaml',
    level: 'error',
    file,
    ...lineAndColumn(text, offset),
    path: '',
    message,
    hint,
  }));
  if (isObject(value)) return { document: documentOf(file, text, value), findings };
  return value === undefined ? { findings } : parsed(file, { text, faults: [NO_RECORD] });
}

const NO_RECORD = {
  offset: 0,
  message: 'The file holds no record.',
  hint: 'Begin with "id:", one key a line; "npm run new" writes a file to fill in.',
};

/**
 * Parses a file into a document. Scalars stay the text they are (`1931`, `no`, `0192110378`): what
 * they mean is the model's to say.
 */
export const parse = (text: Text): Parsed => parsed(text.file, readYaml(text));

/** The same with the strict reader alone, for tests that hold the two against each other. */
export const parseStrictly = (text: Text): Parsed => parsed(text.file, readStrictly(text));
