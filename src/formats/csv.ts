import { onceFor } from '../query/once.js';
import { dataPackage } from './datapackage.js';
import { type Dataset, type Files, type Format, KEEPS_ALL } from './format.js';
import { LongText } from './long-text.js';
import { COLLECTIONS } from './names.js';
import { type Column, type Table, tablesOf, type Value } from './tables.js';

/** What a spreadsheet takes for the beginning of a formula, after apostrophes that were there before. */
const FORMULA = /^'*[=+\-@\t\r]/;

const QUOTED = /[",\r\n]/;

/** What makes a text more than itself in a cell: tested first, for most texts have none of it. */
const SPECIAL = /^['=+\-@\t\r]|[",\r\n]/;

/**
 * A text as it stands in a cell: one that a spreadsheet would run gets an apostrophe before it, which spreadsheets
 * take for "this is text".
 */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function cellOf(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  if (!SPECIAL.test(value)) return value;
  const text = harmless(value);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180 but for line ends, which are LF): what is unknown is empty, flags are `true` and `false`. */
export function csvOf({
  columns,
  rows,
}: {
  readonly columns: readonly Pick<Column, 'name'>[];
  readonly rows: Table['rows'];
}): string {
  const text = new LongText();
  text.add(`${columns.map(({ name }) => name).join(',')}\n`);
  for (const row of rows) text.add(`${row.map(cellOf).join(',')}\n`);
  return text.whole();
}

/** The text of a table: both kinds of CSV are written from it. */
const textOf = /* @__PURE__ */ onceFor(csvOf);

/** Tables as CSV, each with a mark of UTF-8 before it where that is wanted, and the package that describes them. */
const written = (tables: readonly Table[], { meta }: Dataset, mark = ''): Files => ({
  ...Object.fromEntries(tables.map((table) => [`${table.name}.csv`, mark + textOf(table)])),
  'datapackage.json': `${JSON.stringify(dataPackage(tables, meta), null, 2)}\n`,
});

/** The largest tables, without which the others can be read: who speaks for each field, and all ids with their names. */
const LARGE = new Set(['citations', 'records']);

/** The tables but for the large ones and the keys that lead to them. */
const withoutLarge = (tables: readonly Table[]): Table[] =>
  tables
    .filter(({ name }) => !LARGE.has(name))
    .map((table) => ({ ...table, foreignKeys: table.foreignKeys.filter((key) => !LARGE.has(key.table)) }));

/** Tables for spreadsheets, R and OpenRefine, with a Frictionless data package that says what every column means. */
export const csv: Format = {
  name: 'csv',
  title: 'CSV with a Frictionless data package',
  use: 'R, Python, OpenRefine, databases',
  standard: 'https://datapackage.org/standard/data-package/',
  mediaType: 'text/csv',
  delivery: 'package',
  collections: COLLECTIONS,
  keeps: KEEPS_ALL,
  write: (dataset, library) => written(tablesOf(dataset, library), dataset),
  packaged: (dataset) => written(withoutLarge(tablesOf(dataset)), dataset),
};

/** The same with a byte order mark, without which Excel takes UTF-8 for another encoding. */
export const csvForExcel: Format = {
  name: 'csv-excel',
  title: 'CSV for Excel',
  use: 'Excel: UTF-8 with a byte order mark',
  standard: csv.standard,
  mediaType: csv.mediaType,
  delivery: 'release',
  collections: csv.collections,
  keeps: csv.keeps,
  write: (dataset, library) => written(tablesOf(dataset, library), dataset, '\uFEFF'),
};
