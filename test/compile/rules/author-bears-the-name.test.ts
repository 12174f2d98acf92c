import { expect, it } from 'vitest';
import { authorBearsTheName as rule } from '../../../src/compile/rules/author-bears-the-name.js';
import { brieflyFoundBy, foundBy, person, source } from '../../fixtures/files.js';

const people = {
  ...person('jean-riere', 'names: [{ text: Jean Rière, lang: fr, kind: usual, preferred: true, sort: "Rière, Jean" }]'),
  ...person(
    'leon-trotsky',
    'names:',
    '  - { text: Leon Trotsky, lang: en, kind: usual, preferred: true, family: Trotsky, given: Leon }',
    '  - { text: Лев Давидович Троцкий, romanized: Lev Davidovich Trotskii, lang: ru, kind: usual }',
  ),
};
const by = (author: string) => ({ ...people, ...source('s', `authors: [${author}]`) });

it.each([
  '{ family: Rière, given: Jean, person: jean-riere }',
  '{ family: Riere, person: jean-riere }',
  '{ literal: Jean Rière, person: jean-riere }',
  '{ family: Троцкий, given: Лев, person: leon-trotsky }',
  '{ family: Trotskii, given: Lev, person: leon-trotsky }',
  '{ family: Rière, given: Jean }',
  '{ family: Jean, given: Rière, person: nobody }',
])('lets %s be', (author) => {
  expect(foundBy(rule, by(author))).toEqual([]);
});

it.each([
  ['{ family: Jean, given: Rière, person: jean-riere }', 'Jean, Rière', 'Family name and given name are swapped.'],
  [
    '{ family: Rière, given: Anne, person: jean-riere }',
    'Rière, Anne',
    'Name the person who is meant, or add the name to that record.',
  ],
  ['{ family: Лев, given: Троцкий, person: leon-trotsky }', 'Лев, Троцкий', 'Family name and given name are swapped.'],
  [
    '{ literal: Rière, person: leon-trotsky }',
    'Rière',
    'Name the person who is meant, or add the name to that record.',
  ],
])('finds %s', (author, shown, hint) => {
  const [finding, ...others] = foundBy(rule, by(author));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ hint, path: 'authors.0' });
  expect(finding?.message).toMatch(new RegExp(`^"${shown}" is no name of the person "[a-z-]+"\\.$`));
});

it('tells the place', () => {
  expect(brieflyFoundBy(rule, by('{ family: Jean, given: Rière, person: jean-riere }'))).toEqual([
    'sources/s.yaml:2 authors.0: "Jean, Rière" is no name of the person "jean-riere".',
  ]);
});
