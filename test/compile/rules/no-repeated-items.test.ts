import { expect, it } from 'vitest';
import { noRepeatedItems as rule } from '../../../src/compile/rules/no-repeated-items.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, event, person, work } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

const twice = (list: string, first = 0): string =>
  `The same stands at position ${String(first)} of "${list}" (counted from 0).`;

it.each([
  [
    'a citation',
    person(
      'a',
      'sources:',
      '  - { source: s, at: p. 1, supports: [names] }',
      '  - { source: s, at: P. 1, supports: [born] }',
    ),
    'people/a.yaml:4 sources.1',
    'sources',
  ],
  [
    'a path of a citation',
    person('a', 'sources: [{ source: s, at: p. 1, supports: [names, names] }]'),
    'people/a.yaml:2 sources.0.supports.1',
    'supports',
  ],
  [
    'a creator',
    work('a', 'creators: [{ person: p, role: author }, { person: p, role: author, as: X }]'),
    'works/a.yaml:2 creators.1',
    'creators',
  ],
  ['a publisher', edition('a', 'publishers: [p, q, p]'), 'editions/a.yaml:2 publishers.2', 'publishers'],
  [
    'a translator',
    edition('a', 'contents: [{ work: w, kind: translation, language: en, translators: [t, t] }]'),
    'editions/a.yaml:2 contents.0.translators.1',
    'translators',
  ],
  [
    'a participant',
    event('a', 'participants: [{ person: p, role: arrested }, { person: p, role: arrested }]'),
    'events/a.yaml:2 participants.1',
    'participants',
  ],
  [
    'a name',
    person(
      'a',
      'names:',
      '  - { text: A-B, lang: en, kind: usual, preferred: true }',
      '  - { text: a b, lang: en, kind: usual }',
    ),
    'people/a.yaml:4 names.1',
    'names',
  ],
])('finds %s given twice', (_, yaml, place, list) => {
  expect(brieflyFoundBy(rule, yaml)).toEqual([`${place}: ${twice(list)}`]);
});

it('lets one person have two roles, and one source speak at two places', () => {
  const yaml = {
    ...work('a', 'creators: [{ person: p, role: author }, { person: p, role: editor }]'),
    ...person(
      'b',
      'sources:',
      '  - { source: s, at: p. 1, supports: [names] }',
      '  - { source: s, at: p. 2, supports: [names] }',
    ),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([]);
});
