import { describe, expect, it } from 'vitest';
import { portablePattern } from '../../src/emit/portable-pattern.js';

describe('a pattern for readers of JSON Schema in every language', () => {
  it.each([
    ['^Q[1-9][0-9]*$', '^Q[1-9][0-9]*(?![\\s\\S])'],
    ['^\\d{4}$', '^[0-9]{4}(?![\\s\\S])'],
    ['^[\\dX]$', '^[0-9X](?![\\s\\S])'],
    ['^(?!con$)a', '^(?!con(?![\\s\\S]))a'],
    ['^\\[a\\$\\]', '^\\[a\\$\\]'],
    ['^[$.]', '^[$.]'],
    ['[\\s\\S]', '[\\s\\S]'],
  ])('%s is %s', (pattern, portable) => {
    expect(portablePattern(pattern)).toBe(portable);
  });

  it('means in JavaScript what it meant', () => {
    const every = Array.from({ length: 0x3100 }, (_, code) => String.fromCharCode(code)).concat(
      '\ufeff',
      '\u{1F600}',
      'a\n',
    );
    for (const pattern of ['^\\s$', '^\\S$', '^\\d$', '^.$', '^[^\\s<>]$', '^\\S(?:[\\s\\S]*\\S)?$']) {
      const [before, after] = [new RegExp(pattern, 'u'), new RegExp(portablePattern(pattern), 'u')];
      expect(every.filter((text) => before.test(text) !== after.test(text))).toEqual([]);
    }
  });

  it.each(['\\w', '\\b', '\\p{L}', '[\\w]', '\\1'])('refuses what others read otherwise: %s', (pattern) => {
    expect(() => portablePattern(pattern)).toThrow('means other things elsewhere');
  });
});
