import { expect, it } from 'vitest';
import { reissueSaysWhatIsNew as rule } from '../../../src/compile/rules/reissue-says-what-is-new.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

const first = edition('a', 'contents: [{ work: w, kind: original, language: fr }]');
const later = (...more: string[]) =>
  edition(
    'b',
    'date: 1950',
    'contents:',
    '  - { work: w, kind: original, language: fr }',
    '  - { work: v, kind: original, language: fr }',
    ...more,
  );

it('finds a later book of the same title with a text that the first one lacks', () => {
  expect(brieflyFoundBy(rule, { ...first, ...later() })).toEqual([
    'editions/b.yaml:5 contents.1: "a", which is older and bears the same title, does not have "v".',
  ]);
});

it('is content with an enlarged edition, another title, a periodical, another text of the same title', () => {
  expect(brieflyFoundBy(rule, { ...first, ...later('revisionOf: a') })).toEqual([]);
  expect(brieflyFoundBy(rule, { ...first, ...later('kind: revised') })).toEqual([]);
  expect(brieflyFoundBy(rule, { ...first, ...later('title: { text: Autre, lang: fr }') })).toEqual([]);
  expect(brieflyFoundBy(rule, { ...first, ...later('appearedIn: { periodical: p }') })).toEqual([]);
  expect(
    brieflyFoundBy(rule, { ...edition('a', 'contents: [{ work: u, kind: original, language: fr }]'), ...later() }),
  ).toEqual([]);
});
