import { expect, it } from 'vitest';
import { placeInsideLarger as rule } from '../../../src/compile/rules/place-inside-larger.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, place } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

it('finds a place within itself, and a town within a street', () => {
  const yaml = {
    ...place('a', 'within: [{ place: a }]'),
    ...place('street', 'kind: street', 'within: [{ place: b }]'),
    ...place('b', 'kind: city', 'within: [{ place: street }]'),
    ...place('house', 'kind: building', 'within: [{ place: street }]'),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'places/a.yaml:2 within.0.place: The place is said to lie within itself.',
    'places/b.yaml:3 within.0.place: A city cannot lie within a street, as "street" is.',
  ]);
});
