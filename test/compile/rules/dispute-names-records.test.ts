import { expect, it } from 'vitest';
import { disputeNamesRecords as rule } from '../../../src/compile/rules/dispute-names-records.js';
import { brieflyFoundBy, edition, foundBy, person, place } from '../../fixtures/files.js';

const disputed = (field: string, value: string) => ({
  ...person(
    'a',
    `disputes: [{ field: ${field}, value: ${value}, verdict: open, sources: [{ source: s, at: p. 1 }] }]`,
    'born: { place: p }',
  ),
  ...place('p', 'names: [{ text: Ixelles, lang: fr, kind: usual, preferred: true }]'),
  ...place('q', 'names: [{ text: Évry, lang: fr, kind: usual, preferred: true }]'),
  ...place('r', 'names: [{ text: Saint-Denis, lang: fr, kind: usual, preferred: true }]'),
  ...place('t', 'names: [{ text: Saint-Denis, lang: fr, kind: usual, preferred: true }]'),
});

it.each([
  ['the id of a record', 'born.place', 'q'],
  ['words that name no record', 'born.place', '"Evanston, Illinois"'],
  ['words that name two records', 'born.place', 'Saint-Denis'],
  ['another spelling of what the field holds', 'born.place', 'Ixelles'],
  ['words in a field that holds no id', 'names.0.text', 'Évry'],
])('finds nothing in %s', (_, field, value) => {
  expect(foundBy(rule, disputed(field, value))).toEqual([]);
});

it.each([
  ['Évry', '"Évry" is the record "q" of places.'],
  ['evry', 'No record of places has the id "evry".'],
])('finds %s', (value, message) => {
  expect(brieflyFoundBy(rule, disputed('born.place', value))).toEqual([`people/a.yaml:2 disputes.0.value: ${message}`]);
});

it('looks at items of lists too', () => {
  const yaml = {
    ...edition(
      'e',
      'disputes: [{ field: places.0, value: Évry, verdict: open, sources: [{ source: s, at: p. 1 }] }]',
      'places: [p]',
    ),
    ...place('q', 'names: [{ text: Évry, lang: fr, kind: usual, preferred: true }]'),
  };
  expect(foundBy(rule, yaml)).toMatchObject([{ hint: 'Write "q".' }]);
});
