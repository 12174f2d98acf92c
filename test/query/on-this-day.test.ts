import { describe, expect, test } from 'vitest';
import * as data from '../../src/index.js';
import { byId } from '../../src/query/by-id.js';
import { anniversariesIn, onDayOfYear } from '../../src/query/on-this-day.js';
import { date, edition, event, id, person, work } from './fixtures.js';

const anniversaries = anniversariesIn({
  works: byId([work('city', 'Ville')]),
  people: byId([
    person('ada', [{ text: 'Ada', lang: 'en', kind: 'usual' }], {
      born: { date: date('1890-03-08') },
      died: { date: date('1947-03') },
    }),
    person('bea', [{ text: 'Bea', lang: 'en', kind: 'usual' }], { died: { date: date('1909-10-13') } }),
  ]),
  editions: [edition('ville-1932', 'Ville', ['city'], '1932-03-08'), edition('ville-1967', 'Ville', ['city'], '1967')],
  events: [
    event('strike', 'Strike', '1917-03-08', { scope: 'context' }),
    event('arrest', 'Ada is arrested', '1933-03-08', { participants: [{ person: id('ada') }] }),
    event('doubted', 'A doubted day', '1900-03-08?', { scope: 'context' }),
    event('captivity', 'Captivity', '1933-03-08/1936-04-12'),
    event('campaign', 'A campaign for Bea', '1909-09/1909-10', {
      participants: [{ person: id('bea'), role: 'executed' }],
    }),
    event('month', 'Some day of March', '1921-03'),
    event('set', 'One of two days', '[1921-03-08,1921-03-09]'),
    event('leap', 'A leap day', '1912-02-29'),
  ],
});
const on = (...[day, options = {}]: [string, Parameters<typeof onDayOfYear>[2]?]): string[] =>
  onDayOfYear(anniversaries, day, options).map(({ kind, date: { edtf }, record }) => `${edtf} ${kind} ${record.id}`);

describe('onDayOfYear', () => {
  test('gives what is known to the day, the oldest year first', () => {
    expect(on('03-08')).toEqual([
      '1890-03-08 birth ada',
      '1900-03-08? event doubted',
      '1917-03-08 event strike',
      '1932-03-08 publication ville-1932',
      '1933-03-08 event arrest',
    ]);
    expect(on('03-09')).toEqual([]);
    expect(on('02-29')).toEqual(['1912-02-29 event leap']);
  });

  test('tells a death by its own day where the event that tells of it is not known to the day', () => {
    expect(on('10-13')).toEqual(['1909-10-13 death bea']);
  });

  test('keeps to a scope and to a person', () => {
    expect(on('03-08', { scope: 'context' })).toEqual(['1900-03-08? event doubted', '1917-03-08 event strike']);
    expect(on('03-08', { person: id('ada') })).toEqual([
      '1890-03-08 birth ada',
      '1932-03-08 publication ville-1932',
      '1933-03-08 event arrest',
    ]);
  });

  test.each(['3-8', '03-8', '1933-03-08', '--03-08', '02-30', '04-31', '13-01', '00-10', '03-00', '', '8 March'])(
    'refuses "%s"',
    (day) => {
      expect(() => on(day)).toThrow(
        new RangeError(`"${day}" is no day of the year. Write the month and the day, as in "03-08".`),
      );
    },
  );
});

describe('onThisDay', () => {
  const days = Array.from({ length: 366 }, (_, index) =>
    new Date(Date.UTC(2000, 0, index + 1)).toISOString().slice(5, 10),
  );

  test('gives over a year what the timeline knows to the day, and every death known to the day, each once', () => {
    const told = days.flatMap((day) => data.onThisDay(day));
    const key = ({ kind, record }: data.TimelineItem) => `${kind} ${record.collection} ${record.id}`;
    const keys = told.map(key);
    expect(new Set(keys).size).toBe(keys.length);
    const known = data.timeline().filter((item) => item.date.precision === 'day');
    expect(keys).toEqual(expect.arrayContaining(known.map(key)));
    const dead = told.flatMap(({ kind, record, also = [] }) => (kind === 'death' ? [record, ...also] : []));
    const ids = dead.flatMap(({ collection, id }) => (collection === 'people' ? [id] : []));
    expect(ids).toHaveLength(new Set(ids).size);
    const died = data.people.filter((one) => one.died?.date?.precision === 'day').map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(died));
  });

  test('stands in the order of years, and has a label in both languages', () => {
    const years = days.map((day) => data.onThisDay(day).map(({ date: { edtf } }) => edtf.slice(0, 4)));
    expect(years).toEqual(years.map((list) => [...list].sort()));
    expect(days.flatMap((day) => data.onThisDay(day)).filter(({ label }) => !label.en || !label.fr)).toEqual([]);
  });

  test('knows the day of his death', () => {
    const items = data.onThisDay('11-17').map(({ date, label }) => `${date.edtf} ${label.en}`);
    expect(items).toContain('1947-11-17 Serge dies in a taxi in Mexico City');
  });
});
