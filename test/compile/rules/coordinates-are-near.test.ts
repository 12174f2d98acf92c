import { expect, it } from 'vitest';
import { coordinatesAreNear as rule } from '../../../src/compile/rules/coordinates-are-near.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, place } from '../../fixtures/files.js';

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
  ['without its sign', 20.67, 103.35, 'The longitude seems to have lost its sign.'],
  ['ten degrees off', 42.67, -103.35, 'Compare the source, and the country.'],
  ['swapped', -89.13, 19.43, 'Latitude and longitude seem to be swapped.'],
])('finds a point outside its country, even its only one: %s', (_, latitude, longitude, hint) => {
  const [finding, ...others] = foundBy(rule, at('a', latitude, longitude, 'country: MX'));
  expect(others).toEqual([]);
  expect(finding?.message).toMatch(/^The point lies \d+ degrees outside MX.$/);
  expect(finding?.hint).toBe(hint);
});

it('finds a point in its country, far from all others', () => {
  expect(brieflyFoundBy(rule, { ...mexico, ...at('a', 30, -113, 'country: MX') })).toEqual([
    'places/a.yaml:2 coordinates: The point lies 15 degrees from any other place in MX.',
  ]);
});

it('asks the others of a country that no rough map has', () => {
  const martinique = {
    ...at('a', 14.6, -61.1, 'country: MQ'),
    ...at('b', 14.7, -61.2, 'country: MQ'),
    ...at('c', 14.7, 61, 'country: MQ'),
  };
  expect(brieflyFoundBy(rule, martinique)).toEqual([
    'places/c.yaml:2 coordinates: The point lies 116 degrees from any other place in MQ.',
  ]);
});

it('finds a point outside the town it lies in', () => {
  expect(
    brieflyFoundBy(rule, { ...mexico, ...at('street', 17.4, -99.13, 'within: [{ place: mexico-city }]') }),
  ).toEqual([
    'places/street.yaml:2 coordinates: The point lies 2 degrees from "mexico-city", in which the place is said to lie.',
  ]);
});
