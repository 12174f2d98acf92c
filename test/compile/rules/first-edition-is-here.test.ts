import { expect, it } from 'vitest';
import { firstEditionIsHere as rule } from '../../../src/compile/rules/first-edition-is-here.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy, work } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds a first publication that no edition bears out', () => {
  expect(
    brieflyFoundBy(rule, {
      ...work('w', 'published: { date: 1932 }'),
      ...edition('e', 'date: 1967'),
      ...edition('f', 'date: 1975'),
    }),
  ).toEqual([
    'works/w.yaml:2 published.date: The work appeared first in 1932, but its earliest edition here, "e", is of 1967.',
  ]);
});

it('takes no notice of works without any edition here', () => {
  expect(foundBy(rule, work('w', 'published: { date: 1932 }'))).toEqual([]);
});

it('does not take a ghost for the first edition', () => {
  expect(
    foundBy(rule, {
      ...work('w', 'published: { date: 1932 }'),
      ...edition('e', 'date: 1932', 'status: ghost'),
      ...edition('f', 'date: 1967'),
    }),
  ).toHaveLength(1);
});
