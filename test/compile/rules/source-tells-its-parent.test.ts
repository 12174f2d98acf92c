import { expect, it } from 'vitest';
import { sourceTellsItsParent as rule } from '../../../src/compile/rules/source-tells-its-parent.js';
import { brieflyFoundBy, foundBy, source } from '../../fixtures/files.js';

it.each([
  [['grade: tertiary', 'derivedFrom: b']],
  [['grade: tertiary', 'derivation: unknown']],
  [['grade: tertiary', 'derivation: compiled']],
  [['grade: tertiary', 'derivation: copied', 'basedOn: "Wikipedia (fr): A"']],
  [['grade: secondary', 'derivation: copied', 'basedOn: Larousse']],
  [['grade: secondary']],
  [['grade: primary']],
])('finds nothing in %j', (lines) => {
  expect(foundBy(rule, { ...source('a', ...lines), ...source('b') })).toEqual([]);
});

it('finds a tertiary source that neither names a parent nor says that none is known', () => {
  expect(brieflyFoundBy(rule, source('a', 'grade: tertiary'))).toEqual([
    'sources/a.yaml:2 grade: The source is tertiary, but neither names a parent nor says that none is known.',
  ]);
});

it('finds a parent beside a word on how it was drawn', () => {
  const yaml = { ...source('a', 'derivedFrom: b', 'derivation: unknown'), ...source('b') };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'sources/a.yaml:3 derivation: The source names its parent "b": how it was drawn is said by that.',
  ]);
});

it.each([
  ['derivation: copied', 'derivation: The source is a copy, but does not say of what.'],
  ['basedOn: Larousse', 'basedOn: The source says what it rests on, but not that it is a copy.'],
])('finds %s alone', (line, expected) => {
  expect(brieflyFoundBy(rule, source('a', line))).toEqual([`sources/a.yaml:2 ${expected}`]);
});
