import { describe, expect, test } from 'vitest';
import { editionsIn, translationsIn } from '../../src/query/editions-of.js';
import { eventsConcerning } from '../../src/query/events-of.js';
import { worksMadeBy } from '../../src/query/works-by.js';
import { date, edition, event, id, work } from './fixtures.js';

const ids = (records: readonly { id: string }[]): string[] => records.map((record) => record.id);

describe('editions of a work', () => {
  const editions = [
    edition('english', 'City', ['city'], '1975', {
      contents: [{ work: id('city'), kind: 'translation', language: 'en-GB', translators: [id('bob')] }],
    }),
    edition('excerpt', 'City', ['city'], '1938', {
      contents: [{ work: id('city'), kind: 'excerpt', language: 'es', translatedFrom: 'fr' }],
    }),
    edition('french', 'Ville', ['city', 'other'], '1932'),
    edition('another', 'Autre', ['other'], '1930', {
      contents: [{ work: id('other'), kind: 'translation', language: 'en' }],
    }),
  ];

  test('stand oldest first', () => {
    expect(ids(editionsIn(editions, id('city')))).toEqual(['french', 'excerpt', 'english']);
    expect(editionsIn(editions, id('nothing'))).toEqual([]);
  });

  test('are translations if that work is translated in them, excerpts too', () => {
    expect(ids(translationsIn(editions, id('city')))).toEqual(['excerpt', 'english']);
    expect(ids(translationsIn(editions, id('city'), 'en'))).toEqual(['english']);
    expect(ids(translationsIn(editions, id('city'), 'fr'))).toEqual([]);
  });

  test('leave the collection as it was', () => {
    expect(ids(editions)).toEqual(['english', 'excerpt', 'french', 'another']);
  });
});

test('works by a person stand by publication, or writing; the undated last', () => {
  const works = [
    work('undated', 'A'),
    work('late', 'B', { published: { date: date('1950') } }),
    work('early', 'C', { written: { date: date('1912') } }),
    work('translated', 'D', {
      creators: [{ person: id('ada'), role: 'translator' }],
      published: { date: date('1920') },
    }),
    work('others', 'E', { creators: [{ person: id('bob'), role: 'author' }] }),
  ];
  expect(ids(worksMadeBy(works, id('ada')))).toEqual(['early', 'translated', 'late', 'undated']);
  expect(ids(worksMadeBy(works, id('ada'), 'translator'))).toEqual(['translated']);
});

test('events concern people, organizations, works, scenes and stations', () => {
  const events = [
    event('voyage', 'Voyage', '1941', {
      route: [{ place: id('marseille'), by: id('the-ship') }, { place: id('martinique') }],
      participants: [{ person: id('ada') }],
    }),
    event('arrest', 'Arrest', '1933', {
      places: [id('marseille')],
      participants: [{ person: id('ada'), role: 'arrested' }],
      organizations: [{ organization: id('police') }],
      works: [{ work: id('city') }],
    }),
    event('bare', 'Bare', '1900'),
  ];
  expect(ids(eventsConcerning(events, 'people', 'ada'))).toEqual(['arrest', 'voyage']);
  expect(ids(eventsConcerning(events, 'places', 'marseille'))).toEqual(['arrest', 'voyage']);
  expect(ids(eventsConcerning(events, 'organizations', 'the-ship'))).toEqual(['voyage']);
  expect(ids(eventsConcerning(events, 'organizations', 'police'))).toEqual(['arrest']);
  expect(ids(eventsConcerning(events, 'works', 'city'))).toEqual(['arrest']);
  expect(eventsConcerning(events, 'people', 'police')).toEqual([]);
});
