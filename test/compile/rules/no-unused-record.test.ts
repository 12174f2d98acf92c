import { expect, it } from 'vitest';
import { noUnusedRecord as rule } from '../../../src/compile/rules/no-unused-record.js';
import { dataset } from '../../fixtures/dataset.js';
import { event, foundBy, organization, person, place, source, work } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  ['sources', source],
  ['places', place],
  ['organizations', organization],
])('warns of %s that nothing refers to', (collection, make) => {
  const [finding, ...others] = foundBy(rule, { ...make('lonely'), ...source('s'), ...person('p') });
  expect(others).toEqual([]);
  expect(finding).toEqual({
    rule: 'no-unused-record',
    level: 'warning',
    file: `data/${collection}/lonely.yaml`,
    line: 1,
    column: 1,
    path: '',
    message: 'Nothing refers to "lonely".',
    hint: 'Refer to it where it belongs, or remove the file.',
  });
});

it('takes a reference to oneself for none', () => {
  expect(foundBy(rule, { ...place('lonely', 'within: [{ place: lonely }]'), ...source('s') })).toMatchObject([
    { file: 'data/places/lonely.yaml' },
  ]);
});

it('counts references from anywhere', () => {
  const yaml = {
    ...source('s'),
    ...place('p'),
    ...organization('ship'),
    ...event('e', 'route: [{ place: p, by: ship }]'),
  };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it('leaves works, editions, people and events alone', () => {
  expect(foundBy(rule, { ...source('s'), ...work('w'), ...person('p'), ...event('e') })).toEqual([]);
});
