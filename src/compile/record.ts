import { type Collection, collections, type schemas } from '../model/collections.js';
import { isObject, mapped, notesOf, type Path, schemaAt } from '../model/meta.js';
import type { CollectionName } from '../model/names.js';
import { z } from '../model/zod.js';
import type { Document } from './document.js';
import type { Finding, Problem } from './finding.js';
import { didYouMean } from './suggest.js';

/** The authored shape of each collection's records. */
export type AuthoredRecords = {
  [C in CollectionName]: z.infer<(typeof schemas)[C]['authored']>;
};

/** A record of the right structure, with the document it stands in. */
export interface AuthoredRecord<C extends CollectionName = CollectionName> {
  collection: C;
  id: string;
  data: AuthoredRecords[C];
  document: Document;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Gives scalars the type their schema asks for: `59.9370` becomes a number where a number belongs,
 * `true` a boolean. Everything else stays text, for validation to judge.
 */
export function typed(schema: z.ZodTypeAny, value: unknown): unknown {
  return mapped(schema, value, (leaf, text) => {
    const { meaning } = notesOf(leaf);
    if (typeof text !== 'string') return text;
    if (meaning?.is === 'number' && NUMBER.test(text)) return Number(text);
    if (meaning?.is === 'flag' && text === 'true') return true;
    return text;
  });
}

const quoted = (values: readonly unknown[]): string => values.map((value) => `"${String(value)}"`).join(', ');

/** A zod issue in words for a curator. */
function problemsOf(issue: z.ZodIssue, schema: z.ZodTypeAny, value: unknown): Problem[] {
  const path: Path = issue.path;
  const field = path.length > 0 ? `"${path.join('.')}"` : 'The record';
  const parent = schemaAt(schema, path);
  if (issue.code === 'unrecognized_keys') {
    const keys = parent instanceof z.ZodObject ? Object.keys(parent.shape as object) : [];
    return issue.keys.map((key) => ({
      path: [...path, key],
      atKey: true,
      message: `There is no field "${key}"${path.length > 0 ? ` in "${path.join('.')}"` : ''}.`,
      hint: didYouMean(key, keys) ?? `The fields here are ${keys.join(', ')}.`,
    }));
  }
  if (issue.code === 'invalid_type' && issue.received === 'undefined') {
    const example = parent && notesOf(parent).examples?.[0];
    return [
      {
        path: path.slice(0, -1),
        message: `The required field ${field} is missing.`,
        hint: `${parent?.description ?? 'Add it.'}${example === undefined ? '' : ` For example: ${JSON.stringify(example)}.`}`,
      },
    ];
  }
  const empty = valueIsEmpty(value, path);
  if (empty) return [{ path, message: `${field} is empty.`, hint: 'Leave the key out where nothing is known.' }];
  if (issue.code === 'invalid_type') {
    const shapes: Record<string, string> = {
      array: 'a list (items begin with "- ")',
      object: 'a group of keys',
      string: 'a text',
      number: 'a number',
    };
    return [
      {
        path,
        message: `${field} should be ${shapes[issue.expected] ?? issue.expected}, not ${shapes[issue.received] ?? issue.received}.`,
        ...(parent?.description && { hint: parent.description }),
      },
    ];
  }
  if (issue.code === 'invalid_enum_value') {
    const options = issue.options.map(String);
    const guess = didYouMean(String(issue.received), options);
    const list = options.length <= 24 ? quoted(options) : `${quoted(options.slice(0, 24))} …`;
    const meaning = parent && notesOf(parent).meaning;
    const home = meaning?.is === 'term' ? ` All terms are in data/vocabularies/${meaning.of}.yaml.` : '';
    return [
      {
        path,
        message: `"${String(issue.received)}" is no term for ${field}.`,
        hint: `${guess ?? `Use one of ${list}.`}${home}`,
      },
    ];
  }
  const example = parent && notesOf(parent).examples?.[0];
  const hint =
    example === undefined
      ? parent?.description
      : `${parent?.description ?? ''} For example: ${JSON.stringify(example)}.`;
  return [{ path, message: `${field}: ${issue.message}.`, ...(hint !== undefined && { hint }) }];
}

function valueIsEmpty(value: unknown, path: Path): boolean {
  let here = value;
  for (const step of path) {
    if (Array.isArray(here)) here = (here as unknown[])[Number(step)];
    else if (isObject(here)) here = here[String(step)];
    else return false;
  }
  return here === '' || (Array.isArray(here) && here.length === 0);
}

/** Checks a value against a schema, whatever file it came from. */
export function validated(schema: z.ZodTypeAny, document: Document, value: unknown, rule: string): Finding[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues
    .flatMap((issue) => problemsOf(issue, schema, value))
    .map((problem) => document.finding(rule, 'error', problem));
}

/** The collection a record's file lies in: the name of its folder. */
const collectionOfFile = (file: string): Collection | undefined => {
  const folder = file.split('/').at(-2);
  return collections.find(({ name }) => name === folder);
};

/** Turns a document into a record, if its structure is right. */
export function recordOf(document: Document): { record?: AuthoredRecord; findings: Finding[] } {
  const collection = collectionOfFile(document.file);
  if (!collection) throw new Error(`${document.file} lies in no collection`);
  const schema = collection.schemas.authored;
  const value = typed(schema, document.value);
  const findings = validated(schema, document, value, 'structure');
  const name = document.file.slice(document.file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  const id = isObject(value) ? value.id : undefined;
  if (typeof id === 'string' && id !== name) {
    findings.push(
      document.finding('id-is-file-name', 'error', {
        path: ['id'],
        message: `The id "${id}" differs from the name of the file.`,
        hint: `Name the file "${id}.yaml", or write "id: ${name}".`,
      }),
    );
  }
  if (findings.length > 0) return { findings };
  return {
    record: { collection: collection.name, id: name, data: value as AuthoredRecords[CollectionName], document },
    findings,
  };
}
