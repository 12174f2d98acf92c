import { expect, it } from 'vitest';
import { captiveStaysInside as rule } from '../../../src/compile/rules/captive-stays-inside.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, foundBy, place } from '../../fixtures/files.js';

const places = {
  ...place('melun'),
  ...place('melun-prison', 'kind: prison', 'within: [{ place: melun }]'),
  ...place('paris'),
};

/** A captivity of Serge. */
const held = (date: string, { kind = 'imprisonment', role = 'prisoner', only = '' } = {}) => ({
  ...places,
  ...event(
    'prison',
    'places: [melun-prison]',
    `date: ${date}`,
    `kind: ${kind}`,
    `participants: [{ person: serge, role: ${role}${only} }, { person: somebody, role: witness }]`,
  ),
});

/** A meeting of somebody. */
const meets = (where: string, date: string, { person = 'serge', role = 'guest', kind = 'meeting', only = '' } = {}) =>
  event(
    'meets',
    `places: [${where}]`,
    `date: ${date}`,
    `kind: ${kind}`,
    `participants: [{ person: host, role: host }, { person: ${person}, role: ${role}${only} }]`,
  );

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  ['1913/1917-01', '1915'],
  ['1913/1917-01', '1914-01-01'],
  ['1933-03-08/1933-06-08', '1933-03-09'],
  ['1933-03-08/1933-06-08', '1933-06-07'],
])('finds a prisoner of %s elsewhere in %s', (captivity, date) => {
  expect(brieflyFoundBy(rule, { ...held(captivity), ...meets('paris', date) })).toEqual([
    `events/meets.yaml:5 participants.1: "serge" is here in ${date}, in the midst of "prison" (${captivity}).`,
  ]);
});

it('finds the interned too', () => {
  const files = { ...held('1913/1917-01', { kind: 'internment', role: 'interned' }), ...meets('paris', '1915') };
  expect(foundBy(rule, files)).toHaveLength(1);
});

it.each([
  ['a meeting in the prison', meets('melun-prison', '1915')],
  ['a meeting in the town around it', meets('melun', '1915')],
  ['a meeting before', meets('paris', '1912')],
  ['a meeting in the year of the arrest', meets('paris', '1913-02')],
  ['a meeting in the month of the release', meets('paris', '1917-01-15')],
  ['a meeting at about that time', meets('paris', '1915~')],
  ['a meeting of somebody else', meets('paris', '1915', { person: 'somebody' })],
  ['somebody absent', meets('paris', '1915', { role: 'sender' })],
  ['a part taken before', meets('paris', '1915', { only: ', date: 1912' })],
  ['a journey', meets('paris', '1915', { kind: 'deportation' })],
])('finds nothing in %s', (_, other) => {
  expect(foundBy(rule, { ...held('1913/1917-01'), ...other })).toEqual([]);
});

it.each(['1914', '../1917', '1914/..', '1913?/1917~'])('cannot tell the midst of %s', (date) => {
  expect(foundBy(rule, { ...held(date), ...meets('paris', '1915-05-05') })).toEqual([]);
});

it.each([
  ['a day of arrest', '1933-03-08'],
  ['a day of release', '1933-06-08'],
])('leaves %s to other events', (_, day) => {
  expect(foundBy(rule, { ...held('1933-03-08/1933-06-08'), ...meets('paris', day) })).toEqual([]);
});

it('knows a visitor from a prisoner, and a prisoner of part of the time', () => {
  const meeting = meets('paris', '1915');
  expect(foundBy(rule, { ...held('1913/1917-01', { role: 'visitor' }), ...meeting })).toEqual([]);
  expect(foundBy(rule, { ...held('1913/1917-01', { only: ', date: 1913/1914' }), ...meeting })).toEqual([]);
});
