import { expect, it } from 'vitest';
import { isbnSaysItsMedium as rule } from '../../../src/compile/rules/isbn-says-its-medium.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds a number that does not say what bears it', () => {
  const numbers = "isbn: [{ number: '9781590170649', medium: print }, { number: '0192110373' }]";
  expect(brieflyFoundBy(rule, edition('e', numbers))).toEqual([
    'editions/e.yaml:2 isbn.1: The edition bears several numbers; this one does not say which of its forms it stands for.',
  ]);
});

it.each([
  ['one number', "[{ number: '9781590170649' }]"],
  ['the two forms of one number', "[{ number: '9781590170649' }, { number: '1590170644' }]"],
  ['two that say it', "[{ number: '9781590170649', medium: print }, { number: '0192110373', medium: e-book }]"],
])('finds nothing in %s', (_, isbn) => {
  expect(foundBy(rule, edition('e', `isbn: ${isbn}`))).toEqual([]);
});
