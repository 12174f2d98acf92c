import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { readFiles, ROOT } from '../../src/compile/files.js';
import { publish } from '../../src/compile/publish.js';
import { publishedShape } from '../../src/model/published.js';
import { collections, metaSchema, questionSchemas, redirectSchema } from '../../src/model/collections.js';
import { notesOf, shapeOf, unwrapped } from '../../src/model/meta.js';
import { isObject } from '../../src/values/paths.js';
import { vocabularySchema } from '../../src/model/vocabulary.js';
import { z } from '../../src/model/zod.js';

const published = publish(compile(readFiles(ROOT), []), '0.0.0');

/** Every published list, with the schema of its items. */
const LISTS: readonly (readonly [z.ZodTypeAny, readonly unknown[]])[] = [
  ...collections.map(({ name, schemas }) => [schemas.published, published.collections[name]] as const),
  [redirectSchema, published.redirects],
  [questionSchemas.published, published.questions],
  [vocabularySchema, published.vocabularies],
  // What changes with every release is shown by round numbers.
  [metaSchema, []],
];

/** A field of the model, as often as it stands there with the same words and examples. */
interface Field {
  name: string;
  schema: z.ZodTypeAny;
  examples: readonly unknown[];
  values: unknown[];
}

const fields = new Map<string, Field>();

function fieldOf(name: string, schema: z.ZodTypeAny): Field {
  const { examples = [] } = notesOf(schema);
  const key = JSON.stringify([name, schema.description, examples]);
  const field = fields.get(key) ?? { name, schema, examples, values: [] };
  fields.set(key, field);
  return field;
}

/** Notes every field below a schema, whether the data have it or not. */
function note(schema: z.ZodTypeAny): void {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) note(bare.element as z.ZodTypeAny);
  if (!(bare instanceof z.ZodObject)) return;
  for (const [name, field] of Object.entries(shapeOf(bare))) {
    fieldOf(name, field);
    note(field);
  }
}

/** Gathers the values that the fields below a schema have in the data. */
function gather(schema: z.ZodTypeAny, value: unknown): void {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray && Array.isArray(value)) {
    for (const item of value) gather(bare.element as z.ZodTypeAny, item);
  } else if (bare instanceof z.ZodObject && isObject(value)) {
    for (const [name, field] of Object.entries(shapeOf(bare))) {
      if (value[name] === undefined) continue;
      fieldOf(name, field).values.push(value[name]);
      gather(field, value[name]);
    }
  }
}

for (const [schema, values] of LISTS) {
  note(schema);
  for (const value of values) gather(schema, value);
}

/** Whether a value holds all that an example shows; a longer value may be shown in part. */
const shows = (value: unknown, example: unknown): boolean =>
  Array.isArray(example)
    ? Array.isArray(value) && example.every((one) => value.some((item) => shows(item, one)))
    : isObject(example)
      ? isObject(value) && Object.entries(example).every(([key, one]) => shows(value[key], one))
      : value === example;

describe('the examples of the model', () => {
  const all = [...fields.values()].flatMap(({ examples, ...field }) =>
    examples.map((example) => ({ ...field, example: publishedShape(field.schema, example) })),
  );

  test('are there, and every field says what it means', () => {
    expect(all.length).toBeGreaterThan(200);
    expect([...fields.values()].filter(({ schema }) => !schema.description).map(({ name }) => name)).toEqual([]);
  });

  test('occur in the data, wherever the data have the field', () => {
    const invented = all.filter(
      ({ example, values }) => values.length > 0 && !values.some((value) => shows(value, example)),
    );
    expect(invented.map(({ name, example }) => `${name}: ${JSON.stringify(example)}`)).toEqual([]);
  });

  test('are valid where no record has the field yet', () => {
    const invalid = all.filter(
      ({ example, values, schema }) => values.length === 0 && !schema.safeParse(example).success,
    );
    expect(invalid.map(({ name, example }) => `${name}: ${JSON.stringify(example)}`)).toEqual([]);
  });
});
