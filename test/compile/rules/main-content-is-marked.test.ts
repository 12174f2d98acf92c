import { expect, it } from 'vitest';
import { mainContentIsMarked as rule } from '../../../src/compile/rules/main-content-is-marked.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy, work } from '../../fixtures/files.js';

const works = {
  ...work('novel', 'kind: novel', 'creators: [{ person: serge, role: author }]'),
  ...work('essay', 'kind: essay', 'creators: [{ person: serge, role: author }]'),
  ...work('preface', 'kind: preface', 'creators: [{ person: serge, role: author }]'),
  ...work('memoir', 'kind: memoir', 'creators: [{ person: rirette, role: author }]'),
};
const holding = (...contents: string[]) => ({
  ...works,
  ...edition('e', `contents: [${contents.map((one) => `{ language: fr, ${one} }`).join(', ')}]`),
});

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  ['a preface', 'work: preface'],
  ['a text by another', 'work: memoir'],
])('finds a book beside which stands %s, unmarked', (_, other) => {
  expect(brieflyFoundBy(rule, holding('work: novel', other))).toEqual([
    expect.stringContaining('The edition holds works of several makers, and does not say which of them the book is.'),
  ]);
});

it('finds a mark that tells nothing', () => {
  expect(brieflyFoundBy(rule, holding('work: novel, main: true'))).toEqual([
    expect.stringContaining('All that the edition holds is marked as its main content.'),
  ]);
});

it.each([
  ['the book is marked', ['work: novel, main: true', 'work: preface']],
  ['all is by one author', ['work: novel', 'work: essay']],
  ['there is one text', ['work: preface']],
  ['a work is not known', ['work: novel', 'work: nowhere']],
])('finds nothing where %s', (_, contents) => {
  expect(foundBy(rule, holding(...contents))).toEqual([]);
});
