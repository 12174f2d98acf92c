import { expect, it } from 'vitest';
import { captiveStaysInside as rule } from '../../../src/compile/rules/captive-stays-inside.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, foundBy, place } from '../../fixtures/files.js';

const serge = (role: string) => `participants: [{ person: serge, role: ${role} }]`;
const files = {
  ...place('melun'),
  ...place('melun-prison', 'kind: prison', 'within: [{ place: melun }]'),
  ...place('paris'),
  ...event('prison', 'places: [melun-prison]', 'date: 1913/1917-01', 'kind: imprisonment', serge('prisoner')),
};

/** A meeting of Serge. */
const meets = (where: string, date: string, { role = 'participant', kind = 'meeting' } = {}) =>
  event('meets', `places: [${where}]`, `date: ${date}`, `kind: ${kind}`, serge(role));

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds a prisoner in another town', () => {
  expect(brieflyFoundBy(rule, { ...files, ...meets('paris', '1915') })).toEqual([
    'events/meets.yaml:5 participants.0: "serge" is here in 1915, in the midst of "prison" (1913/1917-01).',
  ]);
});

it.each([
  ['a meeting in the prison', meets('melun-prison', '1915')],
  ['a meeting in the town around it', meets('melun', '1915')],
  ['a meeting before', meets('paris', '1912')],
  ['a meeting in the year of the arrest', meets('paris', '1913-02')],
  ['a meeting in the month of the release', meets('paris', '1917-01')],
  ['somebody absent', meets('paris', '1915', { role: 'sender' })],
  ['a journey', meets('paris', '1915', { kind: 'deportation' })],
])('finds nothing in %s', (_, other) => {
  expect(foundBy(rule, { ...files, ...other })).toEqual([]);
});

it.each(['1914', '../1917', '1914/..'])('cannot tell the midst of %s', (date) => {
  const prison = event('prison', 'places: [melun]', `date: ${date}`, 'kind: imprisonment', serge('prisoner'));
  expect(foundBy(rule, { ...files, ...prison, ...meets('paris', '1915-05-05') })).toEqual([]);
});
