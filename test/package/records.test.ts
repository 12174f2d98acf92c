import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collections } from '../../src/model/collections.js';
import { type Consumer, consumer, filesBelow, SLOW } from './consumer.js';
import { faults } from './typescript.js';

let user: Consumer;
beforeAll(async () => {
  user = await consumer();
  user.link('zod');
}, SLOW);
afterAll(() => {
  user.remove();
});

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const json = (file: string): unknown => JSON.parse(readFileSync(join(user.installed, file), 'utf8'));
const recordsOf = (name: string): { id: string }[] => json(`dist/${name}.json`) as { id: string }[];

describe('every published record', () => {
  test.each(collections)('of $name passes serge-data/validate', async ({ name, record }) => {
    const wrong = await user.ask(`
      import { ${name} } from 'serge-data';
      import { validate${capitalized(record)} as validate, is${capitalized(record)} as is } from 'serge-data/validate';
      const wrong = ${name}.flatMap((one) => (validate(one).valid && is(one) ? [] : [{ id: one.id, ...validate(one) }]));
      const refuses = [{}, null, [], { ...${name}[0], invented: 1 }, { ...${name}[0], id: 'No Id' }];
      answer([...wrong, ...refuses.filter((one) => validate(one).valid || is(one))]);
    `);
    expect(wrong).toEqual([]);
  });

  test.each(collections)('of $name passes serge-data/zod', async ({ name, record }) => {
    const wrong = await user.ask(`
      import { ${name} } from 'serge-data';
      import { ${record}Schema as schema } from 'serge-data/zod';
      const wrong = ${name}.flatMap((one) => schema.safeParse(one).error?.issues.map((issue) => ({ id: one.id, issue })) ?? []);
      answer([...wrong, ...[{}, { ...${name}[0], invented: 1 }].filter((one) => schema.safeParse(one).success)]);
    `);
    expect(wrong).toEqual([]);
  });

  test.each(collections)('of $name passes its JSON Schema', ({ name, record }) => {
    const one = new Ajv({ strict: true }).compile(json(`schemas/${record}.schema.json`) as object);
    const whole = new Ajv().compile(json(`schemas/${name}.schema.json`) as object);
    expect(recordsOf(name).filter((value) => !one(value))).toEqual([]);
    expect(whole(recordsOf(name)), JSON.stringify(whole.errors)).toBe(true);
  });

  test(
    'passes the interfaces',
    async () => {
      const types = collections.map(({ record }) => capitalized(record));
      const statements = collections.flatMap(({ name, record }) =>
        recordsOf(name).map((one) => `(${JSON.stringify(one)}) satisfies ${capitalized(record)};`),
      );
      const imports = `import type { ${types.join(', ')} } from 'serge-data';\n`;
      expect(await faults(user, imports + statements.join('\n'))).toBe('');
      expect(await faults(user, `${imports}({ id: 'no-such-work' }) satisfies Work;`)).toContain('TS2322');
    },
    SLOW,
  );
});

test.each(['redirects', 'questions', 'vocabularies', 'meta', 'all'])('%s.json passes its JSON Schema', (name) => {
  const validate = new Ajv({ strict: true }).compile(json(`schemas/${name}.schema.json`) as object);
  expect(validate(json(`dist/${name}.json`)), JSON.stringify(validate.errors)).toBe(true);
});

test('every schema compiles with a bare Ajv, without a warning', () => {
  const warnings: unknown[] = [];
  const logger = {
    log: () => undefined,
    warn: (...told: unknown[]) => warnings.push(told),
    error: (...told: unknown[]) => warnings.push(told),
  };
  for (const file of filesBelow(join(user.installed, 'schemas'))) {
    new Ajv({ logger }).compile(json(`schemas/${file}`) as object);
    new Ajv({ logger, strict: true, allowUnionTypes: false }).compile(json(`schemas/${file}`) as object);
  }
  expect(warnings).toEqual([]);
});
