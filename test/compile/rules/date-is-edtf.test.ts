import { describe, expect, it } from 'vitest';
import { dateIsEdtf as rule } from '../../../src/compile/rules/date-is-edtf.js';
import { dataset } from '../../fixtures/dataset.js';
import { event, foundBy, person } from '../../fixtures/files.js';

it('finds nothing where every date is one', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  ['1933-02-30', '"1933-02-30" does not exist: that month has 28 days.'],
  ['1900-02-29', '"1900-02-29" does not exist: that month has 28 days.'],
  ['1921-21', '"1921-21" has no month 21. Seasons are not used: write the months they span, "1921-03/1921-05".'],
  ['1940-1941', '"1940-1941" is not a date. Write "1940/1941".'],
  ['..1914', '"..1914" is not a date. Write "../1914".'],
  ['1936/1933', '"1936/1933" ends before it begins.'],
])('finds %s', (date, message) => {
  const [finding, ...others] = foundBy(rule, event('a', `date: ${date}`));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    rule: 'date-is-edtf',
    level: 'error',
    file: 'data/events/a.yaml',
    line: 2,
    column: 7,
    path: 'date',
    message,
  });
});

it('finds a bad set, quoted as sets are', () => {
  expect(foundBy(rule, event('a', "date: '[1930..1929]'"))).toMatchObject([
    { line: 2, column: 8, path: 'date', message: '"1930..1929" ends before it begins.' },
  ]);
});

it('looks into every list', () => {
  const findings = foundBy(
    rule,
    person('a', 'memberships:', '  - { organization: o, date: 1919 }', '  - { organization: o, date: 1919-13 }'),
  );
  expect(findings).toMatchObject([{ line: 4, column: 30, path: 'memberships.1.date' }]);
});

describe('Old Style dates', () => {
  const attested = (date: string): string => `attested: { calendar: julian, date: ${date} }`;

  it.each([
    ['1917-11-07', '1917-10-25'],
    ['1917-03-08', '1917-02-23'],
    ['1917-02-14/1917-03-13', '1917-02'],
    ['1917', '1917'],
  ])('%s agrees with %s Old Style', (date, julian) => {
    expect(foundBy(rule, event('a', `date: ${date}`, attested(julian)))).toEqual([]);
  });

  it('that mean other days are found, with the right date', () => {
    expect(foundBy(rule, event('a', 'date: 1917-10-25', attested('1917-10-25')))).toMatchObject([
      {
        line: 2,
        path: 'date',
        message: '"date" is 1917-10-25, but 1917-10-25 Old Style is 1917-11-07 New Style.',
        hint: 'Write "date: 1917-11-07", or mend the attested date.',
      },
    ]);
  });

  it('of a month mean an interval of days', () => {
    const [finding] = foundBy(rule, event('a', 'date: 1917-02', attested('1917-02')));
    expect(finding?.hint).toContain('"date: 1917-02-14/1917-03-13"');
  });

  it('without a New Style date are found, with the date to add', () => {
    expect(foundBy(rule, person('a', 'born:', `  ${attested('1881-03-01')}`))).toMatchObject([
      {
        line: 3,
        path: 'born.attested',
        message: 'An Old Style date stands without the New Style date.',
        hint: 'Add "date: 1881-03-13".',
      },
    ]);
  });

  it('may be 29 February 1900, but not 1901', () => {
    expect(foundBy(rule, event('a', 'date: 1900-03-13', attested('1900-02-29')))).toEqual([]);
    expect(foundBy(rule, event('a', 'date: 1901-03-14', attested('1901-02-29')))).toMatchObject([
      { path: 'attested.date', message: '"1901-02-29" does not exist: that month has 28 days.' },
    ]);
  });
});
