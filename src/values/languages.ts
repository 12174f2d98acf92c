/**
 * The first item in the best language that answers a wish (RFC 4647 lookup): the wish itself, then what
 * is left of it when its last part is dropped. Scripts are respected: a wish for `ru` is not answered by
 * `ru-Latn`.
 */
export function inLanguage<T extends { readonly lang: string }>(items: readonly T[], wish: string): T | undefined {
  for (let tag = wish; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = items.find(({ lang }) => lang.toLowerCase() === tag.toLowerCase());
    if (found) return found;
  }
  return undefined;
}

/** Whether a language lies in a range (RFC 4647 basic filtering): `es-MX` lies in `es`. */
export const isInRange = (lang: string, range: string): boolean =>
  `${lang}-`.toLowerCase().startsWith(`${range}-`.toLowerCase());

/** The language of a tag without script and region: `ru` of `ru-Latn`. */
export const primaryOf = (lang: string): string => lang.split('-')[0] ?? lang;

const noLanguage = (value: unknown): RangeError =>
  new RangeError(`"${String(value)}" is no language tag (BCP 47). Write "en", "fr", "ru-Latn" or the like.`);

/**
 * What a language tag says.
 * @throws {RangeError} where the text is none: no language has a tag of more than three letters.
 */
export function localeOf(lang: string): Intl.Locale {
  try {
    const locale = new Intl.Locale(lang);
    if (locale.language.length <= 3) return locale;
  } catch {
    // Said below.
  }
  throw noLanguage(lang);
}

/** Scripts that are known: those of most readers from the first, since `Intl` takes its time to get ready. */
const scripts = new Map<string, string | undefined>([
  ['en', 'Latn'],
  ['fr', 'Latn'],
]);

/**
 * The script in which a language is written (ISO 15924): what its tag says, or the usual one. Chinese
 * characters are one script, simplified or not.
 * @throws {RangeError} where the text is no language tag.
 * @example
 * scriptOf('ru') // 'Cyrl'
 * scriptOf('ru-Latn') // 'Latn'
 */
export function scriptOf(lang: string): string | undefined {
  if (!scripts.has(lang))
    scripts.set(
      lang,
      localeOf(lang)
        .maximize()
        .script?.replace(/^Han[st]$/, 'Hani'),
    );
  return scripts.get(lang);
}
