import { expect, test } from 'vitest';
import { holds } from '../../src/site/facets.js';

test.each([
  ['fr ru', 'ru', true],
  ['fr ru', 'r', false],
  ['1919/1923 1936', '1919', true],
  ['1919/1923 1936', '1921', true],
  ['1919/1923 1936', '1924', false],
  ['1919/1923 1936', '1936', true],
  ['', 'ru', false],
])('among "%s" is "%s": %s', (values, chosen, answer) => {
  expect(holds(values, chosen)).toBe(answer);
});
