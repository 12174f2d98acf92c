import type { EdtfDate } from '../types.js';

/** After every day of the calendar. */
const END = '\uffff';

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The order of two dates: by the first day they can mean, then by the last. A date that is open at its
 * beginning stands at its end; one that is missing comes last.
 */
export function compareDates(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  const first = (date: EdtfDate | undefined): string => date?.earliest ?? date?.latest ?? END;
  const last = (date: EdtfDate | undefined): string => date?.latest ?? END;
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
 * Whether some day that a date can mean lies in a period whose ends are years, months or days.
 * @throws {RangeError} where an end is none of these.
 */
export function touches(date: EdtfDate, { from, to }: Period): boolean {
  for (const end of [from, to]) {
    if (end !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(end)) {
      throw new RangeError(`"${end}" is no year, month or day. Write "1933", "1933-03" or "1933-03-08".`);
    }
  }
  const endsBefore = from !== undefined && date.latest !== null && date.latest.slice(0, from.length) < from;
  const beginsAfter = to !== undefined && date.earliest !== null && date.earliest.slice(0, to.length) > to;
  return !endsBefore && !beginsAfter;
}
