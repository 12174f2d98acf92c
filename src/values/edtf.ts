import { dateMeant, monthsOfSeason } from './date-advice.js';
import { type Calendar, type Day, daysInMonth, gregorianOfJulian, isoDay } from './calendar.js';

/**
 * Dates as the project reads them: the part of EDTF (ISO 8601-2) that its records need.
 *
 * Level 0 (`1933`, `1933-03`, `1933-03-08`, `1940/1941`), level 1 (`1938~`, `1893?`, `1912%`,
 * `193X`, `19XX`, `1933-XX`, `../1914-08-31`, `1940/`) and level 2 sets (`[1930..1932]`,
 * `{1907,1908}`). No seasons, whose bounds implementations draw two months apart.
 */

/** The finest unit to which a date is known; `interval` for a period, `set` for one-of and all-of. */
export type Precision = 'day' | 'month' | 'year' | 'decade' | 'century' | 'interval' | 'set';

/** A date as published. */
export interface PublishedDate {
  edtf: string;
  earliest: string | null;
  latest: string | null;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
  throughout?: { from: string; to: string };
}

/** Why a text is no date, in words that say how to mend it. */
export class DateError extends Error {
  override readonly name = 'DateError';
}

/** The pattern JSON Schema gives for authored dates. Necessary, not sufficient: `parseDate` decides. */
export const DATE_PATTERN = '^(?:[0-9X./?~%-]+|\\[[0-9X.,?~%-]+\\]|\\{[0-9X.,?~%-]+\\})$';

interface Bounds {
  earliest: Day | null;
  latest: Day | null;
}

interface Simple extends Bounds {
  precision: Exclude<Precision, 'interval' | 'set'>;
  approximate: boolean;
  uncertain: boolean;
}

const SIMPLE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

const fail = (message: string): never => {
  throw new DateError(message);
};

const before = (a: Day | null, b: Day | null): boolean => !a || !b || isoDay(a) <= isoDay(b);

/** One date without interval or set: `1933-03`, `1938~`, `193X`. */
function parseSimple(text: string, calendar: Calendar): Simple {
  const match = SIMPLE.exec(text);
  if (!match) return fail(`"${text}" is not a date.`);
  const [, yearText = '', monthText, dayText, mark] = match;
  const marks = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
  const first = Number(yearText.replaceAll('X', '0'));
  const last = Number(yearText.replaceAll('X', '9'));
  if (monthText === undefined || monthText === 'XX') {
    if (dayText !== undefined && dayText !== 'XX') fail(`"${text}" gives a day of an unknown month.`);
    return {
      earliest: { year: first, month: 1, day: 1 },
      latest: { year: last, month: 12, day: 31 },
      precision: yearText.endsWith('XX') ? 'century' : yearText.endsWith('X') ? 'decade' : 'year',
      ...marks,
    };
  }
  if (first !== last) fail(`"${text}" gives a month of an unknown year.`);
  const month = Number(monthText);
  if (month < 1 || month > 12) fail(`"${text}" has no month ${monthText}.`);
  const length = daysInMonth(first, month, calendar);
  if (dayText === undefined || dayText === 'XX') {
    return {
      earliest: { year: first, month, day: 1 },
      latest: { year: first, month, day: length },
      precision: 'month',
      ...marks,
    };
  }
  const day = Number(dayText);
  if (day < 1 || day > length) fail(`"${text}" does not exist: that month has ${String(length)} days.`);
  const whole = { year: first, month, day };
  return { earliest: whole, latest: whole, precision: 'day', ...marks };
}

interface Interval extends Bounds {
  ends: Simple[];
  /** From the last day on which it can begin to the first on which it can end. */
  core: { from: Day; to: Day } | undefined;
}

function parseInterval(text: string, calendar: Calendar): Interval {
  const [startText = '', endText = '', ...more] = text.split('/');
  if (more.length > 0) fail(`"${text}" has more than one slash.`);
  const isOpen = (end: string): boolean => end === '..' || end === '';
  if (isOpen(startText) && isOpen(endText)) fail(`"${text}" is open on both sides and says nothing: leave it out.`);
  const start = isOpen(startText) ? null : parseSimple(startText, calendar);
  const end = isOpen(endText) ? null : parseSimple(endText, calendar);
  if (start && end && !before(start.earliest, end.latest)) fail(`"${text}" ends before it begins.`);
  const [from, to] = [start?.latest, end?.earliest];
  return {
    earliest: start?.earliest ?? null,
    latest: end?.latest ?? null,
    ends: [start, end].filter((one) => one !== null),
    core: from && to && before(from, to) ? { from, to } : undefined,
  };
}

function parseSet(text: string, calendar: Calendar): Bounds & { ends: Simple[] } {
  const ends: Simple[] = [];
  const spans = text
    .slice(1, -1)
    .split(',')
    .map((part): Bounds => {
      const [fromText = '', toText, ...more] = part.split('..');
      if (more.length > 0) fail(`"${text}" is not a date: "${part}" has more than one "..".`);
      const from = fromText === '' ? null : parseSimple(fromText, calendar);
      const to = toText === undefined ? from : toText === '' ? null : parseSimple(toText, calendar);
      if (!from && !to) fail(`"${text}" has an empty part.`);
      if (from && to && !before(from.earliest, to.latest)) fail(`"${part}" ends before it begins.`);
      if (from === to && !text.includes(',')) fail(`"${text}" is a set of one: write "${part}".`);
      for (const end of [from, to]) if (end) ends.push(end);
      return { earliest: from?.earliest ?? null, latest: to?.latest ?? null };
    });
  const order = (a: Day, b: Day): Day => (isoDay(a) <= isoDay(b) ? a : b);
  const reverse = (a: Day, b: Day): Day => (isoDay(a) <= isoDay(b) ? b : a);
  const across = (pick: (one: Bounds) => Day | null, choose: (a: Day, b: Day) => Day): Day | null =>
    spans.map(pick).reduce((a, b) => (a && b ? choose(a, b) : null));
  return { earliest: across((one) => one.earliest, order), latest: across((one) => one.latest, reverse), ends };
}

