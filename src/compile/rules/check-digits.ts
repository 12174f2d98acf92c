import { isbnWithCheckDigit, isIsbn, isIsni, isIssn } from '../../values/check-digits.js';
import { own } from '../../values/own.js';
import { valuesThatAre } from '../meanings.js';
import type { FileRule } from '../rule.js';

const BY_SCHEME = { issn: isIssn, isni: isIsni };

export const checkDigits: FileRule = {
  name: 'check-digits',
  level: 'error',
  docs: 'ISBN, ISSN and ISNI have the check digit that their other digits ask for: a wrong one is a misprint or a slip.',
  *checkFile(reading) {
    for (const one of valuesThatAre(reading, 'isbn')) {
      const { value } = one;
      if (isIsbn(value)) continue;
      const right = isbnWithCheckDigit(value);
      yield {
        path: one.path(),
        message: `ISBN ${value} has a wrong check digit.`,
        hint: right
          ? `If only the last digit is wrong, it is ${right}; compare the source. A misprinted ISBN goes under "disputes".`
          : 'Compare the source.',
      };
    }
    for (const one of valuesThatAre(reading, 'identifier')) {
      const { meaning, value } = one;
      const isRight = own(BY_SCHEME, meaning.scheme);
      if (isRight?.(value) !== false) continue;
      yield { path: one.path(), message: `${value} has a wrong check digit.`, hint: 'Compare the source.' };
    }
  },
};
