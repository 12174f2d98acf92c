import type { DataRecord, EdtfDate } from '../types.js';
import { dateOf, type PublishedDate } from '../values/edtf.js';
import { shown, text, unexpected } from './arguments.js';

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

/**
 * The order of two dates, for sorting: by the first day for which they stand, then by the last. A date that
 * is open at its beginning ("by 2011") stands at its end, one that is open at its end ("from 1940 on") at its
 * beginning; a missing date comes last.
 * @example
 * [...events].sort((a, b) => compareDates(a.date, b.date))
 */
export function compareDates(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  for (const date of [a, b] as unknown[]) {
    if (date !== undefined && (typeof date !== 'object' || date === null || !('edtf' in date))) {
      throw unexpected('compareDates', 'two dates of the dataset', date);
    }
  }
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
 * A period whose ends are years, months or days that exist, the first not after the last.
 * @throws {RangeError} where it is none.
 */
export function checkedPeriod({ from, to }: Period): Period {
  for (const end of [from, to]) {
    const isWritten = end === undefined || (typeof end === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(end));
    if (!isWritten || (end !== undefined && dateOf(end) === undefined)) {
      throw new RangeError(`${shown(end)} is no year, month or day. Write "1933", "1933-03" or "1933-03-08".`);
    }
  }
  if (from !== undefined && to !== undefined && from > to && !from.startsWith(to)) {
    throw new RangeError(`The period begins (${from}) after it ends (${to}).`);
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Whether some day for which a date stands lies in a period whose ends are years, months or days. */
export function touches(date: EdtfDate, { from, to }: Period): boolean {
  const first = firstDay(date);
  const last = lastDay(date);
  const endsBefore = from !== undefined && last !== null && last.slice(0, from.length) < from;
  const beginsAfter = to !== undefined && first !== null && first.slice(0, to.length) > to;
  return !endsBefore && !beginsAfter;
}

/** The days between which a point in time lies; an end is left out where it is open. */
export interface Bounds {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** When something begins and when it ends. */
export interface Span {
  readonly begins: Bounds;
  readonly ends: Bounds;
}

/** The days between which what a date means lies; none where it is open, about right or doubted. */
const boundsOf = (date: PublishedDate | EdtfDate | undefined): Bounds =>
  date === undefined || date.approximate || date.uncertain
    ? {}
    : { from: date.earliest ?? undefined, to: date.latest ?? undefined };

/** When that which a date tells of begins and ends, whatever else is said of it. */
function ownSpan(date: PublishedDate | EdtfDate): Span {
  if (date.precision !== 'interval') {
    const bounds = boundsOf(date);
    return { begins: bounds, ends: bounds };
  }
  const { earliest, latest, throughout, approximate, uncertain } = date;
  if (earliest !== null && latest !== null && throughout && !approximate && !uncertain)
    return { begins: { from: earliest, to: throughout.from }, ends: { from: throughout.to, to: latest } };
  const [begins, ends] = date.edtf.split('/').map((end) => (/^\d/.test(end) ? boundsOf(dateOf(end)) : {}));
  return { begins: begins ?? {}, ends: ends ?? {} };
}

/** Most dates are in no dispute. */
const NONE: readonly PublishedDate[] = [];

/** The least that holds two bounds. */
const eitherOf = (a: Bounds, b: Bounds): Bounds => ({
  from: a.from === undefined || b.from === undefined ? undefined : a.from < b.from ? a.from : b.from,
  to: a.to === undefined || b.to === undefined ? undefined : a.to > b.to ? a.to : b.to,
});

/**
 * When that which a date tells of begins and ends. Of an interval it is known on which days each; of
 * anything else, that both lie within the date. What is about right or doubted is known of neither.
 *
 * @param rivals - other dates, any of which may be the right one.
 */
export function spanOf(date: EdtfDate, rivals: readonly PublishedDate[] = NONE): Span {
  let span = ownSpan(date);
  for (const rival of rivals.map(ownSpan))
    span = { begins: eitherOf(span.begins, rival.begins), ends: eitherOf(span.ends, rival.ends) };
  return span;
}

/** The dates that other sources give for a field and of which none is ruled out; what they say in words tells no day. */
export const rivalsOf = ({ disputes }: Pick<DataRecord, 'disputes'>, path: string): readonly PublishedDate[] =>
  disputes?.flatMap(({ field, value, verdict }) =>
    verdict === 'open' && field === path ? (dateOf(value) ?? []) : [],
  ) ?? NONE;

/**
 * A day that exists, given as an argument of the function of that name.
 * @throws {TypeError} where it is no text.
 * @throws {RangeError} where there is no such day.
 */
export function dayOf(name: string, value: unknown): string {
  const day = text(name, value);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new RangeError(`"${day}" is no day. Write it as "1933-03-08".`);
  return day;
}

const DAY = 24 * 60 * 60 * 1000;

/** The day so many days after another, or before it. */
export const shifted = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);

/** How many days there are from one day to another, both counted. */
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY + 1;
