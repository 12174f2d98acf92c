import { expect, it } from 'vitest';
import { editionWithinOrganization as rule } from '../../../src/compile/rules/edition-within-organization.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy, organization } from '../../fixtures/files.js';

const now = organization('now', 'founded: { date: 1943 }', 'dissolved: { date: 1947-08 }');
const issue = (date: string, ...more: string[]) => ({
  ...now,
  ...edition('e', 'appearedIn: { periodical: now }', `date: ${date}`, ...more),
});

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds a number of a periodical that had ended, or was not yet there', () => {
  expect(brieflyFoundBy(rule, issue('1947-11'))).toEqual([
    'editions/e.yaml:2 appearedIn.periodical: "now" had ended in 1947-08.',
  ]);
  expect(brieflyFoundBy(rule, issue('1942'))).toEqual([
    'editions/e.yaml:2 appearedIn.periodical: "now" was founded only in 1943.',
  ]);
});

it('finds a house that was not yet there', () => {
  expect(brieflyFoundBy(rule, { ...now, ...edition('e', 'publishers: [now]', 'date: 1942') })).toEqual([
    'editions/e.yaml:2 publishers.0: "now" was founded only in 1943.',
  ]);
});

it('finds nothing within its run, nor in an edition that does not exist', () => {
  expect(foundBy(rule, issue('1947'))).toEqual([]);
  expect(foundBy(rule, issue('1943/1948'))).toEqual([]);
  expect(foundBy(rule, issue('1942', 'status: ghost'))).toEqual([]);
});
