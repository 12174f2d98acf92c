import { expect, it } from 'vitest';
import { checkDigits as rule } from '../../../src/compile/rules/check-digits.js';
import { dataset } from '../../fixtures/dataset.js';
import { edition, foundBy, organization, person } from '../../fixtures/files.js';

it('finds nothing where all numbers are right', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
  const yaml = {
    ...edition('e', 'isbn: [{ number: 9781590170649 }, { number: 080442957X }]'),
    ...person('p', "identifiers: { isni: '0000000121032683', viaf: '1234567', maitron: '50075' }"),
    ...organization('o', 'identifiers: { issn: 0378-5955 }'),
  };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it('finds a wrong ISBN, with the digit it should have', () => {
  expect(foundBy(rule, edition('e', 'isbn: [{ number: 9781590170649 }, { number: 9781590170640 }]'))).toEqual([
    {
      rule: 'check-digits',
      level: 'error',
      file: 'data/editions/e.yaml',
      line: 2,
      column: 45,
      path: 'isbn.1.number',
      message: 'ISBN 9781590170640 has a wrong check digit.',
      hint: 'If only the last digit is wrong, it is 9781590170649; compare the source. A misprinted ISBN goes under "disputes".',
    },
  ]);
});

it('finds a wrong ISBN-10', () => {
  const [finding] = foundBy(rule, edition('e', "isbn: [{ number: '0192110378' }]"));
  expect(finding).toMatchObject({ path: 'isbn.0.number', message: 'ISBN 0192110378 has a wrong check digit.' });
  expect(finding?.hint).toContain('it is 0192110373;');
});

it.each([
  ['identifiers: { issn: 0378-5950 }', 'identifiers.issn', '0378-5950 has a wrong check digit.'],
  ["identifiers: { isni: '0000000121032684' }", 'identifiers.isni', '0000000121032684 has a wrong check digit.'],
])('finds %s', (line, path, message) => {
  expect(foundBy(rule, organization('o', line))).toMatchObject([
    { line: 2, path, message, hint: 'Compare the source.' },
  ]);
});
