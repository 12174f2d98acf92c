import type { VocabularyName } from '../generated/terms.js';
import { own } from '../values/own.js';
import { isObject, isPosition, type Path, type Step } from '../values/paths.js';
import { NUMBER } from '../values/text.js';
import type { CollectionName } from './names.js';
import { z } from './zod.js';

/**
 * What a value means, beyond its shape. Attached to the schema of the value, so that link
 * checking, date conversion, JSON Schema, CSV columns and documentation all read one declaration.
 */
export type Meaning =
  | { is: 'id' }
  /** The id of a record; `isMutual` where two records may name one another. */
  | { is: 'reference'; to: CollectionName; isMutual?: true }
  /** The id of a record of the collection that a field beside it names. */
  | { is: 'namedReference'; collectionIn: string }
  | { is: 'date' }
  | { is: 'julianDate' }
  | { is: 'language' }
  | { is: 'term'; of: VocabularyName }
  | { is: 'text' }
  /** Words of ours with marks of Markdown, for documentation. */
  | { is: 'markdown' }
  | { is: 'isbn' }
  | { is: 'identifier'; scheme: string }
  /** A path to a value that the record has. */
  | { is: 'path' }
  /** A path to a field that records can have: those of its own collection, or of the one a field beside it names. */
  | { is: 'fieldPath'; collectionIn?: string }
  | { is: 'url' }
  | { is: 'number' }
  | { is: 'flag' }
  | { is: 'coded' }
  /** A day of a calendar, as ISO 8601 writes it: no EDTF, no bounds. */
  | { is: 'day' }
  /** Pages, or ranges of pages. */
  | { is: 'pages' }
  | { is: 'country' };

/** Notes on a schema that its shape cannot hold. */
export interface Notes {
  meaning?: Meaning;
  /** Name under which JSON Schema shares this schema (`#/definitions/<name>`) and TypeScript declares it. */
  definition?: string;
  /** What a value of that name is, wherever it stands. */
  about?: string;
  /** The type of its keys in TypeScript, where they are a list of their own: terms, collections. */
  keys?: string;
  /** Its type in TypeScript, where that is narrower than what the schema checks. */
  type?: string;
  /** The type parameters that `type` refers to. */
  parameters?: string;
  /** Valid sample values, printed as `examples` in JSON Schema. */
  examples?: readonly unknown[];
  /** Whether it says nothing of the world, but is our wording, grading or bookkeeping: no source need speak for it. */
  isOurs?: true;
  /** Whether its fields say several things, each of which may have a source of its own. */
  isManifold?: true;
  /** Of the items of lists: the fields that tell one from another; all of them where left out. */
  identity?: readonly string[];
}

interface NotedDef {
  notes?: Notes;
}

/** The notes on a schema, seen through `optional`, `readonly` and `describe`. */
export function notesOf(schema: z.ZodTypeAny): Notes {
  const own = (schema._def as NotedDef).notes;
  if (own) return own;
  const inner = unwrapped(schema);
  return inner === schema ? {} : notesOf(inner);
}

/**
 * A copy of `schema` with notes added. Notes live in zod's own definition object, which `describe`
 * copies, so they survive it.
 */
export function noted<T extends z.ZodTypeAny>(schema: T, notes: Notes): T {
  const copy = schema.describe(schema.description ?? '');
  if (schema.description === undefined) delete (copy._def as { description?: string }).description;
  (copy._def as NotedDef).notes = { ...(schema._def as NotedDef).notes, ...notes };
  return copy;
}

/** A field: its meaning in a sentence, and values as they stand in real records. */
export const field = <T extends z.ZodTypeAny>(schema: T, description: string, ...examples: unknown[]): T =>
  noted(schema.describe(description), { examples });

/** An object with a name of its own: an interface in TypeScript, a definition in JSON Schema. */
export const named = <S extends z.ZodRawShape>(definition: string, about: string, shape: S) =>
  noted(z.object(shape).strict(), { definition, about });

/** A field that says nothing of the world: our wording, grading or bookkeeping. */
export const ours = <T extends z.ZodTypeAny>(schema: T): T => noted(schema, { isOurs: true });

/** A group whose fields say several things, each of which may have a source of its own. */
export const manifold = <T extends z.ZodTypeAny>(schema: T): T => noted(schema, { isManifold: true });

/** An item of lists that is told from others by some of its fields. */
export const identified = <S extends z.ZodRawShape>(
  schema: z.ZodObject<S, 'strict'>,
  ...identity: readonly (keyof S & string)[]
): z.ZodObject<S, 'strict'> => noted(schema, { identity });

