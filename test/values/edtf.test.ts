import oracle from 'edtf';
import { describe, expect, it } from 'vitest';
import { DATE_PATTERN, dateOf, DateError, isBefore, isWithin, overlaps, parseDate } from '../../src/values/edtf.js';
import { random } from '../fixtures/random.js';

/** A date's bounds as one text: `1933-03-01 1933-03-31`. */
const bounds = (text: string, calendar?: 'julian'): string => {
  const { earliest, latest } = parseDate(text, calendar);
  return `${String(earliest)} ${String(latest)}`;
};

describe('level 0', () => {
  it.each([
    ['1933', '1933-01-01 1933-12-31', 'year'],
    ['1933-03', '1933-03-01 1933-03-31', 'month'],
    ['1932-02', '1932-02-01 1932-02-29', 'month'],
    ['1900-02', '1900-02-01 1900-02-28', 'month'],
    ['1933-03-08', '1933-03-08 1933-03-08', 'day'],
    ['1932-02-29', '1932-02-29 1932-02-29', 'day'],
    ['1940/1941', '1940-01-01 1941-12-31', 'interval'],
    ['1933-03-08/1936-04', '1933-03-08 1936-04-30', 'interval'],
    ['1940/1940', '1940-01-01 1940-12-31', 'interval'],
  ])('%s is %s, a %s', (text, expected, precision) => {
    expect(bounds(text)).toBe(expected);
    expect(parseDate(text)).toMatchObject({ edtf: text, precision, approximate: false, uncertain: false });
  });
});

describe('level 1', () => {
  it.each([
    ['1938~', '1938-01-01 1938-12-31', 'year', true, false],
    ['1893?', '1893-01-01 1893-12-31', 'year', false, true],
    ['1912%', '1912-01-01 1912-12-31', 'year', true, true],
    ['1933-03~', '1933-03-01 1933-03-31', 'month', true, false],
    ['1933-03-08?', '1933-03-08 1933-03-08', 'day', false, true],
    ['193X', '1930-01-01 1939-12-31', 'decade', false, false],
    ['193X~', '1930-01-01 1939-12-31', 'decade', true, false],
    ['19XX', '1900-01-01 1999-12-31', 'century', false, false],
    ['1933-XX', '1933-01-01 1933-12-31', 'year', false, false],
    ['1933-XX-XX', '1933-01-01 1933-12-31', 'year', false, false],
    ['1933-02-XX', '1933-02-01 1933-02-28', 'month', false, false],
    ['../1914-08-31', 'null 1914-08-31', 'interval', false, false],
    ['1940/..', '1940-01-01 null', 'interval', false, false],
    ['1940/', '1940-01-01 null', 'interval', false, false],
    ['/1940', 'null 1940-12-31', 'interval', false, false],
    ['1938~/1940', '1938-01-01 1940-12-31', 'interval', true, false],
    ['1938/1940?', '1938-01-01 1940-12-31', 'interval', false, true],
    ['1938~/1940?', '1938-01-01 1940-12-31', 'interval', true, true],
    ['193X/1941', '1930-01-01 1941-12-31', 'interval', false, false],
  ])('%s is %s, a %s', (text, expected, precision, approximate, uncertain) => {
    expect(bounds(text)).toBe(expected);
    expect(parseDate(text)).toMatchObject({ edtf: text, precision, approximate, uncertain });
  });
});

