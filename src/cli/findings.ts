import { COLLECTIONS, SINGULAR } from '../generated/collections.js';
import { fields } from '../generated/fields.js';
import type { CollectionName } from '../types.js';
import type { ValidationError } from '../validate.js';
import { nearest } from '../values/nearest.js';
import { own } from '../values/own.js';
import { isAtOrAbove, isObject, type Path, pathText, valueAt } from '../values/paths.js';
import { lineAndColumn, offsetsOf } from '../yaml/places.js';
import { decoded, readYaml } from '../yaml/read.js';
import { type Fault, Reader } from './authored.js';
import { UsageError } from './command.js';
import { remedyFor } from './remedies.js';

/** What is wrong in a file, and where. */
export interface FileFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The place in the record; empty for the record as a whole. */
  readonly path: string;
  readonly message: string;
  /** How to mend it. */
  readonly hint?: string;
}

type Check = (collection: CollectionName, value: unknown) => readonly ValidationError[];

/** What checks a record of each collection. */
async function checks(): Promise<Check> {
  const validators = await import('../validate.js');
  const table = {
    works: validators.validateWork,
    editions: validators.validateEdition,
    people: validators.validatePerson,
    events: validators.validateEvent,
    places: validators.validatePlace,
    organizations: validators.validateOrganization,
    sources: validators.validateSource,
  };
  return (collection, value) => {
    const result = table[collection](value);
    return result.valid ? [] : result.errors;
  };
}

/** The collection whose records are called so. */
function collectionCalled(record: string): CollectionName {
  const collection = COLLECTIONS.find((one) => one === record || SINGULAR[one] === record);
  if (collection !== undefined) return collection;
  const names = Object.values(SINGULAR);
  const candidate = nearest(record, names);
  throw new UsageError(
    `--as takes ${names.join(', ')}, not "${record}".${candidate === undefined ? '' : ` Did you mean "${candidate}"?`}`,
  );
}

/** Fields that records of one collection alone have to have. */
const MARKS: Readonly<Partial<Record<string, CollectionName>>> = {
  creators: 'works',
  contents: 'editions',
  label: 'events',
  grade: 'sources',
  scope: 'people',
};

/** To which collection a record belongs: what its file is called, else what its fields tell. */
function collectionOf(file: string, value: unknown, check: Check): CollectionName | undefined {
  const names = file.split(/[\\/]|\.json$/);
  const folder = COLLECTIONS.find((one) => names.slice(-2).includes(one));
  if (folder !== undefined) return folder;
  if (typeof value !== 'object' || value === null) return undefined;
  const mark = Object.keys(MARKS).find((field) => Object.hasOwn(value, field));
  if (mark !== undefined) return own(MARKS, mark);
  // A place and an organization have names alike: the one whose model the record fits, or the term of its kind.
  const kind: unknown = (value as { readonly kind?: unknown }).kind;
  const alike = ['places', 'organizations'] as const;
  const fitting = alike.filter((one) => check(one, value).length === 0);
  const [only, ...others] =
    fitting.length > 0 ? fitting : alike.filter((one) => check(one, { kind }).every(({ path }) => path !== 'kind'));
  return others.length === 0 && kind !== undefined ? only : undefined;
}

/** The value of JSON; nothing where the text is none. */
function jsonIn(text: string): { readonly value: unknown } | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Everything wrong with the records in a file, YAML or JSON, in the published or the authored shape. */
async function findingsIn(
  file: string,
  bytes: Uint8Array,
  as: CollectionName | undefined,
  check: Check,
): Promise<FileFinding[]> {
  const { text, value: yaml, faults } = readYaml(decoded(bytes));
  const at = (offset: number, path: string, message: string, hint?: string): FileFinding => ({
    file,
    ...lineAndColumn(text, offset),
    path,
    message,
    ...(hint !== undefined && { hint }),
  });
  const findings = faults.map(({ offset, message, hint }) => at(offset, '', message, hint));
  if (yaml === undefined) return findings;
  const offsetOf = offsetsOf(text);
  const json = jsonIn(text);
  const root = json ? json.value : yaml;
  const records: readonly { readonly value: unknown; readonly path: Path }[] = Array.isArray(root)
    ? root.map((value: unknown, index) => ({ value, path: [String(index)] }))
    : [{ value: root, path: [] }];
  for (const { value, path } of records) {
    if (!isObject(value)) {
      findings.push(
        at(offsetOf(path), pathText(path), 'The file holds no record.', 'Begin with "id:", one key a line.'),
      );
      continue;
    }
    const collection = as ?? collectionOf(file, value, check);
    if (collection === undefined) {
      const kinds = Object.values(SINGULAR).join(', --as ');
      findings.push(at(offsetOf(path), pathText(path), 'What is it?', `Say so with --as ${kinds}.`));
      continue;
    }
    const model = fields[collection];
    const reader = new Reader(json ? undefined : { text, offsetOf });
    const record = reader.record(value, model, path.map(String));
    const said = reader.faults.map((fault) => pathText(fault.path));
    const errors = check(collection, record).map((error): Fault & { readonly within: string } => {
      const within = error.path === '' ? [] : error.path.split('.');
      return { path: [...path.map(String), ...within], message: error.message, within: error.path };
    });
    const unsaid = errors.filter(({ path: steps }) => !said.some((other) => isAtOrAbove(other, pathText(steps))));
    const remedied = unsaid.map(async ({ within, ...fault }) => ({
      ...fault,
      ...(await remedyFor(model, within, valueAt(value, within.split('.')), fault.message)),
    }));
    findings.push(
      ...[...reader.faults, ...(await Promise.all(remedied))].map(({ path: steps, message, hint, atKey }) =>
        at(offsetOf(steps, atKey), pathText(steps), message, hint),
      ),
    );
  }
  return findings.sort((a, b) => a.line - b.line || a.column - b.column);
}

/**
 * Everything wrong in files.
 * @param record - what they hold, if that is known: `work`.
 * @throws {UsageError} where no record is called so.
 */
export async function findingsOf(
  files: readonly string[],
  read: (file: string) => Uint8Array,
  record?: string,
): Promise<readonly FileFinding[]> {
  const as = record === undefined ? undefined : collectionCalled(record);
  const check = await checks();
  const findings: FileFinding[] = [];
  for (const file of files) findings.push(...(await findingsIn(file, read(file), as, check)));
  return findings;
}
