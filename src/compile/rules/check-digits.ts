import { collectionOf } from '../../model/collections.js';
import { isbnWithCheckDigit, isIsbn, isIsni, isIssn } from '../../model/check-digits.js';
import { notesOf, walk } from '../../model/meta.js';
import type { LocatedProblem, Rule } from '../rule.js';

export const checkDigits: Rule = {
  name: 'check-digits',
  level: 'error',
  docs: 'ISBN, ISSN and ISNI have the check digit that their other digits ask for: a wrong one is a misprint or a slip.',
  *check(dataset) {
    for (const { collection, data, document } of dataset.records) {
      const problems: LocatedProblem[] = [];
      walk(collectionOf(collection).schemas.authored, data, (schema, value, path) => {
        const { meaning } = notesOf(schema);
        const text = String(value);
        if (meaning?.is === 'isbn' && !isIsbn(text)) {
          const right = isbnWithCheckDigit(text);
          problems.push({
            document,
            path,
            message: `ISBN ${text} has a wrong check digit.`,
            hint: right
              ? `If only the last digit is wrong, it is ${right}; compare the source. A misprinted ISBN goes under "disputes".`
              : 'Compare the source.',
          });
        }
        const check = meaning?.is === 'identifier' ? { issn: isIssn, isni: isIsni }[meaning.scheme] : undefined;
        if (check && !check(text))
          problems.push({ document, path, message: `${text} has a wrong check digit.`, hint: 'Compare the source.' });
      });
      yield* problems;
    }
  },
};
