import { expect, it } from 'vitest';
import { noDuplicates as rule } from '../../../src/compile/rules/no-duplicates.js';
import { dataset } from '../../fixtures/dataset.js';
import {
  brieflyFoundBy,
  edition,
  event,
  foundBy,
  organization,
  person,
  place,
  source,
  work,
} from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  ['works', work, 'kind, title, creator and date'],
  ['editions', edition, 'title, date, publisher and contents'],
  ['people', person, 'preferred name'],
  ['events', event, 'kind, date and label'],
  ['places', place, 'preferred name'],
  ['organizations', organization, 'kind and preferred name'],
  ['sources', source, 'title and imprint'],
])('finds two %s alike', (collection, make, what) => {
  expect(brieflyFoundBy(rule, { ...make('a'), ...make('b') })).toEqual([
    `${collection}/b.yaml:1 : The record has the same ${what} as "a".`,
  ]);
});

it.each([
  ['works', work, 'published: { date: 1932 }', 'published: { date: 1933 }'],
  ['works', work, 'kind: poem', 'kind: essay'],
  ['editions', edition, 'date: 1966', 'date: 1967'],
  ['people', person, 'born: { date: 1890 }', 'born: { date: 1891 }'],
  ['events', event, 'label: { en: Something happens }', 'label: { en: Something else happens }'],
  ['places', place, 'within: [{ place: p }]', 'within: [{ place: q }]'],
  ['organizations', organization, 'kind: publisher', 'kind: periodical'],
  ['sources', source, 'container: Maitron', 'container: Wikipedia'],
  ['sources', source, 'url: https://a.org/b', 'url: https://a.org/c'],
])('finds nothing in two %s that differ', (_, make, line, other) => {
  expect(foundBy(rule, { ...make('a', line), ...make('b', other) })).toEqual([]);
});

it.each([
  ['works', work, 'published: { date: 1932 }', 'published: { date: 1932-03 }'],
  ['works', work, 'published: { date: 1932 }', 'kind: novel'],
  ['people', person, 'born: { date: 1890 }', 'scope: context'],
  ['places', place, 'within: [{ place: p }]', 'kind: city'],
  ['sources', source, 'url: https://a.org/b', 'grade: secondary'],
])('finds two %s alike that one more line does not tell apart', (_, make, line, other) => {
  expect(brieflyFoundBy(rule, { ...make('a', line), ...make('b', other) })).toHaveLength(1);
});

it('finds an identifier that stands twice', () => {
  const line = "identifiers: { viaf: '1234567' }";
  const yaml = { ...person('a', line, 'born: { date: 1880 }'), ...person('b', line, 'born: { date: 1890 }') };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'people/b.yaml:2 identifiers.viaf: The record has the same viaf identifier as "a".',
  ]);
});

it('lets records of two collections have one identifier, and one number stand for several editions', () => {
  const wikidata = 'identifiers: { wikidata: Q42 }';
  const issn = 'identifiers: { issn: 0378-5955 }';
  const yaml = {
    ...person('a', wikidata),
    ...work('a', wikidata),
    ...edition('a', issn),
    ...edition('b', issn, 'date: 1967'),
  };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it('finds two sources of one address, whatever their titles', () => {
  const url = 'url: https://maitron.fr/x';
  expect(
    brieflyFoundBy(rule, { ...source('a', url), ...source('b', url, 'title: { text: Other, lang: en }') }),
  ).toEqual(['sources/b.yaml:1 : The record has the same web address as "a".']);
});

it.each([
  ['http://www.a.org/b/', 'https://a.org/b'],
  ['https://A.org/b', 'https://a.org/b#c'],
  ['https://a.org/', 'http://a.org'],
  ['https://m.a.org/b', 'https://www2.a.org/b'],
  ['https://a.org:443/b', 'https://a.org/b'],
  ['https://a.org/b/index.html', 'https://a.org/b/'],
  ['https://a.org/b?utm_source=x&c=1', 'https://a.org/b?c=1'],
  ['https://a.org/b?fbclid=x', 'https://a.org/b'],
  ['https://a.org/%C3%A9', 'https://a.org/é'],
])('finds one address written in two ways: %s, %s', (one, other) => {
  expect(brieflyFoundBy(rule, { ...source('a', `url: ${one}`), ...source('b', `url: '${other}'`) })).toEqual([
    'sources/b.yaml:1 : The record has the same web address as "a".',
  ]);
});

it('tells addresses apart by their path and query', () => {
  const yaml = {
    ...source('a', 'url: https://a.org/b?c=1'),
    ...source('b', 'url: https://a.org/b?c=2'),
    ...source('c', 'url: https://a.org/B?c=1'),
  };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it('finds titles alike but for case, blanks and hyphens', () => {
  const titled = (id: string, text: string) => work(id, `title: { text: "${text}", lang: fr }`);
  expect(brieflyFoundBy(rule, { ...titled('a', 'Été'), ...titled('b', 'ETE') })).toHaveLength(1);
  expect(brieflyFoundBy(rule, { ...titled('a', 'Ville-conquise'), ...titled('b', 'ville conquise.') })).toHaveLength(1);
});
