import { describe, expect, it } from 'vitest';
import {
  generationsOf,
  holdsCaptive,
  isBodily,
  isCaptive,
  isMoving,
  isPosthumous,
  isPrinted,
  isResidence,
  isShared,
  isTimeless,
  isTranslated,
  isWide,
  whereaboutsOf,
} from '../../src/query/traits.js';

describe('roles', () => {
  it('ask for bodily presence or do not', () => {
    expect(isBodily('visitor')).toBe(true);
    expect(isBodily('sender')).toBe(false);
  });

  it('ask for presence where none is named', () => {
    expect(isBodily(undefined)).toBe(true);
    expect(isPosthumous(undefined)).toBe(false);
    expect(isCaptive(undefined)).toBe(false);
  });

  it('are open to the dead or are not', () => {
    expect(isPosthumous('deceased')).toBe(true);
    expect(isPosthumous('speaker')).toBe(false);
  });

  it('hold captive or do not', () => {
    expect(isCaptive('prisoner')).toBe(true);
    expect(isCaptive('visitor')).toBe(false);
  });
});

it('events move, hold captive, are residences, tell where somebody was', () => {
  expect([isMoving('journey'), isMoving('residence')]).toEqual([true, false]);
  expect([holdsCaptive('imprisonment'), holdsCaptive('stay')]).toEqual([true, false]);
  expect([isResidence('residence'), isResidence('journey')]).toEqual([true, false]);
  expect([whereaboutsOf('stay'), whereaboutsOf('arrest'), whereaboutsOf('war')]).toEqual([
    'lasting',
    'momentary',
    undefined,
  ]);
});

it('places are wide or narrow', () => {
  expect([isWide('state'), isWide('street')]).toEqual([true, false]);
});

it('relations tell who is older and what death ends', () => {
  expect(generationsOf('parent-of')).toBe(1);
  expect(generationsOf('child-of')).toBe(-1);
  expect(generationsOf('friend-of')).toBeUndefined();
  expect([isTimeless('translator-of'), isTimeless('friend-of')]).toEqual([true, false]);
});

it('contents are translated, editions printed, identifiers shared', () => {
  expect([isTranslated('revised-translation'), isTranslated('original')]).toEqual([true, false]);
  expect([isPrinted('published'), isPrinted('ghost')]).toEqual([true, false]);
  expect([isShared('issn'), isShared('wikidata')]).toEqual([true, false]);
});

it.each(['constructor', 'toString', '__proto__'])('"%s" is no term of any vocabulary', (word) => {
  expect(isBodily(word as never)).toBe(false);
  expect(isMoving(word as never)).toBe(false);
  expect(isWide(word as never)).toBe(false);
  expect(generationsOf(word as never)).toBeUndefined();
});
