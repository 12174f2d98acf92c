import { expect, it } from 'vitest';
import { publicationNamesItsWork as rule } from '../../../src/compile/rules/publication-names-its-work.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, event, foundBy, work } from '../../fixtures/files.js';

const BY = 'participants: [{ person: someone, role: author }]';
const AT = 'organizations: [{ organization: press, role: publisher }]';
const told = (...lines: string[]) => ({
  ...work('w'),
  ...edition('e', 'date: 1932-05', 'publishers: [press]'),
  ...event('x', 'date: 1932-05', ...lines),
});

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds an event that tells of an edition and does not name its work', () => {
  expect(brieflyFoundBy(rule, told(BY, AT))).toEqual([
    expect.stringContaining(
      '"x" tells what the edition "e" tells: of the same days, at the same press, by the same person.',
    ),
  ]);
});

it('finds it in periodicals too', () => {
  const yaml = { ...told(BY, AT), ...edition('e', 'date: 1932-05', 'appearedIn: { periodical: press }') };
  expect(brieflyFoundBy(rule, yaml)).toHaveLength(1);
});

it.each([
  ['that names the work', [BY, AT, 'works: [{ work: w, role: published }]']],
  ['at another press', [BY, 'organizations: [{ organization: other, role: publisher }]']],
  ['by another person', ['participants: [{ person: other, role: author }]', AT]],
  ['on the death of the author', ['participants: [{ person: someone, role: deceased }]', AT]],
])('finds nothing in an event %s', (_, lines) => {
  expect(foundBy(rule, told(...lines))).toEqual([]);
});

it('finds nothing where the edition is of other days or never came out', () => {
  expect(foundBy(rule, { ...told(BY, AT), ...edition('e', 'date: 1932', 'publishers: [press]') })).toEqual([]);
  const ghost = edition('e', 'date: 1932-05', 'publishers: [press]', 'status: ghost');
  expect(foundBy(rule, { ...told(BY, AT), ...ghost })).toEqual([]);
});
