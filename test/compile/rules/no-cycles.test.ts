import { expect, it } from 'vitest';
import { noCycles as rule } from '../../../src/compile/rules/no-cycles.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, event, foundBy, organization, place, source, work } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  ['works', 'partOf', (id: string, to: string) => work(id, `partOf: [{ work: ${to} }]`)],
  ['editions', 'reprintOf', (id: string, to: string) => edition(id, `reprintOf: ${to}`)],
  ['editions', 'revisionOf', (id: string, to: string) => edition(id, `revisionOf: ${to}`)],
  ['events', 'partOf', (id: string, to: string) => event(id, `partOf: ${to}`)],
  ['events', 'follows', (id: string, to: string) => event(id, `follows: [${to}]`)],
  ['places', 'within', (id: string, to: string) => place(id, `within: [{ place: ${to} }]`)],
  ['organizations', 'partOf', (id: string, to: string) => organization(id, `partOf: [{ organization: ${to} }]`)],
  ['organizations', 'predecessors', (id: string, to: string) => organization(id, `predecessors: [${to}]`)],
  ['sources', 'derivedFrom', (id: string, to: string) => source(id, `derivedFrom: ${to}`)],
])('finds circles of %s along %s', (collection, field, make) => {
  expect(brieflyFoundBy(rule, make('a', 'a'))).toEqual([
    `${collection}/a.yaml:2 ${field}: "${field}" leads in a circle: a → a.`,
  ]);
  expect(brieflyFoundBy(rule, { ...make('a', 'b'), ...make('b', 'c'), ...make('c', 'a') })).toEqual([
    `${collection}/a.yaml:2 ${field}: "${field}" leads in a circle: a → b → c → a.`,
  ]);
  expect(foundBy(rule, { ...make('a', 'b'), ...make('b', 'nowhere') })).toEqual([]);
});

it('finds nothing where two ways lead to one record', () => {
  const yaml = {
    ...work('a', 'partOf: [{ work: b }, { work: c }]'),
    ...work('b', 'partOf: [{ work: d }]'),
    ...work('c', 'partOf: [{ work: d }]'),
    ...work('d'),
  };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it('finds each of two circles', () => {
  const yaml = {
    ...event('a', 'partOf: b'),
    ...event('b', 'partOf: a'),
    ...event('c', 'partOf: d'),
    ...event('d', 'partOf: c'),
  };
  expect(brieflyFoundBy(rule, yaml)).toHaveLength(2);
});

it('places a circle in a file of the circle, not in one that only leads there', () => {
  const yaml = { ...event('a', 'partOf: b'), ...event('b', 'partOf: c'), ...event('c', 'partOf: b') };
  expect(brieflyFoundBy(rule, yaml)).toEqual(['events/b.yaml:2 partOf: "partOf" leads in a circle: b → c → b.']);
});
