import { expect, it } from 'vitest';
import { noPlaceholder as rule } from '../../../src/compile/rules/no-placeholder.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy, person, work } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  'TODO',
  'FIXME: ask',
  'A poem (TBD)',
  'Lorem ipsum dolor',
  'placeholder',
  'citation needed',
  'Unknown source',
])('finds "%s"', (text) => {
  expect(brieflyFoundBy(rule, edition('a', `subtitle: '${text}'`))).toEqual([
    `editions/a.yaml:2 subtitle: "${text}" is a placeholder.`,
  ]);
});

it('says where, also inside a list', () => {
  expect(
    brieflyFoundBy(rule, person('a', 'relations:', '  - person: b', '    kind: friend-of', '    note: TODO')),
  ).toEqual(['people/a.yaml:5 relations.0.note: "TODO" is a placeholder.']);
});

it('finds every one of a file', () => {
  expect(brieflyFoundBy(rule, edition('a', 'subtitle: TODO', 'pages: TBD'))).toEqual([
    'editions/a.yaml:2 subtitle: "TODO" is a placeholder.',
    'editions/a.yaml:3 pages: "TBD" is a placeholder.',
  ]);
});

it.each([
  'title: { text: Todos somos, lang: es }',
  '# TODO: ask the archive',
  'history: [{ stage: lost, note: The fixmes of XXXI. }]',
])('finds nothing in %s', (line) => {
  expect(foundBy(rule, work('a', line))).toEqual([]);
});

it('takes no Roman thirty for a placeholder', () => {
  expect(foundBy(rule, edition('a', 'pages: xxx, 364'))).toEqual([]);
  expect(foundBy(rule, work('a', 'sources: [{ source: s, at: chapter XXX, supports: [title] }]'))).toEqual([]);
});
