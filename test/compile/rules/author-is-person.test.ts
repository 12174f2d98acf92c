import { expect, it } from 'vitest';
import { authorIsPerson as rule } from '../../../src/compile/rules/author-is-person.js';
import { brieflyFoundBy, foundBy, person, source } from '../../fixtures/files.js';

const people = {
  ...person('jean-riere', 'names: [{ text: Jean Rière, lang: fr, kind: usual, preferred: true, sort: "Rière, Jean" }]'),
  ...person(
    'a-smith',
    'names: [{ text: Ann Smith, lang: en, kind: usual, preferred: true, family: Smith, given: Ann }]',
  ),
  ...person(
    'b-smith',
    'names: [{ text: Ann Smith, lang: en, kind: usual, preferred: true, family: Smith, given: Ann }]',
  ),
};

it.each([
  '{ family: Rière, given: Jean, person: jean-riere }',
  '{ family: Rière, given: Anne }',
  '{ family: Rière }',
  '{ literal: Jean Rière }',
  '{ family: Smith, given: Ann }',
])('finds nothing in %s', (author) => {
  expect(foundBy(rule, { ...people, ...source('s', `authors: [${author}]`) })).toEqual([]);
});

it('finds an author who is named as a person', () => {
  expect(
    brieflyFoundBy(rule, { ...people, ...source('s', 'authors: [{ literal: A }, { family: Riere, given: Jean }]') }),
  ).toEqual(['sources/s.yaml:2 authors.1: The author Jean Riere is named as the person "jean-riere".']);
});
