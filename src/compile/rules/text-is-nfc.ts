import { textsIn } from '../../values/walk.js';
import type { Problem } from '../finding.js';
import type { Rule } from '../rule.js';

const STRESSED = /[а-яё][\u0300\u0301]/i;
const INVISIBLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffd]/;

/** What is wrong with a text, or `undefined`. */
function fault(text: string): Pick<Problem, 'message' | 'hint'> | undefined {
  if (text !== text.normalize('NFC')) {
    return {
      message: 'The text is not in Unicode form NFC.',
      hint: `Write "${text.normalize('NFC')}" with composed characters.`,
    };
  }
  if (STRESSED.test(text)) {
    return {
      message: 'The text carries stress marks.',
      hint: 'Leave out the accents that only mark stress in Russian.',
    };
  }
  if (INVISIBLE.test(text)) {
    return {
      message: 'The text contains an invisible or control character.',
      hint: 'Type the text anew: pasting from web pages brings such characters.',
    };
  }
  return undefined;
}

export const textIsNfc: Rule = {
  name: 'text-is-nfc',
  level: 'error',
  docs: 'Texts are in Unicode form NFC, without stress marks, invisible or control characters: otherwise equal names would not be found as equal.',
  *check(dataset) {
    for (const { document } of dataset.readings) {
      // A file in order, without escapes, has no text that is not: most files need no closer look.
      if (!document.text.includes('\\') && !fault(document.text)) continue;
      for (const { text, path } of textsIn(document.value)) {
        const wrong = fault(text);
        if (wrong) yield { document, path, ...wrong };
      }
    }
  },
};
