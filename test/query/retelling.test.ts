import { describe, expect, test } from 'vitest';
import * as data from '../../src/index.js';
import { byId } from '../../src/query/by-id.js';
import { retold } from '../../src/query/retelling.js';
import { ranksOf, voicesOf } from '../../src/query/voices.js';
import type { Dispute, Source } from '../../src/types.js';
import { cite, date, event, id, person, source } from './fixtures.js';

const voices = voicesOf({
  people: byId([]),
  works: byId([]),
  sources: byId<Source>([
    source('register', 'Register'),
    source('memoirs-1', 'Memoirs, 1', { work: id('memoirs'), authors: [{ literal: 'Ada', person: id('ada') }] }),
    source('memoirs-2', 'Memoirs, 2', { work: id('memoirs'), authors: [{ literal: 'Ada', person: id('ada') }] }),
    source('notice', 'Notice', { container: 'Dictionary of Anarchists (Maitron)' }),
    source('copy', 'Copy', { derivedFrom: id('notice') }),
    source('copy-of-copy', 'Copy', { derivedFrom: id('copy') }),
  ]),
});

const says = (field: string, value: string, ...who: string[]): Dispute => ({
  field,
  value,
  verdict: 'open',
  sources: who.map((one) => ({ source: id(one), at: 'p. 1' })),
});

/** Ada as those tell her who are trusted, where some say otherwise than the register. */
function ada(trust: string | string[], ...disputes: Dispute[]) {
  const record = person(
    'ada',
    [
      { text: 'Ada', lang: 'en', kind: 'usual' },
      { text: 'A.', lang: 'en', kind: 'pen' },
    ],
    {
      born: { date: date('1890-12-30'), place: id('ixelles'), attested: { calendar: 'julian', date: '1890-12-18' } },
      occupations: ['writer'],
      sources: [cite('register', 'p. 1', 'names', 'born'), cite('memoirs-2', 'ch. 1', 'born.place')],
      disputes,
    },
  );
  return retold(record, ranksOf(voices, trust));
}

describe('a value that a trusted source gives', () => {
  test.each<[string, string, string, unknown]>([
    ['a date', 'born.date', '1891', date('1891')],
    ['a date that the record leaves out', 'died.date', '1947', date('1947')],
    ['an id', 'born.place', 'brussels', 'brussels'],
    ['an id that the record leaves out', 'died.place', 'paris', 'paris'],
    ['a text', 'names.1.text', 'Adá, the second', 'Adá, the second'],
    ['a term', 'died.cause', 'suicide', 'suicide'],
    ['a term of a list', 'occupations.0', 'poet', 'poet'],
  ])('is adopted: %s', (_, field, value, to) => {
    const { record, adopted, left } = ada('memoirs-1', says(field, value, 'memoirs-1'));
    expect(adopted).toMatchObject([{ field, to, verdict: 'open', sources: [{ source: 'memoirs-1' }] }]);
    expect(left).toEqual([]);
    expect(field.split('.').reduce<unknown>((here, step) => (here as Record<string, unknown>)[step], record)).toEqual(
      to,
    );
  });

  test.each([
    ['a date in words', 'born.date', 'soon after 1890'],
    ['a place without a record', 'born.place', 'Evanston, Illinois'],
    ['a cause in words', 'died.cause', 'malnutrition alone'],
    ['a whole list', 'occupations', 'poet'],
    ['a whole item', 'names.0', 'Ada the elder'],
    ['an item that is not there', 'names.2.text', 'Eve'],
    ['a group', 'born', '1891'],
  ])('is left in words: %s', (_, field, value) => {
    const { record, adopted, left } = ada('memoirs-1', says(field, value, 'memoirs-1'));
    expect(adopted).toEqual([]);
    expect(left).toMatchObject([{ field, value, because: 'words' }]);
    expect(record.born?.date).toEqual(date('1890-12-30'));
  });

  test('drops the Old Style date that stood beside the old one', () => {
    expect(ada('memoirs-1', says('born.date', '1891', 'memoirs-1')).record.born).toEqual({
      date: date('1891'),
      place: 'ixelles',
    });
    const strike = event('strike', 'Strike', '1917-03-08', {
      attested: { calendar: 'julian', date: '1917-02-23' },
      disputes: [says('date', '1917-03-09', 'notice')],
    });
    const { record } = retold(strike, ranksOf(voices, 'notice'));
    expect(record).not.toHaveProperty('attested');
    expect(record.date).toEqual(date('1917-03-09'));
  });

  test('changes nothing else, and never the record itself', () => {
    const dispute = says('born.date', '1891', 'memoirs-1');
    const trusted = ada('memoirs-1', dispute).record;
    const { record } = ada('register', dispute);
    expect(trusted.names).toEqual(record.names);
    expect(trusted.disputes).toEqual([dispute]);
    expect(record.born?.date).toEqual(date('1890-12-30'));
  });
});

