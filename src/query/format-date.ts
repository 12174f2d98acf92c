import type { EdtfDate } from '../types.js';
import { primaryOf } from '../values/languages.js';
import { shown, unexpected } from './arguments.js';
import { remembered } from './once.js';

/**
 * A language in which dates are written.
 * @example 'fr'
 */
export type DateLanguage = 'en' | 'fr';

/** One date of an EDTF text: `1938~`, `1933-03-08`, `193X`. */
interface Simple {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

const SIMPLE = /^(\d{2,4}X{0,2})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%])?$/;

/** Reads one date; the text is that of a record, and so in order. */
function simpleOf(text: string): Simple | undefined {
  const [, year, month = 'XX', day = 'XX', mark = ''] = SIMPLE.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    year,
    ...(month !== 'XX' && { month, ...(day !== 'XX' && { day }) }),
    isApproximate: mark === '~' || mark === '%',
    isUncertain: mark === '?' || mark === '%',
  };
}

/** What dates are made of in a language. */
interface Words {
  /** A date by itself. */
  alone(date: Simple): string;
  /** From one date to another, either of which may be open. */
  interval(from: Simple | undefined, to: Simple | undefined): string;
  /** Some day from one date to another, either of which may be open. */
  between(from: Simple | undefined, to: Simple | undefined): string;
  /** The locale by which days, months and lists are written. */
  readonly locale: string;
}

const isPlain = ({ isApproximate, isUncertain, year }: Simple): boolean =>
  !isApproximate && !isUncertain && !year.includes('X');

/** Formatters, by what they write: to make one costs a hundred times what it costs to use it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The formatter of a locale for a month, with its day and its year or without. */
function formatterOf(locale: string, hasDay: boolean, hasYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${String(hasDay)} ${String(hasYear)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    month: 'long',
    ...(hasDay && { day: 'numeric' }),
    ...(hasYear && { year: 'numeric' }),
  });
  formatters.set(key, made);
  return made;
}

/** A day, a month or a year as a locale writes it; without the year where `isYearKnown`. */
function calendarText(locale: string, { year, month, day }: Simple, isYearKnown = false): string {
  if (month === undefined) return year;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  const text = formatterOf(locale, day !== undefined, !isYearKnown).format(date);
  // The first of a month is an ordinal in French, which Intl does not know.
  return locale === 'fr' && day === '01' ? text.replace(/^1(?=\s)/, '1er') : text;
}

/** Whether the year of the first date may be left to the second: "from 25 March to 5 April 1941". */
const shareYear = (from: Simple, to: Simple): boolean =>
  from.year === to.year &&
  isPlain(from) &&
  isPlain(to) &&
  from.month !== undefined &&
  (from.day === undefined) === (to.day === undefined);

/** A century, of which no language has a word that means these hundred years and no others. */
const isCentury = ({ year }: Simple): boolean => year.endsWith('XX');

const firstYear = (date: Simple): Simple => ({ ...date, year: date.year.replaceAll('X', '0') });
const lastYear = (date: Simple): Simple => ({ ...date, year: date.year.replaceAll('X', '9') });

const english: Words = {
  locale: 'en-GB',
  alone(date) {
    const perhaps = date.isUncertain ? 'perhaps ' : '';
    const about = date.isApproximate ? 'about ' : '';
    const year = isCentury(date)
      ? `the years ${firstYear(date).year} to ${lastYear(date).year}`
      : date.year.endsWith('X')
        ? `the ${firstYear(date).year}s`
        : undefined;
    return perhaps + about + (year ?? calendarText('en-GB', date));
  },
  interval(from, to) {
    if (from === undefined) return to === undefined ? '' : `until ${this.alone(to)}`;
    if (to === undefined) return `from ${this.alone(from)} on`;
    const start = shareYear(from, to) ? calendarText('en-GB', from, true) : this.alone(from);
    return `from ${start} to ${this.alone(to)}`;
  },
  between(from, to) {
    if (from === undefined) return to === undefined ? '' : `by ${this.alone(to)}`;
    if (to === undefined) return `${this.alone(from)} or later`;
    const start = shareYear(from, to) ? calendarText('en-GB', from, true) : this.alone(from);
    return `between ${start} and ${this.alone(to)}`;
  },
};

/** The French of a date after a preposition, without it: `mars 1933`, `8 mars 1933`, `années 1930`. */
function frenchCore(date: Simple, isYearKnown = false): string {
  if (isCentury(date)) return `années ${firstYear(date).year} à ${lastYear(date).year}`;
  if (date.year.endsWith('X')) return `années ${firstYear(date).year}`;
  return calendarText('fr', date, isYearKnown);
}

const isPlural = ({ year }: Simple): boolean => year.endsWith('X');

/** The doubts about a date, after it, where a preposition stands before it. */
const frenchDoubts = ({ isApproximate, isUncertain }: Simple): string =>
  (isApproximate ? ' environ' : '') + (isUncertain ? ' peut-être' : '');

/** A date with its article: `le 8 mars 1933`, `les années 1930`, `mars 1933`. */
const frenchWithArticle = (date: Simple, isYearKnown = false): string =>
  (isPlural(date) ? 'les ' : date.day === undefined ? '' : 'le ') + frenchCore(date, isYearKnown);

