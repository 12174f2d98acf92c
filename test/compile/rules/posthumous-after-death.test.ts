import { expect, it } from 'vitest';
import { posthumousAfterDeath as rule } from '../../../src/compile/rules/posthumous-after-death.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy, person, work } from '../../fixtures/files.js';

const people = { ...person('serge', 'died: { date: 1947-11-17 }'), ...person('natalia', 'died: { date: 1962 }') };
const by = (creators: string, ...lines: string[]) => ({
  ...people,
  ...work('w', 'status: posthumous', `creators: [${creators}]`, ...lines),
});
const serge = '{ person: serge, role: author }';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds a first publication in the lifetime of the author', () => {
  expect(brieflyFoundBy(rule, by(serge, 'published: { date: 1936 }'))).toEqual([
    "works/w.yaml:2 status: The work is posthumous, yet appeared in 1936, in its author's lifetime.",
  ]);
});

it('finds an edition in the lifetime of the author', () => {
  expect(brieflyFoundBy(rule, { ...by(serge), ...edition('e', 'date: 1936') })).toEqual([
    'works/w.yaml:2 status: The work is posthumous, yet "e" of 1936 printed it in its author\'s lifetime.',
  ]);
});

it('finds nothing where the edition is later, is none, or one of the authors had died', () => {
  expect(foundBy(rule, { ...by(serge), ...edition('e', 'date: 1947') })).toEqual([]);
  expect(foundBy(rule, { ...by(serge), ...edition('e', 'date: 1936', 'status: ghost') })).toEqual([]);
  expect(foundBy(rule, by(`${serge}, { person: natalia, role: co-author }`, 'published: { date: 1951 }'))).toEqual([]);
});
