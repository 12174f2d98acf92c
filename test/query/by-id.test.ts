import { describe, expect, test } from 'vitest';
import { byId, known, referenceTo } from '../../src/query/by-id.js';
import type { Redirect, WorkId } from '../../src/types.js';
import { id, person, work } from './fixtures.js';

const conquered = work('ville-conquise', 'Ville conquise');
const records = byId([conquered]);
const redirect = (from: string, kind: Redirect['kind'], ...to: string[]): Redirect => ({
  from,
  collection: 'works',
  kind,
  to,
  since: '1.2.0',
  reason: 'Two records described one work.',
});
const retired = [
  redirect('conquered-city', 'moved', 'ville-conquise'),
  redirect('both', 'split', 'ville-conquise', 'other'),
  redirect('ghost', 'removed'),
];
const ask = (text: string) => known(records, id<WorkId>(text), 'works', retired);

describe('known', () => {
  test('gives the record with an id, or that of a record', () => {
    expect(known(records, conquered.id, 'works')).toBe(conquered);
    expect(known(records, { ...conquered }, 'works')).toBe(conquered);
  });

  test('names the nearest id for one that no record has', () => {
    expect(() => ask('ville-conquis')).toThrow(RangeError);
    expect(() => ask('ville-conquis')).toThrow(
      'No record of works has the id "ville-conquis". Did you mean "ville-conquise"?',
    );
    expect(() => ask('nothing-like-it-at-all')).toThrow(/has the id "nothing-like-it-at-all"\.$/);
  });

  test('names what replaces a retired id', () => {
    expect(() => ask('conquered-city')).toThrow(
      'No record of works has the id "conquered-city". It is now "ville-conquise" (since 1.2.0): Two records described one work.',
    );
    expect(() => ask('both')).toThrow('It was split into "ville-conquise", "other" (since 1.2.0)');
    expect(() => ask('ghost')).toThrow('It was removed (since 1.2.0)');
    expect(() => known(records, id<WorkId>('ghost'), 'editions', retired)).not.toThrow('removed');
  });

  test.each([undefined, null, 7, true, [], {}, { id: 7 }, () => 'x'])('says what it wants instead of %j', (value) => {
    expect(() => known(records, value as never, 'works')).toThrow(TypeError);
    expect(() => known(records, value as never, 'works')).toThrow('A record of works or its id was expected, not ');
  });

  test('shows no more of a long id than tells it', () => {
    expect(() => ask('x'.repeat(20_000))).toThrow(/^.{0,200}$/);
  });

  test.each(['constructor', '__proto__', 'toString', ''])('is not misled by the properties of objects: %s', (text) => {
    expect(() => ask(text)).toThrow(RangeError);
  });
});

describe('records by id', () => {
  test('cannot be changed', () => {
    const map = byId([conquered]) as Map<WorkId, typeof conquered>;
    expect(() => map.set(id('x'), conquered)).toThrow('The data are shared and cannot be changed.');
    expect(() => map.delete(conquered.id)).toThrow(TypeError);
    expect(() => {
      map.clear();
    }).toThrow(TypeError);
    expect([...map.keys()]).toEqual(['ville-conquise']);
  });

  test('can be copied and cloned, and copies changed', () => {
    const copy = new Map(byId([conquered]));
    copy.clear();
    expect(copy.size).toBe(0);
    expect(structuredClone(records)).toEqual(new Map(records));
  });
});

describe('referenceTo', () => {
  const ada = person('ada', [{ text: 'Ada', lang: 'en', kind: 'usual' }]);
  const maps = { people: byId([ada]), works: byId([conquered, work('ada', 'Ada')]) };
  const of = (value: unknown) => referenceTo('eventsOf', maps, retired, value);

  test('takes a record, a copy of it, or its collection and id', () => {
    expect(of(ada)).toEqual({ collection: 'people', id: 'ada' });
    expect(of(conquered)).toEqual({ collection: 'works', id: 'ville-conquise' });
    expect(of({ ...conquered })).toEqual({ collection: 'works', id: 'ville-conquise' });
    expect(of({ collection: 'works', id: 'ada' })).toEqual({ collection: 'works', id: 'ada' });
  });

  test('does not guess', () => {
    expect(() => of('ville-conquise')).toThrow(
      `eventsOf takes a record of people, works, or { collection, id }, not "ville-conquise". Write eventsOf({ collection: 'works', id: 'ville-conquise' }).`,
    );
    expect(() => of({ ...ada })).toThrow(TypeError);
    expect(() => of({ id: 'nobody' })).toThrow(TypeError);
    expect(() => of(undefined)).toThrow('not undefined.');
  });

  test('refuses unknown collections and ids', () => {
    expect(() => of({ collection: 'constructor', id: 'ada' })).toThrow('one of people, works, not "constructor"');
    expect(() => of({ collection: 'works', id: 'conquered-city' })).toThrow('It is now "ville-conquise"');
  });
});
