import { expect, it } from 'vitest';
import { oneBookOnce as rule } from '../../../src/compile/rules/one-book-once.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, organization } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

const book = (id: string, publisher: string, ...more: string[]) => edition(id, `publishers: [${publisher}]`, ...more);
const houses = { ...organization('x'), ...organization('y') };

it('finds one work in one language and year under two publishers', () => {
  expect(brieflyFoundBy(rule, { ...houses, ...book('a', 'x'), ...book('b', 'y') })).toEqual([
    'editions/a.yaml:2 publishers: "b" also has "w" in fr, of 1932.',
  ]);
});

it('is content where the two name one another, share a publisher, or differ in year, in language, in part', () => {
  const fine = (...more: string[]) =>
    brieflyFoundBy(rule, { ...houses, ...book('a', 'x'), ...book('b', 'y', ...more) });
  expect(fine('reprintOf: a')).toEqual([]);
  expect(fine('date: 1933')).toEqual([]);
  expect(fine('contents: [{ work: w, kind: translation, language: en }]')).toEqual([]);
  expect(fine('contents: [{ work: w, kind: excerpt, language: fr }]')).toEqual([]);
  expect(brieflyFoundBy(rule, { ...houses, ...book('a', 'x'), ...book('b', 'x') })).toEqual([]);
});
