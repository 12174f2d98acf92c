import { dateOf } from '../values/edtf.js';
import { isObject } from '../values/paths.js';
import { nodeOf, scalarOf, shapeOf, unwrapped } from './meta.js';
import { z } from './zod.js';

/*
 * The short way through a value that is right, which nearly all are: judged, typed, dated and in order in one walk.
 * Zod, which can say what is wrong, takes many times as long.
 */

/** What is made of a value that is not right. */
const WRONG = Symbol('wrong');

/** Makes of an authored value what is published of it, or `WRONG`. What need not change is the same object. */
type Reader = (value: unknown) => unknown;

function objectReader(schema: z.AnyZodObject): Reader {
  if (schema._def.unknownKeys !== 'strict') return () => WRONG;
  const entries = Object.entries(shapeOf(schema)).map(([key, field], position) => ({
    key,
    position,
    isRequired: !field.isOptional(),
    read: readerOf(field),
  }));
  const fields = new Map(entries.map((entry) => [entry.key, entry]));
  const required = entries.filter(({ isRequired }) => isRequired).length;
  return (value) => {
    if (!isObject(value)) return WRONG;
    let copy: Record<string, unknown> | undefined;
    let missing = required;
    let last = -1;
    let isInOrder = true;
    for (const key of Object.keys(value)) {
      const field = fields.get(key);
      if (!field) return WRONG;
      const item = field.read(value[key]);
      if (item === WRONG) return WRONG;
      if (item !== value[key]) (copy ??= { ...value })[key] = item;
      if (field.isRequired) missing--;
      if (field.position < last) isInOrder = false;
      last = field.position;
    }
    // A group without keys says nothing, though it may lack nothing.
    if (missing > 0 || last < 0) return WRONG;
    const read = copy ?? value;
    if (isInOrder) return read;
    const ordered: Record<string, unknown> = {};
    for (const { key } of entries) if (Object.hasOwn(read, key)) ordered[key] = read[key];
    return ordered;
  };
}

function listReader(schema: z.ZodArray<z.ZodTypeAny>): Reader {
  const { minLength, maxLength, exactLength } = schema._def;
  if (maxLength ?? exactLength) return () => WRONG;
  const least = minLength?.value ?? 0;
  const read = readerOf(schema.element);
  return (value) => {
    if (!Array.isArray(value) || value.length < least) return WRONG;
    let copy: unknown[] | undefined;
    for (let index = 0; index < value.length; index++) {
      const item = read(value[index]);
      if (item === WRONG) return WRONG;
      if (item !== value[index]) (copy ??= [...(value as unknown[])])[index] = item;
    }
    return copy ?? (value as unknown);
  };
}

/** Whether a scalar of the right type is right by its schema: by ways of our own where most of them are. */
function checkOf(schema: z.ZodTypeAny): (value: unknown) => boolean {
  if (schema instanceof z.ZodString) {
    const [check, ...others] = schema._def.checks;
    if (check?.kind === 'regex' && others.length === 0) {
      const { regex } = check;
      return (value) => typeof value === 'string' && regex.test(value);
    }
  }
  if (schema instanceof z.ZodEnum) {
    const options = new Set<unknown>(schema.options as unknown[]);
    return (value) => options.has(value);
  }
  const isScalar = [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodLiteral].some((kind) => schema instanceof kind);
  return (value) => isScalar && schema.safeParse(value).success;
}

function scalarReader(schema: z.ZodTypeAny): Reader {
  const node = nodeOf(schema);
  const isRight = checkOf(node.schema);
  const meaning = node.notes.meaning?.is;
  if (meaning === 'date') return (value) => (isRight(value) ? (dateOf(String(value)) ?? WRONG) : WRONG);
  if (meaning !== 'number' && meaning !== 'flag') return (value) => (isRight(value) ? value : WRONG);
  return (value) => {
    const scalar = scalarOf(node, value);
    return isRight(scalar) ? scalar : WRONG;
  };
}

function readerFor(schema: z.ZodTypeAny): Reader {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodObject) return objectReader(bare as z.AnyZodObject);
  return bare instanceof z.ZodArray ? listReader(bare as z.ZodArray<z.ZodTypeAny>) : scalarReader(schema);
}

const readers = new WeakMap<z.ZodTypeAny, Reader>();

function readerOf(schema: z.ZodTypeAny): Reader {
  let reader = readers.get(schema);
  if (!reader) readers.set(schema, (reader = readerFor(schema)));
  return reader;
}

/**
 * What is published of an authored value that is right by its schema: numbers and flags of their type, dates with
 * their bounds, keys in the order of the schema. `undefined` for any other value, and for one that cannot be told
 * to be right without zod. Parts in which nothing changes are shared with the value.
 */
export function soundly(schema: z.ZodTypeAny, value: unknown): unknown {
  const read = readerOf(schema)(value);
  return read === WRONG ? undefined : read;
}
