import { expect, it } from 'vitest';
import { accessIsNoDate as rule } from '../../../src/compile/rules/access-is-no-date.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy, source } from '../../fixtures/files.js';

const page = source('s', 'url: https://example.org/a', 'accessed: 2026-11-23');

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds a date that ends on the day on which a source was read', () => {
  expect(brieflyFoundBy(rule, { ...page, ...edition('e', 'date: "[..2026-11-23]"') })).toEqual([
    'editions/e.yaml:2 date: [..2026-11-23] ends on the day on which a source of the record was read.',
  ]);
});

it.each(['"[..2026-11-22]"', '2026', '2026-11-23'])('finds nothing in %s', (date) => {
  expect(foundBy(rule, { ...page, ...edition('e', `date: ${date}`) })).toEqual([]);
});
