import { expect, it } from 'vitest';
import { onePreferredName as rule } from '../../../src/compile/rules/one-preferred-name.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, organization, person, place } from '../../fixtures/files.js';

const names = (...items: [lang: string, preferred?: 'preferred'][]): string =>
  `names: [${items.map(([lang, preferred]) => `{ text: A, lang: ${lang}, kind: usual${preferred ? ', preferred: true' : ''} }`).join(', ')}]`;
const makers = [['people', person] as const, ['places', place] as const, ['organizations', organization] as const];

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each(makers)('finds nothing in %s with one preferred name a language', (_, make) => {
  expect(foundBy(rule, make('a', names(['fr'], ['fr', 'preferred'], ['en'], ['ru', 'preferred'])))).toEqual([]);
});

it.each(makers)('finds %s without a preferred name', (collection, make) => {
  expect(brieflyFoundBy(rule, make('a', names(['fr'], ['en'])))).toEqual([
    `${collection}/a.yaml:2 names: No name is preferred.`,
  ]);
});

it.each(makers)('finds %s with two preferred names in a language', (collection, make) => {
  expect(brieflyFoundBy(rule, make('a', names(['fr', 'preferred'], ['en', 'preferred'], ['fr', 'preferred'])))).toEqual(
    [`${collection}/a.yaml:2 names: Two names in "fr" are preferred.`],
  );
});
