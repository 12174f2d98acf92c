import { once } from '../query/once.js';
import { nearest } from '../values/nearest.js';
import { languageCalled, noLanguageTag, type Remedy } from '../values/remedies.js';
import { subtags } from './subtags.js';

const languages = subtags('language');
const scripts = subtags('script');
const regions = subtags('region');
const variants = subtags('variant');

/** The languages with the names that the registry gives them. */
const names = once(() => new Map([...languages].map(([tag, { Description }]) => [tag, Description])));

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
export function tagFault(tag: string): Remedy | undefined {
  const misspelled = noLanguageTag(tag, names);
  if (misspelled) return misspelled;
  const [language = '', ...others] = tag.split('-');
  if (!languages.has(language)) {
    const meant =
      (Object.hasOwn(HABITS, language) ? HABITS[language] : undefined) ??
      byCountry(language) ??
      languageCalled(language, names());
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
