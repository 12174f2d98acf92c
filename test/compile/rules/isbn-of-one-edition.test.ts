import { expect, it } from 'vitest';
import { isbnOfOneEdition as rule } from '../../../src/compile/rules/isbn-of-one-edition.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

const bearing = (id: string, isbn: string, ...more: string[]) => edition(id, `isbn: [{ number: '${isbn}' }]`, ...more);

it('finds the number of another edition, in either form', () => {
  expect(brieflyFoundBy(rule, { ...bearing('a', '9781590170649'), ...bearing('b', '1590170644') })).toEqual([
    'editions/b.yaml:2 isbn.0.number: The ISBN is that of "a" too.',
  ]);
});

it('lets a reprint keep it, and a ghost bear it', () => {
  const yaml = {
    ...bearing('a', '9781590170649'),
    ...bearing('b', '9781590170649', 'reprintOf: a'),
    ...bearing('c', '9781590170649', 'status: ghost'),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([]);
});
