import { own } from './own.js';
import { FOLDED, withoutMarks } from './text.js';

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

/** The letters with which words begin whose sound begins with a letter, where these may be others. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  ...{ a: 'ijy', e: 'ijy', o: 'ijy', u: 'oijy', h: 'cskt', i: 'jy', k: 'cqx', s: 'cdtz', v: 'fpw' },
};

/** The letters with which words end whose sound ends with a letter, beside those of `ABSORBED`. */
const ENDINGS: Readonly<Record<string, string>> = { i: 'jy', k: 'cqu', v: 'fw' };

/** The letters of spellings of `h`, which the letter before may take up, and the silent letter. */
const ABSORBED = 'ehxz';

/** Letters, and those of other scripts that stand for them at the border of a word. */
function withOtherScripts(letters: Iterable<string>, borderOf: (text: string) => string): string {
  const all = new Set(letters);
  // Last what is folded: letters given up in 1918 become others that are Cyrillic.
  for (const table of [CYRILLIC, GREEK, FOLDED]) {
    for (const [letter, others] of Object.entries(table)) {
      if (others === '' || all.has(borderOf(others))) all.add(borderOf(letter));
    }
  }
  return [...all].join('');
}

/**
 * The letters with which a marked word has to begin for it, or its sound, to begin with one of some letters: so that
 * other words need no closer look.
 */
export const beginningsOf = (letters: ReadonlySet<string>): string =>
  withOtherScripts(
    [...letters].flatMap((letter) => Array.from(letter + (own(BEGINNINGS, letter) ?? ''))),
    (text) => text.charAt(0),
  );

/** The same for the letters with which words end, if they are not marked. */
export const endingsOf = (letters: ReadonlySet<string>): string =>
  withOtherScripts(
    [...letters].flatMap((letter) => Array.from(letter + ABSORBED + (own(ENDINGS, letter) ?? ''))),
    (text) => text.slice(-1),
  );

/** The letters, of a word in plain ones, that a letter of its sound may come from. */
const SOURCES: Readonly<Record<string, string>> = {
  ...BEGINNINGS,
  ...ENDINGS,
  g: 'ou',
  k: 'cqux',
  s: 'cdtzx',
  v: 'fpw',
};

/** Letters of which nothing may be heard: of spellings of `h`, silent, before a vowel. */
const PASSED_OVER = 'cehijkstxyz';

/** What may stand for a letter of a sound, as the source of a regular expression. */
function spellingsOf(letter: string): string {
  const sources = letter + (own(SOURCES, letter) ?? '');
  return `[${sources}][${sources}${PASSED_OVER}]*`;
}

/**
 * What a word in plain letters begins like if its sound begins with one or two letters, or is the first of them, as
 * the source of a regular expression: wide, so that it passes over no such word.
 */
export function spellingsOfBeginning(sound: string): string {
  const [first = '', second] = sound;
  if (second === undefined) return spellingsOf(first);
  const others = `${spellingsOf(first)}(?:${spellingsOf(second)}|\\b)`;
  return sound === 'ks' ? `(?:x|${others})` : others;
}

/** The same for what it ends like if its sound ends with two letters. */
export function spellingsOfEnd(sound: string): string {
  const others = Array.from(sound.slice(-2), spellingsOf).join('');
  return sound.endsWith('ks') ? `(?:x[${PASSED_OVER}]*|${others})` : others;
}
