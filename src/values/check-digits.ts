/** Check digits of the identifiers that carry one. Each function takes the bare digits, no hyphens. */

const digit = (text: string, index: number): number => (text[index] === 'X' ? 10 : Number(text[index]));

const weighted = (text: string, weight: (index: number) => number): number =>
  Array.from(text, (_, index) => digit(text, index) * weight(index)).reduce((sum, one) => sum + one, 0);

/** Whether an ISBN-10 (ISO 2108:1992) or ISBN-13 (ISO 2108:2017) has its right check digit. */
export function isIsbn(text: string): boolean {
  if (/^\d{9}[\dX]$/.test(text)) return weighted(text, (index) => 10 - index) % 11 === 0;
  return /^97[89]\d{10}$/.test(text) && weighted(text, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;
}

/** Whether an ISSN (ISO 3297), with its hyphen, has its right check digit. */
export function isIssn(text: string): boolean {
  const digits = text.replace('-', '');
  return /^\d{4}-\d{3}[\dX]$/.test(text) && weighted(digits, (index) => 8 - index) % 11 === 0;
}

/** Whether an ISNI or ORCID (ISO 27729, ISO 7064 MOD 11-2) has its right check digit. */
export function isIsni(text: string): boolean {
  if (!/^\d{15}[\dX]$/.test(text)) return false;
  const total = Array.from(text.slice(0, 15)).reduce((sum, one) => (sum + Number(one)) * 2, 0);
  return (12 - (total % 11)) % 11 === digit(text, 15);
}

/** The ISBN with the check digit it should have, where only that digit is wrong. */
export function isbnWithCheckDigit(text: string): string | undefined {
  const digits = text.replaceAll(/[\s-]/g, '').toUpperCase();
  return Array.from('0123456789X')
    .map((last) => digits.slice(0, -1) + last)
    .find(isIsbn);
}
