import { describe, expect, test } from 'vitest';
import { checkedPeriod, compareDates, touches } from '../../src/query/dates.js';
import { date } from './fixtures.js';

describe('compareDates', () => {
  test('sorts by first day, then by last; open beginnings stand at their end; the undated come last', () => {
    const sorted = [undefined, '1941', '../1914-08-31', '1933-03', '1933-03-01', '1933', '1940/'].map(
      (edtf) => edtf && date(edtf),
    );
    const order = sorted
      .map((one) => (one === '' ? undefined : one))
      .sort((a, b) => compareDates(a, b))
      .map((one) => one?.edtf);
    expect(order).toEqual(['../1914-08-31', '1933', '1933-03-01', '1933-03', '1940/', '1941', undefined]);
  });
});

describe('touches', () => {
  test('takes dates that may reach into the period', () => {
    expect(touches(date('1933'), { from: '1933-03-08', to: '1934' })).toBe(true);
    expect(touches(date('1933-02'), { from: '1933-03-08' })).toBe(false);
    expect(touches(date('1936-04-17'), { to: '1936-04' })).toBe(true);
    expect(touches(date('1936-05-01'), { to: '1936-04' })).toBe(false);
    expect(touches(date('1936-12-31'), { from: '1936', to: '1936' })).toBe(true);
    expect(touches(date('1930/1940'), { from: '1933', to: '1934' })).toBe(true);
    expect(touches(date('../1914'), { from: '1914-12' })).toBe(true);
  });

  test('takes a date that is open at an end for its other end', () => {
    expect(touches(date('../2011-06'), { from: '1933', to: '1936' })).toBe(false);
    expect(touches(date('[..2011-06]'), { from: '2011', to: '2011' })).toBe(true);
    expect(touches(date('1926/..'), { from: '1933' })).toBe(false);
  });

  test('takes all where nothing is asked', () => {
    expect(touches(date('1933'), {})).toBe(true);
  });
});

describe('checkedPeriod', () => {
  test('takes years, months and days', () => {
    expect(checkedPeriod({ from: '1933', to: '1936-04' })).toEqual({ from: '1933', to: '1936-04' });
    expect(checkedPeriod({ from: '1933-03', to: '1933' })).toEqual({ from: '1933-03', to: '1933' });
    expect(checkedPeriod({})).toEqual({});
  });

  test.each([['March 1933'], ['1933-3'], ['1933-13'], ['1933-02-29'], [''], [1933], [null]])('refuses %j', (end) => {
    expect(() => checkedPeriod({ from: end as string })).toThrow(RangeError);
    expect(() => checkedPeriod({ to: end as string })).toThrow('is no year, month or day. Write "1933"');
  });

  test('refuses what ends before it begins', () => {
    expect(() => checkedPeriod({ from: '1936', to: '1933-04' })).toThrow(
      'The period begins (1936) after it ends (1933-04).',
    );
  });
});
