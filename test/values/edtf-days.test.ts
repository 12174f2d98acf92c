import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOf, isBefore, isWithin, overlaps, type PublishedDate } from '../../src/values/edtf.js';

/*
 * The bounds of dates against every single day: a day belongs to a date if it can be read where the date
 * has its digits. Nothing here knows how long a month is but the calendar of JavaScript.
 */

const RUNS = { numRuns: 400, seed: 19470117 };

/** Every day of 1900 to 1919, as ISO 8601 writes it. */
const DAYS = ((): string[] => {
  const days: string[] = [];
  for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(1920, 0, 1); time += 86_400_000)
    days.push(new Date(time).toISOString().slice(0, 10));
  return days;
})();

/** The days that a date without interval or set may mean: those that fit its digits, X being any. */
const daysOf = (simple: string): readonly string[] => {
  const digits = simple.replace(/[?~%]$/, '');
  const known = DAYS_OF.get(digits);
  if (known) return known;
  const fits = new RegExp(`^${digits.replaceAll('X', '\\d')}`);
  const days = DAYS.filter((day) => fits.test(day));
  DAYS_OF.set(digits, days);
  return days;
};
const DAYS_OF = new Map<string, readonly string[]>();

const two = (number: number): string => String(number).padStart(2, '0');

/** Dates without interval or set, of days that there are and of days that there are not. */
const simple = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1900, max: 1919 }).map(String), fc.constantFrom('190X', '191X')),
    fc.constantFrom('year', 'month', 'day', 'day', 'unknown month', 'unknown day'),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.constantFrom('', '', '~', '?', '%'),
  )
  .map(([year, precision, month, day, mark]) => {
    if (year.endsWith('X') || precision === 'year') return year + mark;
    if (precision === 'unknown month') return `${year}-XX${mark}`;
    if (precision === 'month') return `${year}-${two(month)}${mark}`;
    return `${year}-${two(month)}-${precision === 'unknown day' ? 'XX' : two(day)}${mark}`;
  });

/** Dates of days that there are. */
const real = simple.filter((text) => daysOf(text).length > 0);

const bounds = (date: PublishedDate | undefined): unknown => date && [date.earliest, date.latest];
const ends = (days: readonly string[]): unknown => [days[0], days.at(-1)];

it('a date is one if there is a day that fits it, and lasts from the first of these to the last', () => {
  fc.assert(
    fc.property(simple, (text) => {
      const days = daysOf(text);
      expect(bounds(dateOf(text))).toEqual(days.length === 0 ? undefined : ends(days));
    }),
    RUNS,
  );
});

it('an interval lasts from the first day of its beginning to the last of its end, for certain from the last to the first', () => {
  fc.assert(
    fc.property(real, real, (from, to) => {
      const [first, last] = [daysOf(from), daysOf(to)];
      const date = dateOf(`${from}/${to}`);
      if ((first[0] ?? '') > (last.at(-1) ?? '')) {
        expect(date).toBeUndefined();
        return;
      }
      expect(bounds(date)).toEqual([first[0], last.at(-1)]);
      // A day on which it lasts whichever days are meant.
      const certain = DAYS.filter((day) => day >= (first.at(-1) ?? '') && day <= (last[0] ?? ''));
      expect(date?.throughout).toEqual(certain.length === 0 ? undefined : { from: certain[0], to: certain.at(-1) });
    }),
    RUNS,
  );
});

it.each([
  ['[', ']'],
  ['{', '}'],
])('a set %s … %s lasts from the first day of all its members to the last', (open, close) => {
  fc.assert(
    fc.property(fc.array(real, { minLength: 2, maxLength: 4 }), (members) => {
      const days = members.flatMap(daysOf).sort();
      expect(bounds(dateOf(`${open}${members.join(',')}${close}`))).toEqual(ends(days));
      expect(dateOf(`${open}${members.join(',')}${close}`)?.throughout).toBeUndefined();
    }),
    RUNS,
  );
});

it('open ends have no bound, and the other is that of the date', () => {
  fc.assert(
    fc.property(real, (text) => {
      const days = daysOf(text);
      expect(bounds(dateOf(`../${text}`))).toEqual([null, days.at(-1)]);
      expect(bounds(dateOf(`${text}/..`))).toEqual([days[0], null]);
      expect(bounds(dateOf(`[..${text}]`))).toEqual([null, days.at(-1)]);
      expect(bounds(dateOf(`[${text}..]`))).toEqual([days[0], null]);
    }),
    RUNS,
  );
});

it('before, within and overlapping mean of dates what they mean of their days', () => {
  fc.assert(
    fc.property(real, real, (one, other) => {
      const [a, b] = [dateOf(one), dateOf(other)];
      if (!a || !b) throw new Error(`${one} and ${other} are dates`);
      const [mine, theirs] = [daysOf(one), new Set(daysOf(other))];
      const last = [...theirs].sort();
      expect(isBefore(a, b)).toBe((mine.at(-1) ?? '') < (last[0] ?? ''));
      expect(isWithin(a, b)).toBe(mine.every((day) => theirs.has(day)));
      expect(overlaps(a, b)).toBe(mine.some((day) => theirs.has(day)));
    }),
    RUNS,
  );
});

it('a mark changes no bound, and says what it says', () => {
  fc.assert(
    fc.property(real, fc.constantFrom('~', '?', '%'), (text, mark) => {
      const bare = text.replace(/[?~%]$/, '');
      const date = dateOf(bare + mark);
      expect(bounds(date)).toEqual(bounds(dateOf(bare)));
      expect([date?.approximate, date?.uncertain]).toEqual([mark !== '?', mark !== '~']);
    }),
    RUNS,
  );
});
