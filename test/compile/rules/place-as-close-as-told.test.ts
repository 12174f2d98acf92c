import { expect, it } from 'vitest';
import { placeAsCloseAsTold as rule } from '../../../src/compile/rules/place-as-close-as-told.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, place } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

const places = {
  ...place('land', 'kind: state'),
  ...place(
    'town',
    'names: [{ text: Villeneuve, lang: fr, kind: usual, preferred: true }]',
    'within: [{ place: land }]',
  ),
};
const told = (label = 'Serge speaks at Villeneuve', ...more: string[]) =>
  event('a', 'places: [land]', `label: { en: ${label} }`, ...more);

it('finds a town that the words name and the places do not', () => {
  expect(brieflyFoundBy(rule, { ...places, ...told() })).toEqual([
    'events/a.yaml:2 places: The words of the event name "town", which is closer than "land".',
  ]);
  expect(
    brieflyFoundBy(rule, {
      ...places,
      ...told('Serge speaks', 'summary: { en: It was in Villeneuve. }'),
    }),
  ).toHaveLength(1);
});

it('is content with the town beside the land, a journey, a town elsewhere, a word that is no name, and one that names the land too', () => {
  expect(
    brieflyFoundBy(rule, { ...places, ...event('a', 'places: [land, town]', 'label: { en: At Villeneuve }') }),
  ).toEqual([]);
  expect(brieflyFoundBy(rule, { ...places, ...told(undefined, 'kind: journey') })).toEqual([]);
  expect(
    brieflyFoundBy(rule, {
      ...places,
      ...place('other', 'kind: state'),
      ...event('a', 'places: [other]', 'label: { en: At Villeneuve }'),
    }),
  ).toEqual([]);
  expect(brieflyFoundBy(rule, { ...places, ...told('Serge speaks of a villeneuve') })).toEqual([]);
  const land = place('land', 'kind: state', 'names: [{ text: Villeneuve, lang: en, kind: usual, preferred: true }]');
  expect(brieflyFoundBy(rule, { ...places, ...land, ...told() })).toEqual([]);
});
