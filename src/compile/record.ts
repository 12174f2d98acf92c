import { vocabularies, type VocabularyName } from '../generated/vocabularies.js';
import { type Collection, collections, type schemas } from '../model/collections.js';
import { notesOf, schemaAt, shapeOf, typed, walk } from '../model/meta.js';
import { publishedShape } from '../model/published.js';
import { soundly } from '../model/reader.js';
import { DateError, dateOf, parseDate } from '../values/edtf.js';
import { own } from '../values/own.js';
import { isObject, type Path, pathText, valueAt } from '../values/paths.js';
import { type CalledTerm, LEFT_OUT, noTerm, QUOTED_SETS, termList } from '../values/remedies.js';
import { walked } from '../values/walk.js';
import { type Published, termIds } from '../model/primitives.js';
import type { CollectionName } from '../model/names.js';
import { z } from '../model/zod.js';
import type { Document } from './document.js';
import type { Finding, Problem } from './finding.js';
import { tagFault } from './language-tags.js';
import { didYouMean } from './suggest.js';

/** What a record of each collection holds: dates are values from here on. */
export type Data = { [C in CollectionName]: Published<z.infer<(typeof schemas)[C]['authored']>> };

/** What a file was found to hold: its values typed, its dates parsed, its keys in the order of the model. */
export interface Reading {
  document: Document;
  /** The schema it was read by. */
  schema: z.ZodTypeAny;
  /** Where it is not sound, texts that are no dates stay texts, and no shape can be relied on. */
  data: unknown;
  /** Whether its structure is right and its dates are dates. */
  isSound: boolean;
}

/** A record of the right structure, with the document it stands in. */
export interface AuthoredRecord<C extends CollectionName = CollectionName> extends Reading {
  collection: C;
  id: string;
  data: Data[C];
}

/**
 * What a document holds where its structure is wrong: enough to check the values in it that are right
 * by themselves, so that all findings come in one run.
 */
export interface UnsoundRecord extends Reading {
  collection: CollectionName;
  id: string;
  isSound: false;
}

/** What a field is for, with an example: its own words, or those of the field it is an item of. */
function explanation(schema: z.ZodTypeAny, path: Path): string | undefined {
  for (let steps = path; steps.length > 0; steps = steps.slice(0, -1)) {
    const field = schemaAt(schema, steps);
    if (!field?.description) continue;
    const [example] = notesOf(field).examples ?? [];
    return example === undefined ? field.description : `${field.description} For example: ${JSON.stringify(example)}.`;
  }
  return undefined;
}

/** Why a text is no date, in the words of the parser of dates, which knows more than a pattern. */
export function dateProblem(text: unknown): string | undefined {
  try {
    parseDate(String(text));
    return undefined;
  } catch (error) {
    if (error instanceof DateError) return error.message;
    throw error;
  }
}

const SHAPES: Record<string, string> = {
  array: 'a list (items begin with "- ")',
  object: 'a group of keys',
  string: 'a text',
  number: 'a number',
};

/** The terms of a vocabulary, by their labels too. */
export const termsOf = (of: VocabularyName): CalledTerm[] =>
  Object.entries(vocabularies[of]).map(([id, { en, fr }]) => ({ id, labels: [en, fr] }));

/** Whether the model can do without the field at a path. */
export function isOptional(schema: z.ZodTypeAny, path: Path): boolean {
  const around = schemaAt(schema, path.slice(0, -1));
  return around instanceof z.ZodObject && (own(shapeOf(around), String(path.at(-1)))?.isOptional() ?? true);
}

/** A zod issue in words for a curator. */
function problemsOf(issue: z.ZodIssue, schema: z.ZodTypeAny, value: unknown): Problem[] {
  const path: Path = issue.path;
  const field = path.length > 0 ? `"${pathText(path)}"` : 'The record';
  const at = schemaAt(schema, path);
  const meaning = at && notesOf(at).meaning;
  const problem = (message: string, hint = explanation(schema, path)): Problem[] => [
    { path, message, ...(hint !== undefined && { hint }) },
  ];
  const leftOut = (message: string, hint: string): Problem[] => [{ path, message, hint, fix: () => null }];
  if (issue.code === 'unrecognized_keys') {
    const keys = at instanceof z.ZodObject ? Object.keys(at.shape as object) : [];
    return issue.keys.map((key) => ({
      path: [...path, key],
      atKey: true,
      message: `There is no field "${key}"${path.length > 0 ? ` in ${field}` : ''}.`,
      hint: didYouMean(key, keys) ?? `The fields here are ${keys.join(', ')}.`,
    }));
  }
  if (issue.code === 'invalid_type' && issue.received === 'undefined') {
    const [missing] = problem(`The required field ${field} is missing.`);
    return missing ? [{ ...missing, path: path.slice(0, -1) }] : [];
  }
  if (isEmpty(valueAt(value, path))) {
    if (isOptional(schema, path)) return leftOut(`${field} is empty.`, LEFT_OUT);
    const terms = meaning?.is === 'term' ? ` One of ${termList(termIds(meaning.of))}` : '';
    return problem(`${field} is empty.`, `It is required. ${explanation(schema, path) ?? ''}${terms}`.trim());
  }
  if (meaning?.is === 'flag' && valueAt(value, path) === 'false' && isOptional(schema, path))
    return leftOut(`${field} is false.`, 'Leave the key out: only what holds is said.');
  if (issue.code === 'invalid_type') {
    const isSet = meaning?.is === 'date' && (issue.received === 'array' || issue.received === 'object');
    return problem(
      `${field} should be ${SHAPES[issue.expected] ?? issue.expected}, not ${SHAPES[issue.received] ?? issue.received}.`,
      isSet ? QUOTED_SETS : undefined,
    );
  }
  if (issue.code === 'invalid_enum_value') {
    const of = meaning?.is === 'term' ? meaning.of : undefined;
    const terms = of === undefined ? issue.options.map((option) => ({ id: String(option), labels: [] })) : termsOf(of);
    const { message, hint } = noTerm(String(issue.received), field, terms);
    return problem(message, of === undefined ? hint : `${hint} All terms are in data/vocabularies/${of}.yaml.`);
  }
  const written: unknown = valueAt(value, path);
  const tag = meaning?.is === 'language' && typeof written === 'string' ? tagFault(written) : undefined;
  if (tag) return problem(tag.message, tag.hint);
  const dateFault = meaning?.is === 'date' ? dateProblem(valueAt(value, path)) : undefined;
  return problem(dateFault ?? `${field}: ${issue.message}.`);
}

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);

