import { textsIn } from '../../values/walk.js';
import type { Problem } from '../finding.js';
import type { FileRule } from '../rule.js';

const STRESSED = /[а-яё][\u0300\u0301]/i;

/** Characters that nobody sees, by what Unicode says they are: controls, formats, separators, surrogates, private use. */
const INVISIBLE =
  /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\ufffd\u115f\u1160\u3164\uffa0]|\u034f|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/u;

/** Joiners that are part of the spelling: between letters of scripts that know them, as in Persian. */
const JOINERS =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}])/gu;

/** What no fault is made of: ASCII without controls, Latin letters with marks, Cyrillic, and the signs of print. */
const PLAIN = /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0481\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2116]*$/;

/** What is wrong with a text, or `undefined`. */
function fault(text: string): Pick<Problem, 'message' | 'hint' | 'fix'> | undefined {
  if (PLAIN.test(text)) return undefined;
  if (text !== text.normalize('NFC')) {
    return {
      message: 'The text is not in Unicode form NFC.',
      hint: `Write "${text.normalize('NFC')}" with composed characters.`,
      fix: (source) => source.normalize('NFC'),
    };
  }
  if (STRESSED.test(text)) {
    return {
      message: 'The text carries stress marks.',
      hint: 'Leave out the accents that only mark stress in Russian.',
    };
  }
  const [unseen] = INVISIBLE.exec(text.replaceAll(JOINERS, '')) ?? [];
  if (unseen !== undefined) {
    const code = (unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      message: `The text contains an invisible or control character, U+${code}.`,
      hint: 'Type the text anew: pasting from web pages brings such characters.',
    };
  }
  return undefined;
}

export const textIsNfc: FileRule = {
  name: 'text-is-nfc',
  level: 'error',
  docs: 'Texts are in Unicode form NFC, without stress marks, invisible or control characters: otherwise equal names would not be found as equal.',
  checkFile({ document }) {
    // A file in order, without escapes, has no text that is not: most files need no closer look.
    if (!document.text.includes('\\') && !fault(document.text)) return undefined;
    const problems: Problem[] = [];
    for (const { text, path } of textsIn(document.value)) {
      const wrong = fault(text);
      if (wrong) problems.push({ path, ...wrong });
    }
    return problems;
  },
};
