import { expect, it } from 'vitest';
import { datesInReach as rule } from '../../../src/compile/rules/dates-in-reach.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, source } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

it.each(['0000', '0001-01-01', '2999', '2999-12-31'])('finds %s', (date) => {
  expect(brieflyFoundBy(rule, event('a', `date: '${date}'`))).toHaveLength(1);
});

it.each(['0862', '1890-12-30', '../1914', '2026'])('lets %s be', (date) => {
  expect(brieflyFoundBy(rule, event('a', `date: '${date}'`))).toEqual([]);
});

it('finds what was read on a day that has not come', () => {
  expect(brieflyFoundBy(rule, source('a', 'url: https://a.org/b', 'accessed: 2999-01-01'))).toEqual([
    'sources/a.yaml:3 accessed: The day 2999-01-01 has not come yet.',
  ]);
});

it('finds what was read before there was a web, or before it appeared', () => {
  const read = (...lines: string[]) => source('a', 'url: https://a.org/b', ...lines);
  expect(brieflyFoundBy(rule, read('accessed: 1980-01-01'))).toEqual([
    'sources/a.yaml:3 accessed: On 1980-01-01 there was no web to read in.',
  ]);
  expect(brieflyFoundBy(rule, read('accessed: 2024-03-01', "date: '2025'"))).toEqual([
    'sources/a.yaml:3 accessed: It was read on 2024-03-01, before it appeared in 2025.',
  ]);
  expect(brieflyFoundBy(rule, read('accessed: 2024-03-01', "date: '2024'"))).toEqual([]);
});
