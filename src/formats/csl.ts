import type { EdtfDate } from '../types.js';
import type { Format } from './format.js';
import { referenceFormat } from './reference-format.js';
import { enclosing, exactDate, type Reference, type ReferenceName, wholeName } from './references.js';

/** A date of CSL: days in numbers, or the EDTF text where numbers would say more than is known. */
type CslDate =
  { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true } | { readonly literal: string };

/** An item of CSL-JSON, as far as we write it. */
type CslItem = Readonly<Record<string, string | CslDate | readonly ReferenceName[]>>;

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** A date in numbers, where they say no more than is known. */
function inNumbers(date: EdtfDate): CslDate | undefined {
  if (date.precision === 'interval') {
    const ends = date.edtf.split('/');
    const isPlain = ends.every((end) => DAY.test(end));
    return isPlain ? { 'date-parts': ends.map((end) => end.split('-').map(Number)) } : undefined;
  }
  const parts = enclosing(date);
  return parts && { 'date-parts': [parts], ...((date.approximate || date.uncertain) && { circa: true }) };
}

const cslDate = (date: EdtfDate): CslDate => inNumbers(date) ?? { literal: date.edtf };

/** Whether numbers say less of a date than is known: of a day out of some, the month. */
const isWidened = (date: EdtfDate): boolean => date.precision === 'set' && enclosing(date) !== undefined;

const joined = (texts: readonly string[], by = '; '): string | undefined =>
  texts.length > 0 ? texts.join(by) : undefined;

/** The entries of an object that have a value, and names where there are any. */
const given = (fields: Readonly<Record<string, CslItem[string] | undefined>>): CslItem =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as CslItem;

function cslItem(reference: Reference): CslItem {
  const { title, subtitle, original, series, date, accessed, contributors } = reference;
  const isIllustrator = ({ role }: Reference['contributors'][number]): boolean => role === 'illustrator';
  const before = original?.date;
  const originally = before && inNumbers(before);
  const others = contributors.filter((one) => !isIllustrator(one));
  return given({
    id: reference.id,
    type: reference.types.csl,
    title: subtitle === undefined ? title : `${title}: ${subtitle}`,
    language: reference.language,
    status: reference.status,
    'original-title': original?.title,
    'container-title': reference.container,
    volume: reference.volume,
    issue: reference.issue,
    page: reference.pages,
    'collection-title': series?.title,
    'collection-number': series?.number,
    publisher: joined(reference.publishers),
    'publisher-place': joined(reference.places),
    'number-of-pages': reference.extent,
    ISBN: joined(reference.isbn, ' '),
    URL: reference.urls[0],
    // CSL has no variable that tells a prefacer from an annotator: the note does.
    note: joined(
      [
        ...others.map(({ name, label }) => `${wholeName(name)}, ${label}.`),
        ...reference.notes,
        ...(date && isWidened(date) ? [exactDate(date)] : []),
        ...(before && originally === undefined ? [`First published ${before.edtf} (EDTF).`] : []),
      ],
      ' ',
    ),
    author: reference.authors,
    translator: reference.translators,
    editor: reference.editors,
    illustrator: contributors.filter(isIllustrator).map(({ name }) => name),
    issued: date && cslDate(date),
    'original-date': originally,
    accessed: accessed === undefined ? undefined : { 'date-parts': [accessed.split('-').map(Number)] },
  });
}

/** A list of items, one a line. */
const lines = (references: readonly Reference[]): string =>
  `[\n${references.map((one) => JSON.stringify(cslItem(one))).join(',\n')}\n]\n`;

/**
 * Editions, the works that none of them holds, and sources as CSL-JSON: for Zotero, pandoc, citeproc and whoever
 * cites. A date that CSL cannot say stands as its EDTF text; what is disputed or doubted stands in the note.
 */
export const csl: Format = /* @__PURE__ */ referenceFormat({
  name: 'csl',
  title: 'CSL-JSON',
  use: 'Zotero, pandoc, citeproc, Obsidian',
  standard: 'https://docs.citationstyles.org/en/stable/specification.html',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  file: lines,
});
