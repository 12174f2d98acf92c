import { isbnWithCheckDigit, isIsbn, isIsni, isIssn } from '../../values/check-digits.js';
import { own } from '../../values/own.js';
import type { TextRule } from '../rule.js';

const BY_SCHEME = { issn: isIssn, isni: isIsni };

export const checkDigits: TextRule = {
  name: 'check-digits',
  level: 'error',
  docs: 'ISBN, ISSN and ISNI have the check digit that their other digits ask for: a wrong one is a misprint or a slip.',
  means: ['isbn', 'identifier'],
  checkText(value, { node }) {
    const { meaning } = node.notes;
    if (meaning?.is === 'identifier')
      return own(BY_SCHEME, meaning.scheme)?.(value) === false
        ? { message: `${value} has a wrong check digit.`, hint: 'Compare the source.' }
        : undefined;
    if (isIsbn(value)) return undefined;
    const right = isbnWithCheckDigit(value);
    return {
      message: `ISBN ${value} has a wrong check digit.`,
      hint: right
        ? `If only the last digit is wrong, it is ${right}; compare the source. A misprinted ISBN goes under "disputes".`
        : 'Compare the source.',
    };
  },
};
