import { expect, it } from 'vitest';
import { reprintFollowsOriginal as rule } from '../../../src/compile/rules/reprint-follows-original.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy } from '../../fixtures/files.js';

const original = edition('original', 'date: 1932');

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each(['reprintOf', 'revisionOf'])(
  'finds nothing where %s names an older edition, one of the same year or none there is',
  (field) => {
    expect(foundBy(rule, { ...original, ...edition('a', `${field}: original`, 'date: 1967') })).toEqual([]);
    expect(foundBy(rule, { ...original, ...edition('a', `${field}: original`, 'date: 1932-05') })).toEqual([]);
    expect(foundBy(rule, edition('a', `${field}: nowhere`, 'date: 1900'))).toEqual([]);
  },
);

it.each(['reprintOf', 'revisionOf'])('finds %s that names a younger edition', (field) => {
  expect(brieflyFoundBy(rule, { ...original, ...edition('a', `${field}: original`, 'date: 1931') })).toEqual([
    `editions/a.yaml:2 ${field}: The edition of 1931 is older than "original" of 1932.`,
  ]);
});

it('finds a reprint without a work in common', () => {
  expect(
    brieflyFoundBy(rule, {
      ...original,
      ...edition('a', 'reprintOf: original', 'date: 1967', 'contents: [{ work: v, kind: original, language: fr }]'),
    }),
  ).toEqual(['editions/a.yaml:2 reprintOf: The edition has no work in common with "original".']);
});
