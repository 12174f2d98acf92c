import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  dayOfNumber,
  daysInMonth,
  gregorianOfJulian,
  isLeapYear,
  isoDay,
  type Day,
} from '../../src/values/calendar.js';
import { agreesWithJulian, parseDate } from '../../src/values/edtf.js';
import { random } from '../fixtures/random.js';

const day = (text: string): Day => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};
const newStyle = (text: string): string => isoDay(gregorianOfJulian(day(text)));

/** The Julian day number of 1 January 1970. */
const UNIX_EPOCH = 2440588;
const MS_PER_DAY = 86_400_000;

/** 5,000 pseudo-random days of 1583 to 2100, by the calendar of JavaScript. */
const { between } = random(1583);
const times = Array.from({ length: 5000 }, () =>
  between(Date.UTC(1583, 0, 1) / MS_PER_DAY, Date.UTC(2100, 11, 31) / MS_PER_DAY),
);
const sample = times.map((days) => ({ days, text: new Date(days * MS_PER_DAY).toISOString().slice(0, 10) }));

describe('day numbers', () => {
  it('count the days that Date.UTC counts', () => {
    expect(sample.filter(({ days, text }) => dayNumber(day(text)) !== days + UNIX_EPOCH)).toEqual([]);
  });

  it('are undone by dayOfNumber', () => {
    expect(sample.filter(({ text }) => isoDay(dayOfNumber(dayNumber(day(text)))) !== text)).toEqual([]);
  });

  it('are those of the astronomers', () => {
    expect(dayNumber(day('2000-01-01'))).toBe(2451545);
    expect(dayNumber(day('1582-10-15'))).toBe(2299161);
    expect(dayNumber(day('1582-10-04'), 'julian')).toBe(2299160);
  });
});

describe('months', () => {
  it('are as long as Date.UTC makes them', () => {
    const months = Array.from({ length: 518 * 12 }, (_, index) => ({
      year: 1583 + Math.floor(index / 12),
      month: (index % 12) + 1,
    }));
    const wrong = months.filter(
      ({ year, month }) => daysInMonth(year, month) !== new Date(Date.UTC(year, month, 0)).getUTCDate(),
    );
    expect(wrong).toEqual([]);
  });

  it('have no length where there is no such month', () => {
    expect([daysInMonth(1933, 0), daysInMonth(1933, 13)]).toEqual([0, 0]);
  });
});

it('1900 is a leap year in the Julian calendar only, 2000 in both, 1901 in neither', () => {
  const leap = (year: number): boolean[] => [isLeapYear(year), isLeapYear(year, 'julian')];
  expect([1900, 2000, 1901, 1904].map(leap)).toEqual([
    [false, true],
    [true, true],
    [false, false],
    [true, true],
  ]);
});

it.each([
  ['1917-10-25', '1917-11-07', 'the October Revolution'],
  ['1881-03-01', '1881-03-13', 'the death of Alexander II'],
  ['1917-02-23', '1917-03-08', 'the February Revolution'],
  ['1900-02-28', '1900-03-12', 'the last day but one of twelve days apart'],
  ['1900-02-29', '1900-03-13', 'a day that the Gregorian calendar has not'],
  ['1917-12-31', '1918-01-13', 'the end of a year'],
  ['1582-10-05', '1582-10-15', 'the reform'],
])('%s Old Style is %s: %s', (old, expected) => {
  expect(newStyle(old)).toBe(expected);
});

it('writes days as ISO 8601 does', () => {
  expect(isoDay({ year: 988, month: 8, day: 1 })).toBe('0988-08-01');
});

describe('agreesWithJulian', () => {
  const agrees = (date: string, attested: string): boolean => agreesWithJulian(parseDate(date), attested);

  it.each([
    ['1917-11-07', '1917-10-25'],
    ['1917-02-14/1917-03-13', '1917-02'],
    ['1917-03-08', '1917-02'],
    ['1917-02-14', '1917-02'],
    ['1917-03-13', '1917-02'],
    ['1918-01-13', '1917'],
    ['1917', '1917'],
    ['1917~', '1917'],
  ])('%s agrees with %s Old Style', (date, attested) => {
    expect(agrees(date, attested)).toBe(true);
  });

  it.each([
    ['1917-10-25', '1917-10-25'],
    ['1917-11-08', '1917-10-25'],
    ['1917-11', '1917-10-25'],
    ['1917-02-13', '1917-02'],
    ['1917-03-14', '1917-02'],
    ['1917-02', '1917-02'],
    ['1917', '1917-02'],
    ['1918', '1917'],
    ['1917-01-13', '1917'],
    ['1917/..', '1917'],
  ])('%s does not agree with %s Old Style', (date, attested) => {
    expect(agrees(date, attested)).toBe(false);
  });
});
