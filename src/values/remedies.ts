import { nearest } from './nearest.js';
import { bareText } from './text.js';

/*
 * What is wrong with a value and how to mend it, in the words of all who check: of curators' files, and of those
 * that others bring to the command.
 */

/** What is wrong with a value, and how to mend it; each a whole sentence. */
export interface Remedy {
  readonly message: string;
  readonly hint: string;
}

/** What to do with a key without a value. */
export const LEFT_OUT = 'Leave the key out where nothing is known.';

/** What to do with dates that YAML takes for lists. */
export const QUOTED_SETS = 'Quote EDTF sets, which YAML takes for lists: "[1930..1932]", "{1907,1908}".';

/** Of a name that stands where an id belongs. */
export const nameForId = (name: string, at: string, collection: string, id: string): Remedy => ({
  message: `"${name}" is a name, where "${at}" takes the id of a record in ${collection}.`,
  hint: `Write "${id}".`,
});

/** The most terms that a hint lists. */
const MAX_TERMS = 24;

/** Terms to choose from, as the end of a sentence. */
export const termList = (terms: readonly string[]): string =>
  `${terms
    .slice(0, MAX_TERMS)
    .map((term) => `"${term}"`)
    .join(', ')}${terms.length > MAX_TERMS ? ' …' : '.'}`;

/** A term with what it is called in the languages of readers. */
export interface CalledTerm {
  readonly id: string;
  readonly labels: readonly string[];
}

/** The id of the term that goes by a label, if there is one. */
function termCalled(terms: readonly CalledTerm[], text: string): string | undefined {
  const wanted = bareText(text);
  return terms.find(({ labels }) => labels.some((label) => bareText(label) === wanted))?.id;
}

/**
 * Of a text that is no term of its vocabulary.
 * @param field - what takes the term, in quotes if it is a path.
 */
export function noTerm(text: string, field: string, terms: readonly CalledTerm[]): Remedy {
  const ids = terms.map(({ id }) => id);
  const called = termCalled(terms, text);
  const candidate = nearest(text, ids);
  return {
    message: `"${text}" is no term for ${field}.`,
    hint:
      called !== undefined
        ? `Write "${called}".`
        : candidate !== undefined
          ? `Did you mean "${candidate}"?`
          : `Use one of ${termList(ids)}`,
  };
}

/** Languages by their tags, with names that they have. */
export type Languages = ReadonlyMap<string, readonly string[]>;

/** The languages of those who write records. */
const READERS = ['en', 'fr', 'de', 'es', 'it', 'ru'];

/** The canonical form of a language tag (BCP 47), or `undefined` where it is none. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The tag of a language by its name, in the language itself or in one of readers: `French`, `français`, `allemand`. */
export function languageCalled(text: string, languages: Languages): string | undefined {
  const wanted = text.toLowerCase();
  const readers = READERS.map((lang) => new Intl.DisplayNames([lang], { type: 'language' }));
  for (const [tag, names] of languages) {
    if (names.some((name) => name.toLowerCase() === wanted)) return tag;
    if (tag.length > 2) continue;
    const called = [...readers, new Intl.DisplayNames([tag], { type: 'language' })];
    if (called.some((one) => one.of(tag)?.toLowerCase() === wanted)) return tag;
  }
  return undefined;
}

/** Of a text that is no language tag, or not written as it should be; `undefined` where it is. */
export function noLanguageTag(tag: string, known: () => Languages): Remedy | undefined {
  const right = canonical(tag);
  if (right === tag) return undefined;
  const languages = known();
  const isKnown = right !== undefined && languages.has(right.split('-')[0] ?? '');
  const meant = isKnown ? right : (languageCalled(tag, languages) ?? right);
  return {
    message: `"${tag}" is no canonical language tag.`,
    hint: meant === undefined ? 'Use a BCP 47 tag such as "fr", "ru" or "ru-Latn".' : `Write "${meant}".`,
  };
}

/** A count or range of pages, in Arabic or Roman figures, perhaps of a part: `224`, `xx`, `A12`, `120–125`. */
const PAGES = /^(?:[A-Za-z]?[1-9]\d{0,4}[a-z]?|[ivxlcdm]+)(?:[-–—](?:[A-Za-z]?[1-9]\d{0,4}[a-z]?|[ivxlcdm]+))?$/i;

/** What is wrong with a text that is no count or range of pages. */
export function noPages(text: string): Remedy | undefined {
  const strange = text.split(/, | \+ /).find((part) => !PAGES.test(part));
  return strange === undefined
    ? undefined
    : {
        message: `"${strange}" is no count or range of pages.`,
        hint: 'Write "224", "xx, 364" or "120–125", without "p." and words.',
      };
}
