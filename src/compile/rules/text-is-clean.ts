import type { Meaning } from '../../model/meta.js';
import { remembered } from '../../query/once.js';
import { own } from '../../values/own.js';
import { isObject } from '../../values/paths.js';
import type { Problem } from '../finding.js';
import type { ValueRule } from '../rule.js';

type Fault = Pick<Problem, 'message' | 'hint'>;

/** A text in UTF-8 that was read as Windows-1252, as it should read, or `undefined` where it was not. */
function reread(text: string): string | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const byte = code < 0x100 ? code : WINDOWS_1252.indexOf(character) + 0x80;
    if (code >= 0x100 && !WINDOWS_1252.includes(character)) return undefined;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}

/** The characters of Windows-1252 from 0x80 to 0x9f. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A run of characters of which the first can begin, and the others go on, a character of UTF-8. */
const MOJIBAKE = new RegExp(`(?:[Â-ô][\\u0080-\\u00bf${WINDOWS_1252.replaceAll(/[\\\]^-]/g, '')}]+)+`, 'g');

/** Letters and digits in forms that Unicode keeps for old systems: ligatures, double width, letters of formulas. */
const VARIANT =
  /[\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u2160-\u217f\ufb00-\ufdff\ufe70-\ufefe\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]/u;

/** Damage that one expression finds, and how it is mended. */
const SIGNS: readonly [RegExp, (found: string) => Fault][] = [
  [
    /&(?:#(?:\d{1,7}|x[0-9a-f]{1,6})|[a-z][a-z0-9]{1,30}(?=;));?/i,
    (found) => ({ message: `"${found}" is an entity of HTML.`, hint: 'Write the character it stands for.' }),
  ],
  [
    /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--/i,
    (found) => ({ message: `"${found}" is a tag of HTML.`, hint: 'Leave it out: texts are plain.' }),
  ],
  [
    /%20|(?<!\d)(?:%[0-9a-f]{2})+/i,
    (found) => ({
      message: `"${found}" is a character as addresses write it.`,
      hint: 'Write the character it stands for.',
    }),
  ],
  [
    /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|.)?/i,
    (found) => ({ message: `"${found}" is an escape of a program.`, hint: 'Write the character it stands for.' }),
  ],
  [
    /\*\*|__|\]\(|`/,
    (found) => ({ message: `"${found}" is a mark of Markdown.`, hint: 'Leave it out: texts are plain.' }),
  ],
  [
    /https?:\/\/|\bwww\./i,
    () => ({
      message: 'A web address stands in the text.',
      hint: 'Give it as "url", or make the page a source and cite that.',
    }),
  ],
  [
    VARIANT,
    (found) => ({
      message: `"${found}" is a ligature or variant of print.`,
      hint: `Write "${found.normalize('NFKC')}".`,
    }),
  ],
  [/\S\p{Zs}{2,}\S/u, () => ({ message: 'Two blanks stand side by side.', hint: 'Leave one of them out.' })],
  [/\n/, () => ({ message: 'The text runs over several lines.', hint: 'Write it in one line.' })],
  [
    /\s[,.](?=\s|$)/,
    (found) => ({ message: `A blank stands before "${found.trim()}".`, hint: 'Leave the blank out.' }),
  ],
  [
    /\p{L}\?\p{L}/u,
    () => ({
      message: 'A question mark stands inside a word: a letter was lost there.',
      hint: 'Write the letter that the source has.',
    }),
  ],
  [
    /(?:^|\s)\p{M}/u,
    () => ({ message: 'A mark stands without its letter.', hint: 'Type the word anew, as the source has it.' }),
  ],
  [
    /^[,;:)\]]/,
    (found) => ({ message: `The text begins with "${found}".`, hint: 'Give the whole text, or leave the sign out.' }),
  ],
];

/** What people write where they know nothing. */
const FILLER =
  /^(?:n\.? ?[/.]? ?[ak]\.?|none|null|nil|undefined|nan|unknown|unbekannt|inconnue?|desconocid[oa]|sconosciut[oa]|неизвестн(?:о|ый|ая)|s\.? ?[ld]\.?|tb[acd]|x{3,}|\?+|-{1,3}|[–—]|\.{2,}|…)$/iu;

const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
] as const;

/** A bracket or quotation mark that has no other end in a text. */
function halfPair(text: string): string | undefined {
  for (const [open, close] of PAIRS) {
    if (!text.includes(open) && !text.includes(close)) continue;
    const difference = text.split(open).length - text.split(close).length;
    if (difference !== 0) return difference > 0 ? open : close;
  }
  return undefined;
}

/** What texts of the world are not, each as it is found and mended. */
const DAMAGE: readonly ((text: string) => Fault | undefined)[] = [
  (text) => {
    for (const [run] of text.matchAll(MOJIBAKE)) {
      const right = reread(run);
      if (right !== undefined)
        return {
          message: `"${run}" is "${right}", read in a wrong encoding.`,
          hint: `Write "${text.replace(run, right)}".`,
        };
    }
    return undefined;
  },
  ...SIGNS.map(([sign, fault]) => (text: string) => {
    const [found] = sign.exec(text) ?? [];
    return found === undefined ? undefined : fault(found);
  }),
  (text) =>
    FILLER.test(text)
      ? { message: `"${text}" says nothing.`, hint: 'Leave the key out where nothing is known.' }
      : undefined,
  (text) => {
    const half = halfPair(text);
    return half === undefined
      ? undefined
      : { message: `"${half}" stands alone.`, hint: 'Give the whole text: what belongs to the sign is missing.' };
  },
];

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const GREEK = /\p{Script=Greek}/u;

/** A word in which letters of scripts are mixed that look alike and never stand in one word. */
function mixedWord(text: string): string | undefined {
  if (!(CYRILLIC.test(text) || GREEK.test(text)) || !LATIN.test(text)) return undefined;
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .find((word) => [LATIN, CYRILLIC, GREEK].filter((script) => script.test(word)).length > 1);
}

/** Scripts whose names in language tags stand for several of Unicode's. */
const SEVERAL: Readonly<Record<string, string>> = {
  Kore: '\\p{Script=Hangul}\\p{Script=Han}',
  Jpan: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}',
  Hans: '\\p{Script=Han}',
  Hant: '\\p{Script=Han}',
};

/** A letter of the script in which a language is written (`Cyrl` for `ru`, `Latn` for `ru-Latn`), if that is known. */
const letterOf = remembered((lang: string): RegExp | undefined => {
  try {
    const { script = 'Zzzz' } = new Intl.Locale(lang).maximize();
    const several = Object.hasOwn(SEVERAL, script) ? SEVERAL[script] : undefined;
    return new RegExp(`[${several ?? `\\p{Script=${script}}`}]`, 'u');
  } catch {
    return undefined;
  }
});

/** Whether not one letter of a text is of the script its language is written in. */
const isForeign = (text: string, lang: string): boolean =>
  letterOf(lang)?.test(text) === false && (text.match(/\p{L}/gu) ?? []).length > 2;

/** Texts in letters of one script, Latin or Cyrillic, with digits and the commonest signs, or one number: what most texts are. */
const PLAIN = new RegExp(
  ['A-Za-zÀ-ıĴ-ƿǍ-ǰǴ-ɏḀ-ỿ', 'Ѐ-ҁҊ-ӿ']
    .map((letters) => `^[\\d${letters}][\\d${letters} ’'.,;:?§–"“”()-]{3,}$`)
    .concat('^(?:§ )?\\d+$')
    .join('|'),
);
const ODD = /[Â-ô][\u0080-\u00bf‘’“”–]| {2}| [,.]|\?\S|[Ww]{3}/;
const BRACKET = /[()]/;
const MAYBE_FILLER = /^(?:u|n|incon|descon|scon|xxx|неизв)/i;

/** Whether anything in a text could be damage: most need no closer look. */
const isSuspect = (text: string): boolean =>
  !PLAIN.test(text) ||
  ODD.test(text) ||
  (BRACKET.test(text) && halfPair(text) !== undefined) ||
  (MAYBE_FILLER.test(text) && FILLER.test(text));

/** What is written in the language that a title or a name says: itself and its parts. */
const WRITTEN = ['text', 'sort', 'given', 'family', 'patronymic'];

/** What is said in words of the world: no address, term, path or name in another system. */
const WORDS: readonly (Meaning['is'] | undefined)[] = ['text', 'coded', 'pages'];

/** What is wrong with a text, whatever its language. */
function damageTo(text: string): Fault[] {
  const faults = DAMAGE.flatMap((damage) => damage(text) ?? []);
  const word = mixedWord(text);
  if (word !== undefined)
    faults.push({
      message: `"${word}" mixes letters of two scripts that look alike.`,
      hint: 'Type the word anew, in one script.',
    });
  return faults;
}

export const textIsClean: ValueRule = {
  name: 'text-is-clean',
  level: 'error',
  docs: 'Texts are as the world writes them: not read in a wrong encoding, without HTML, entities, escapes, addresses, ligatures, double blanks, fillers, halves of brackets or look-alike letters, and in the script of their language.',
  isAsked: ({ notes: { meaning } }) => WORDS.includes(meaning?.is) || meaning?.is === 'language',
  checkValue(value, place) {
    if (typeof value !== 'string') return undefined;
    if (place.node.notes.meaning?.is !== 'language') return isSuspect(value) ? damageTo(value) : undefined;
    const { owner } = place;
    if (!isObject(owner)) return undefined;
    const foreign = WRITTEN.flatMap((key) => {
      const text = own(owner, key);
      if (typeof text !== 'string') return [];
      // In the order of an index, family name and given name are each a text.
      const texts = key === 'sort' ? text.split(', ') : [text];
      return texts.some((one) => isForeign(one, value)) ? [{ key, text }] : [];
    });
    const [first] = foreign;
    if (!first || !place.isRight(value)) return undefined;
    // What is wrong with the whole is wrong with its parts.
    return (first.key === 'text' ? [first] : foreign).map(({ key, text }) => ({
      path: [...place.path().slice(0, -1), key],
      message: `"${text}" is not in the script of "${value}".`,
      hint:
        key === 'text'
          ? `Mend the language, or say in which script it is, as "${value.split('-')[0] ?? value}-Latn".`
          : 'Write it in the letters of the name; other letters have their place in "romanized", or in a name of its own.',
    }));
  },
};
