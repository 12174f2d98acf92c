import type { Edition } from '../types.js';

/** The nine digits that the ISBN-10 and the ISBN-13 of one edition share, where it has both. */
const shared = (isbn: string): string | undefined =>
  isbn.length === 10 ? isbn.slice(0, 9) : isbn.startsWith('978') ? isbn.slice(3, 12) : undefined;

const isSame = (a: string, b: string): boolean =>
  a === b || (a.length !== b.length && shared(a) !== undefined && shared(a) === shared(b));

/**
 * The editions that bear an ISBN, given with or without hyphens, blanks and the letters "ISBN", in its
 * form of ten or of thirteen digits; none where the text is no ISBN.
 */
export function withIsbn(editions: readonly Edition[], text: string): readonly Edition[] {
  const isbn = text.toUpperCase().replaceAll(/^\s*ISBN(-1[03])?:?|[\s\p{Pd}]/gu, '');
  if (!/^(97[89]\d{10}|\d{9}[\dX])$/.test(isbn)) return [];
  return editions.filter((edition) => edition.isbn?.some((own) => isSame(own, isbn)));
}
