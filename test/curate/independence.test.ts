import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { kinshipIn, restsOnTwo } from '../../src/curate/independence.js';
import { filesOf, source, work } from '../fixtures/files.js';

/** Whether a work rests on two of some sources. */
function isWellFounded(...lines: string[]): boolean {
  const yaml = {
    ...source('s', 'authors: [{ literal: Ada }]'),
    ...source('t'),
    ...source('copy-of-s', 'derivedFrom: s'),
    ...source('by-the-same', 'authors: [{ literal: Ada }]'),
    ...work('a', ...lines),
  };
  const { dataset } = compile(filesOf(yaml), []);
  const record = dataset.get('works', 'a');
  if (!record) throw new Error('The work has the wrong structure.');
  return restsOnTwo(record, kinshipIn(dataset));
}

const cited = (...sources: string[]) =>
  `sources: [${sources.map((one) => `{ source: ${one}, at: p. 1, supports: [title] }`).join(', ')}]`;

it('takes two sources for two', () => {
  expect(isWellFounded(cited('s', 't'))).toBe(true);
});

it('counts the sources of an item', () => {
  const creators = 'creators: [{ person: serge, role: author, sources: [{ source: t, at: p. 2 }] }]';
  expect(isWellFounded(cited('s'), creators)).toBe(true);
});

it.each([
  ['one source', [cited('s')]],
  ['one source, cited twice', [cited('s', 's')]],
  ['a source and its copy', [cited('s', 'copy-of-s')]],
  ['two sources of one author', [cited('s', 'by-the-same')]],
  [
    'a source and another that says otherwise',
    [cited('s'), 'disputes: [{ field: title, value: X, sources: [{ source: t, at: p. 2 }], verdict: open }]'],
  ],
])('takes %s for one', (_, lines) => {
  expect(isWellFounded(...lines)).toBe(false);
});
