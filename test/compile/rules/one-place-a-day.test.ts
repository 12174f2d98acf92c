import { expect, it } from 'vitest';
import { onePlaceADay as rule } from '../../../src/compile/rules/one-place-a-day.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, foundBy, place } from '../../fixtures/files.js';

const places = {
  ...place('france', 'kind: state'),
  ...place('paris', 'within: [{ place: france }]'),
  ...place('sante-prison', 'kind: prison', 'within: [{ place: paris }]'),
  ...place('montmartre', 'kind: district', 'within: [{ place: paris }]'),
  ...place('lyon', 'within: [{ place: france }]'),
};

/** An event of 1 May 1912 with Serge in it. */
const happens = (id: string, where: string, { role = 'participant', date = '1912-05-01', kind = 'meeting' } = {}) =>
  event(
    id,
    where === '' ? '' : `places: [${where}]`,
    `date: ${date}`,
    `kind: ${kind}`,
    `participants: [{ person: serge, role: ${role} }]`,
  );

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds somebody in two towns on one day', () => {
  expect(brieflyFoundBy(rule, { ...places, ...happens('a', 'paris'), ...happens('b', 'lyon') })).toEqual([
    'events/b.yaml:2 places: "serge" is here on 1912-05-01, and elsewhere in "a".',
  ]);
});

it('finds it between any two events of the day', () => {
  const yaml = { ...places, ...happens('a', ''), ...happens('b', 'paris'), ...happens('c', 'lyon') };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'events/c.yaml:2 places: "serge" is here on 1912-05-01, and elsewhere in "b".',
  ]);
});

it('lets a journey of that day explain it', () => {
  const yaml = {
    ...places,
    ...happens('a', 'paris'),
    ...happens('b', 'lyon'),
    ...happens('c', 'paris, lyon', { kind: 'journey' }),
  };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it.each([
  ['in two parts of one town', happens('b', 'sante-prison'), happens('a', 'montmartre')],
  ['in a town and a part of it', happens('b', 'sante-prison'), happens('a', 'paris')],
  ['in a town and the country around it', happens('a', 'paris'), happens('b', 'france')],
  ['on two days', happens('a', 'paris'), happens('b', 'lyon', { date: '1912-05-02' })],
  ['in one month', happens('a', 'paris', { date: '1912-05' }), happens('b', 'lyon', { date: '1912-05' })],
  ['on the way', happens('a', 'paris'), happens('b', 'lyon', { kind: 'journey' })],
  ['absent', happens('a', 'paris'), happens('b', 'lyon', { role: 'sender' })],
  ['somewhere unknown', happens('a', 'paris'), happens('b', '')],
])('finds nothing in somebody %s', (_, one, other) => {
  expect(foundBy(rule, { ...places, ...one, ...other })).toEqual([]);
});
