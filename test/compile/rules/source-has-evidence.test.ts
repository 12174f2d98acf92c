import { expect, it } from 'vitest';
import { sourceHasEvidence as rule } from '../../../src/compile/rules/source-has-evidence.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, source } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  [['url: https://maitron.fr/x', 'accessed: 2026-11-23']],
  [['publisher: Verso']],
  [['container: Maitron']],
  [['date: 2001']],
  [['date: 2001', 'authors: [{ family: Rière, given: Jean }, { literal: Maitron }]']],
])('finds nothing in %j', (lines) => {
  expect(foundBy(rule, source('a', ...lines))).toEqual([]);
});

it('finds a source that cannot be found again', () => {
  expect(brieflyFoundBy(rule, source('a', 'place: London'))).toEqual([
    'sources/a.yaml:1 : The source has neither a web address nor an imprint.',
  ]);
});

it('finds a web address without the day on which it was read', () => {
  expect(foundBy(rule, source('a', 'url: https://maitron.fr/x'))).toMatchObject([
    { file: 'data/sources/a.yaml', path: 'url' },
  ]);
});

it('finds a day of reading without an address', () => {
  expect(brieflyFoundBy(rule, source('a', 'accessed: 2026-11-23', 'date: 2001'))).toEqual([
    'sources/a.yaml:2 accessed: The source was accessed, but has no web address.',
  ]);
});

it.each(['{ given: Jean }', '{ person: p }', '{ family: Rière, literal: Maitron }'])(
  'finds the author %s',
  (author) => {
    expect(
      brieflyFoundBy(rule, source('a', 'authors:', '  - { literal: Maitron }', `  - ${author}`, 'date: 2001')),
    ).toEqual(['sources/a.yaml:4 authors.1: An author has either "family" (with "given") or "literal".']);
  },
);
