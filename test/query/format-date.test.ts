import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateLanguage, formatDate } from '../../src/query/format-date.js';
import { dateOf } from '../../src/values/edtf.js';
import { date } from './fixtures.js';

const inBoth = (edtf: string): string[] => [formatDate(date(edtf), 'en'), formatDate(date(edtf), 'fr')];

describe('formatDate', () => {
  test.each([
    ['1933', '1933', '1933'],
    ['1933-03', 'March 1933', 'mars 1933'],
    ['1933-03-08', '8 March 1933', '8 mars 1933'],
    ['1933-04-01', '1 April 1933', '1er avril 1933'],
    ['1933-03-XX', 'March 1933', 'mars 1933'],
    ['1933-XX', '1933', '1933'],
    ['193X', 'the 1930s', 'les années 1930'],
    ['19XX', 'the years 1900 to 1999', 'les années 1900 à 1999'],
    ['1938~', 'about 1938', 'vers 1938'],
    ['1893?', 'perhaps 1893', 'peut-être 1893'],
    ['1938%', 'perhaps about 1938', 'peut-être vers 1938'],
    ['1933-03-08~', 'about 8 March 1933', 'vers le 8 mars 1933'],
    ['193X?', 'perhaps the 1930s', 'peut-être les années 1930'],
    ['1941/1947-11', 'from 1941 to November 1947', 'de 1941 à novembre 1947'],
    ['1941-03-25/1941-04-05', 'from 25 March to 5 April 1941', 'du 25 mars au 5 avril 1941'],
    ['1941-03-25/1941-04', 'from 25 March 1941 to April 1941', 'du 25 mars 1941 à avril 1941'],
    ['1936-04/1937', 'from April 1936 to 1937', 'd’avril 1936 à 1937'],
    ['193X/194X', 'from the 1930s to the 1940s', 'des années 1930 aux années 1940'],
    ['1905~/1909', 'from about 1905 to 1909', 'de 1905 environ à 1909'],
    ['1912?/1914?', 'from perhaps 1912 to perhaps 1914', 'de 1912 peut-être à 1914 peut-être'],
    ['../2011', 'until 2011', 'jusqu’en 2011'],
    ['../2011-06-03', 'until 3 June 2011', 'jusqu’au 3 juin 2011'],
    ['../193X', 'until the 1930s', 'jusqu’aux années 1930'],
    ['1940/', 'from 1940 on', 'à partir de 1940'],
    ['1933-03-08/..', 'from 8 March 1933 on', 'à partir du 8 mars 1933'],
    ['1936-08/..', 'from August 1936 on', 'à partir d’août 1936'],
    ['[..2021-01]', 'by January 2021', 'au plus tard en janvier 2021'],
    ['[..2021-01-05]', 'by 5 January 2021', 'au plus tard le 5 janvier 2021'],
    ['[..193X]', 'by the 1930s', 'au plus tard dans les années 1930'],
    ['[1936-01..]', 'January 1936 or later', 'janvier 1936 ou plus tard'],
    ['[1905..1909]', 'between 1905 and 1909', 'entre 1905 et 1909'],
    ['[1933-03-08..1933-04-01]', 'between 8 March and 1 April 1933', 'entre le 8 mars et le 1er avril 1933'],
    ['[1905~..1909?]', 'between about 1905 and perhaps 1909', 'entre 1905 environ et 1909 peut-être'],
    ['[1907,1908]', '1907 or 1908', '1907 ou 1908'],
    ['[1907,1908,1910..1912]', '1907, 1908 or between 1910 and 1912', '1907, 1908 ou entre 1910 et 1912'],
    ['{1907-01-02,1908-04-01}', '2 January 1907 and 1 April 1908', '2 janvier 1907 et 1er avril 1908'],
    ['{1930..1932}', 'from 1930 to 1932', 'de 1930 à 1932'],
  ])('writes %s as "%s" and « %s »', (edtf, en, fr) => {
    expect(inBoth(edtf)).toEqual([en, fr]);
  });

  test('takes tags of regions for their language', () => {
    expect(formatDate(date('1933-03'), 'fr-CA' as DateLanguage)).toBe('mars 1933');
  });

  test('says what it wants', () => {
    expect(() => formatDate(undefined as never, 'en')).toThrow(
      'formatDate takes a date of the dataset, not undefined.',
    );
    expect(() => formatDate('1933' as never, 'en')).toThrow(TypeError);
    expect(() => formatDate({ edtf: 'spring' } as never, 'en')).toThrow(TypeError);
    expect(() => formatDate(date('1933'), 'de' as never)).toThrow(
      'formatDate writes dates in "en" and "fr", not in "de".',
    );
    expect(() => formatDate(date('1933'), undefined as never)).toThrow(RangeError);
  });
});

