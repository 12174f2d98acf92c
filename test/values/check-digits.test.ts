import { describe, expect, it } from 'vitest';
import { isbnWithCheckDigit, isIsbn, isIsni, isIssn } from '../../src/values/check-digits.js';

/** Every text that differs from `text` in one digit. */
const oneDigitOff = (text: string): string[] =>
  Array.from(text).flatMap((old, index) =>
    Array.from('0123456789')
      .filter((digit) => /\d/.test(old) && digit !== old)
      .map((digit) => text.slice(0, index) + digit + text.slice(index + 1)),
  );

describe.each([
  { name: 'isIsbn', check: isIsbn, good: ['9781590170649', '9780306406157', '0306406152', '0192110373', '080442957X'] },
  { name: 'isIssn', check: isIssn, good: ['0378-5955', '2049-3630', '2434-561X'] },
  { name: 'isIsni', check: isIsni, good: ['0000000121032683', '000000012146438X', '0000000218250097'] },
])('$name', ({ check, good }) => {
  it('accepts real numbers', () => {
    expect(good.filter((text) => !check(text))).toEqual([]);
  });

  it('refuses them with any one digit changed', () => {
    const wrong = good.flatMap(oneDigitOff);
    expect(wrong.length).toBeGreaterThan(20 * good.length);
    expect(wrong.filter(check)).toEqual([]);
  });

  it('refuses other lengths, blanks and letters', () => {
    const [text = ''] = good;
    expect(
      [
        '',
        text.slice(1),
        `${text}0`,
        ` ${text}`,
        `${text}\n`,
        text.replace(/\d/, 'A'),
        text.toLowerCase().replace(/\d$/, 'x'),
      ].filter(check),
    ).toEqual([]);
  });
});

it('an ISBN-13 begins with 978 or 979, and has no X', () => {
  expect(isIsbn('9791032102626')).toBe(true);
  expect(isIsbn('9770306406159')).toBe(false);
  expect(isIsbn('978159017064X')).toBe(false);
});

it('an ISBN-10 has an X only as its last digit', () => {
  expect(isIsbn('0X04429570')).toBe(false);
});

it('an ISSN has its hyphen, an ISBN and an ISNI have none', () => {
  expect(isIssn('03785955')).toBe(false);
  expect(isIsbn('0-306-40615-2')).toBe(false);
  expect(isIsni('0000-0001-2103-2683')).toBe(false);
});

describe('isbnWithCheckDigit', () => {
  it.each([
    ['9781590170640', '9781590170649'],
    ['978-1-59017-064-0', '9781590170649'],
    ['0192110378', '0192110373'],
    ['0804429570', '080442957X'],
    ['080442957x', '080442957X'],
  ])('mends %s to %s', (text, expected) => {
    expect(isbnWithCheckDigit(text)).toBe(expected);
  });

  it('has no answer where more than the last digit is wrong', () => {
    expect(isbnWithCheckDigit('123')).toBeUndefined();
    expect(isbnWithCheckDigit('1234567890123')).toBeUndefined();
  });
});
