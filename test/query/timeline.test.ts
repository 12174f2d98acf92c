import { describe, expect, test } from 'vitest';
import { byId, known } from '../../src/query/by-id.js';
import { checkedTimeline, happeningsIn, timelineOf, type TimelineOptions } from '../../src/query/timeline-of.js';
import type { Event } from '../../src/types.js';
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

describe('what is told twice', () => {
  const at = (collections: Partial<Parameters<typeof happeningsIn>[0]>) =>
    timelineOf(happeningsIn({ works: byId([]), people: byId([]), editions: [], events: [], ...collections }), {});
  const ada = person('ada', [{ text: 'Ada', lang: 'en', kind: 'usual' }], { died: { date: date('1947-11') } });
  const dying = (role: 'deceased' | 'mourner', fields: Partial<Event> = {}) =>
    event('end', 'Ada dies in a taxi', '1947-11-17', {
      kind: 'death',
      participants: [{ person: ada.id, role }],
      ...fields,
    });

  test('a death is one item: the event, with the person it tells of', () => {
    const [item, ...more] = at({ people: byId([ada]), events: [dying('deceased')] });
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      kind: 'death',
      label: { en: 'Ada dies in a taxi' },
      date: { edtf: '1947-11-17' },
      record: { collection: 'events', id: 'end' },
      also: [{ collection: 'people', id: 'ada' }],
    });
  });

  test('a burial, the death of another and one at another time are two', () => {
    const people = byId([ada]);
    expect(at({ people, events: [dying('mourner')] })).toHaveLength(2);
    expect(at({ people, events: [dying('deceased', { kind: 'burial' })] })).toHaveLength(2);
    expect(at({ people, events: [dying('deceased', { date: date('1946') })] })).toHaveLength(2);
  });

  test('a publication is one item, if the time agrees and the press does not speak against it', () => {
    const book = edition('book', 'City', ['city'], '1932-05', { publishers: [id('rieder')] });
    const out = (fields: Partial<Event> = {}) =>
      event('out', 'The city is out', '1932-05', {
        kind: 'publication',
        works: [{ work: id('city'), role: 'published' }],
        ...fields,
      });
    expect(at({ editions: [book], events: [out()] })).toMatchObject([
      { kind: 'publication', label: { en: 'The city is out' }, also: [{ collection: 'editions', id: 'book' }] },
    ]);
    const of = (organization: string): Partial<Event> => ({ organizations: [{ organization: id(organization) }] });
    expect(at({ editions: [book], events: [out(of('rieder'))] })).toHaveLength(1);
    expect(at({ editions: [book], events: [out(of('grasset'))] })).toHaveLength(2);
    expect(at({ editions: [book], events: [out({ date: date('1932') })] })).toHaveLength(2);
    expect(at({ editions: [book], events: [out({ works: [{ work: id('city'), role: 'banned' }] })] })).toHaveLength(2);
  });
});

describe('events of one year', () => {
  test('stand in the order in which they follow from one another', () => {
    const events = [
      event('exile', 'Exile', '1933/1936', { follows: [id('verdict')] }),
      event('verdict', 'Verdict', '1933', { follows: [id('interrogation')] }),
      event('interrogation', 'Interrogation', '1933-03', { follows: [id('arrest')] }),
      event('arrest', 'Arrest', '1933-03-08'),
      event('war', 'War', '1933-01-30'),
    ];
    const order = timelineOf(happeningsIn({ works: byId([]), people: byId([]), editions: [], events }), {});
    expect(order.map(({ record }) => record.id)).toEqual(['war', 'arrest', 'interrogation', 'verdict', 'exile']);
  });

  test('do not leave their own time for it', () => {
    const events = [
      event('effect', 'Effect', '1930', { follows: [id('cause')] }),
      event('cause', 'Cause', '1931'),
      event('circle-a', 'A', '1935', { follows: [id('circle-b')] }),
      event('circle-b', 'B', '1935', { follows: [id('circle-a')] }),
    ];
    const order = timelineOf(happeningsIn({ works: byId([]), people: byId([]), editions: [], events }), {});
    expect(order.slice(0, 2).map(({ record }) => record.id)).toEqual(['effect', 'cause']);
    expect(order).toHaveLength(4);
  });
});

describe('options', () => {
  const people = byId([person('ada', [{ text: 'Ada', lang: 'en', kind: 'usual' }])]);
  const check = (options: unknown) =>
    checkedTimeline('timeline', options as TimelineOptions, (one) => known(people, one, 'people'));

  test('are taken as they are', () => {
    expect(check({ from: '1933', scope: 'life', person: 'ada' })).toEqual({
      from: '1933',
      scope: 'life',
      person: 'ada',
    });
    expect(check({})).toEqual({});
  });

  test.each([
    [{ form: '1933' }, 'timeline has no option "form". Did you mean "from"?'],
    [{ zzzzzz: 1 }, 'timeline has no option "zzzzzz". Its options are from, to, scope, person.'],
    ['1933', 'timeline takes an object with from, to, scope, person, not "1933".'],
    [null, 'timeline takes an object'],
    [{ scope: 'live' }, 'A scope is one of "life", "context", not "live". Did you mean "life"?'],
    [{ person: 'adda' }, 'Did you mean "ada"?'],
    [{ from: 1933 }, '1933 is no year, month or day.'],
    [{ from: '1936', to: '1933' }, 'The period begins (1936) after it ends (1933).'],
  ])('are refused: %j', (options, message) => {
    expect(() => check(options)).toThrow(message);
  });
});
