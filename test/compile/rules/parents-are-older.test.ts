import { expect, it } from 'vitest';
import { parentsAreOlder as rule } from '../../../src/compile/rules/parents-are-older.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, person } from '../../fixtures/files.js';

const born = (id: string, date: string, ...lines: string[]) => person(id, ...lines, `born: { date: ${date} }`);

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds a child for a parent', () => {
  const yaml = {
    ...born('son', '1920', 'relations: [{ person: father, kind: parent-of }]'),
    ...born('father', '1890'),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'people/son.yaml:2 relations.0: "son" would have been 0 years old at the birth of "father".',
  ]);
});

it('finds a mother too old', () => {
  const yaml = {
    ...born('mother', '1850', 'gender: female', 'relations: [{ person: son, kind: parent-of }]'),
    ...born('son', '1920'),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'people/mother.yaml:3 relations.0: "mother" would have been 70 years old at the birth of "son".',
  ]);
});

it('finds a grandmother too young', () => {
  const yaml = {
    ...born('grandmother', '1900', 'relations: [{ person: child, kind: grandparent-of }]'),
    ...born('child', '1920'),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'people/grandmother.yaml:2 relations.0: "grandmother" would have been 20 years old at the birth of "child".',
  ]);
});

it.each([
  ['a grandmother of 100', '1820', 'grandparent-of', '1920'],
  ['a father of 30', '1890', 'parent-of', '1920'],
  ['a son', '1920', 'child-of', '1890'],
  ['a father of 70', '1850', 'parent-of', '1920'],
  ['dates too vague to tell', '18XX', 'parent-of', '1899'],
  ['a friend of the same age', '1890', 'friend-of', '1890'],
])('finds nothing in %s', (_, date, kind, other) => {
  const yaml = { ...born('one', date, `relations: [{ person: other, kind: ${kind} }]`), ...born('other', other) };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it('finds nothing where a birth is unknown', () => {
  expect(
    foundBy(rule, { ...born('one', '1890', 'relations: [{ person: two, kind: parent-of }]'), ...person('two') }),
  ).toEqual([]);
});
