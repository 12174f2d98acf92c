import { expect, it } from 'vitest';
import { editionFollowsWork as rule } from '../../../src/compile/rules/edition-follows-work.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy, work } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds an edition older than the writing of its work', () => {
  expect(
    brieflyFoundBy(rule, {
      ...work('w', 'written: { date: 1930/1931 }'),
      ...edition('e', 'date: 1929', 'contents: [{ work: w, kind: original, language: fr }]'),
    }),
  ).toEqual(['editions/e.yaml:3 contents.0.work: The edition of 1929 is older than "w", written 1930/1931.']);
});

it('finds an edition older than the first publication', () => {
  expect(brieflyFoundBy(rule, { ...work('w', 'published: { date: 1932 }'), ...edition('e', 'date: 1931') })).toEqual([
    'works/w.yaml:2 published.date: The work is said to have appeared first in 1932, but the edition "e" is of 1931.',
  ]);
});

it.each([
  ['of the same year', '1932', '1932-05'],
  ['written in the year it appeared', '1932', '1932'],
  ['of an uncertain year', '1932', "'[1931,1932]'"],
])('finds nothing in an edition %s', (_, published, date) => {
  const yaml = {
    ...work('w', `published: { date: ${published} }`, 'written: { date: 1931/1932 }'),
    ...edition('e', `date: ${date}`),
  };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it('judges by the earliest edition, whatever the order of files', () => {
  const yaml = {
    ...work('w', 'published: { date: 1932 }'),
    ...edition('a', 'date: 1975'),
    ...edition('b', 'date: 1932'),
    ...edition('c', 'date: 1967'),
  };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it.each(['ghost', 'announced'])('takes no notice of an edition that is %s', (status) => {
  const yaml = {
    ...work('w', 'published: { date: 1932 }', 'written: { date: 1930 }'),
    ...edition('e', 'date: 1925', `status: ${status}`),
    ...edition('f', 'date: 1932'),
  };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it('looks at every work in a collective edition', () => {
  const contents = 'contents: [{ work: v, kind: original, language: fr }, { work: w, kind: original, language: fr }]';
  expect(
    brieflyFoundBy(rule, { ...work('v'), ...work('w', 'written: { date: 1940 }'), ...edition('e', contents) }),
  ).toEqual(['editions/e.yaml:2 contents.1.work: The edition of 1932 is older than "w", written 1940.']);
});
