import { expect, test } from 'vitest';
import { nearest } from '../../src/values/nearest.js';

test('finds what a slip of the keys means', () => {
  expect(nearest('ville-conqiuse', ['resistance', 'ville-conquise'])).toBe('ville-conquise');
});

test('finds nothing where nothing is near', () => {
  expect(nearest('tolstoy', ['resistance', 'ville-conquise'])).toBeUndefined();
  expect(nearest('tolstoy', [])).toBeUndefined();
});
