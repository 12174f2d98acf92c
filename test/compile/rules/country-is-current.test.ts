import { expect, it } from 'vitest';
import { countryIsCurrent as rule } from '../../../src/compile/rules/country-is-current.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, place } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

it.each(['UK', 'XX', 'SU', 'EU', 'YU', 'ZZ', 'AA'])('finds %s, which is no country of today', (code) => {
  expect(brieflyFoundBy(rule, place('a', `country: ${code}`))).toEqual([
    `places/a.yaml:2 country: "${code}" is no country of today (ISO 3166-1).`,
  ]);
});

it.each(['GB', 'RU', 'DE', 'RS', 'XK'.replace('XK', 'MX')])('knows %s', (code) => {
  expect(brieflyFoundBy(rule, place('a', `country: ${code}`))).toEqual([]);
});

it('finds a country that is not that of the place around, however far', () => {
  const yaml = {
    ...place('france', 'country: FR'),
    ...place('normandy', 'within: [{ place: france }]'),
    ...place('rouen', 'country: BE', 'within: [{ place: normandy }]'),
    ...place('riga', 'country: LV', 'within: [{ place: france, date: 1812 }]'),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'places/rouen.yaml:2 country: The country is "BE", that of "france" around it "FR".',
  ]);
});
