import { expect, it } from 'vitest';
import { rejectionIsExplained as rule } from '../../../src/compile/rules/rejection-is-explained.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, person, source } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

const disputed = (id: string, ...more: string[]) =>
  person(
    id,
    'disputes:',
    '  - field: born.date',
    "    value: '1889'",
    '    sources: [{ source: a, at: p. 1 }, { source: b, at: p. 2 }]',
    ...more.map((line) => `    ${line}`),
    'born: { date: 1890 }',
  );
const books = { ...source('a', 'kind: book'), ...source('b', 'kind: book') };

it('finds a value that two independent witnesses have, rejected without a word', () => {
  expect(brieflyFoundBy(rule, { ...books, ...disputed('x', 'verdict: rejected') })).toEqual([
    'people/x.yaml:6 disputes.0.verdict: The value is rejected, though 2 independent witnesses have it.',
  ]);
});

it('is content with a reason in words, an open verdict, or a witness who copies the other', () => {
  const copy = source('b', 'kind: book', 'derivedFrom: a');
  expect(
    brieflyFoundBy(rule, { ...books, ...disputed('x', 'verdict: rejected', 'note: Both count by the old style.') }),
  ).toEqual([]);
  expect(brieflyFoundBy(rule, { ...books, ...disputed('x', 'verdict: open') })).toEqual([]);
  expect(brieflyFoundBy(rule, { ...books, ...copy, ...disputed('x', 'verdict: rejected') })).toEqual([]);
});
