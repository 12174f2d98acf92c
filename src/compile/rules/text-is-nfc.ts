import { textsIn } from '../../model/meta.js';
import type { LocatedProblem, Rule } from '../rule.js';

export const textIsNfc: Rule = {
  name: 'text-is-nfc',
  level: 'error',
  docs: 'Texts are in Unicode form NFC, without stress marks, invisible or control characters: otherwise equal names would not be found as equal.',
  *check(dataset) {
    for (const { data, document } of dataset.records) {
      const problems: LocatedProblem[] = [];
      for (const { text, path } of textsIn(data)) {
        if (text !== text.normalize('NFC')) {
          problems.push({
            document,
            path,
            message: 'The text is not in Unicode form NFC.',
            hint: `Write "${text.normalize('NFC')}" with composed characters.`,
          });
        } else if (/[а-яё][\u0300\u0301]/i.test(text)) {
          problems.push({
            document,
            path,
            message: 'The text carries stress marks.',
            hint: 'Leave out the accents that only mark stress in Russian.',
          });
        } else if (
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffd]/.test(text)
        ) {
          problems.push({
            document,
            path,
            message: 'The text contains an invisible or control character.',
            hint: 'Type the text anew: pasting from web pages brings such characters.',
          });
        }
      }
      yield* problems;
    }
  },
};
