import { notesOf, schemaAt } from '../../model/meta.js';
import type { z } from '../../model/zod.js';
import { isObject, type Path } from '../../values/paths.js';
import { textsIn } from '../../values/walk.js';
import type { Problem } from '../finding.js';
import { valuesThatAre } from '../meanings.js';
import type { Rule } from '../rule.js';

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

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i;
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const ENCODED = /%(?:20|[c-f][0-9a-f]%[89ab][0-9a-f])/i;
const LIGATURE = /[\ufb00-\ufb06]/;
const DOUBLE = /\S[ \u00a0]{2,}\S/;
const FILLER = /^(?:n\/?a|none|null|nil|unknown|inconnue?|s\.? ?[ld]\.?|\?{2,}|-{1,3}|—|\.{2,}|…)$/i;

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
  (text) => {
    const [entity] = ENTITY.exec(text) ?? [];
    return entity === undefined
      ? undefined
      : { message: `"${entity}" is an entity of HTML.`, hint: 'Write the character it stands for.' };
  },
  (text) => {
    const [tag] = TAG.exec(text) ?? [];
    return tag === undefined
      ? undefined
      : { message: `"${tag}" is a tag of HTML.`, hint: 'Leave it out: texts are plain.' };
  },
  (text) => {
    const [code] = ENCODED.exec(text) ?? [];
    return code === undefined
      ? undefined
      : { message: `"${code}" is a character as addresses write it.`, hint: 'Write the character it stands for.' };
  },
  (text) => {
    const [ligature] = LIGATURE.exec(text) ?? [];
    return ligature === undefined
      ? undefined
      : { message: `"${ligature}" is a ligature of print.`, hint: `Write "${ligature.normalize('NFKC')}".` };
  },
  (text) =>
    DOUBLE.test(text) ? { message: 'Two blanks stand side by side.', hint: 'Leave one of them out.' } : undefined,
  (text) =>
    FILLER.test(text)
      ? { message: `"${text}" says nothing.`, hint: 'Leave the key out where nothing is known.' }
      : undefined,
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

/** The script that a language is written in: `Cyrl` for `ru`, `Latn` for `ru-Latn`. */
const scriptOf = (tag: string): string | undefined => {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
};

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Kore: /\p{Script=Hangul}|\p{Script=Han}/u,
  Jpan: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
};

const known = new Map<string, string | undefined>();

/** Whether not one letter of a text is of the script its language is written in. */
function isForeign(text: string, lang: string): boolean {
  if (!known.has(lang)) known.set(lang, scriptOf(lang));
  const script = known.get(lang) ?? '';
  const letter = Object.hasOwn(SCRIPTS, script) ? SCRIPTS[script] : undefined;
  return letter?.test(text) === false && (text.match(/\p{L}/gu) ?? []).length > 2;
}

/** Whether a field holds words of the world: no address, term, path or name in another system. */
function isWords(schema: z.ZodTypeAny, path: Path): boolean {
  const field = schemaAt(schema, path);
  const { meaning } = field ? notesOf(field) : {};
  return meaning?.is === 'text' || meaning?.is === 'coded';
}

/** Whether anything in a file could be damage: most files need no closer look. */
const SUSPECT = new RegExp(
  [MOJIBAKE, ENTITY, TAG, ENCODED, LIGATURE].map(({ source }) => source).join('|') +
    '|\\S[ \\u00a0]{2,}\\S|[\\p{Script=Cyrillic}\\p{Script=Greek}]|: *["\']?(?:n/?a|none|null|nil|unknown|inconnue?|s\\.? ?[ld]\\.?|\\?{2,}|-{1,3}|—|\\.{2,}|…)["\']? *(?:[,}]|$)',
  'imu',
);

export const textIsClean: Rule = {
  name: 'text-is-clean',
  level: 'error',
  docs: 'Texts are as the world writes them: not read in a wrong encoding, without HTML, entities, ligatures, double blanks, fillers or look-alike letters, and in the script of their language.',
  *check(dataset) {
    for (const reading of dataset.readings) {
      const { document, schema } = reading;
      if (SUSPECT.test(document.text)) {
        for (const { text, path } of textsIn(document.value)) {
          if (!isWords(schema, path)) continue;
          for (const damage of DAMAGE) {
            const fault = damage(text);
            if (fault) yield { document, path, ...fault };
          }
          const word = mixedWord(text);
          if (word !== undefined)
            yield {
              document,
              path,
              message: `"${word}" mixes letters of two scripts that look alike.`,
              hint: 'Type the word anew, in one script.',
            };
        }
      }
      for (const tag of valuesThatAre(reading, 'language')) {
        const lang = tag.value;
        const text = isObject(tag.owner) ? tag.owner.text : undefined;
        if (typeof text !== 'string' || !isForeign(text, lang)) continue;
        yield {
          document,
          path: [...tag.path.slice(0, -1), 'text'],
          message: `"${text}" is not in the script of "${lang}".`,
          hint: `Mend the language, or say in which script it is, as "${lang.split('-')[0] ?? lang}-Latn".`,
        };
      }
    }
  },
};
