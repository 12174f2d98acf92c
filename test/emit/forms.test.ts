import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { publish } from '../../src/compile/publish.js';
import { validatorForms } from '../../src/emit/forms.js';
import { jsonFiles } from '../../src/emit/json.js';
import { schemaFiles } from '../../src/emit/json-schema.js';
import { collections } from '../../src/model/collections.js';
import { faultsIn, fits, type Form, type Forms } from '../../src/query/conformance.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';
import { goldenOf } from '../fixtures/golden.js';

const schemas = schemaFiles('1.2.3');
const json = jsonFiles(publish(compile(filesOf(dataset)), '1.2.3'));

const forms = validatorForms(schemas) as Forms;
const formOf = (record: string): Form => forms[record] ?? {};

it('the forms say nothing but what decides, in few bytes', () => {
  const text = JSON.stringify(forms);
  expect(text).not.toMatch(/"(?:description|examples|title|\$comment|\$id)":"/);
  expect(gzipSync(text).length).toBeLessThan(8 * 1024);
});

it('every pattern has words for those whose text does not match', () => {
  const patterns =
    JSON.stringify(forms).match(/"pattern":"(?:[^"\\\\]|\\\\.)*"(?:,"expected":"Expected [^"\\\\])?/g) ?? [];
  expect(patterns.length).toBeGreaterThan(10);
  expect(patterns.filter((one) => !one.includes('"expected"'))).toEqual([]);
  const [fault] = faultsIn({ id: 'My Work' }, formOf('work'), forms, 100).faults.filter(({ path }) => path === 'id');
  expect(fault?.message).toBe('Expected an id: lower-case words joined by hyphens, as in "ville-conquise".');
});

it('a list of bad items takes time in step with its length, and its faults are counted, not told', () => {
  const [work] = JSON.parse(json['works.json'] ?? '') as { titles: unknown[] }[];
  const seconds = (size: number): number => {
    const bad = { ...work, titles: Array.from({ length: size }, () => ({ text: '', lang: 'FR', kind: 'x' })) };
    const begun = process.cpuUsage().user;
    const { faults, count } = faultsIn(bad, formOf('work'), forms, 100);
    expect([faults.length, count]).toEqual([100, 3 * size]);
    return process.cpuUsage().user - begun;
  };
  seconds(10_000);
  const [few, many] = [seconds(10_000), seconds(100_000)];
  expect(many / few).toBeLessThan(40);
});

it.each(collections)(
  '$record accepts what is published, and refuses what is not',
  ({ name, record, schemas: { published } }) => {
    const isFit = (one: unknown): boolean => fits(one, formOf(record), forms);
    const records = JSON.parse(json[`${name}.json`] ?? '') as object[];
    const accepted = [...records, goldenOf(published)];
    expect(accepted.filter((one) => !isFit(one))).toEqual([]);
    const refused = records.flatMap((one) => [
      { ...one, unknown: 1 },
      { ...one, id: 'No id' },
      { ...one, kind: 'No kind' },
      undefined,
      [],
    ]);
    expect(refused.filter((one) => isFit(one))).toEqual([]);
  },
);
