import { expect, it } from 'vitest';
import { bareFlagsAndNumbers as rule } from '../../../src/compile/rules/bare-flags-and-numbers.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, place, work } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each(['"', "'"])('finds a flag in %s', (quote) => {
  const yaml = place('a', `names: [{ text: A, lang: en, kind: usual, preferred: ${quote}true${quote} }]`);
  expect(brieflyFoundBy(rule, yaml)).toEqual(['places/a.yaml:2 names.0.preferred: The value is in quotes.']);
});

it('finds a number', () => {
  const yaml = place('a', 'coordinates: { latitude: "59.9", longitude: 30.3, precision: settlement }');
  expect(foundBy(rule, yaml).map(({ path }) => path)).toEqual(['coordinates.latitude']);
});

it('finds nothing in texts that look alike', () => {
  expect(foundBy(rule, work('a', 'title: { text: "true", lang: "fr" }', 'summary: { en: "1931" }'))).toEqual([]);
});
