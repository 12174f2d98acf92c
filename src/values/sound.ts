import { own } from './own.js';
import { withoutMarks } from './text.js';

/** Consonants with marks, written with the letters that other spellings have for them. */
const HACEKS: Readonly<Record<string, string>> = {
  'c\u030c': 'ch',
  'c\u0301': 'ch',
  's\u030c': 'sh',
  's\u0327': 'sh',
  'z\u030c': 'zh',
  'z\u0307': 'zh',
};

const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm' },
  ...{ н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
  ...{ щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia' },
};

const GREEK: Readonly<Record<string, string>> = {
  ...{ μπ: 'b', ντ: 'd', γκ: 'g', α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k' },
  ...{ λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', τ: 't', υ: 'u', φ: 'f', χ: 'kh', ψ: 'ps' },
  ω: 'o',
};

/**
 * What the spellings of one sound are reduced to, in this order. The classes are wide, since `ch` alone
 * stands for three sounds: Bukharin, Boukharine, Bucharin; Kibalchich, Kibaltchitch, Kibaltschitsch.
 */
const REDUCTIONS: readonly (readonly [spellings: RegExp, sound: string])[] = [
  [/s?chts?ch|szcz|shch|tsch|tch|sch|tx|sh|[ck]h|[cs]z/g, 'h'],
  [/zh|[td]s|[td]?z|c(?=[eiy])/g, 's'],
  [/ck|qu?|c/g, 'k'],
  [/ph|[fw]/g, 'v'],
  [/ou/g, 'u'],
  [/th/g, 't'],
  [/gu(?=[ei])/g, 'g'],
  [/x/g, 'ks'],
  [/[ijy]+(?=[aeou])/g, ''],
  [/[jy]/g, 'i'],
  [/(?<=[^aeiou\n])e$/gm, ''],
  [/(.)\1/g, '$1'],
];

const inLatin = (word: string): string =>
  withoutMarks(word.replaceAll(/[cs]\u030c|c\u0301|s\u0327|z[\u030c\u0307]/g, (one) => own(HACEKS, one) ?? one))
    .replaceAll(/[а-я]/g, (letter) => own(CYRILLIC, letter) ?? letter)
    .replaceAll(/μπ|ντ|γκ|[α-ω]/g, (letter) => own(GREEK, letter) ?? letter);

/**
 * What the spellings of a name in the languages of Europe have in common, of words as `markedWordsOf`
 * gives them: Trotsky, Trotzki, Trotskii, Троцкий are `troski`. Words of other scripts stay as they are. Taken
 * together, a line each, ten thousand words are soon told.
 */
export function soundsOfAll(words: readonly string[]): string[] {
  const latin = words.map((word) => (/^[a-z0-9]+$/.test(word) ? word : inLatin(word)));
  const sounds = REDUCTIONS.reduce((text, [spellings, sound]) => text.replace(spellings, sound), latin.join('\n'));
  return sounds.split('\n').map((sound, index) => sound || (latin[index] ?? '') || (words[index] ?? ''));
}

/** The sound of one word: see {@link soundsOfAll}. */
export const soundOf = (word: string): string => soundsOfAll([word])[0] ?? word;

/**
 * The sounds that a word may stand for: `j` is another in Spanish (Bujarin) and in French (Joukov) than
 * in German, `x` another in transliteration (Buxarin) than in Alexander.
 */
export const soundsOf = (word: string): string[] => [
  ...new Set([word, word.replaceAll(/[jx]/g, 'kh'), word.replaceAll('j', 'zh')].map(soundOf)),
];
