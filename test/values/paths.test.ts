import { describe, expect, it } from 'vitest';
import { isAtOrAbove, isObject, overlap, pathOf, pathText, stepsIn, valueAt } from '../../src/values/paths.js';

const value = { id: 'a', born: { date: '1890' }, names: [{ text: 'A' }, { text: 'B' }] };

describe('valueAt', () => {
  it.each([
    ['id', 'a'],
    ['born.date', '1890'],
    ['names.1.text', 'B'],
    ['names', value.names],
  ])('%s', (path, expected) => {
    expect(valueAt(value, pathOf(path))).toEqual(expected);
  });

  it.each([
    'died',
    'born.place',
    'names.2',
    'names.x',
    'names.',
    'names.01',
    'names.length',
    'id.0',
    'constructor',
    'born.toString',
  ])('%s is not there', (path) => {
    expect(valueAt(value, pathOf(path))).toBeUndefined();
  });
});

it('paths are written with dots', () => {
  expect(pathText(['names', 0, 'text'])).toBe('names.0.text');
  expect(pathOf('names.0.text')).toEqual(['names', '0', 'text']);
});

it('isObject knows lists and null from objects', () => {
  expect([{}, [], null, 'a', undefined].map(isObject)).toEqual([true, false, false, false, false]);
});

it('a path lies at or below another only where whole steps agree', () => {
  expect([isAtOrAbove('names', 'names'), isAtOrAbove('names', 'names.0.text'), isAtOrAbove('name', 'names')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([overlap('born', 'born.date'), overlap('born.date', 'born'), overlap('born.date', 'born.place')]).toEqual([
    true,
    true,
    false,
  ]);
});

it('stepsIn gives fields and positions', () => {
  expect([stepsIn(value), stepsIn(value.names), stepsIn('text'), stepsIn(null)]).toEqual([
    ['id', 'born', 'names'],
    ['0', '1'],
    [],
    [],
  ]);
});
