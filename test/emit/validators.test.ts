import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { publish } from '../../src/compile/publish.js';
import { jsonFiles } from '../../src/emit/json.js';
import { schemaFiles } from '../../src/emit/json-schema.js';
import { validatorModules } from '../../src/emit/validators.js';
import { collections } from '../../src/model/collections.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';
import { goldenOf } from '../fixtures/golden.js';

const schemas = schemaFiles('1.2.3');
const json = jsonFiles(publish(compile(filesOf(dataset)), '1.2.3'));

describe('the module of validators', () => {
  let code = '';
  let validators: Record<string, (value: unknown) => boolean> = {};
  beforeAll(async () => {
    ({ esm: code } = await validatorModules(schemas));
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

  it('takes time in step with what is wrong', () => {
    const [work] = JSON.parse(json['works.json'] ?? '') as { titles: unknown[] }[];
    const seconds = (size: number): number => {
      const bad = { ...work, titles: Array.from({ length: size }, () => ({ text: '', lang: 'FR', kind: 'x' })) };
      const begun = process.cpuUsage().user;
      expect(validators.work?.(bad)).toBe(false);
      return process.cpuUsage().user - begun;
    };
    seconds(20_000);
    const [few, many] = [seconds(20_000), seconds(200_000)];
    expect(many / few).toBeLessThan(40);
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
