import { describe, expect, it } from 'vitest';
import { pathText } from '../../src/values/paths.js';
import { textsAt, textsIn, walked } from '../../src/values/walk.js';

const value = {
  id: 'a',
  born: { date: '1890' },
  names: [
    { text: 'A', sure: true },
    { text: 'B', list: ['x', 'y'] },
  ],
};

describe('walked', () => {
  it('gives a value and everything inside it, the outer before the inner', () => {
    expect(walked(value).map(({ path }) => pathText(path))).toEqual([
      '',
      'id',
      'born',
      'born.date',
      'names',
      'names.0',
      'names.0.text',
      'names.0.sure',
      'names.1',
      'names.1.text',
      'names.1.list',
      'names.1.list.0',
      'names.1.list.1',
    ]);
    expect(walked(value).at(-1)?.value).toBe('y');
  });

  it('passes over what it is told to, with all that is inside', () => {
    const found = walked(value, ({ path }) => path[0] === 'names');
    expect(found.map(({ path }) => pathText(path))).toEqual(['', 'id', 'born', 'born.date']);
  });

  it('tells positions in lists from fields that are named like numbers', () => {
    expect(walked([{ 0: 'x' }]).at(-1)?.path).toEqual([0, '0']);
  });
});

it('textsIn gives every text, and nothing else', () => {
  expect(textsIn(value).map(({ text }) => text)).toEqual(['a', '1890', 'A', 'B', 'x', 'y']);
});

describe('textsAt', () => {
  it.each([
    [['id'], ['a']],
    [['born', 'date'], ['1890']],
    [
      ['names', 'text'],
      ['A', 'B'],
    ],
    [
      ['names', 'list'],
      ['x', 'y'],
    ],
    [['names', 'sure'], []],
    [['died', 'date'], []],
    [['constructor', 'name'], []],
  ])('finds what %s leads to', (path, expected) => {
    expect(textsAt(value, path)).toEqual(expected);
  });
});
