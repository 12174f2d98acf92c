import { describe, expect, it } from 'vitest';
import { parse } from '../../src/compile/document.js';
import { readFiles, ROOT } from '../../src/compile/files.js';
import { collectionOfFile } from '../../src/compile/record.js';
import { collections, questionsFileSchema, redirectsFileSchema } from '../../src/model/collections.js';
import { typed, walk } from '../../src/model/meta.js';
import { publishedShape } from '../../src/model/published.js';
import { soundly } from '../../src/model/reader.js';
import { vocabularySchema } from '../../src/model/vocabulary.js';
import { z } from '../../src/model/zod.js';
import { DateError } from '../../src/values/edtf.js';
import { isObject, type Path, pathText } from '../../src/values/paths.js';
import { walked } from '../../src/values/walk.js';
import { GONE, replaced, REPLACEMENTS } from '../fixtures/damaged.js';
import { goldenOf } from '../fixtures/golden.js';
import { random } from '../fixtures/random.js';

/** The long way: what zod makes of a value, if it has no groups without keys, and its dates are dates. */
function thoroughly(schema: z.ZodTypeAny, value: unknown): unknown {
  const scalars = typed(schema, value);
  if (!schema.safeParse(scalars).success) return undefined;
  if (walked(value).some(({ value: one }) => isObject(one) && Object.keys(one).length === 0)) return undefined;
  try {
    return publishedShape(schema, scalars);
  } catch (error) {
    if (error instanceof DateError) return undefined;
    throw error;
  }
}

/** A value with the keys of all its objects in another order. */
function shuffled(value: unknown, { shuffled: mixed }: ReturnType<typeof random>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random(value.length)));
  if (!isObject(value)) return value;
  return Object.fromEntries(mixed(Object.keys(value)).map((key) => [key, shuffled(value[key], random(key.length))]));
}

/** As text, with the order of keys, which `toEqual` does not see. */
const json = (value: unknown): string => JSON.stringify(value);

const schemas: readonly [string, z.ZodTypeAny][] = [
  ...collections.map(({ name, schemas: { authored } }): [string, z.ZodTypeAny] => [name, authored]),
  ['redirects', redirectsFileSchema],
  ['questions', questionsFileSchema],
  ['a vocabulary', vocabularySchema],
];

const OTHERS = [...REPLACEMENTS, 'true', 'false', '1', '-0.5', '1931', '1931-02-30', '1931/1930', '[1931]', 'x\n'];

describe.each(schemas)('%s: the short way and zod', (_, schema) => {
  const golden = goldenOf(schema);

  it('make the same of what has every field, in whatever order', () => {
    expect(soundly(schema, golden)).toBeDefined();
    expect(json(soundly(schema, golden))).toBe(json(thoroughly(schema, golden)));
    const mixed = shuffled(golden, random(1));
    expect(json(mixed)).not.toBe(json(golden));
    expect(json(soundly(schema, mixed))).toBe(json(thoroughly(schema, golden)));
  });

  it('judge it alike with any one value changed, missing or added', () => {
    const disputed: string[] = [];
    const compare = (what: string, mutant: unknown): void => {
      if (json(soundly(schema, mutant)) !== json(thoroughly(schema, mutant))) disputed.push(what);
    };
    walk(schema, golden, (__, value, pathOf) => {
      const path: Path = pathOf();
      for (const item of path.length > 0 ? OTHERS : [])
        compare(`${pathText(path)} = ${item === GONE ? 'gone' : json(item)}`, replaced(golden, path, item));
      if (!isObject(value)) return;
      for (const key of ['unknown', 'constructor', '__proto__'])
        compare(
          `${pathText(path)}.${key}`,
          replaced(golden, path, JSON.parse(`{${json(value).slice(1, -1)},"${key}":"x"}`)),
        );
    });
    expect(disputed).toEqual([]);
  });
});

describe('real records', () => {
  const documents = readFiles(ROOT).records.map((text) => parse(text).document);

  it('are read alike in both ways', () => {
    const different = documents.flatMap((document) => {
      const schema = document && collectionOfFile(document.file)?.schemas.authored;
      const alike = schema && json(soundly(schema, document.value)) === json(thoroughly(schema, document.value));
      return alike ? [] : [document?.file];
    });
    expect(documents.length).toBeGreaterThan(4000);
    expect(different).toEqual([]);
  });

  it('share with what was written all but what changes', () => {
    const schema = z.object({ a: z.object({ b: z.string() }).strict(), c: z.array(z.string()) }).strict();
    const value = { a: { b: 'x' }, c: ['y'] };
    expect(soundly(schema, value)).toBe(value);
    const { a, c } = soundly(schema, { c: value.c, a: value.a }) as typeof value;
    expect([a, c]).toEqual([value.a, value.c]);
    expect(a).toBe(value.a);
  });
});

describe('what the short way cannot judge', () => {
  it.each<[string, z.ZodTypeAny, unknown]>([
    ['an open object', z.object({ a: z.string() }), { a: 'x' }],
    ['a list of limited length', z.array(z.string()).max(2), ['x']],
    ['a union', z.union([z.string(), z.number()]), 'x'],
    ['a transformation', z.string().transform(Number), '1'],
    ['null', z.string().nullable(), null],
  ])('is left to zod: %s', (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(true);
    expect(soundly(schema, value)).toBeUndefined();
  });

  it('but a text that has to be something else than of a pattern is asked of zod itself', () => {
    const schema = z.string().email();
    expect([soundly(schema, 'a@b.org'), soundly(schema, 'a')]).toEqual(['a@b.org', undefined]);
  });
});
