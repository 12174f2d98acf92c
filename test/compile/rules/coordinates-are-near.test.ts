import { expect, it } from 'vitest';
import { coordinatesAreNear as rule } from '../../../src/compile/rules/coordinates-are-near.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, place } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

const at = (id: string, latitude: number, longitude: number, ...more: string[]) =>
  place(
    id,
    `coordinates: { latitude: ${String(latitude)}, longitude: ${String(longitude)}, precision: settlement }`,
    ...more,
  );
const mexico = {
  ...at('mexico-city', 19.43, -99.13, 'country: MX'),
  ...at('morelia', 19.7, -101.18, 'country: MX'),
  ...at('veracruz', 19.17, -96.13, 'country: MX'),
};

it('lets neighbours be', () => {
  expect(brieflyFoundBy(rule, mexico)).toEqual([]);
});

it('finds the point where nothing is', () => {
  expect(brieflyFoundBy(rule, at('a', 0, 0))).toEqual(['places/a.yaml:2 coordinates: The point 0/0 lies in the sea.']);
});

it.each([
  ['without its sign', 20.67, 103.35],
  ['ten degrees off and more', 35.67, -115.35],
  ['swapped', -99.13 + 10, 19.43],
])('finds a point far from its country: %s', (_, latitude, longitude) => {
  const [finding, ...others] = brieflyFoundBy(rule, { ...mexico, ...at('a', latitude, longitude, 'country: MX') });
  expect(others).toEqual([]);
  expect(finding).toMatch(/^places\/a.yaml:2 coordinates: The point lies \d+ degrees from any other place in MX.$/);
});

it('finds a point outside the town it lies in', () => {
  expect(
    brieflyFoundBy(rule, { ...mexico, ...at('street', 17.4, -99.13, 'within: [{ place: mexico-city }]') }),
  ).toEqual([
    'places/street.yaml:2 coordinates: The point lies 2 degrees from "mexico-city", in which the place is said to lie.',
  ]);
});
