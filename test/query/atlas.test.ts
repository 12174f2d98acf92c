import { describe, expect, it } from 'vitest';
import { atlasOf } from '../../src/query/atlas.js';
import type { Place } from '../../src/types.js';
import { cite, date, id } from './fixtures.js';

const place = (own: string, kind: Place['kind'], ...within: NonNullable<Place['within']>): Place => ({
  id: id(own),
  kind,
  names: [{ text: own, lang: 'en', kind: 'usual', preferred: true }],
  ...(within.length > 0 && { within }),
  sources: [cite('register', 'p. 1', 'names')],
});

const atlas = atlasOf(
  new Map(
    [
      place('europe', 'continent'),
      place('russia', 'state', { place: id('europe') }),
      place('moscow', 'city', { place: id('russia') }),
      place('lubyanka', 'building', { place: id('moscow') }),
      place('petrograd', 'city', { place: id('russia') }),
      place('zone', 'region'),
      place('vichy', 'town', { place: id('zone'), date: date('1940/1942') }, { place: id('europe') }),
      place('suburb', 'district', { place: id('moscow'), certainty: 'probable' }),
      place('ring', 'town', { place: id('gnir') }),
      place('gnir', 'town', { place: id('ring') }),
    ].map((one) => [one.id, one]),
  ),
);

describe('an atlas', () => {
  it('tells what a place surely lay within on a day, the nearer first', () => {
    expect(atlas.around(id('lubyanka'), '1933-03-08')).toEqual(['lubyanka', 'moscow', 'russia', 'europe']);
    expect(atlas.around(id('vichy'), '1941-01-01')).toEqual(['vichy', 'europe', 'zone']);
    expect(atlas.around(id('vichy'), '1943-01-01')).toEqual(['vichy', 'europe']);
    expect(atlas.around(id('suburb'), '1933-03-08')).toEqual(['suburb']);
    expect(atlas.around(id('nowhere'), '1933-03-08')).toEqual(['nowhere']);
  });

  it('comes to an end where places lie in one another', () => {
    expect(atlas.around(id('ring'), '1933-03-08')).toEqual(['ring', 'gnir']);
  });

  it('keeps the narrowest of several places', () => {
    expect(atlas.narrowest([id('moscow'), id('lubyanka')])).toEqual(['lubyanka']);
    expect(atlas.narrowest([id('moscow'), id('petrograd')])).toEqual(['moscow', 'petrograd']);
    expect(atlas.narrowest([id('russia'), id('moscow')])).toEqual(['moscow']);
    expect(atlas.narrowest([id('europe'), id('russia')])).toEqual(['russia']);
  });

  it('lets nested places agree, and separate ones exclude one another', () => {
    expect(atlas.apart([id('moscow')], [id('petrograd')])).toBe(true);
    expect(atlas.apart([id('lubyanka')], [id('moscow')])).toBe(false);
    expect(atlas.apart([id('lubyanka')], [id('petrograd')])).toBe(true);
    expect(atlas.apart([id('suburb')], [id('lubyanka')])).toBe(false);
    expect(atlas.apart([id('moscow'), id('petrograd')], [id('petrograd')])).toBe(false);
    expect(atlas.shared(id('lubyanka'), id('suburb'))).toBe('moscow');
  });

  it('says nothing by a place that is too wide', () => {
    expect(atlas.apart([id('russia')], [id('moscow')])).toBe(false);
    expect(atlas.apart([id('zone')], [id('moscow')])).toBe(false);
    expect(atlas.shared(id('moscow'), id('petrograd'))).toBeUndefined();
    expect(atlas.apart([], [id('moscow')])).toBe(false);
  });
});
