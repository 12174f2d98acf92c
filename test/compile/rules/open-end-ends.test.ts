import { expect, it } from 'vitest';
import { openEndEnds as rule } from '../../../src/compile/rules/open-end-ends.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, foundBy, person } from '../../fixtures/files.js';

const serge = person('serge', 'died: { date: 1947-11-17 }');
const vlady = person('vlady');

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds an event that cannot go on', () => {
  expect(
    brieflyFoundBy(rule, {
      ...serge,
      ...event('e', 'participants: [{ person: serge, role: author }]', 'date: 1936/..'),
    }),
  ).toEqual([]);
  expect(
    brieflyFoundBy(rule, {
      ...serge,
      ...event('e', 'participants: [{ person: serge, role: guest }]', 'date: 1936/..'),
    }),
  ).toEqual(['events/e.yaml:3 date: "serge" took part, and has died: this has ended.']);
});

it('finds a part in an event, a membership and a tie that cannot go on', () => {
  expect(
    brieflyFoundBy(rule, {
      ...serge,
      ...event('e', 'participants: [{ person: serge, role: guest, date: 1936/.. }]', 'date: 1930/..'),
    }),
  ).toEqual(['events/e.yaml:2 participants.0.date: "serge" has died: this has ended.']);
  expect(
    brieflyFoundBy(rule, person('a', 'died: { date: 1950 }', 'memberships: [{ organization: o, date: 1936/.. }]')),
  ).toEqual(['people/a.yaml:3 memberships.0.date: The person has died: this has ended.']);
  expect(
    brieflyFoundBy(rule, {
      ...serge,
      ...person('a', 'relations: [{ person: serge, kind: friend-of, date: 1936/.. }]'),
    }),
  ).toEqual(['people/a.yaml:2 relations.0.date: One of the two has died: this has ended.']);
});

it.each(['1936/', '1936/1937', '"[1936..]"', '1936'])('finds nothing in %s, and nothing among the living', (date) => {
  const participants = 'participants: [{ person: serge, role: guest }]';
  expect(foundBy(rule, { ...serge, ...event('e', participants, `date: ${date}`) })).toEqual([]);
  expect(foundBy(rule, { ...vlady, ...event('e', 'participants: [{ person: vlady }]', 'date: 1936/..') })).toEqual([]);
});
