import { expect, it } from 'vitest';
import { statusAgrees as rule } from '../../../src/compile/rules/status-agrees.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, work } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

it.each(['lost', 'unpublished', 'confiscated'])('finds a work that is %s and published', (status) => {
  expect(brieflyFoundBy(rule, work('a', `status: ${status}`, 'published: { date: 1932 }'))).toEqual([
    `works/a.yaml:2 status: The work is "${status}", yet published 1932.`,
  ]);
});

it('finds an edition of a lost or confiscated work, but not an excerpt or a ghost', () => {
  const holding = (id: string, work: string, kind: string, ...more: string[]) =>
    edition(id, `contents: [{ work: ${work}, kind: ${kind}, language: fr }]`, ...more);
  const yaml = {
    ...work('a', 'status: lost'),
    ...work('b', 'status: confiscated'),
    ...holding('c', 'a', 'original'),
    ...holding('d', 'a', 'excerpt'),
    ...holding('e', 'a', 'original', 'status: ghost'),
    ...holding('f', 'b', 'original'),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'works/a.yaml:2 status: The work is "lost", yet "c" holds it.',
    'works/b.yaml:2 status: The work is "confiscated", yet "f" holds it.',
  ]);
});
