import { isbnWithCheckDigit, isIsbn, isIsni, isIssn } from '../../values/check-digits.js';
import { own } from '../../values/own.js';
import { valuesThatAre } from '../meanings.js';
import type { Rule } from '../rule.js';

export const checkDigits: Rule = {
  name: 'check-digits',
  level: 'error',
  docs: 'ISBN, ISSN and ISNI have the check digit that their other digits ask for: a wrong one is a misprint or a slip.',
  *check(dataset) {
    for (const record of dataset.readings) {
      const { document } = record;
      for (const { value, path } of valuesThatAre(record, 'isbn')) {
        if (isIsbn(value)) continue;
        const right = isbnWithCheckDigit(value);
        yield {
          document,
          path,
          message: `ISBN ${value} has a wrong check digit.`,
          hint: right
            ? `If only the last digit is wrong, it is ${right}; compare the source. A misprinted ISBN goes under "disputes".`
            : 'Compare the source.',
        };
      }
      for (const { meaning, value, path } of valuesThatAre(record, 'identifier')) {
        const isRight = own({ issn: isIssn, isni: isIsni }, meaning.scheme);
        if (isRight?.(value) !== false) continue;
        yield { document, path, message: `${value} has a wrong check digit.`, hint: 'Compare the source.' };
      }
    }
  },
};
