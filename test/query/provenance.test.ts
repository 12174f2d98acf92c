import { describe, expect, test } from 'vitest';
import { byId } from '../../src/query/by-id.js';
import { evidenceFor } from '../../src/query/provenance.js';
import { cite, date, id, person, source } from './fixtures.js';

const sources = byId(['register', 'memoirs', 'mirror', 'letter'].map((own) => source(own, own)));

const ada = person('ada', [{ text: 'Ada', lang: 'en', kind: 'usual', preferred: true }], {
  born: { date: date('1890-12-30'), place: id('ixelles') },
  relations: [
    { person: id('bob'), kind: 'parent-of' },
    {
      person: id('eve'),
      kind: 'friend-of',
      certainty: 'probable',
      sources: [{ source: id('letter'), at: 'p. 9', citing: 'Bob' }],
    },
  ],
  sources: [cite('register', 'p. 1', 'names', 'born'), cite('memoirs', 'ch. 2', 'born.place', 'relations')],
  disputes: [
    {
      field: 'born.date',
      value: '1890-12-31',
      sources: [{ source: id('mirror'), at: 'infobox' }],
      verdict: 'rejected',
      reason: 'misprint',
    },
    { field: 'died.date', value: '1947', sources: [{ source: id('mirror'), at: 'infobox' }], verdict: 'open' },
  ],
});

const why = (path: string) => evidenceFor('why', ada, path, sources);
const who = (path: string): string[] =>
  why(path).sources.map(({ source: one, at, supports }) => `${one.id}, ${at}: ${supports.join(' ')}`);

describe('evidenceFor', () => {
  test('gives the value, and citations of what contains it', () => {
    expect(why('born.date').value).toEqual(date('1890-12-30'));
    expect(who('born.date')).toEqual(['register, p. 1: born']);
  });

  test('gives citations of parts', () => {
    expect(who('born')).toEqual(['register, p. 1: born', 'memoirs, ch. 2: born.place']);
  });

  test('takes no field for another that begins alike', () => {
    const record = person('x', [], { sources: [cite('register', 'p. 1', 'names')] });
    expect(evidenceFor('why', { ...record, summary: { en: 'X' } }, 'summary', sources).sources).toEqual([]);
  });

  test('gives disputes of the field, with their sources', () => {
    const [dispute] = why('born').disputes;
    expect(dispute).toMatchObject({ field: 'born.date', value: '1890-12-31', verdict: 'rejected', reason: 'misprint' });
    expect(dispute?.sources.map(({ source: one, at }) => [one.id, at])).toEqual([['mirror', 'infobox']]);
    expect(why('born.place').disputes).toEqual([]);
    expect(why('names').disputes).toEqual([]);
  });

  test('adds the sources and the certainty of list items', () => {
    expect(who('relations.1.kind')).toEqual(['memoirs, ch. 2: relations', 'letter, p. 9: relations.1']);
    expect(why('relations.1.kind').certainty).toBe('probable');
    expect(why('relations.1').sources[1]?.citing).toBe('Bob');
  });

  test('keeps the sources of one item from another, and shows all for the list', () => {
    expect(who('relations.0')).toEqual(['memoirs, ch. 2: relations']);
    expect(why('relations.0')).not.toHaveProperty('certainty');
    expect(who('relations')).toEqual(['memoirs, ch. 2: relations', 'letter, p. 9: relations.1']);
    expect(why('relations')).not.toHaveProperty('certainty');
  });

  test('knows a field that is left out and disputed', () => {
    expect(why('died.date')).toMatchObject({ value: undefined, sources: [], disputes: [{ value: '1947' }] });
  });

  test('has no citations for records of sources', () => {
    expect(evidenceFor('why', source('register', 'Register'), 'title', sources)).toMatchObject({
      sources: [],
      disputes: [],
    });
  });

  test('lists the fields for a path that leads nowhere', () => {
    expect(() => why('bron')).toThrow(
      '"ada" has no field "bron". Did you mean "born"? It has: id, names, scope, sources, born, relations, disputes.',
    );
    expect(() => why('born.plce')).toThrow('Did you mean "born.place"? It has: born.date, born.place.');
    expect(() => why('relations.7')).toThrow('It has: relations.0, relations.1.');
    expect(() => why('born.place.street')).toThrow('"born.place" has no parts.');
    expect(() => why('')).toThrow(RangeError);
    expect(() => why('constructor')).toThrow(RangeError);
  });

  test('leaves the record as it was', () => {
    const before = structuredClone(ada);
    why('relations');
    expect(ada).toEqual(before);
  });
});