/** The groups without keys: what a schema of optional keys lets pass. */
const emptyGroups = (value: unknown): Path[] =>
  walked(value)
    .filter(({ value: one }) => isObject(one) && Object.keys(one).length === 0)
    .map(({ path }) => path);

/** Reads a document by a schema; what is wrong with its structure and its dates are findings. */
export function readBy(schema: z.ZodTypeAny, document: Document): Reading & { findings: Finding[] } {
  const data = soundly(schema, document.value);
  const { data: rest, findings } = data === undefined ? judged(schema, document) : { data, findings: [] };
  return { document, schema, data: rest, isSound: findings.length === 0, findings };
}

/** What a document holds and what is wrong with it, in the words that zod has for it. */
function judged(schema: z.ZodTypeAny, document: Document): { data: unknown; findings: Finding[] } {
  const value = typed(schema, document.value);
  const findings = (schema.safeParse(value).error?.issues ?? [])
    .flatMap((issue) => problemsOf(issue, schema, value))
    .map((problem) => document.finding('structure', 'error', problem));
  for (const path of emptyGroups(value)) {
    findings.push(
      document.finding('structure', 'error', {
        path,
        message: `"${pathText(path)}" is empty.`,
        hint: LEFT_OUT,
        ...(isOptional(schema, path) && { fix: () => null }),
      }),
    );
  }
  const undated: string[] = [];
  const data = publishedShape(schema, value, (text) => {
    const date = dateOf(text);
    if (!date) undated.push(text);
    return date ?? text;
  });
  if (undated.length > 0) findings.push(...badDates(schema, value, document));
  return { data, findings };
}

/** The texts that look like dates, and are none. (Those that do not are wrong in structure.) */
function badDates(schema: z.ZodTypeAny, value: unknown, document: Document): Finding[] {
  const findings: Finding[] = [];
  walk(schema, value, ({ schema: leaf, notes }, text, path) => {
    if (notes.meaning?.is !== 'date' || !leaf.safeParse(text).success) return;
    const message = dateProblem(text);
    if (message !== undefined) findings.push(document.finding('date-is-edtf', 'error', { path: path(), message }));
  });
  return findings;
}

/** The id a file stands for: its name. */
export const idOfFile = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');

/** The collection a record's file lies in: the name of its folder. */
export const collectionOfFile = (file: string): Collection | undefined => {
  const end = file.lastIndexOf('/');
  return byFolder.get(file.slice(file.lastIndexOf('/', end - 1) + 1, Math.max(0, end)));
};

const byFolder: ReadonlyMap<string, Collection> = new Map(collections.map((one) => [one.name, one]));

/** Reads a document as a record of the collection in whose folder it lies. */
export function recordOf(document: Document): { record: AuthoredRecord | UnsoundRecord; findings: Finding[] } {
  const collection = collectionOfFile(document.file);
  if (!collection) throw new Error(`${document.file} lies in no collection`);
  const { findings, ...reading } = readBy(collection.schemas.authored, document);
  const name = idOfFile(document.file);
  const id = isObject(document.value) ? document.value.id : undefined;
  if (typeof id === 'string' && id !== name) {
    findings.push(
      document.finding('id-is-file-name', 'error', {
        path: ['id'],
        message: `The id "${id}" differs from the name of the file.`,
        hint: `Name the file "${id}.yaml", or write "id: ${name}".`,
      }),
    );
  }
  const record = { collection: collection.name, id: name, ...reading, isSound: findings.length === 0 };
  return { record: record as AuthoredRecord | UnsoundRecord, findings };
}

/** Whether what was read is a record, of the right structure. */
export const isRecord = (reading: Reading): reading is AuthoredRecord => reading.isSound && 'collection' in reading;