const bareSchemas = new WeakMap<z.ZodTypeAny, z.ZodTypeAny>();

/** The schema below `optional` and `readonly`. */
export function unwrapped(schema: z.ZodTypeAny): z.ZodTypeAny {
  let bare = bareSchemas.get(schema);
  if (!bare) {
    const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly;
    bare = isWrapped ? unwrapped(schema.unwrap() as z.ZodTypeAny) : schema;
    bareSchemas.set(schema, bare);
  }
  return bare;
}

const shapes = new WeakMap<z.ZodTypeAny, Readonly<Record<string, z.ZodTypeAny>>>();

/**
 * The fields of an object schema, on an object that inherits nothing: "constructor" is no field.
 * (Zod works them out anew each time it is asked.)
 */
export function shapeOf(schema: z.ZodTypeAny): Readonly<Record<string, z.ZodTypeAny>> {
  let shape = shapes.get(schema);
  if (!shape) {
    const fields = (schema as unknown as { shape: Record<string, z.ZodTypeAny> }).shape;
    shape = Object.assign(Object.create(null) as Record<string, z.ZodTypeAny>, fields);
    shapes.set(schema, shape);
  }
  return shape;
}

/** What has to be known of a schema wherever a value of it stands, looked up once. */
export interface SchemaNode extends Way<SchemaNode> {
  /** The schema below `optional` and `readonly`. */
  readonly schema: z.ZodTypeAny;
  readonly notes: Notes;
  /** The nodes of its fields, where it is an object. */
  readonly fields: ReadonlyMap<string, SchemaNode> | undefined;
  /** The node of its items, where it is a list. */
  readonly items: SchemaNode | undefined;
  /** What values at it and below it mean. */
  readonly meanings: ReadonlySet<Meaning['is']>;
}

const nodes = new WeakMap<z.ZodTypeAny, SchemaNode>();

/** The node of a schema. */
export function nodeOf(schema: z.ZodTypeAny): SchemaNode {
  let node = nodes.get(schema);
  if (!node) {
    const bare = unwrapped(schema);
    const notes = notesOf(schema);
    const items = bare instanceof z.ZodArray ? nodeOf(bare.element as z.ZodTypeAny) : undefined;
    const fields =
      bare instanceof z.ZodObject
        ? new Map(Object.entries(shapeOf(bare)).map(([key, field]) => [key, nodeOf(field)]))
        : undefined;
    const below = [...(items ? [items] : []), ...(fields?.values() ?? [])].flatMap(({ meanings }) => [...meanings]);
    const meanings = new Set([...(notes.meaning ? [notes.meaning.is] : []), ...below]);
    node = { schema: bare, notes, fields, items, meanings };
    nodes.set(schema, node);
  }
  return node;
}

/** Meanings that are looked for; one list for each purpose, since the way to them is worked out once for each list. */
export type Wanted = readonly Meaning['is'][];

const ways = new WeakMap<Wanted, WeakMap<SchemaNode, { readonly node: SchemaNode | undefined }>>();

/** A node without the branches that do not lead to what is wanted; `undefined` where none does. */
export function wayTo(wanted: Wanted, node: SchemaNode): SchemaNode | undefined {
  const known = ways.get(wanted) ?? new WeakMap<SchemaNode, { node: SchemaNode | undefined }>();
  ways.set(wanted, known);
  let way = known.get(node);
  if (!way) {
    const fields = [...(node.fields ?? [])].flatMap(([key, field]): [string, SchemaNode][] => {
      const below = wayTo(wanted, field);
      return below ? [[key, below]] : [];
    });
    const leads = wanted.some((one) => node.meanings.has(one));
    way = {
      node: leads
        ? { ...node, fields: node.fields && new Map(fields), items: node.items && wayTo(wanted, node.items) }
        : undefined,
    };
    known.set(node, way);
  }
  return way.node;
}

/** A place in the model, with those below it: a node of a schema, or what somebody made of it. */
export interface Way<W> {
  readonly fields: ReadonlyMap<string, W> | undefined;
  readonly items: W | undefined;
}

/**
 * A visitor of values. Most are passed by, so that only who asks for the path has it made.
 *
 * @param owner - the object in which the value stands, or the list in which it stands does.
 */
type Visit<W> = (way: W, value: unknown, path: () => Path, owner: unknown) => void;

