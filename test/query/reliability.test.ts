import { describe, expect, test } from 'vitest';
import * as data from '../../src/index.js';
import { byId } from '../../src/query/by-id.js';
import { reliabilityAmong } from '../../src/query/reliability.js';
import { cite, date, id, person, source } from './fixtures.js';

const sources = byId(['article', 'register', 'silent'].map((own) => source(own, own)));
const ada = person(
  'ada',
  [
    { text: 'Ada', lang: 'en', kind: 'usual' },
    { text: 'A.', lang: 'en', kind: 'pen', sources: [{ source: id('article'), at: 'lead' }] },
  ],
  {
    born: { date: date('1890'), place: id('ixelles'), note: 'A remark.' },
    sources: [cite('register', 'p. 1', 'names.0', 'born'), cite('article', 'infobox', 'born', 'names.0')],
    disputes: [
      {
        field: 'born.place',
        value: 'brussels',
        verdict: 'refined',
        reason: 'less-precise',
        sources: [{ source: id('article'), at: 'infobox' }],
      },
    ],
  },
);
const found = reliabilityAmong({ people: [ada] }, sources);
const told = (own: string): string[] =>
  (found.get(id(own))?.claims ?? []).map(({ field, verdict, value }) => `${field} ${verdict} ${value ?? ''}`.trim());

describe('reliabilityAmong', () => {
  test('counts what was kept, each statement once', () => {
    expect(told('register')).toEqual(['names.0 kept', 'born.date kept', 'born.place kept']);
    expect(found.get(id('register'))).toMatchObject({ kept: 3, refined: 0, rejected: 0, open: 0 });
  });

  test('counts what was not, and never takes it for kept besides', () => {
    expect(told('article')).toEqual(['born.place refined brussels', 'born.date kept', 'names.0 kept', 'names.1 kept']);
    expect(found.get(id('article'))).toMatchObject({ kept: 3, refined: 1 });
  });

  test('leaves out who says nothing', () => {
    expect(found.has(id('silent'))).toBe(false);
  });
});

describe('on the real data', () => {
  test('every source that a record rests on is there, and the counts are those of the lists', () => {
    const counted = [...data.reliability().values()];
    const wrong = counted.filter(
      ({ claims, kept, refined, rejected, open }) =>
        claims.length === 0 || kept + refined + rejected + open !== claims.length,
    );
    expect(wrong).toEqual([]);
    expect(data.reliability()).toBe(data.reliability());
  });

  test('the article the dataset set out from was corrected about fifty times', () => {
    const {
      refined = 0,
      rejected = 0,
      open = 0,
      claims = [],
    } = data.reliability().get('infogalactic-victor-serge') ?? {};
    expect(refined + rejected + open).toBeGreaterThanOrEqual(50);
    expect(claims[0]?.verdict).toBe('rejected');
    expect(claims.at(-1)?.verdict).toBe('kept');
  });
});
