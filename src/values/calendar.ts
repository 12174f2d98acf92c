/** The days that the Gregorian calendar has, as ISO 8601 writes them: no 31 April, no 29 February 1900. */
export const DAY_PATTERN =
  '^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$';

/** A day of some calendar. Months and days count from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** The calendars in which sources date. Published dates are always proleptic Gregorian (New Style). */
export type Calendar = 'gregorian' | 'julian';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a year has a 29 February: every fourth, in the Gregorian calendar not three centuries of four. */
export function isLeapYear(year: number, calendar: Calendar = 'gregorian'): boolean {
  if (year % 4 !== 0) return false;
  return calendar === 'julian' || year % 100 !== 0 || year % 400 === 0;
}

/** The number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number, calendar: Calendar = 'gregorian'): number {
  return month === 2 && isLeapYear(year, calendar) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/**
 * The day's Julian day number: the count of days in use among astronomers, the same for one day in
 * either calendar. (Fliegel and Van Flandern's integer arithmetic, for the years after 0.)
 */
export function dayNumber({ year, month, day }: Day, calendar: Calendar = 'gregorian'): number {
  const a = Math.floor((14 - month) / 12);
  const y = year + 4800 - a;
  const m = month + 12 * a - 3;
  const common = day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4);
  return calendar === 'julian' ? common - 32083 : common - Math.floor(y / 100) + Math.floor(y / 400) - 32045;
}

/** The Gregorian day with a Julian day number: the inverse of `dayNumber`. */
export function dayOfNumber(number: number): Day {
  const a = number + 32044;
  const b = Math.floor((4 * a + 3) / 146097);
  const c = a - Math.floor((146097 * b) / 4);
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const m = Math.floor((5 * e + 2) / 153);
  return {
    year: 100 * b + d - 4800 + Math.floor(m / 10),
    month: m + 3 - 12 * Math.floor(m / 10),
    day: e - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** The Gregorian day that is a Julian (Old Style) day: 25 October 1917 is 7 November. */
export const gregorianOfJulian = (day: Day): Day => dayOfNumber(dayNumber(day, 'julian'));

/** A day as ISO 8601 writes it: `1890-12-30`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