function walkOn<W extends Way<W>>(
  way: W,
  value: unknown,
  visit: Visit<W>,
  steps: Step[],
  path: () => Path,
  owner: unknown,
): void {
  visit(way, value, path, owner);
  const { fields, items } = way;
  if (fields && isObject(value)) {
    for (const key of Object.keys(value)) {
      const field = fields.get(key);
      if (!field) continue;
      steps.push(key);
      walkOn(field, value[key], visit, steps, path, value);
      steps.pop();
    }
  } else if (items && Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      steps.push(index);
      walkOn(items, value[index], visit, steps, path, owner);
      steps.pop();
    }
  }
}

/** Calls `visit` for a value and every value inside it to which a way leads, as `walk` does along a schema. */
export function walkFrom<W extends Way<W>>(way: W, value: unknown, visit: Visit<W>): void {
  const steps: Step[] = [];
  walkOn(way, value, visit, steps, () => [...steps], undefined);
}

/**
 * Calls `visit` for every value inside `value` that `schema` knows, lists and objects first,
 * with the node that describes it and a way to ask, while it is visited, for its path. Values of the
 * wrong shape are passed over in silence: saying so is the business of validation.
 *
 * @param wanted - meanings, where only values that have one of them and what contains such values are of interest.
 */
export function walk(schema: z.ZodTypeAny, value: unknown, visit: Visit<SchemaNode>, wanted?: Wanted): void {
  const node = wanted ? wayTo(wanted, nodeOf(schema)) : nodeOf(schema);
  if (node) walkFrom(node, value, visit);
}

/** Makes another leaf of a leaf. */
type Change = (node: SchemaNode, leaf: unknown) => unknown;

function mappedNode(node: SchemaNode, value: unknown, change: Change): unknown {
  const { fields, items } = node;
  if (fields && isObject(value)) {
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      const field = fields.get(key);
      if (!field) continue;
      const item = mappedNode(field, value[key], change);
      if (item !== value[key]) (copy ??= { ...value })[key] = item;
    }
    return copy ?? value;
  }
  if (items && Array.isArray(value)) {
    let copy: unknown[] | undefined;
    for (let index = 0; index < value.length; index++) {
      const item = mappedNode(items, value[index], change);
      if (item !== value[index]) (copy ??= [...(value as unknown[])])[index] = item;
    }
    return copy ?? value;
  }
  return change(node, value);
}

/**
 * `value` with every leaf that `schema` knows replaced by what `change` makes of it. What does not change
 * is shared with `value`, which stays as it was.
 *
 * @param wanted - meanings, where no other leaves can change.
 */
export function mapped(schema: z.ZodTypeAny, value: unknown, change: Change, wanted?: Wanted): unknown {
  const node = wanted ? wayTo(wanted, nodeOf(schema)) : nodeOf(schema);
  return node ? mappedNode(node, value, change) : value;
}

/** What is no text where it belongs. */
const TYPED: Wanted = ['number', 'flag'];

/** A number or a flag of its text, where it is the text of one and one belongs there. */
export const scalarOf: Change = ({ schema, notes: { meaning } }, text) => {
  if (typeof text !== 'string') return text;
  if (meaning?.is === 'number' && NUMBER.test(text)) return Number(text);
  if (meaning?.is === 'flag' && text === 'true') return true;
  if (meaning?.is === 'flag' && text === 'false' && schema instanceof z.ZodBoolean) return false;
  return text;
};

/**
 * Gives scalars the type their schema asks for: `59.9370` becomes a number where a number belongs,
 * `true` and `false` where a flag does. Everything else stays text, for validation to judge.
 */
export const typed = (schema: z.ZodTypeAny, value: unknown): unknown => mapped(schema, value, scalarOf, TYPED);

/** The schema one step below another, as the model wraps it; `undefined` where the model has none. */
export function schemaBelow(schema: z.ZodTypeAny, step: Step): z.ZodTypeAny | undefined {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) return isPosition(step) ? (bare.element as z.ZodTypeAny) : undefined;
  return bare instanceof z.ZodObject ? own(shapeOf(bare), String(step)) : undefined;
}

/** The schema of the field at `path`, or `undefined` where the model has none. */
export function schemaAt(schema: z.ZodTypeAny, path: Path): z.ZodTypeAny | undefined {
  let here: z.ZodTypeAny | undefined = schema;
  for (const step of path) here = here && schemaBelow(here, step);
  return here && unwrapped(here);
}
