import type { EdtfDate } from '../types.js';

/** After every day of the calendar. */
const END = '\uffff';

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The first day for which a date stands. One that is open at its beginning ("by 2011") stands at its
 * end: nothing says that it reaches further back.
 */
export const firstDay = (date: EdtfDate): string | null => date.earliest ?? date.latest;

/** The last day for which a date stands: its beginning, where its end is open. */
const lastDay = (date: EdtfDate): string | null => date.latest ?? date.earliest;

/** The order of two dates: by the first day for which they stand, then by the last; a missing date comes last. */
export function compareDates(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  const first = (date: EdtfDate | undefined): string => (date && firstDay(date)) ?? END;
  const last = (date: EdtfDate | undefined): string => (date && lastDay(date)) ?? END;
  return compared(first(a), first(b)) || compared(last(a), last(b));
}

/** The order of two records: by date, then by id. */
export const compareRecords =
  <R extends { readonly id: string }>(dateOf: (record: R) => EdtfDate | undefined) =>
  (a: R, b: R): number =>
    compareDates(dateOf(a), dateOf(b)) || compared(a.id, b.id);

/** A period of which either end may be left out. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Whether some day for which a date stands lies in a period whose ends are years, months or days.
 * @throws {RangeError} where an end is none of these.
 */
export function touches(date: EdtfDate, { from, to }: Period): boolean {
  for (const end of [from, to]) {
    if (end !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(end)) {
      throw new RangeError(`"${end}" is no year, month or day. Write "1933", "1933-03" or "1933-03-08".`);
    }
  }
  const first = firstDay(date);
  const last = lastDay(date);
  const endsBefore = from !== undefined && last !== null && last.slice(0, from.length) < from;
  const beginsAfter = to !== undefined && first !== null && first.slice(0, to.length) > to;
  return !endsBefore && !beginsAfter;
}
