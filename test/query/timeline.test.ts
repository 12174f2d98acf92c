import { describe, expect, test } from 'vitest';
import { byId } from '../../src/query/by-id.js';
import { happeningsIn, timelineOf, type TimelineOptions } from '../../src/query/timeline-of.js';
import { date, edition, event, id, person, work } from './fixtures.js';

const happenings = happeningsIn({
  works: byId([
    work('city', 'Ville'),
    work('foreign', 'Foreign', { creators: [{ person: id('bob'), role: 'author' }] }),
  ]),
  people: byId([
    person(
      'ada',
      [
        { text: 'Ada', lang: 'en', kind: 'usual' },
        { text: 'Ade', lang: 'fr', kind: 'usual' },
      ],
      {
        born: { date: date('1890-12-30') },
        died: { date: date('1947-11-17') },
      },
    ),
    person('bob', [{ text: 'Bob', lang: 'en', kind: 'usual' }], { scope: 'context', died: { place: id('paris') } }),
  ]),
  editions: [
    edition('ville-1932', 'Ville', ['city'], '1932'),
    edition('city-1975', 'City', ['city'], '1975', {
      contents: [{ work: id('city'), kind: 'translation', language: 'en', translators: [id('bob')] }],
    }),
    edition('ghost-1931', 'Ghost', ['city'], '1931', { status: 'ghost' }),
    edition('foreign-1932', 'Foreign', ['foreign'], '1932'),
    edition('online-2011', 'Online', ['city'], '../2011'),
  ],
  events: [
    event('death-day', 'Ada falls ill', '1947-11-17', { participants: [{ person: id('ada') }] }),
    event('war', 'War', '1914-08-01', { scope: 'context' }),
  ],
});
const timeline = (options: TimelineOptions = {}): string[] =>
  timelineOf(happenings, options).map(({ kind, date: { edtf }, record }) => `${edtf} ${kind} ${record.id}`);

describe('timeline', () => {
  test('derives births, deaths and publications, oldest first', () => {
    expect(timeline()).toEqual([
      '1890-12-30 birth ada',
      '1914-08-01 event war',
      '1932 publication foreign-1932',
      '1932 publication ville-1932',
      '1947-11-17 event death-day',
      '1947-11-17 death ada',
      '1975 publication city-1975',
      '../2011 publication online-2011',
    ]);
  });

  test('labels in English and French', () => {
    const labels = timelineOf(happenings, {}).map(({ label }) => label);
    expect(labels[0]).toEqual({ en: 'Ada is born', fr: 'Ade naît' });
    expect(labels[3]).toEqual({ en: '“Ville” is published', fr: 'Parution\u00a0: «\u00a0Ville\u00a0»' });
  });

  test('keeps to a period', () => {
    expect(timeline({ from: '1932-06', to: '1947' })).toEqual([
      '1932 publication foreign-1932',
      '1932 publication ville-1932',
      '1947-11-17 event death-day',
      '1947-11-17 death ada',
    ]);
    expect(() => timeline({ from: 'then' })).toThrow(RangeError);
  });

  test('keeps to a scope: his life, or the history around it', () => {
    expect(timeline({ scope: 'life' })).toEqual([
      '1890-12-30 birth ada',
      '1932 publication ville-1932',
      '1947-11-17 event death-day',
      '1947-11-17 death ada',
    ]);
    expect(timeline({ scope: 'context' })).toEqual([
      '1914-08-01 event war',
      '1932 publication foreign-1932',
      '1975 publication city-1975',
      '../2011 publication online-2011',
    ]);
  });

  test('keeps to a person, as author or translator too', () => {
    expect(timeline({ person: id('bob') })).toEqual(['1932 publication foreign-1932', '1975 publication city-1975']);
    expect(timeline({ person: id('ada'), to: '1932' })).toEqual([
      '1890-12-30 birth ada',
      '1932 publication ville-1932',
    ]);
  });

  test('shows no inner fields', () => {
    expect(Object.keys(timelineOf(happenings, {})[0] ?? {})).toEqual(['kind', 'date', 'label', 'scope', 'record']);
  });
});
