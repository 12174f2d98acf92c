import { describe, expect, it } from 'vitest';
import { everyFieldIsCited as rule } from '../../../src/compile/rules/every-field-is-cited.js';
import { changed, dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, event, foundBy, person, source } from '../../fixtures/files.js';

const cites = (...paths: string[]): string => `sources: [{ source: s, at: p. 1, supports: [${paths.join(', ')}] }]`;

it('finds nothing where every field is cited', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

describe('a field is cited', () => {
  it.each([
    ['by name', ['born: { date: 1890, place: p }', cites('names', 'born')]],
    ['part by part', ['born: { date: 1890, place: p }', cites('names', 'born.date', 'born.place')]],
    [
      'by several sources together',
      [
        'gender: male',
        'sources: [{ source: s, at: p. 1, supports: [names] }, { source: t, at: p. 2, supports: [gender] }]',
      ],
    ],
    [
      'but for its form in Latin letters',
      [
        'names: [{ text: Город, romanized: Gorod, lang: ru, kind: usual, preferred: true }]',
        cites('names.0.text', 'names.0.lang', 'names.0.kind'),
      ],
    ],
    ['item by item', ['occupations: [writer, poet]', cites('names', 'occupations.0', 'occupations.1')]],
    [
      'by sources of its own',
      ['relations: [{ person: b, kind: friend-of, sources: [{ source: s, at: p. 3 }] }]', cites('names')],
    ],
  ])('%s', (_, lines) => {
    expect(foundBy(rule, person('a', ...lines))).toEqual([]);
  });

  it('without saying so of remarks, grades and sort keys', () => {
    const name = '{ text: A, lang: en, kind: usual, preferred: true, sort: A, note: N., certainty: probable }';
    expect(
      foundBy(
        rule,
        person('a', `names: [${name}]`, 'summary: { en: S. }', cites('names.0.text', 'names.0.lang', 'names.0.kind')),
      ),
    ).toEqual([]);
  });
});

it('finds a field that nothing supports', () => {
  expect(foundBy(rule, person('a', 'gender: male'))).toEqual([
    {
      rule: 'every-field-is-cited',
      level: 'error',
      file: 'data/people/a.yaml',
      line: 2,
      column: 9,
      path: 'gender',
      message: 'No source supports "gender".',
      hint: 'Add "gender" to the "supports" of the source that says so, or leave the field out.',
    },
  ]);
});

it('finds a part that nothing supports', () => {
  expect(brieflyFoundBy(rule, person('a', 'born:', '  date: 1890', '  place: p', cites('names', 'born.date')))).toEqual(
    ['people/a.yaml:4 born.place: No source supports "born.place".'],
  );
});

it('counts what else of the field nothing supports', () => {
  expect(brieflyFoundBy(rule, person('a', 'born: { date: 1890, place: p }'))).toEqual([
    'people/a.yaml:2 born.date: No source supports "born.date" (and one more value of "born").',
  ]);
  expect(
    brieflyFoundBy(
      rule,
      person('a', 'born: { date: 1890, place: p }', 'relations: [{ person: b, kind: friend-of, date: 1919 }]'),
    ),
  ).toEqual([
    'people/a.yaml:2 born.date: No source supports "born.date" (and one more value of "born").',
    'people/a.yaml:3 relations.0.person: No source supports "relations.0.person" (and 2 more values of "relations").',
  ]);
});

it('finds an item without sources beside items that have them', () => {
  const yaml = person(
    'a',
    'names:',
    '  - { text: A, lang: en, kind: usual, preferred: true }',
    '  - { text: B, lang: en, kind: pen, sources: [{ source: s, at: p. 1 }] }',
    '  - { text: C, lang: en, kind: pen }',
    cites('names.0'),
  );
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'people/a.yaml:5 names.2.text: No source supports "names.2.text" (and 2 more values of "names").',
  ]);
});

it('takes no field for another whose name begins alike', () => {
  expect(brieflyFoundBy(rule, event('a', 'places: [p]', cites('date', 'label')))).toEqual([
    'events/a.yaml:2 places.0: No source supports "places.0".',
  ]);
  const names = Array.from({ length: 11 }, (_, index) => `  - { text: N${String(index)}, lang: en, kind: usual }`);
  expect(
    brieflyFoundBy(
      rule,
      person('a', 'names:', ...names, cites(...Array.from({ length: 10 }, (_, index) => `names.${String(index)}`))),
    ),
  ).toEqual(['people/a.yaml:13 names.10.text: No source supports "names.10.text" (and 2 more values of "names").']);
});

it('asks no source for the evidence grade of an edition, but for its status', () => {
  const cited = cites('title', 'contents', 'date');
  expect(brieflyFoundBy(rule, edition('a', cited))).toEqual(['editions/a.yaml:6 status: No source supports "status".']);
});

it('asks no source for a source', () => {
  expect(foundBy(rule, source('a', 'publisher: P'))).toEqual([]);
});

it('finds what a citation of other fields leaves over', () => {
  const yaml = changed('data/works/ville-conquise.yaml', ', published, about]', ', published]');
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'works/ville-conquise.yaml:14 about.topics.0: No source supports "about.topics.0".',
  ]);
});

it('asks a source for the kind of an edition, which is a claim', () => {
  const cited = cites('title', 'contents', 'date', 'status');
  expect(brieflyFoundBy(rule, edition('a', 'kind: first', cited))).toEqual([
    'editions/a.yaml:2 kind: No source supports "kind".',
  ]);
});

it('leaves an item whose sources are no list to the checks of structure', () => {
  for (const sources of ['s', '{ source: s, at: p. 1 }', '1'])
    expect(
      foundBy(
        rule,
        person('a', `relations: [{ person: b, kind: friend-of, sources: ${sources} }]`, cites('names')),
      ).map(({ rule: name }) => name),
    ).toEqual(['structure']);
});