/*
 * Never says more than the date: what a reader understands from the words is held against the EDTF text. The
 * reader knows the names of months and the words of doubt, and nothing of how the words were made.
 */

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

const ABOUT = { en: /\babout\b/g, fr: /\bvers\b|\benviron\b/g };
const PERHAPS = { en: /\bperhaps\b/g, fr: /peut-être/g };

/** The dates that a text names, as EDTF without marks; a year left to the next date is filled in. */
function datesRead(text: string, lang: DateLanguage): string[] {
  const months = MONTHS[lang].join('|');
  const pattern = new RegExp(
    `(?:the years|(?:les |d?es )?années) (\\d{2})00 (?:to|à) \\d{2}99|(?:the|années) (\\d{3})0s?(?!\\d)|(?:(\\d{1,2})(?:er)? )?(${months})(?: (\\d{4}))?|(\\d{4})`,
    'gu',
  );
  const read = [...text.matchAll(pattern)].map(([, century, decade, day, month, yearOfMonth, year]) => ({
    year: century ? `${century}XX` : decade ? `${decade}X` : (yearOfMonth ?? year),
    month: month && String(MONTHS[lang].indexOf(month) + 1).padStart(2, '0'),
    day: day?.padStart(2, '0'),
  }));
  return read.map(({ year, month, day }, index) =>
    [year ?? read[index + 1]?.year, month, day].filter((part) => part !== undefined).join('-'),
  );
}

const year = fc.integer({ min: 1800, max: 2099 }).map(String);
const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const simple = fc
  .tuple(
    fc.oneof(
      year,
      day,
      day.map((one) => one.slice(0, 7)),
      year.map((one) => `${one.slice(0, 3)}X`),
      year.map((one) => `${one.slice(0, 2)}XX`),
    ),
    fc.constantFrom('', '', '', '~', '?', '%'),
  )
  .map(([text, mark]) => text + mark);
/** Two dates, the earlier first. */
const pair = fc.tuple(simple, simple).map(([a, b]) => [a, b].sort() as [string, string]);
const edtf = fc.oneof(
  simple,
  pair.map(([a, b]) => `${a}/${b}`),
  simple.map((one) => `../${one}`),
  simple.map((one) => `${one}/..`),
  pair.map(([a, b]) => `[${a}..${b}]`),
  simple.map((one) => `[..${one}]`),
  simple.map((one) => `[${one}..]`),
  fc.array(simple, { minLength: 1, maxLength: 4 }).map((all) => `[${all.join(',')}]`),
  fc.array(simple, { minLength: 1, maxLength: 4 }).map((all) => `{${all.join(',')}}`),
);

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

describe.each(['en', 'fr'] as const)('in %s, a date in words', (lang) => {
  const property = (holds: (edtf: string, text: string) => void): void => {
    fc.assert(
      fc.property(edtf, (one) => {
        // Whether one with marks and unknown digits ends before it begins, the parser decides.
        const known = dateOf(one);
        if (known === undefined) fc.pre(false);
        else holds(one, formatDate(known, lang));
      }),
      { numRuns: 1_000 },
    );
  };

  test('names the dates it has, each as finely as it knows them, and no others', () => {
    property((one, text) => {
      const written = one.match(/\d{2,4}X*(?:-\d\d){0,2}/g);
      expect(datesRead(text, lang), `${one}: ${text}`).toEqual(written);
    });
  });

  test('doubts what it doubts', () => {
    property((one, text) => {
      expect(count(text, ABOUT[lang]), `${one}: ${text}`).toBe(count(one, /[~%]/g));
      expect(count(text, PERHAPS[lang]), `${one}: ${text}`).toBe(count(one, /[?%]/g));
    });
  });

  test('is open where it is, and a choice where it is one', () => {
    const signs = {
      en: {
        from: /^from .* on$/,
        until: /^until /,
        by: /^by /,
        later: / or later$/,
        or: / or (?!later)/,
        between: /^between /,
      },
      fr: {
        from: /^à partir /,
        until: /^jusqu’/,
        by: /^au plus tard /,
        later: / ou plus tard$/,
        or: / ou (?!plus tard)/,
        between: /^entre /,
      },
    }[lang];
    property((one, text) => {
      const is = {
        from: one.endsWith('/..'),
        until: one.startsWith('../'),
        by: one.startsWith('[..'),
        later: one.endsWith('..]'),
        or: /^\[[^.]*,/.test(one),
        between: /^\[[^.,]+\.\.[^.,]+\]$/.test(one),
      };
      for (const [sign, pattern] of Object.entries(signs)) {
        expect(pattern.test(text), `${one}: ${text} (${sign})`).toBe(is[sign as keyof typeof is]);
      }
    });
  });
});
