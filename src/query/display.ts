import type {
  DataRecord,
  Edition,
  Localized,
  Organization,
  Person,
  Place,
  Source,
  Term,
  Title,
  Vocabulary,
  Work,
} from '../types.js';
import { unexpected } from './arguments.js';
import { isCurrent, isFaultyName, isFaultyTitle } from './traits.js';
import { inLanguage, isInRange, primaryOf, scriptOf } from '../values/languages.js';

/** A text to show, and its language, which a page in HTML needs. */
export interface Caption {
  /**
   * The text.
   * @example 'Zavoevannyi gorod'
   */
  readonly text: string;
  /**
   * Its language (BCP 47).
   * @example 'ru-Latn'
   */
  readonly lang: string;
}

/** The tag of a language in Latin letters: `ru-Latn` of `ru`. */
export const romanizedFrom = (lang: string): string => `${primaryOf(lang)}-Latn`;

/** Titles or names, and each of them in Latin letters, as one of the language in that script. */
export const inBothScripts = (all: readonly Pick<Title, 'text' | 'lang' | 'romanized'>[]): Caption[] =>
  all.flatMap(({ text, romanized, lang }) => [
    { text, lang },
    ...(romanized === undefined ? [] : [{ text: romanized, lang: romanizedFrom(lang) }]),
  ]);

/** The languages in which readers of any language expect what has no form in theirs. */
const EXPECTED = ['en', 'fr'];

/**
 * The text by which to show a record to a reader of a language: one in that language; else one in its
 * script: the record's own, one that readers expect, the own in that script, any; else the own.
 *
 * @param texts - what may be shown, the record's own text first.
 */
function shownIn(
  texts: readonly [Pick<Title, 'text' | 'lang'>, ...Pick<Title, 'text' | 'lang' | 'romanized'>[]],
  wish: string,
): Caption {
  const [own] = texts;
  const captions = inBothScripts(texts);
  const wished = captions.find(({ lang }) => lang === wish);
  if (wished) return wished;
  const script = scriptOf(wish);
  const readable = captions.filter(({ lang }) => scriptOf(lang) === script);
  return (
    inLanguage(readable, wish) ??
    readable.find(({ lang }) => isInRange(lang, wish)) ??
    readable.find(({ text, lang }) => text === own.text && lang === own.lang) ??
    EXPECTED.map((lang) => inLanguage(readable, lang)).find((caption) => caption !== undefined) ??
    readable.find(({ lang }) => primaryOf(lang) === primaryOf(own.lang)) ??
    readable[0] ??
    own
  );
}

function nameIn({ names, id }: Person | Place | Organization, lang?: string): Caption {
  const usable = names.filter(({ kind }) => !isFaultyName(kind));
  const preferred = usable.filter((name) => name.preferred);
  const others = usable.filter((name) => !name.preferred);
  const current = [...preferred, ...others.filter(({ kind }) => isCurrent(kind))];
  const [own] = [...current, ...usable, ...names];
  if (own === undefined) return { text: id, lang: 'und' };
  if (lang === undefined) return own;
  const shown = shownIn([own, ...current], lang);
  // A reader of another script than that of the current names is better served by any name in it.
  return shown.lang === lang || scriptOf(shown.lang) === scriptOf(lang)
    ? shown
    : shownIn([own, ...current, ...others], lang);
}

function titleIn(record: Work | Edition | Source, lang?: string): Caption {
  const others = 'titles' in record ? (record.titles ?? []) : [];
  const usable = others.filter(({ kind }) => !isFaultyTitle(kind));
  return lang === undefined ? record.title : shownIn([record.title, ...usable], lang);
}

const labelIn = ({ label: { en, fr } }: { readonly label: Localized }, lang = 'en'): Caption =>
  shownIn([{ text: en, lang: 'en' }, ...(fr === undefined ? [] : [{ text: fr, lang: 'fr' }])], lang);

/** What `labelOf` can name: a record of any collection, a term or a vocabulary. */
export type Labelled = DataRecord | Term | Vocabulary;

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);

const bare = ({ text, lang }: Caption): Caption => ({ text, lang });

/** The caption of anything, asked for by a function of that name. */
function captionIn(name: string, value: Labelled, lang?: string): Caption {
  if (has(value, 'names')) return bare(nameIn(value, lang));
  if (has(value, 'title')) return bare(titleIn(value, lang));
  if (has(value, 'label')) return bare(labelIn(value, lang));
  throw unexpected(name, 'a record, a term or a vocabulary', value);
}

/**
 * The text by which to show a record, a term or a vocabulary, with its language: what {@link nameOf},
 * {@link titleOf} and {@link labelOf} give without it.
 *
 * @param lang - BCP 47 tag of the reader's language.
 * @throws {TypeError} where the value is no record, term or vocabulary.
 * @throws {RangeError} where `lang` is no language tag.
 * @example
 * captionOf(getWork('ville-conquise'), 'ru-Latn') // { text: 'Zavoevannyi gorod', lang: 'ru-Latn' }
 */
export const captionOf = (value: Labelled, lang?: string): Caption => captionIn('captionOf', value, lang);

/**
 * The title by which to show a work, an edition or a source: in the language asked for where the record
 * has one, else in the script of that language: its own title, an English or French one, its own in
 * Latin letters. Misspelled titles are never shown. {@link captionOf} also tells the language.
 *
 * @param lang - BCP 47 tag, matched as in RFC 4647 lookup: `en-GB` is answered by `en`. Without it, the
 * original title.
 * @throws {TypeError} where the value has no title.
 * @throws {RangeError} where `lang` is no language tag.
 * @example
 * titleOf(getWork('ville-conquise'), 'en') // 'Conquered City'
 * titleOf(getWork('ville-conquise')) // 'Ville conquise'
 * titleOf(getWork('ville-conquise'), 'ru-Latn') // 'Zavoevannyi gorod'
 */
export function titleOf(record: Work | Edition | Source, lang?: string): string {
  if (!has(record, 'title')) throw unexpected('titleOf', 'a work, an edition or a source', record);
  return titleIn(record, lang).text;
}

/**
 * The name by which to show a person, a place or an organization: in the language asked for where it is
 * known by one, else in the script of that language: the preferred name, an English or French one, the
 * own in Latin letters. Of pen names, aliases and the like only a preferred one is shown. {@link captionOf}
 * also tells the language.
 *
 * @param lang - BCP 47 tag, matched as in RFC 4647 lookup: `ru` is not answered by `ru-Latn`. Without it,
 * the preferred name.
 * @throws {TypeError} where the value has no names.
 * @throws {RangeError} where `lang` is no language tag.
 * @example
 * nameOf(getPerson('victor-serge')) // 'Victor Serge'
 * nameOf(getPerson('victor-serge'), 'ru') // 'Виктор Серж'
 */
export function nameOf(record: Person | Place | Organization, lang?: string): string {
  if (!has(record, 'names')) throw unexpected('nameOf', 'a person, a place or an organization', record);
  return nameIn(record, lang).text;
}

/**
 * The text by which to show anything: the name of a person, place or organization, the title of a work,
 * edition or source, the label of an event, a term or a vocabulary.
 *
 * @param lang - BCP 47 tag of the reader's language. Labels are English and French.
 * @throws {TypeError} where the value is no record, term or vocabulary.
 * @throws {RangeError} where `lang` is no language tag.
 * @example
 * labelOf(getEvent('arrest-leningrad-1933'), 'fr')
 */
export const labelOf = (value: Labelled, lang?: string): string => captionIn('labelOf', value, lang).text;
