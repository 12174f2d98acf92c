import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collections } from '../../src/model/collections.js';
import { walked } from '../../src/values/walk.js';
import { replaced } from '../mutate/operators.js';
import { ROOT, SLOW } from './consumer.js';

/*
 * One verdict, whoever is asked: zod, Ajv on the published schemas, the validators of the package, and
 * Python's jsonschema, whose regular expressions differ. Real records, and real records with random damage.
 */

const SEED = 18901230;
const CASES = 2000;

const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const records = new Map(collections.map(({ name }) => [name, read(`dist/${name}.json`) as object[]]));

/** A value as a text: a group may have been given a key "toString" already. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What readers take differently, and what is simply wrong. */
const odd = fc.constantFrom<(value: unknown) => unknown>(
  (value) => `${asText(value)}\n`,
  (value) => `${asText(value)}\r\n`,
  (value) => `\ufeff${asText(value)}`,
  (value) => `${asText(value)}\ufeff`,
  (value) => `\u0085${asText(value)}`,
  (value) => `${asText(value)}\u001c`,
  (value) => `${asText(value)}\u180e`,
  (value) => `\u00a0${asText(value)}`,
  (value) => `${asText(value)} `,
  (value) => `${asText(value)}\u2028`,
  (value) => asText(value).replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  (value) => asText(value).replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (value) => asText(value).toUpperCase(),
  (value) => asText(value).replace('k', '\u212a').replace('s', '\u017f'),
  (value) => `${asText(value)}\u{1f600}`,
  (value) => `${asText(value)}\ud800`,
  (value) => [value],
  (value) => ({ value }),
  () => '',
  () => ' ',
  () => '\n',
  () => '\u0085',
  () => null,
  () => 0,
  () => -1.5,
  () => 1e300,
  () => true,
  () => 'constructor',
  () => [],
  () => ({}),
);

/** A random text of a kind of its own, in place of the value. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.stringMatching(/^[0-9X./?~%-]{1,12}$/),
  fc.stringMatching(/^\d{4}-\d\d-\d\d$/),
  fc.stringMatching(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/),
  fc.stringMatching(/^97[89]\d{10}$/),
);

const damage = fc.oneof(
  { weight: 6, arbitrary: odd },
  { weight: 2, arbitrary: text.map((now) => () => now) },
  { weight: 1, arbitrary: fc.constant(() => undefined) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('invented', '__proto__', 'constructor', 'toString', '')
      .map((key) => (value: unknown) => ({
        ...(typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}),
        ...Object.fromEntries([[key, 'x']]),
      })),
  },
);

interface Case {
  record: string;
  value: unknown;
}

/** A record, damaged at no, one or two places anywhere in it. */
const cases = fc
  .tuple(fc.constantFrom(...collections), fc.nat(), fc.array(fc.tuple(fc.nat(), damage), { maxLength: 2 }))
  .map(([{ name, record }, which, changes]): Case => {
    const all = records.get(name) ?? [];
    let value: unknown = all[which % all.length];
    for (const [where, change] of changes) {
      const places = walked(value).slice(1);
      const place = places[where % places.length];
      if (place) value = replaced(value, place.path, change);
    }
    // What is undefined is not there, for whoever reads JSON.
    return { record, value: JSON.parse(JSON.stringify(value ?? null)) as unknown };
  });

const drawn = fc.sample(cases, { numRuns: CASES, seed: SEED });

const bits = (judge: (one: Case) => boolean): string => drawn.map((one) => (judge(one) ? '1' : '0')).join('');

const schemas = Object.fromEntries(
  collections.map(({ record }) => [record, read(`schemas/${record}.schema.json`) as object]),
);
const authoring = Object.fromEntries(
  collections.map(({ record }) => [record, read(`schemas/authoring/${record}.schema.json`) as object]),
);

const compiled = (all: Readonly<Record<string, object>>) =>
  new Map(Object.entries(all).map(([name, schema]) => [name, new Ajv({ strict: true }).compile(schema)]));

const byAjv = compiled(schemas);
const ajvBits = bits(({ record, value }) => byAjv.get(record)?.(value) === true);

/** The cases in which two judges differ, shortened for whoever reads them. */
const differing = (one: string, other: string): string[] =>
  drawn.flatMap(({ record, value }, index) =>
    one[index] === other[index]
      ? []
      : [`${record} ${String(one[index])}/${String(other[index])} ${JSON.stringify(value).slice(0, 400)}`],
  );

it('the cases are of both kinds', () => {
  const valid = Array.from(ajvBits).filter((bit) => bit === '1').length;
  expect(valid).toBeGreaterThan(CASES / 5);
  expect(valid).toBeLessThan((CASES * 4) / 5);
});

it(
  'zod judges as Ajv does',
  () => {
    const byName = new Map(collections.map(({ record, schemas: { published } }) => [record as string, published]));
    expect(
      differing(
        ajvBits,
        bits(({ record, value }) => byName.get(record)?.safeParse(value).success === true),
      ),
    ).toEqual([]);
  },
  SLOW,
);

it(
  'the validators of the package judge as Ajv does',
  async () => {
    const path = pathToFileURL(join(ROOT, 'dist/validate.js')).href;
    const validators = (await import(path)) as Record<string, (value: unknown) => boolean>;
    const isOf = (record: string) => validators[`is${record.charAt(0).toUpperCase()}${record.slice(1)}`];
    expect(
      differing(
        ajvBits,
        bits(({ record, value }) => isOf(record)?.(value) === true),
      ),
    ).toEqual([]);
  },
  SLOW,
);

const python = ['/usr/bin/python3', 'python3'].find(
  (program) => spawnSync(program, ['-c', 'import jsonschema']).status === 0,
);

/** The verdicts of Python. */
function judged(all: Readonly<Record<string, object>>, asked: readonly (readonly [string, unknown])[]): string {
  const { stdout, stderr } = spawnSync(python ?? '', [join(import.meta.dirname, 'agree.py')], {
    input: JSON.stringify({ schemas: all, cases: asked }),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

// In CI a missing Python is a fault; elsewhere it only leaves this proof to CI.
it.skipIf(python === undefined && process.env.CI === undefined)(
  'Python judges as Ajv does, of what is published and of what is authored',
  () => {
    expect(python, 'no python3 with jsonschema: apt-get install python3-jsonschema').toBeDefined();
    const planted = { type: 'string', pattern: '^a$' };
    expect(judged({ planted }, [['planted', 'a\n']])).toBe('1');
    expect(new Ajv().compile(planted)('a\n')).toBe(false);
    for (const all of [schemas, authoring]) {
      const theirs = judged(
        all,
        drawn.map(({ record, value }) => [record, value]),
      );
      const ours = compiled(all);
      expect(
        differing(
          bits(({ record, value }) => ours.get(record)?.(value) === true),
          theirs,
        ),
      ).toEqual([]);
    }
  },
  SLOW,
);
