import { describe, expect, test } from 'vitest';
import * as data from '../../src/index.js';
import { byId } from '../../src/query/by-id.js';
import { readabilityOf } from '../../src/query/readability.js';
import type { Edition, Event, Place, Work } from '../../src/types.js';
import { date, edition, event, id, work } from './fixtures.js';

const places = byId<Place>(
  [
    ['paris', 'FR'],
    ['leningrad', 'RU'],
  ].map(([own = '', country = '']) => ({ id: id(own), kind: 'city', names: [], country, sources: [] })),
);
const novel = (fields: Partial<Work> = {}): Work =>
  work('novel', 'Roman', { published: { date: date('1932') }, ...fields });
const printed = (place: string, fields: Parameters<typeof edition>[4] = {}): Edition =>
  edition('first', 'Roman', ['novel'], '1932', { places: [id(place)], ...fields });
const ban = (edtf: string, place = 'paris'): Event =>
  event('ban', 'A ban', edtf, { places: [id(place)], works: [{ work: id('novel'), role: 'banned' }] });

const answer = (day: string, country: string, record: Work, editions: Edition[], events: Event[] = []): string => {
  const found = readabilityOf({ works: byId([record]), editions, events, places }, id('novel'), country, day);
  return [found.answer, ...found.because.map(({ ground }) => ground)].join(' ');
};

describe('readabilityOf', () => {
  test.each<[string, string, [string, string, Work, Edition[], Event[]?]]>([
    ['printed there before', 'yes printed-there', ['1933-01-01', 'FR', novel(), [printed('paris')]]],
    ['printed there perhaps later that year', 'unknown', ['1932-06-01', 'FR', novel(), [printed('paris')]]],
    ['not printed yet', 'no not-yet-printed', ['1931-12-31', 'FR', novel(), [printed('paris')]]],
    ['printed elsewhere', 'unknown printed-elsewhere', ['1933-01-01', 'RU', novel(), [printed('paris')]]],
    [
      'printed in part',
      'unknown printed-in-part',
      [
        '1933-01-01',
        'FR',
        novel(),
        [printed('paris', { contents: [{ work: id('novel'), kind: 'excerpt', language: 'fr' }] })],
      ],
    ],
    ['a ghost', 'unknown', ['1933-01-01', 'FR', novel(), [printed('paris', { status: 'ghost' })]]],
    ['lost', 'no never-printed', ['1933-01-01', 'FR', work('novel', 'Roman', { status: 'lost' }), []]],
    ['nothing known', 'unknown', ['1933-01-01', 'FR', work('novel', 'Roman'), []]],
    ['banned on the day', 'no forbidden', ['1941-01-01', 'FR', novel(), [printed('paris')], [ban('1940/1944')]]],
    [
      'banned once, and perhaps still',
      'unknown forbidden printed-there',
      ['1941-01-01', 'FR', novel(), [printed('paris')], [ban('1940-09-28')]],
    ],
    ['banned later', 'yes printed-there', ['1939-01-01', 'FR', novel(), [printed('paris')], [ban('1940/1944')]]],
    [
      'banned elsewhere',
      'yes printed-there',
      ['1941-01-01', 'FR', novel(), [printed('paris')], [ban('1940/1944', 'leningrad')]],
    ],
    [
      'suppressed, as its own record tells',
      'unknown forbidden printed-there',
      [
        '1941-01-01',
        'FR',
        novel({ history: [{ stage: 'suppressed', date: date('1940'), place: id('paris') }] }),
        [printed('paris')],
      ],
    ],
  ])('%s', (_, expected, asked) => {
    expect(answer(...asked)).toBe(expected);
  });

  test.each([
    ['1933-02-30', 'FR', '"1933-02-30" is no day.'],
    ['1933', 'FR', '"1933" is no day.'],
    ['1933-01-01', 'France', 'No place of the dataset lies in a country "France".'],
    ['1933-01-01', 'FX', 'Did you mean "FR"?'],
  ])('refuses %s in %s', (day, country, message) => {
    expect(() => answer(day, country, novel(), [])).toThrow(RangeError);
    expect(() => answer(day, country, novel(), [])).toThrow(message);
  });
});

test('on the real data, no answer but "unknown" lacks its reason', () => {
  const asked = data.works.flatMap(({ id: own }) =>
    ['FR', 'RU', 'MX'].flatMap((country) =>
      ['1925-06-01', '1940-06-01', '2020-06-01'].map((day) => data.readableIn(own, country, day)),
    ),
  );
  expect(asked.filter(({ answer: told, because }) => told !== 'unknown' && because.length === 0)).toEqual([]);
  expect(new Set(asked.map(({ answer: told }) => told)).size).toBe(3);
});
