import { expect, it } from 'vitest';
import { relationStoredOnce as rule } from '../../../src/compile/rules/relation-stored-once.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, person } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds nothing in several relations of two persons', () => {
  const yaml = {
    ...person('a', 'relations: [{ person: b, kind: parent-of }, { person: b, kind: editor-of }]'),
    ...person('b', 'relations: [{ person: a, kind: friend-of }, { person: a, kind: parent-of }]'),
  };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it.each([
  ['friend-of', 'friend-of'],
  ['parent-of', 'child-of'],
  ['child-of', 'parent-of'],
  ['translator-of', 'translated-by'],
])('finds %s in one record and %s in the other', (one, other) => {
  const yaml = {
    ...person('a', `relations: [{ person: b, kind: ${one} }]`),
    ...person('b', `relations: [{ person: a, kind: ${other} }]`),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    `people/b.yaml:2 relations.0: The relation "${other}" with "a" is stored already in "a".`,
  ]);
});

it('finds a relation that one record has twice', () => {
  expect(
    brieflyFoundBy(
      rule,
      person('a', 'relations:', '  - { person: b, kind: friend-of }', '  - { person: b, kind: friend-of }'),
    ),
  ).toEqual(['people/a.yaml:4 relations.1: The relation "friend-of" with "b" is stored already in "a".']);
});

it('finds a relation with oneself, once', () => {
  expect(brieflyFoundBy(rule, person('a', 'relations: [{ person: a, kind: friend-of }]'))).toEqual([
    'people/a.yaml:2 relations.0: The person is related to itself.',
  ]);
});

it('wants a note on a relative whom no source names', () => {
  expect(brieflyFoundBy(rule, person('a', 'relations: [{ kind: child-of }]'))).toEqual([
    'people/a.yaml:2 relations.0: The relation names no person and has no note.',
  ]);
  expect(
    foundBy(rule, person('a', 'relations: [{ kind: child-of, note: A peasant. }, { kind: child-of, note: A cook. }]')),
  ).toEqual([]);
});
