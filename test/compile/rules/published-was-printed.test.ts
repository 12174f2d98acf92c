import { expect, it } from 'vitest';
import { publishedWasPrinted as rule } from '../../../src/compile/rules/published-was-printed.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, person, work } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

const serge = person('someone', 'died: { date: 1947-11-17 }');
const printed = (...more: string[]) => edition('e', 'contents: [{ work: a, kind: original, language: fr }]', ...more);

it('finds a published work without any printing, and one with a late printing only', () => {
  expect(brieflyFoundBy(rule, { ...serge, ...work('a') })).toEqual([
    'works/a.yaml:5 status: The work is "published", yet neither a date nor an edition says when.',
  ]);
  expect(brieflyFoundBy(rule, { ...serge, ...work('a'), ...printed('date: 1951') })).toEqual([
    'works/a.yaml:5 status: The work is "published", yet no printing of its author\'s lifetime is known, only "e".',
  ]);
});

it('is content with a date, a printing in time or undated, another status, an author of whom no death is known', () => {
  expect(brieflyFoundBy(rule, { ...serge, ...work('a', 'published: { date: 1932 }') })).toEqual([]);
  expect(brieflyFoundBy(rule, { ...serge, ...work('a'), ...printed() })).toEqual([]);
  expect(brieflyFoundBy(rule, { ...serge, ...work('a'), ...printed('date: 1947') })).toEqual([]);
  expect(brieflyFoundBy(rule, { ...serge, ...work('a', 'status: posthumous') })).toEqual([]);
  expect(brieflyFoundBy(rule, { ...person('someone'), ...work('a') })).toEqual([]);
});
