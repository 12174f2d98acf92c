import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { readFiles } from '../../src/compile/files.js';
import { type JsonSchema, schemaFiles, schemaId } from '../../src/emit/json-schema.js';
import { publish } from '../../src/compile/publish.js';
import { publishedShape } from '../../src/model/published.js';
import { jsonFiles } from '../../src/emit/json.js';
import { collections } from '../../src/model/collections.js';
import { unwrapped, walk } from '../../src/model/meta.js';
import { isObject, type Path, pathText } from '../../src/values/paths.js';
import { z } from '../../src/model/zod.js';
import { GONE, replaced, REPLACEMENTS } from '../fixtures/damaged.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';
import { goldenOf } from '../fixtures/golden.js';

const files = schemaFiles('1.2.3');
const schemaAt = (path: string): JsonSchema => {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`There is no ${path}`);
  return found.schema;
};

const validators = new Map<string, ValidateFunction>();
function validatorOf(path: string): ValidateFunction {
  const validate = validators.get(path) ?? new Ajv().compile(schemaAt(path));
  validators.set(path, validate);
  return validate;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every schema inside a schema, with its JSON Pointer. */
function* schemasIn(schema: unknown, pointer = ''): Generator<{ pointer: string; schema: JsonSchema }> {
  if (!isObject(schema)) return;
  yield { pointer, schema };
  for (const key of ['properties', 'definitions']) {
    for (const [name, one] of Object.entries(schema[key] ?? {})) yield* schemasIn(one, `${pointer}/${key}/${name}`);
  }
  for (const key of ['items', 'additionalProperties']) yield* schemasIn(schema[key], `${pointer}/${key}`);
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    for (const [index, one] of ((schema[key] ?? []) as unknown[]).entries())
      yield* schemasIn(one, `${pointer}/${key}/${String(index)}`);
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('there is a schema for each record and collection, in both shapes, and for each file beside them', () => {
  expect(files.map(({ path }) => path).sort()).toEqual(
    [
      ...collections.flatMap(({ name, record }) => [
        `${record}.schema.json`,
        `${name}.schema.json`,
        `authoring/${record}.schema.json`,
      ]),
      ...['redirects', 'questions', 'vocabularies', 'meta', 'all', 'authoring/redirects', 'authoring/questions'].map(
        (name) => `${name}.schema.json`,
      ),
    ].sort(),
  );
});

describe.each(files)('$path', ({ path, schema }) => {
  it.each([
    ['a bare Ajv', {}],
    ['a strict Ajv', { strict: true, allErrors: true }],
  ])('compiles with %s, without a warning', (_, options) => {
    const said = (['log', 'info', 'warn', 'error'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => undefined),
    );
    new Ajv(options).compile(schema);
    expect(said.flatMap((method) => method.mock.calls)).toEqual([]);
  });

  it('names its draft, itself and what it describes', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.$id).toBe(`https://cdn.jsdelivr.net/npm/serge-data@1/schemas/${path}`);
    expect(schema.$id).toBe(schemaId(path, '1.2.3'));
    expect(schema.title).toMatch(/^[A-Z]/);
    expect(schema.description).toMatch(/\w{3}/);
  });

  it('is self-contained: every reference leads to a definition of its own, and every definition is used', () => {
    const targets = [...schemasIn(schema)].flatMap(({ schema: one }) =>
      typeof one.$ref === 'string' ? [one.$ref] : [],
    );
    const definitions = Object.keys(schema.definitions ?? {}).map((name) => `#/definitions/${name}`);
    expect([...new Set(targets)].sort()).toEqual([...definitions].sort());
  });

  it('describes every property at every depth', () => {
    const missing = [...schemasIn(schema)].filter(
      ({ pointer, schema: one }) => /\/properties\/[^/]+$/.test(pointer) && !/\w{2}/.test(textOf(one.description)),
    );
    expect(missing.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('gives an example of every property at every depth', () => {
    const missing = [...schemasIn(schema)].filter(
      ({ pointer, schema: one }) =>
        /\/properties\/[^/]+$/.test(pointer) && !(Array.isArray(one.examples) && one.examples.length > 0),
    );
    expect(missing.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('tells what every term means', () => {
    const terms = [...schemasIn(schema)].filter(
      ({ pointer, schema: one }) => /\/oneOf\/\d+$/.test(pointer) && 'const' in one,
    );
    expect(
      terms.filter(({ schema: one }) => !/\w{2}/.test(textOf(one.title)) || !/\w{2}/.test(textOf(one.description))),
    ).toEqual([]);
  });

  it('accepts its own examples', () => {
    const ajv = new Ajv();
    ajv.addSchema(schema);
    const wrong = [...schemasIn(schema)].flatMap(({ pointer, schema: one }) => {
      if (!Array.isArray(one.examples)) return [];
      const validate = ajv.compile({ $ref: `${String(schema.$id)}#${pointer}` });
      return one.examples
        .filter((example) => !validate(example))
        .map((example) => `${pointer}: ${JSON.stringify(example)}`);
    });
    expect(wrong).toEqual([]);
  });

  it('closes every object', () => {
    const open = [...schemasIn(schema)].filter(
      ({ schema: one }) => one.type === 'object' && one.properties && one.additionalProperties !== false,
    );
    expect(open.map(({ pointer }) => pointer)).toEqual([]);
  });
});

describe('published files', () => {
  const json = jsonFiles(publish(compile(filesOf(dataset)), '1.2.3'));

  it.each(Object.entries(json))('%s fits its schema', (name, text) => {
    const validate = validatorOf(name.replace('.json', '.schema.json'));
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(collections)('each of $name fits the schema of one', ({ name, record }) => {
    const validate = validatorOf(`${record}.schema.json`);
    const records = JSON.parse(json[`${name}.json`] ?? '') as unknown[];
    expect(records.length).toBeGreaterThan(0);
    expect(records.filter((one) => !validate(one))).toEqual([]);
  });
});

describe('authoring schemas', () => {
  it.each(collections)(
    '$record accepts what curators write, as text and as their editors read it',
    ({ record, schemas }) => {
      const validate = validatorOf(`authoring/${record}.schema.json`);
      const golden = goldenOf(schemas.authored);
      expect(schemas.authored.safeParse(golden).error?.issues).toBeUndefined();
      validate(golden);
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  it('let an editor see a number in what is read as text', () => {
    const edition = {
      ...(goldenOf(collections[1]?.schemas.authored ?? z.never()) as object),
      date: 1931,
      pages: 364,
      isbn: [{ number: 9781590170649 }],
    };
    expect(validatorOf('authoring/edition.schema.json')(edition)).toBe(true);
    expect(validatorOf('authoring/edition.schema.json')({ ...edition, kind: 5 })).toBe(false);
  });
});

describe.each(collections)('zod and JSON Schema judge $name alike', ({ record, schemas: { published } }) => {
  const validate = validatorOf(`${record}.schema.json`);
  const golden = goldenOf(published);
  const parses = (value: unknown): boolean => published.safeParse(value).success;
  const nodes: { schema: z.ZodTypeAny; value: unknown; path: Path }[] = [];
  walk(published, golden, ({ schema }, value, path) => {
    if (path().length > 0) nodes.push({ schema, value, path: path() });
  });

  it('both accept a record with every field', () => {
    expect(published.safeParse(golden).error?.issues).toBeUndefined();
    validate(golden);
    expect(validate.errors ?? []).toEqual([]);
    expect(Object.keys(golden as object)).toEqual(Object.keys(published.shape as object));
  });

  it('both accept, or both refuse, a record with one value changed', () => {
    const disputed = nodes.flatMap(({ path }) =>
      REPLACEMENTS.filter((item) => {
        const mutant = replaced(golden, path, item);
        return parses(mutant) !== validate(mutant);
      }).map((item) => `${pathText(path)} = ${item === GONE ? 'gone' : JSON.stringify(item)}`),
    );
    expect(disputed).toEqual([]);
  });

  it('both refuse a record without a required key', () => {
    const required: Path[] = [];
    for (const { schema, path } of [{ schema: published as z.ZodTypeAny, path: [] as Path }, ...nodes]) {
      const bare = unwrapped(schema);
      if (!(bare instanceof z.ZodObject)) continue;
      for (const [key, field] of Object.entries(bare.shape as Record<string, z.ZodTypeAny>))
        if (!field.isOptional()) required.push([...path, key]);
    }
    expect(required.length).toBeGreaterThan(3);
    const accepted = required.filter((path) => {
      const mutant = replaced(golden, path, GONE);
      return parses(mutant) || validate(mutant);
    });
    expect(accepted.map(pathText)).toEqual([]);
  });

  it('both refuse a value that breaks a pattern or a vocabulary', () => {
    const strict = nodes.filter(
      ({ schema }) => schema instanceof z.ZodEnum || (schema instanceof z.ZodString && schema._def.checks.length > 0),
    );
    expect(strict.length).toBeGreaterThan(5);
    const accepted = strict.filter(({ schema, path }) => {
      const mutant = replaced(golden, path, schema instanceof z.ZodEnum ? 'No such term!' : '');
      return parses(mutant) || validate(mutant);
    });
    expect(accepted.map(({ path }) => pathText(path))).toEqual([]);
  });

  it('both refuse an unknown key, wherever it stands', () => {
    const objects = [{ value: golden, path: [] as Path }, ...nodes].filter(({ value }) => isObject(value));
    const accepted = objects.filter(({ value, path }) => {
      const mutant = replaced(golden, path, { ...(value as object), unknown: 'x' });
      return parses(mutant) || validate(mutant);
    });
    expect(accepted.map(({ path }) => pathText(path))).toEqual([]);
  });
});

describe('the real data', () => {
  const { dataset: real, findings } = compile(readFiles(join(import.meta.dirname, '../..')));
  const undated = new Set(findings.filter(({ rule }) => rule === 'date-is-edtf').map(({ file }) => file));

  it.each(collections)('$name that zod accepts, JSON Schema accepts', ({ name, record, schemas }) => {
    const validate = validatorOf(`${record}.schema.json`);
    const records = real.all(name).filter(({ document }) => !undated.has(document.file));
    const published = records.map(({ data }) => publishedShape(schemas.authored, data));
    expect(published.length).toBeGreaterThan(0);
    expect(published.filter((one) => !schemas.published.safeParse(one).success || !validate(one))).toEqual([]);
  });
});
