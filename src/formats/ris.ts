import type { EdtfDate } from '../types.js';
import type { Format } from './format.js';
import { referenceFormat } from './reference-format.js';
import { enclosing, exactDate, isPlainDate, type Reference, type ReferenceName, wholeName } from './references.js';

type Line = readonly [tag: string, value: string | undefined];

const inverted = (name: ReferenceName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter((part) => part !== undefined).join(', ');

const all = (tag: string, values: readonly string[]): Line[] => values.map((value) => [tag, value]);

/** The first and the last page; a range stands in two fields, or readers take it for one page. */
function pagesOf(pages: string | undefined): Line[] {
  const [first, last, ...others] = pages?.split(/\s*[-–]\s*/) ?? [];
  return last === undefined || others.length > 0
    ? [['SP', pages]]
    : [
        ['SP', first],
        ['EP', last],
      ];
}

/** A year and a day, as far as they say no more than is known. */
function dated(date: EdtfDate | undefined): Line[] {
  const [year, month, day] = (date && enclosing(date)) ?? [];
  if (year === undefined) return [];
  const two = (number: number | undefined): string => (number === undefined ? '' : String(number).padStart(2, '0'));
  return [
    ['PY', String(year)],
    ['DA', `${String(year)}/${two(month)}/${two(day)}/`],
  ];
}

function linesOf(reference: Reference): Line[] {
  const { title, subtitle, original, series, date, extent, accessed, status } = reference;
  const originally = [original?.title, original?.date?.edtf].filter((part) => part !== undefined);
  const hasPages = reference.pages !== undefined;
  return [
    ['TY', reference.types.ris],
    ['ID', reference.id],
    ...all('AU', reference.authors.map(inverted)),
    ...all('ED', reference.editors.map(inverted)),
    ...all('A4', reference.translators.map(inverted)),
    ['TI', subtitle === undefined ? title : `${title}: ${subtitle}`],
    ['T2', reference.container],
    ['T3', series?.title],
    ['VL', reference.volume],
    ['IS', reference.issue ?? series?.number],
    ...(hasPages ? pagesOf(reference.pages) : []),
    ['PB', reference.publishers.length > 0 ? reference.publishers.join('; ') : undefined],
    ['CY', reference.places.length > 0 ? reference.places.join('; ') : undefined],
    ...dated(date),
    ['OP', originally.length > 0 ? originally.join(', ') : undefined],
    ['LA', reference.language],
    ...all('SN', reference.isbn),
    ...all('UR', reference.urls),
    ...all('N1', [
      ...reference.contributors.map(({ name, label }) => `${wholeName(name)}, ${label}.`),
      ...(extent === undefined ? [] : [`${extent} pages.`]),
      // Not every reader knows OP.
      ...(original?.title === undefined ? [] : [`Originally “${original.title}”.`]),
      ...(original?.date === undefined ? [] : [`First published ${original.date.edtf}.`]),
      ...(status === undefined ? [] : [`This work is ${status}.`]),
      // In Y2, some take the day of access for that of publication.
      ...(accessed === undefined ? [] : [`Accessed ${accessed}.`]),
      ...reference.notes,
      ...(date && !isPlainDate(date) ? [exactDate(date)] : []),
    ]),
  ];
}

/** A record, which ends with an empty line; line ends are those of the specification. */
const record = (reference: Reference): string =>
  [...linesOf(reference), ['ER', ''] as const]
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]))
    .join('')
    .concat('\r\n');

const file = (references: readonly Reference[]): string => references.map(record).join('');

/**
 * Editions, the works that none of them holds, and sources in the format that every reference manager and catalogue
 * exchanges. The title and the year of the original stand in `OP`; what has no field stands in notes.
 */
export const ris: Format = /* @__PURE__ */ referenceFormat({
  name: 'ris',
  title: 'RIS',
  use: 'EndNote, Zotero, Mendeley, catalogues',
  standard: 'https://en.wikipedia.org/wiki/RIS_%28file_format%29',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  file,
});
