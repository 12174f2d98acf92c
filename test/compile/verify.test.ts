import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { schemaFiles } from '../../src/compile/json-schema.js';
import { jsonFiles, publish } from '../../src/compile/publish.js';
import { MismatchError, validatorModule, verifyJson } from '../../src/compile/verify.js';
import { collections } from '../../src/model/collections.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';
import { goldenOf } from '../fixtures/golden.js';

const schemas = schemaFiles('1.2.3');
const json = jsonFiles(publish(compile(filesOf(dataset)), '1.2.3'));

describe('verifyJson', () => {
  it('is content with what is published', () => {
    expect(() => {
      verifyJson(json, schemas);
    }).not.toThrow();
  });

  it.each([
    [
      'works.json',
      (json['works.json'] ?? '').replace('"novel"', '"novle"'),
      'works.json does not fit works.schema.json: /0/kind must be equal to constant',
    ],
    [
      'people.json',
      (json['people.json'] ?? '').replace('"scope":"core",', ''),
      "people.json does not fit people.schema.json: /0 must have required property 'scope'",
    ],
    ['meta.json', '{}', 'meta.json does not fit meta.schema.json'],
    ['novels.json', '[]', 'novels.json has no schema.'],
  ])('refuses a faulty %s, saying where', (name, text, message) => {
    const verify = (): void => {
      verifyJson({ ...json, [name]: text }, schemas);
    };
    expect(verify).toThrow(MismatchError);
    expect(verify).toThrow(message);
  });
});

describe('the module of validators', () => {
  let code = '';
  let validators: Record<string, (value: unknown) => boolean> = {};
  beforeAll(async () => {
    code = await validatorModule(schemas);
    validators = (await import(
      `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
    )) as typeof validators;
  });

  it('has a validator a record', () => {
    expect(Object.keys(validators).sort()).toEqual(collections.map(({ record }) => record).sort());
  });

  it('stands alone: no imports, no require, no eval', () => {
    expect(code).not.toMatch(/\bimport\b|\brequire\(|\beval\(|new Function/);
  });

  it.each(collections)(
    '$record accepts what is published, and refuses what is not',
    ({ name, record, schemas: { published } }) => {
      const validate = validators[record];
      const records = JSON.parse(json[`${name}.json`] ?? '') as object[];
      const accepted = [...records, goldenOf(published)];
      expect(accepted.filter((one) => !validate?.(one))).toEqual([]);
      const refused = records.flatMap((one) => [
        { ...one, unknown: 1 },
        { ...one, id: 'No id' },
        { ...one, kind: 'No kind' },
        undefined,
        [],
      ]);
      expect(refused.filter((one) => validate?.(one))).toEqual([]);
    },
  );
});
