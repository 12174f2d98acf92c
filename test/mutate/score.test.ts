import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { changed, dataset } from '../fixtures/dataset.js';
import { filesOf, type Yaml } from '../fixtures/files.js';
import { score, shareOf } from './score.js';

/** The share of broken values that have to be found. `npm run mutate` breaks the real records, all of them. */
const FLOOR = 0.97;

it('of the values broken in every way their type allows, nearly all are found', () => {
  const scores = score({ files: filesOf(dataset), perCollection: 2, perClass: 4 });
  const survivors = [...scores].flatMap(([name, one]) => one.survivors.map((place) => `${name}: ${place}`));
  expect(scores.size).toBeGreaterThan(80);
  expect(shareOf(scores), survivors.join('\n')).toBeGreaterThanOrEqual(FLOOR);
}, 180_000);

/** What is found in a data folder beyond what the one in order has. */
const found = (yaml: Yaml): string[] => compile(filesOf(yaml)).findings.map(({ rule }) => rule);

const people = 'data/people/victor-serge.yaml';
const works = 'data/works/ville-conquise.yaml';
const editions = 'data/editions/conquered-city-new-york-1975.yaml';
const events = 'data/events/arrest-leningrad-1933.yaml';
const places = 'data/places/saint-petersburg.yaml';

describe('values that are right by themselves and wrong beside others are found', () => {
  it.each([
    ['a death before the birth', people, 'date: 1947-11-17', 'date: 1889-11-17', 'lifespan'],
    ['a membership after the death', people, 'date: 1919-05/1928', 'date: 1950', 'lifespan'],
    [
      'a membership before the organization',
      people,
      'date: 1919-05/1928',
      'date: 1905',
      'membership-within-organization',
    ],
    ['a work written before its author was born', works, 'date: 1930/1931', 'date: 1880', 'lifespan'],
    [
      'a work published before it was written',
      works,
      'published: { date: 1932 }',
      'published: { date: 1929 }',
      'date|edition|agree',
    ],
    ['an edition older than its work', editions, 'date: 1975~', 'date: 1920', 'edition-follows-work'],
    [
      'a translation from its own language',
      editions,
      'translatedFrom: fr',
      'translatedFrom: en',
      'translation-is-coherent',
    ],
    ['a translation in the language of the work', editions, 'language: en', 'language: fr', 'translation-is-coherent'],
    [
      'a title in another script than its language',
      editions,
      'text: Conquered City, lang: en',
      'text: Ville, lang: ru',
      'text-is-clean',
    ],
    ['an event outside the one it is part of', events, 'date: 1933-03-08', 'date: 1937-03-08', 'part-inside-whole'],
    ['somebody acting after death', events, 'date: 1933-03-08', 'date: 1950-03-08', 'lifespan'],
    [
      'coordinates at 0/0',
      places,
      'latitude: 59.9370, longitude: 30.3',
      'latitude: 0, longitude: 0',
      'coordinates-are-near',
    ],
    ['a dispute about what the record holds', editions, "value: '1978'", "value: '1975~'", 'dispute-differs'],
    ['a field without a source', people, ', gender, memberships', ', memberships', 'every-field-is-cited'],
    ['a lost work with a date of publication', works, 'status: published', 'status: lost', 'status-agrees'],
    ['a country that contradicts', 'data/places/ixelles.yaml', 'country: BE', 'country: XX', 'country-is-current'],
    ['a place within itself', 'data/places/ixelles.yaml', 'place: belgium', 'place: ixelles', 'place-inside-larger'],
  ])('%s', (_, file, from, to, rule) => {
    expect(found(dataset)).toEqual([]);
    expect(found(changed(file, from, to)).join()).toMatch(new RegExp(rule));
  });
});