describe('level 2 sets', () => {
  it.each([
    ['[1930,1931]', '1930-01-01 1931-12-31'],
    ['[1931,1930]', '1930-01-01 1931-12-31'],
    ['{1907,1908}', '1907-01-01 1908-12-31'],
    ['[1930..1932]', '1930-01-01 1932-12-31'],
    ['[1930-11..1932-02]', '1930-11-01 1932-02-29'],
    ['[1928,1930..1932]', '1928-01-01 1932-12-31'],
    ['[1930..1932,1935]', '1930-01-01 1935-12-31'],
    ['[1930..1940,1935]', '1930-01-01 1940-12-31'],
    ['[..1914]', 'null 1914-12-31'],
    ['[1930..]', '1930-01-01 null'],
    ['[1920,1930..]', '1920-01-01 null'],
    ['[..1914,1920]', 'null 1920-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(bounds(text)).toBe(expected);
    expect(parseDate(text)).toMatchObject({ edtf: text, precision: 'set', approximate: false, uncertain: false });
  });

  it('carries the marks of its members', () => {
    expect(parseDate('[1930~,1931]')).toMatchObject({ approximate: true, uncertain: false });
    expect(parseDate('[1930..1931?]')).toMatchObject({ approximate: false, uncertain: true });
  });
});

describe('what is no date', () => {
  it.each([
    ['1921-21', 'Seasons are not used'],
    ['1921-24', '"1921-12/1922-02", or the period, "1921/1924"'],
    ['..1914', '"../1914"'],
    ['c. 1938', '"1938~"'],
    ['ca 1938', '"1938~"'],
    ['circa 1938', '"1938~"'],
    ['1940-1941', '"1940/1941"'],
    ['1940–1941', '"1940/1941"'],
    ['1933-3', 'Write "1933-03'],
    ['1933-3-08', 'Write "1933-03'],
    ['1933-03-8', 'Write "1933-03'],
    ['08/03/1933', '"1933-03-08"'],
    ['8.3.1933', '"1933-03-08"'],
    ['1933-13', 'no month 13'],
    ['1933-00', 'no month 00'],
    ['1933-02-30', 'that month has 28 days'],
    ['1932-02-30', 'that month has 29 days'],
    ['1900-02-29', 'that month has 28 days'],
    ['1933-04-00', 'that month has 30 days'],
    ['193X-03', 'a month of an unknown year'],
    ['1933-XX-08', 'a day of an unknown month'],
    ['1941/1940', 'ends before it begins'],
    ['1940/1941/1942', 'more than one slash'],
    ['../..', 'open on both sides'],
    ['/', 'open on both sides'],
    ['[]', 'empty part'],
    ['[1930,]', 'empty part'],
    ['[..]', 'empty part'],
    ['[1932..1930]', 'ends before it begins'],
    ['[1930/1931]', 'is not a date'],
    ['[1930..1932..1934]', 'is not a date'],
    ['[1930', 'is not a date'],
    ['[1930}', 'is not a date'],
    ['1X33', 'is not a date'],
    ['33', 'is not a date'],
    ['', 'is not a date'],
    ['[1932]', 'a set of one: write "1932"'],
    ['thereabouts', 'Use EDTF'],
  ])('refuses "%s", saying %s', (text, message) => {
    expect(() => parseDate(text)).toThrow(DateError);
    expect(() => parseDate(text)).toThrow(message);
    expect(dateOf(text)).toBeUndefined();
  });

  it.each([
    ['1921/1923-11', '1921-12-31', '1923-11-01'],
    ['1933-03-08/1936-04-17', '1933-03-08', '1936-04-17'],
    ['1940/1941', '1940-12-31', '1941-01-01'],
    ['193X/1941', '1939-12-31', '1941-01-01'],
    ['1890-12-30/1905~', '1890-12-30', '1905-01-01'],
    ['1921-05-01/1921-05-01', '1921-05-01', '1921-05-01'],
  ])('says that %s certainly holds from %s to %s', (text, from, to) => {
    expect(parseDate(text).throughout).toEqual({ from, to });
  });

  it.each([
    ['an interval that may be empty in its midst', '1940/1940'],
    ['ends that may fall together', '193X/1935'],
    ['an open end', '1940/..'],
    ['an open beginning', '../1914-08-31'],
    ['a set', '[1930..1932]'],
    ['a year', '1930'],
    ['a day', '1933-03-08'],
  ])('says nothing of what certainly holds in %s', (_, text) => {
    expect(Object.hasOwn(parseDate(text), 'throughout')).toBe(false);
  });

  it('counts the days of an Old Style interval in New Style', () => {
    expect(parseDate('1917-02/1917-10', 'julian').throughout).toEqual({ from: '1917-03-13', to: '1917-10-14' });
  });

  it('refuses a bad end of an interval and a bad member of a set', () => {
    expect(() => parseDate('1933/1933-02-30')).toThrow('"1933-02-30" does not exist');
    expect(() => parseDate('[1930,1933-13]')).toThrow('"1933-13" has no month 13');
  });
});

describe('what other tools and catalogues write', () => {
  it.each([
    ...[
      ['193u', '193X'],
      ['19uu', '19XX'],
      ['1932-uu-uu', '1932'],
      ['1932-03-uu', '1932-03'],
    ],
    ...[
      ['unknown/1932', '../1932'],
      ['1932/open', '1932/..'],
      ['1932/unknown', '1932/..'],
      ['1932?~', '1932%'],
    ],
    ...[
      ['?1932', '1932?'],
      ['~1932-05', '1932-05~'],
      ['1932?-05', '1932-05?'],
      ['1932-?05', '1932-05?'],
    ],
    ...[
      ['1932/03/08', '1932-03-08'],
      ['1932.3.8', '1932-03-08'],
      ['19320308', '1932-03-08'],
      ['1932-3', '1932-03'],
    ],
    ...[
      ['1932-22-11', '1932-11-22'],
      ['13/5/1931', '1931-05-13'],
      ['1932-03-08T10:00:00Z', '1932-03-08'],
    ],
    ...[
      ['1931/32', '1931/1932'],
      ['1931-32', '1931/1932'],
      ['1931–1932', '1931/1932'],
      ['1932‑03‑08', '1932-03-08'],
    ],
    ...[
      ['c1932', '1932~'],
      ['ca. 1932', '1932~'],
      ['vers 1932', '1932~'],
      ['um 1932', '1932~'],
      ['1932 (?)', '1932?'],
    ],
    ...[
      ['..1914', '../1914'],
      ['1936..', '1936/..'],
      ['before 1932', '[..1932]'],
      ['après 1932', '[1932..]'],
    ],
    ...[
      ['March 8, 1932', '1932-03-08'],
      ['8 mars 1932', '1932-03-08'],
      ['8. März 1932', '1932-03-08'],
    ],
    ...[
      ['8 марта 1932', '1932-03-08'],
      ['8 de mayo de 1931', '1931-05-08'],
      ['le 1er août 1931', '1931-08-01'],
    ],
    ...[
      ['spring 1930', '1930-03/1930-05'],
      ['hiver 1930', '1930-12/1931-02'],
      ['1930s', '193X'],
    ],
  ])('%s is %s', (text, right) => {
    expect(() => parseDate(text)).toThrow(`Write "${right}".`);
  });
});

describe('dates of the Julian calendar', () => {
  it.each([
    ['1917-10-25', '1917-11-07 1917-11-07'],
    ['1917-02', '1917-02-14 1917-03-13'],
    ['1917', '1917-01-14 1918-01-13'],
    ['1900-02-29', '1900-03-13 1900-03-13'],
  ])('%s Old Style is %s', (text, expected) => {
    expect(bounds(text, 'julian')).toBe(expected);
    expect(parseDate(text, 'julian').edtf).toBe(text);
  });

  it('still refuses days that no calendar has', () => {
    expect(() => parseDate('1901-02-29', 'julian')).toThrow('that month has 28 days');
  });
});

describe('comparisons', () => {
  const compare = (relation: typeof isBefore, a: string, b: string): boolean => relation(parseDate(a), parseDate(b));

  it.each([
    ['1932', '1933', true],
    ['1933', '1933-03', false],
    ['1933-02-28', '1933-03', true],
    ['1932/..', '1933', false],
    ['1932', '../1933', false],
    ['1933', '1932', false],
  ])('isBefore(%s, %s) is %s', (a, b, expected) => {
    expect(compare(isBefore, a, b)).toBe(expected);
  });

  it.each([
    ['1932', '1932-05', true],
    ['1932', '1933', false],
    ['1931/1933', '1933/1935', true],
    ['1932/..', '1940', true],
    ['1932/..', '1931', false],
  ])('overlaps(%s, %s) is %s, either way round', (a, b, expected) => {
    expect(compare(overlaps, a, b)).toBe(expected);
    expect(compare(overlaps, b, a)).toBe(expected);
  });

  it.each([
    ['1932-05', '1932', true],
    ['1932', '1932-05', false],
    ['1932', '1932', true],
    ['1932/..', '1932', false],
    ['1932/..', '1931/..', true],
    ['../1914', '../1915', true],
    ['../1914', '1914', false],
  ])('isWithin(%s, %s) is %s', (a, b, expected) => {
    expect(compare(isWithin, a, b)).toBe(expected);
  });
});

/**
 * The npm package `edtf` as an independent judge of bounds. It is not right everywhere; these faults
 * of version 4.11.1 are stepped round, and a test fails once one of them is mended.
 *
 * - A range that ends a set: the set's latest day is that of the range's start.
 * - 29 February of a year without one is taken for 1 March.
 * - Spring is January to March (seasons are no part of our dates).
 *
 * Its sets also count the first and last member as bounds, so members are given in order; its
 * grammar has no marks (`~`) inside sets, and only ranges between dates of one precision.
 */
describe('bounds, against the package edtf', () => {
  const dayOf = (time: number | null): string | null =>
    time === null || !Number.isFinite(time) ? null : new Date(time).toISOString().slice(0, 10);
  const judged = (text: string): { earliest: string | null; latest: string | null } => {
    const { min, max } = oracle(text);
    return { earliest: dayOf(min), latest: dayOf(max) };
  };
  const ours = (text: string): { earliest: string | null; latest: string | null } => {
    const { earliest, latest } = parseDate(text);
    return { earliest, latest };
  };

  const { between, oneOf } = random(1917);
  const two = (number: number): string => String(number).padStart(2, '0');
  const monthIn = (year: number): string => `${String(year)}-${two(between(1, 12))}`;
  const dayIn = (year: number): string => {
    const month = between(1, 12);
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return `${String(year)}-${two(month)}-${two(between(1, length))}`;
  };
  const precisions: [typeof dayIn, ...(typeof dayIn)[]] = [String, monthIn, dayIn];
  const plain = (year: number): string => oneOf(precisions)(year);
  const masked = (year: number): string =>
    oneOf([
      `${String(year).slice(0, 3)}X`,
      `${String(year).slice(0, 2)}XX`,
      `${String(year)}-XX`,
      `${String(year)}-XX-XX`,
      `${monthIn(year)}-XX`,
    ]);
  const simple = (year: number): string =>
    oneOf([() => plain(year), () => plain(year) + oneOf(['~', '?', '%']), () => masked(year)])();
  const year = (): number => between(1000, 2999);
  const texts = (count: number, make: () => string): string[] => Array.from({ length: count }, make);
  const disagreeing = (all: string[], view: (text: string) => unknown, judge: (text: string) => unknown): string[] =>
    all.filter((text) => JSON.stringify(view(text)) !== JSON.stringify(judge(text)));

  it('agrees on 2,000 simple dates, with their marks', () => {
    const wrong = disagreeing(
      texts(2000, () => simple(year())),
      (text) => {
        const { approximate, uncertain } = parseDate(text);
        return { ...ours(text), approximate, uncertain };
      },
      (text) => {
        const { approximate, uncertain } = oracle(text);
        return { ...judged(text), approximate: approximate?.value !== 0, uncertain: uncertain?.value !== 0 };
      },
    );
    expect(wrong).toEqual([]);
  });

  it('agrees on 2,000 intervals', () => {
    const make = (): string => {
      const start = year();
      const end = start + between(1, 99);
      return oneOf([
        () => `${plain(start)}${oneOf(['', '~', '?'])}/${plain(end)}${oneOf(['', '~', '%'])}`,
        () => `${oneOf(['..', ''])}/${plain(end)}`,
        () => `${plain(start)}/${oneOf(['..', ''])}`,
      ])();
    };
    expect(disagreeing(texts(2000, make), ours, judged)).toEqual([]);
  });

  it('agrees on 2,000 sets, but for the end of a range that ends one', () => {
    const make = (): string => {
      let last = year();
      const later = (): number => (last += between(1, 20));
      const range = (one: typeof dayIn): string => `${one(later())}..${one(later())}`;
      const member = (): string => oneOf([() => plain(later()), () => range(oneOf(precisions))])();
      const members = texts(between(2, 4), member);
      const open = oneOf(['', '', 'start', 'end']);
      if (open === 'start' && !members[0]?.includes('..')) members[0] = `..${String(members[0])}`;
      if (open === 'end' && !members.at(-1)?.includes('..')) members.push(`${String(members.pop())}..`);
      return oneOf([`[${members.join(',')}]`, `{${members.join(',')}}`]);
    };
    const endsInRange = (text: string): boolean => /\d\.\.\d[\d-]*[\]}]$/.test(text);
    const sets = texts(2000, make);
    expect(
      disagreeing(
        sets.filter((text) => !endsInRange(text)),
        ours,
        judged,
      ),
    ).toEqual([]);
    const earliest = (view: typeof ours) => (text: string) => view(text).earliest;
    expect(disagreeing(sets.filter(endsInRange), earliest(ours), earliest(judged))).toEqual([]);
  });

  it('steps round nothing that has been mended', () => {
    expect(judged('[1930..1932]').latest).toBe('1930-12-31');
    expect(judged('1900-02-29').earliest).toBe('1900-03-01');
    expect(judged('1921-21').earliest).toBe('1921-01-01');
  });
});

describe('DATE_PATTERN', () => {
  it('admits whatever the parser admits', () => {
    const pattern = new RegExp(DATE_PATTERN, 'u');
    const texts = [
      '1933',
      '1933-03-08',
      '1912%',
      '193X',
      '1933-XX',
      '../1914-08-31',
      '1940/',
      '[1930..1932]',
      '{1907,1908}',
      '[..1914?]',
    ];
    expect(texts.filter((text) => !pattern.test(text) || !dateOf(text))).toEqual([]);
  });
});