describe('whoever is trusted', () => {
  test('leaves what others say, and what the record holds', () => {
    expect(ada('register', says('born.date', '1891', 'memoirs-1'))).toMatchObject({
      adopted: [],
      upheld: ['born.date'],
      left: [],
    });
  });

  test('first decides, also by bearing the record out', () => {
    const dispute = says('born.date', '1891', 'notice');
    expect(ada(['register', 'notice'], dispute).adopted).toEqual([]);
    expect(ada(['notice', 'register'], dispute).adopted).toHaveLength(1);
    expect(ada(['memoirs-1', 'notice'], dispute).adopted).toHaveLength(1);
  });

  test('may be divided: then the record stands', () => {
    const two = [says('born.date', '1891', 'memoirs-1'), says('born.date', '1892', 'memoirs-2')];
    expect(ada('memoirs', ...two).left.map(({ value, because }) => `${value} ${because}`)).toEqual([
      '1891 divided',
      '1892 divided',
    ]);
    expect(ada('memoirs', says('born.place', 'brussels', 'memoirs-1')).left).toMatchObject([{ because: 'divided' }]);
  });

  test('contradicts the record even where cited for more than that', () => {
    expect(ada('register', says('born.place', 'brussels', 'register')).adopted).toHaveLength(1);
  });
});

describe('on the real data', () => {
  const records = [
    ...data.works,
    ...data.editions,
    ...data.people,
    ...data.events,
    ...data.places,
    ...data.organizations,
  ];

  test('every value that is said otherwise is adopted or left, whoever says it', () => {
    const lost = records.flatMap((record) =>
      (record.disputes ?? []).flatMap(({ field, value, sources: tellers }) =>
        tellers
          .filter(({ source: teller }) => {
            const { adopted, left } = data.resolve(record, { trust: teller });
            return ![...adopted, ...left].some((one) => one.field === field);
          })
          .map(({ source: teller }) => `${record.id} ${field} ${value} ${teller}`),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('an adopted id is one that exists', () => {
    const ids = new Set<string>([...records, ...data.sources].map((record) => record.id));
    const wrong = records.flatMap((record) =>
      (record.disputes ?? [])
        .flatMap(({ sources: tellers }) =>
          tellers.flatMap(({ source: teller }) => data.resolve(record, { trust: teller }).adopted),
        )
        .filter(({ field, to }) => /place|publishers|translators/.test(field) && !ids.has(String(to))),
    );
    expect(wrong).toEqual([]);
  });

  test('the article tells another life', () => {
    const dateOf = (items: readonly data.TimelineItem[]) =>
      items.find(({ record }) => record.id === 'death-of-victor-serge-1947')?.date.edtf;
    expect(dateOf(data.timeline())).toBe('1947-11-17');
    expect(dateOf(data.timeline({ trust: 'infogalactic-victor-serge', person: 'victor-serge' }))).toBe('1948');
    expect(() => data.timeline({ trust: 'no-such-source' })).toThrow(RangeError);
  });
});
