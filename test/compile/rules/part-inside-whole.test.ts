import { describe, expect, it } from 'vitest';
import { partInsideWhole as rule } from '../../../src/compile/rules/part-inside-whole.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, foundBy } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

describe('partOf', () => {
  const part = (date: string) => ({
    ...event('whole', 'date: 1933-03-08/1936-04'),
    ...event('part', 'partOf: whole', `date: ${date}`),
  });

  it.each(['1933-03-08', '1934', '1933-05/1936-04-12', '1933-03', '1936'])('finds nothing in a part of %s', (date) => {
    expect(foundBy(rule, part(date))).toEqual([]);
  });

  it.each(['1933-03-07', '1932', '1936-05-01', '1937/..'])('finds a part of %s', (date) => {
    expect(brieflyFoundBy(rule, part(date))).toEqual([
      `events/part.yaml:2 partOf: The event of ${date} does not lie within "whole" of 1933-03-08/1936-04.`,
    ]);
  });
});

describe('follows', () => {
  const effect = (date: string) => ({
    ...event('cause', 'date: 1917-03'),
    ...event('effect', 'follows: [cause]', `date: ${date}`),
  });

  it.each(['1917-03', '1917', '1918', '1917-03-01', '../1920'])('finds nothing in an effect of %s', (date) => {
    expect(foundBy(rule, effect(date))).toEqual([]);
  });

  it('finds an effect before its cause', () => {
    expect(brieflyFoundBy(rule, effect('1917-02-28'))).toEqual([
      'events/effect.yaml:2 follows.0: The event of 1917-02-28 is said to follow "cause" of 1917-03.',
    ]);
  });
});

describe('route', () => {
  const route = (...dates: string[]) =>
    event(
      'journey',
      'date: 1941-03/1941-09',
      'route:',
      ...dates.map((date) => `  - { place: p${date && `, date: ${date}`} }`),
    );

  it.each([
    [['1941-03-25', '1941-04', '1941-09-05']],
    [['1941-03-25', '', '1941-09-05']],
    [['1941-04', '1941-04-01']],
    [['1941']],
  ])('finds nothing in %j', (dates) => {
    expect(foundBy(rule, route(...dates))).toEqual([]);
  });

  it('finds a station before the one above it', () => {
    expect(brieflyFoundBy(rule, route('1941-05', '', '1941-04'))).toEqual([
      'events/journey.yaml:6 route.2.date: The station of 1941-04 comes before the one named earlier.',
    ]);
  });

  it('finds a station outside the journey', () => {
    expect(brieflyFoundBy(rule, route('1941-04', '1942'))).toEqual([
      'events/journey.yaml:5 route.1.date: The station of 1942 lies outside the journey of 1941-03/1941-09.',
    ]);
  });
});
