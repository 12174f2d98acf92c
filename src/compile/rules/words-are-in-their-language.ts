import type { Problem } from '../finding.js';
import type { RecordRule } from '../rule.js';

/** The small words by which a text is known to be English, and those by which it is known to be French. */
const ENGLISH =
  /(?<![\p{L}’-])(?:the|of|and|was|were|his|her|with|by|for|he|she|from|which|who|at|is|had|has|it|that|they|their|to|as|in|an)(?![\p{L}’-])/giu;
const FRENCH =
  /(?<![\p{L}’-])(?:(?:les?|la|des?|du|et|dans|qui|une?|est|sur|avec|par|pour|il|elle|aux?|en|son|sa|ses|sont|que|fut|était)(?![\p{L}’-])|(?:[ldnsj]|qu)’(?=\p{L}))/giu;

const count = (text: string, words: RegExp): number => (text.match(words) ?? []).length;

const length = (text: string): number => text.split(' ').length;

/** So many small words are more than a title in the other language brings along. */
const NO_TITLE = 3;

/** So many words, both texts together, have a small word that tells the languages apart; so few may be alike in both. */
const TELLING = 16;
const ALIKE = 3;

const hasOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** The commonest of them, which most texts have, and none of the other language's: those need no count. */
const PLAINLY = { en: [' the ', ' of ', ' and '], fr: [' de ', ' la ', ' le ', ' et ', ' du ', ' les ', ' des '] };
const isPlain = (en: string, fr: string): boolean =>
  hasOne(en, PLAINLY.en) && hasOne(fr, PLAINLY.fr) && !hasOne(en, PLAINLY.fr) && !hasOne(fr, PLAINLY.en);

/** What is wrong with two texts of which one should be English and the other French, if anything is. */
function fault(en: string, fr: string | undefined): string | undefined {
  if (fr !== undefined && isPlain(en, fr)) return undefined;
  const [english, french] = [count(en, ENGLISH), count(en, FRENCH)];
  if (english === 0 && french >= NO_TITLE) return 'The text under "en" is in French.';
  if (fr === undefined) return undefined;
  if (en === fr) return length(en) > ALIKE ? 'The text under "fr" is that under "en".' : undefined;
  const [englishInFrench, frenchInFrench] = [count(fr, ENGLISH), count(fr, FRENCH)];
  if (englishInFrench >= NO_TITLE && englishInFrench > frenchInFrench) return 'The text under "fr" is in English.';
  // Both name the same titles and people, so that only what is said of them makes one of them more French.
  const isMoreFrench = frenchInFrench - englishInFrench > french - english;
  return isMoreFrench || length(en) + length(fr) < TELLING
    ? undefined
    : 'The texts under "en" and "fr" are in one language.';
}

export const wordsAreInTheirLanguage: RecordRule = {
  name: 'words-are-in-their-language',
  level: 'error',
  docs: 'Labels and summaries are in English under "en" and in French under "fr": no text stands twice, nor in the place of the other.',
  checkRecord({ data }) {
    const problems: Problem[] = [];
    for (const key of ['label', 'summary'] as const) {
      const text = (data as Partial<Record<typeof key, { en: string; fr?: string }>>)[key];
      const message = text && fault(text.en, text.fr);
      if (message === undefined) continue;
      problems.push({
        path: [key],
        message,
        hint: 'Say it in English under "en" and in French under "fr"; leave "fr" out where there is no French text yet.',
      });
    }
    return problems;
  },
};
