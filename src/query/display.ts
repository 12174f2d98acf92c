import type { Edition, Organization, Person, Place, Source, Title, Work } from '../types.js';
import { inLanguage } from '../values/languages.js';

/** Titles or names, and each of them in Latin letters, as one of the language in that script. */
const inBothScripts = (all: readonly Title[]): Pick<Title, 'text' | 'lang'>[] =>
  all.flatMap(({ text, romanized, lang }) => [
    { text, lang },
    ...(romanized === undefined ? [] : [{ text: romanized, lang: `${lang.split('-')[0] ?? lang}-Latn` }]),
  ]);

/**
 * The title by which to show a work, an edition or a source: in the language asked for where the record
 * has one, otherwise its own. Misspelled titles are never shown.
 *
 * @param lang - BCP 47 tag, matched as in RFC 4647 lookup: `en-GB` is answered by `en`.
 * @example
 * titleOf(getWork('ville-conquise'), 'en') // 'Conquered City'
 * titleOf(getWork('ville-conquise')) // 'Ville conquise'
 * titleOf(getWork('ville-conquise'), 'ru-Latn') // 'Zavoevannyi gorod'
 */
export function titleOf(record: Work | Edition | Source, lang?: string): string {
  const others = 'titles' in record ? (record.titles ?? []) : [];
  const shown = [record.title, ...others.filter(({ kind }) => kind !== 'misspelled')];
  return ((lang === undefined ? undefined : inLanguage(inBothScripts(shown), lang)) ?? record.title).text;
}

/**
 * The name by which to show a person, a place or an organization: in the language asked for where the
 * record has one, otherwise the preferred name. Misspellings are never shown.
 *
 * @param lang - BCP 47 tag, matched as in RFC 4647 lookup: `ru` is not answered by `ru-Latn`.
 * @example
 * nameOf(getPerson('victor-serge')) // 'Victor Serge'
 * nameOf(getPerson('victor-serge'), 'ru') // 'Виктор Серж'
 */
export function nameOf(record: Person | Place | Organization, lang?: string): string {
  const shown = [
    ...record.names.filter((name) => name.preferred),
    ...record.names.filter((name) => !name.preferred && name.kind !== 'misspelling'),
  ];
  return ((lang === undefined ? undefined : inLanguage(inBothScripts(shown), lang)) ?? shown[0])?.text ?? record.id;
}