/** A date after `de`: `du 8 mars`, `d’avril`, `des années 1930`. */
function frenchFrom(date: Simple, isYearKnown = false): string {
  const core = frenchCore(date, isYearKnown);
  if (isPlural(date)) return `des ${core}`;
  if (date.day !== undefined) return `du ${core}`;
  return /^[aeiou]/i.test(core) ? `d’${core}` : `de ${core}`;
}

/** A date after `à`: `au 8 mars`, `à avril`, `aux années 1930`. */
function frenchTo(date: Simple): string {
  const core = frenchCore(date);
  return isPlural(date) ? `aux ${core}` : date.day === undefined ? `à ${core}` : `au ${core}`;
}

/** A date after `en`: `en mars 1933`, `le 8 mars 1933`, `dans les années 1930`. */
const frenchIn = (date: Simple): string =>
  (isPlural(date) ? 'dans les ' : date.day === undefined ? 'en ' : 'le ') + frenchCore(date);

const french: Words = {
  locale: 'fr',
  alone(date) {
    if (!date.isApproximate && !date.isUncertain) return isPlural(date) ? `les ${frenchCore(date)}` : frenchCore(date);
    const perhaps = date.isUncertain ? 'peut-être ' : '';
    const about = date.isApproximate ? 'vers ' : '';
    return perhaps + about + frenchWithArticle(date);
  },
  interval(from, to) {
    if (from === undefined) {
      if (to === undefined) return '';
      const end = isPlural(to) || to.day !== undefined ? frenchTo(to) : frenchIn(to);
      return `jusqu’${end}${frenchDoubts(to)}`;
    }
    if (to === undefined) return `à partir ${frenchFrom(from)}${frenchDoubts(from)}`;
    const start = frenchFrom(from, shareYear(from, to)) + frenchDoubts(from);
    return `${start} ${frenchTo(to)}${frenchDoubts(to)}`;
  },
  between(from, to) {
    if (from === undefined) return to === undefined ? '' : `au plus tard ${frenchIn(to)}${frenchDoubts(to)}`;
    if (to === undefined) return `${this.alone(from)} ou plus tard`;
    const start = frenchWithArticle(from, shareYear(from, to)) + frenchDoubts(from);
    return `entre ${start} et ${frenchWithArticle(to)}${frenchDoubts(to)}`;
  },
};

const LANGUAGES: Readonly<Record<DateLanguage, Words>> = { en: english, fr: french };

/** The ends of a range, of which either may be open. */
const endsOf = (text: string, separator: string): (Simple | undefined)[] => text.split(separator).map(simpleOf);

/** Formatters of lists, by locale and type: as those of dates, they are costly to make. */
const listFormatOf = /* @__PURE__ */ remembered((key: string) => {
  const [locale, type] = key.split(' ') as [string, Intl.ListFormatType];
  return new Intl.ListFormat(locale, { type });
});

/** A set: one of its dates (`[…]`) or all of them (`{…}`). */
function setText(edtf: string, words: Words): string {
  const parts = edtf
    .slice(1, -1)
    .split(',')
    .map((part) => {
      const [from, to] = endsOf(part, '..');
      if (part.includes('..')) return edtf.startsWith('[') ? words.between(from, to) : words.interval(from, to);
      return from === undefined ? '' : words.alone(from);
    });
  const type = edtf.startsWith('[') ? 'disjunction' : 'conjunction';
  return listFormatOf(`${words.locale} ${type}`).format(parts);
}

/**
 * A date in words, for people to read. It says what the date says, and no more: an open end stays open, a
 * doubt is told.
 *
 * @param lang - the language: `en` or `fr`, or a tag that begins with one of them.
 * @throws {TypeError} where the value is no date of the dataset.
 * @throws {RangeError} where the language is another.
 * @example
 * formatDate(getEvent('arrest-leningrad-1933').date, 'en') // '8 March 1933'
 * formatDate(date, 'fr') // of '1938~': 'vers 1938'
 * formatDate(date, 'en') // of '[1905..1909]': 'between 1905 and 1909'
 * formatDate(date, 'en') // of '1941/1947-11': 'from 1941 to November 1947'
 * formatDate(date, 'en') // of '[..2021-01]': 'by January 2021'
 */
export function formatDate(date: EdtfDate, lang: DateLanguage): string {
  const edtf: unknown = (date as EdtfDate | undefined)?.edtf;
  if (typeof edtf !== 'string') throw unexpected('formatDate', 'a date of the dataset', date);
  const primary = typeof lang === 'string' ? primaryOf(lang) : '';
  if (primary !== 'en' && primary !== 'fr') {
    throw new RangeError(`formatDate writes dates in "en" and "fr", not in ${shown(lang)}.`);
  }
  const words = LANGUAGES[primary];
  const simple = simpleOf(edtf);
  if (simple !== undefined) return words.alone(simple);
  if (/^[[{].*[\]}]$/.test(edtf)) return setText(edtf, words);
  const [from, to, ...more] = endsOf(edtf, '/');
  if ((from === undefined && to === undefined) || more.length > 0) {
    throw unexpected('formatDate', 'a date of the dataset', edtf);
  }
  return words.interval(from, to);
}
