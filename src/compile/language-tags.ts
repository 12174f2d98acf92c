import { nearest } from '../values/nearest.js';
import type { Problem } from './finding.js';
import { subtags } from './subtags.js';

const languages = subtags('language');
const scripts = subtags('script');
const regions = subtags('region');
const variants = subtags('variant');

/** The canonical form of a language tag (BCP 47), or `undefined` where it is none. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The languages of those who write records. */
const READERS = ['en', 'fr', 'de', 'es', 'it', 'ru'];

/** The tag of a language by its name, in the language itself or in one of readers: `French`, `français`, `allemand`. */
function byName(text: string): string | undefined {
  const wanted = text.toLowerCase();
  const readers = READERS.map((lang) => new Intl.DisplayNames([lang], { type: 'language' }));
  for (const [tag, { Description: names }] of languages) {
    if (names.some((name) => name.toLowerCase() === wanted)) return tag;
    if (tag.length > 2) continue;
    const called = [...readers, new Intl.DisplayNames([tag], { type: 'language' })];
    if (called.some((one) => one.of(tag)?.toLowerCase() === wanted)) return tag;
  }
  return undefined;
}

/** The language of a country, whose code stands where a language belongs: `jp` for `ja`. */
function byCountry(code: string): string | undefined {
  const country = code.toUpperCase();
  return regions.has(country) ? new Intl.Locale(`und-${country}`).maximize().language : undefined;
}

/** Codes that library catalogues and habit put in the place of registered ones. */
const HABITS: Readonly<Record<string, string>> = {
  sp: 'es',
  gk: 'el',
  rus: 'ru',
  fre: 'fr',
  ger: 'de',
  cze: 'cs',
  gre: 'el',
  dut: 'nl',
};

/** What is wrong with a language tag, or `undefined`. */
export function tagFault(tag: string): Pick<Problem, 'message' | 'hint'> | undefined {
  const right = canonical(tag);
  if (right === undefined || right !== tag) {
    const isKnown = right !== undefined && languages.has(right.split('-')[0] ?? '');
    const meant = isKnown ? right : (byName(tag) ?? right);
    return {
      message: `"${tag}" is no canonical language tag.`,
      hint: meant === undefined ? 'Use a BCP 47 tag such as "fr", "ru" or "ru-Latn".' : `Write "${meant}".`,
    };
  }
  const [language = '', ...others] = tag.split('-');
  if (!languages.has(language)) {
    const meant =
      (Object.hasOwn(HABITS, language) ? HABITS[language] : undefined) ?? byCountry(language) ?? byName(language);
    return {
      message: `"${tag}" is no registered language tag: there is no language "${language}".`,
      hint:
        meant === undefined
          ? 'The codes are those of the IANA registry, as "fr" or "ru".'
          : `Write "${[meant, ...others].join('-')}".`,
    };
  }
  for (const part of others) {
    const [known, what] =
      part.length === 4 && /^[A-Z]/.test(part)
        ? [scripts, 'script']
        : /^(?:[A-Z]{2}|\d{3})$/.test(part)
          ? [regions, 'region']
          : [variants, 'variant'];
    if (known.has(part)) continue;
    const near = known === variants ? nearest(part, known.keys()) : undefined;
    return {
      message: `"${tag}" is no registered language tag: there is no ${what} "${part}".`,
      hint: near === undefined ? `Leave it out: "${language}".` : `Did you mean "${near}"?`,
    };
  }
  const usual = languages.get(language)?.['Suppress-Script'];
  if (usual !== undefined && others[0] === usual)
    return {
      message: `"${tag}" names the script that "${language}" is written in anyway.`,
      hint: `Write "${[language, ...others.slice(1)].join('-')}".`,
    };
  return undefined;
}