/**
 * Reads an EDTF text into its published form. `earliest` and `latest` are strict bounds: they take
 * no account of `~` and `?`, and are `null` where the date is open or the end unknown. An interval whose
 * ends are known also has the days `throughout` which it lasts for certain, if there are any.
 *
 * @param calendar - the calendar of the text; bounds are Gregorian whatever it is.
 * @throws {DateError} where the text is no date of the supported part of EDTF.
 * @example
 * parseDate('1933-03')
 * // { edtf: '1933-03', earliest: '1933-03-01', latest: '1933-03-31', precision: 'month',
 * //   approximate: false, uncertain: false }
 */
export function parseDate(text: string, calendar: Calendar = 'gregorian'): PublishedDate {
  try {
    return readDate(text, calendar);
  } catch (error) {
    throw error instanceof DateError ? new DateError(`${error.message}${advice(text)}`) : error;
  }
}

/** What to write instead of a text that is no date; empty where its fault says enough. */
function advice(text: string): string {
  const meant = dateMeant(text, (candidate) => dateOf(candidate) !== undefined);
  const months = monthsOfSeason(text);
  if (months !== undefined)
    return ` Seasons are not used: write the months they span, "${months}"${meant === undefined ? '' : `, or the period, "${meant}"`}.`;
  if (meant !== undefined) return ` Write "${meant}".`;
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(text)) return ' Write year, month, day with hyphens: "1933-03-08".';
  return SIMPLE.test(text) || /^[[{].*[\]}]$|^[\d.X?~%-]+\/[\d.X?~%-]+$/.test(text)
    ? ''
    : ' Use EDTF: "1933", "1933-03", "1933-03-08", "1938~" (about), "1893?" (uncertain), "193X", "1940/1941", "../1914" or "[1930..1932]".';
}

/** What `parseDate` does, with the bare fault. */
function readDate(text: string, calendar: Calendar): PublishedDate {
  const day = (one: Day): string => isoDay(calendar === 'julian' ? gregorianOfJulian(one) : one);
  const publish = (bounds: Bounds, precision: Precision, ends: readonly Simple[]): PublishedDate => {
    return {
      edtf: text,
      earliest: bounds.earliest && day(bounds.earliest),
      latest: bounds.latest && day(bounds.latest),
      precision,
      approximate: ends.some((end) => end.approximate),
      uncertain: ends.some((end) => end.uncertain),
    };
  };
  if (/^\[.*\]$|^\{.*\}$/.test(text)) {
    const set = parseSet(text, calendar);
    return publish(set, 'set', set.ends);
  }
  if (text.includes('/') && !/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)) {
    const interval = parseInterval(text, calendar);
    const { core } = interval;
    return {
      ...publish(interval, 'interval', interval.ends),
      ...(core && { throughout: { from: day(core.from), to: day(core.to) } }),
    };
  }
  const simple = parseSimple(text, calendar);
  return publish(simple, simple.precision, [simple]);
}

const POSSIBLE = /* @__PURE__ */ new RegExp(DATE_PATTERN);

/** The date a text holds, or `undefined` where it holds none. */
export function dateOf(text: string, calendar: Calendar = 'gregorian'): PublishedDate | undefined {
  // Most texts are none by far: to throw for each costs more than to read it.
  if (!POSSIBLE.test(text)) return undefined;
  try {
    return readDate(text, calendar);
  } catch (error) {
    if (error instanceof DateError) return undefined;
    throw error;
  }
}

/** Whether all of `a` surely comes before all of `b`. Open and unknown bounds decide nothing. */
export const isBefore = (a: PublishedDate, b: PublishedDate): boolean =>
  a.latest !== null && b.earliest !== null && a.latest < b.earliest;

/** Whether some day may belong to both. */
export const overlaps = (a: PublishedDate, b: PublishedDate): boolean => !isBefore(a, b) && !isBefore(b, a);

/** Whether every day `inner` may mean is a day `outer` may mean. */
export const isWithin = (inner: PublishedDate, outer: PublishedDate): boolean =>
  (outer.earliest === null || (inner.earliest !== null && inner.earliest >= outer.earliest)) &&
  (outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest));

/**
 * Whether a New Style date agrees with the Old Style date a source gives: it lies within the days the
 * Julian date means, or (where only the year is known) bears the same year.
 */
export function agreesWithJulian(date: PublishedDate, attested: string): boolean {
  const julian = parseDate(attested, 'julian');
  return (
    isWithin(date, julian) ||
    (date.precision === 'year' && /^\d{4}[?~%]?$/.test(attested) && date.edtf.slice(0, 4) === attested.slice(0, 4))
  );
}
