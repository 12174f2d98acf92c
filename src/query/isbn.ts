import { isIsbn } from '../values/check-digits.js';
import type { Edition } from '../types.js';

/** The longest text in which an ISBN is looked for; a line of a catalogue does not come near it. */
const LONGEST = 1_000;

/** Digits with what parts them in print: blanks, hyphens, dashes and the minus sign. */
const NUMBERS = /\d(?:[\s\p{Pd}\u2212\u00ad]*[\dX])+/gu;

/** The ISBNs that a text holds, whatever stands around them: bare digits with the right check digit. */
export function isbnsIn(text: string): string[] {
  const upper = text.slice(0, LONGEST).normalize('NFKC').toUpperCase();
  return (upper.match(NUMBERS) ?? []).flatMap((number) => {
    const groups = number.split(/[^\dX]+/);
    return groups.flatMap((_, from) => {
      const found: string[] = [];
      let digits = '';
      for (let at = from; at < groups.length && digits.length < 13; at++) {
        digits += groups[at] ?? '';
        if (digits.length >= 10 && isIsbn(digits)) found.push(digits);
      }
      return found;
    });
  });
}

/** The nine digits that the ISBN-10 and the ISBN-13 of one edition share, where it has both. */
const shared = (isbn: string): string | undefined =>
  isbn.length === 10 ? isbn.slice(0, 9) : isbn.startsWith('978') ? isbn.slice(3, 12) : undefined;

const isSame = (a: string, b: string): boolean =>
  a === b || (a.length !== b.length && shared(a) !== undefined && shared(a) === shared(b));

/** An edition and the number it bears. */
export interface Bearing {
  readonly edition: Edition;
  readonly isbn: string;
}

/** The editions that bear an ISBN found in a text, in its form of ten or of thirteen digits. */
export function withIsbn(editions: readonly Edition[], text: string): readonly Bearing[] {
  const wanted = isbnsIn(text);
  if (wanted.length === 0) return [];
  return editions.flatMap((edition) => {
    const own = edition.isbn?.find(({ number }) => wanted.some((one) => isSame(number, one)));
    return own === undefined ? [] : [{ edition, isbn: own.number }];
  });
}
