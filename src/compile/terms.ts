import { vocabularies, type VocabularyName } from '../generated/vocabularies.js';
import { wordsOf } from '../values/text.js';

const folded = (text: string): string => wordsOf(text).join(' ');

/** The term of a vocabulary that goes by a label, in English or French, if there is one. */
export function termCalled(of: VocabularyName, text: string): string | undefined {
  const wanted = folded(text);
  return Object.entries(vocabularies[of]).find(([, { en, fr }]) => [en, fr].some((one) => folded(one) === wanted))?.[0];
}
