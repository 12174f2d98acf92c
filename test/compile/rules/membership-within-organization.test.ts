import { expect, it } from 'vitest';
import { membershipWithinOrganization as rule } from '../../../src/compile/rules/membership-within-organization.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, organization, person } from '../../fixtures/files.js';

const comintern = organization('comintern', 'founded: { date: 1919-03 }', 'dissolved: { date: 1943-05-15 }');
const member = (date: string) => ({
  ...comintern,
  ...person('a', 'memberships:', `  - { organization: comintern, date: ${date} }`),
});

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each(['1919', '1919-03/1943-05', '1943', '1918/1920', '../1920', '1920/..', "'[1918,1919]'"])(
  'finds nothing in %s',
  (date) => {
    expect(foundBy(rule, member(date))).toEqual([]);
  },
);

it.each([
  ['1919-02', '"comintern" was founded only in 1919-03.'],
  ['1917/1918', '"comintern" was founded only in 1919-03.'],
  ['1943-06', '"comintern" had ended in 1943-05-15.'],
  ['1944/..', '"comintern" had ended in 1943-05-15.'],
])('finds a membership of %s', (date, message) => {
  expect(brieflyFoundBy(rule, member(date))).toEqual([`people/a.yaml:3 memberships.0.date: ${message}`]);
});

it('finds nothing where the organization has no dates, or no record', () => {
  expect(foundBy(rule, person('a', 'memberships: [{ organization: nowhere, date: 1700 }]'))).toEqual([]);
  expect(
    foundBy(rule, { ...organization('o'), ...person('a', 'memberships: [{ organization: o, date: 1700 }]') }),
  ).toEqual([]);
});
