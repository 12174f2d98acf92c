import { expect, it } from 'vitest';
import { disputeFitsField as rule } from '../../../src/compile/rules/dispute-fits-field.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy, person, place, work } from '../../fixtures/files.js';

const dispute = (field: string, value: string) =>
  `disputes: [{ field: ${field}, value: ${JSON.stringify(value)}, verdict: open, sources: [{ source: s, at: p. 1 }] }]`;
const ofPerson = (field: string, value: string) =>
  person('a', dispute(field, value), 'born: { date: 1890, place: p }', 'gender: male');

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  ['1890-13', /"1890-13" has no month 13/],
  ['13/5/1890', /Write "1890-05-13"/],
  ['spring 1890', /Write "1890-03\/1890-05"/],
  ['1890-02-30', /does not exist/],
])('finds a date that is none: %s', (value, message) => {
  expect(brieflyFoundBy(rule, ofPerson('born.date', value))).toEqual([
    expect.stringMatching(new RegExp(`^people/a.yaml:2 disputes.0.value: .*${message.source}`)),
  ]);
});

it.each([
  ['a date', 'born.date', '1891~'],
  ['words for a date', 'born.date', 'at the age of eight'],
  ['another term', 'gender', 'female'],
  ['words for a term', 'gender', 'a woman in the clothes of a man'],
  ['a name', 'names.0.text', '1890-13'],
])('finds nothing in %s', (_, field, value) => {
  expect(foundBy(rule, ofPerson(field, value))).toEqual([]);
});

it('finds a term that is none, and says which is meant', () => {
  expect(foundBy(rule, ofPerson('gender', 'femal'))).toMatchObject([
    { message: '"femal" is no term for the field.', hint: 'Did you mean "female"?' },
  ]);
});

it.each([
  [work('a', 'languages: [fr]', dispute('languages.0', 'French')), 'Write "fr".'],
  [edition('a', "pages: '272'", dispute('pages', 'many')), 'Write "224"'],
  [place('a', 'country: CH', dispute('country', 'Suisse')), 'Write it as the field has it'],
  [
    place(
      'a',
      'coordinates: { latitude: 1, longitude: 2, precision: settlement }',
      dispute('coordinates.latitude', '51,5'),
    ),
    'Write digits',
  ],
])('finds what is no value of its field', (files, hint) => {
  expect(foundBy(rule, files)).toMatchObject([{ hint: expect.stringContaining(hint) as string }]);
});
