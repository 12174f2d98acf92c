import { expect, it } from 'vitest';
import { pagesInOrder as rule } from '../../../src/compile/rules/pages-in-order.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

const appeared = (pages: string) => edition('a', `appearedIn: { periodical: p, pages: "${pages}" }`);

it.each([
  'i + 12',
  'A12',
  '2b',
  'iv–ix',
  'xx',
  '12',
  '12-15',
  '120–5',
  'xx, 364',
  '12–15, 3–4'.replace(', 3–4', ', 20–21'),
])('lets %s be', (pages) => {
  expect(brieflyFoundBy(rule, appeared(pages))).toEqual([]);
});

it.each([
  ['15-12', '15-12'],
  ['120–115', '120–115'],
  ['3–9, 20-18', '20-18'],
  ['12-12', '12-12'],
  ['xx-ii', 'xx-ii'],
  ['IX–IV', 'IX–IV'],
])('finds %s', (pages, range) => {
  expect(brieflyFoundBy(rule, appeared(pages))).toEqual([
    `editions/a.yaml:2 appearedIn.pages: The pages "${range}" end before they begin.`,
  ]);
});

it.each(['pp. 224', '224 pages', '0', '-5', 'c. 224', 'two hundred', '1234567'])(
  'finds what is no count and no range: %s',
  (pages) => {
    expect(brieflyFoundBy(rule, appeared(pages))).toEqual([
      `editions/a.yaml:2 appearedIn.pages: "${pages}" is no count or range of pages.`,
    ]);
  },
);
