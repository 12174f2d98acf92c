import { nearest } from '../../values/nearest.js';
import { valuesThatAre } from '../meanings.js';
import type { Problem } from '../finding.js';
import type { Rule } from '../rule.js';
import { subtags } from '../subtags.js';

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

/** The tag of a language by its name, in English or in the language itself: `French`, `français`. */
function byName(text: string): string | undefined {
  const wanted = text.toLowerCase();
  for (const [tag, { Description: names }] of languages) {
    if (names.some((name) => name.toLowerCase() === wanted)) return tag;
    if (tag.length === 2 && new Intl.DisplayNames([tag], { type: 'language' }).of(tag)?.toLowerCase() === wanted)
      return tag;
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
function fault(tag: string): Pick<Problem, 'message' | 'hint'> | undefined {
  const right = canonical(tag);
  if (right === undefined || right !== tag) {
    const meant = right ?? byName(tag);
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

export const languageTagIsCanonical: Rule = {
  name: 'language-tag-is-canonical',
  level: 'error',
  docs: 'Language tags are in the canonical form of BCP 47 and made of registered parts (IANA), the script only where it is not the usual one, so that texts of one language are found under one tag.',
  *check(dataset) {
    const faults = new Map<string, ReturnType<typeof fault>>();
    for (const record of dataset.readings) {
      for (const one of valuesThatAre(record, 'language')) {
        const { value } = one;
        if (!faults.has(value)) faults.set(value, fault(value));
        const wrong = faults.get(value);
        if (wrong) yield { document: record.document, path: one.path, ...wrong };
      }
    }
  },
};
