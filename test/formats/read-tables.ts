import type { Aspect, Dataset } from '../../src/formats/format.js';
import { COLLECTIONS, shownName, SINGULAR } from '../../src/formats/names.js';
import type { CollectionName, DataRecord, EdtfDate, Locator } from '../../src/types.js';
import type { At, Probes } from './probes.js';

/** A row as a reader gives it: texts by the name of the column, empty where there is none. */
export type Row = Readonly<Record<string, string>>;

/** Tables as a reader gives them, by name. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

const snake = (text: string): string => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Where a value of a record stands: the table, the key of the row, the column (empty for an item that is no object). */
export function cellOf(
  collection: CollectionName,
  id: string,
  path: string,
): { table: string; key: string; column: string } {
  const record = SINGULAR[collection];
  const lists: string[] = [];
  const key = [id];
  let rest: string[] = [];
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) {
      lists.push(snake(rest.join('_')));
      key.push(step);
      rest = [];
    } else rest.push(step);
  }
  const column = snake(rest.join('_'));
  return {
    table: lists.length === 0 ? collection : [record, ...lists].join('_'),
    key: key.join(' '),
    column: lists.length > 0 && column === record ? `other_${column}` : column,
  };
}

/** The rows of a table by key, which is what `cellOf` says. */
export function indexed(table: string, rows: readonly Row[]): Map<string, Row> {
  const record = Object.values(SINGULAR).find((name) => table.startsWith(`${name}_`));
  return new Map(
    rows.map((row) => {
      const ordinals = Object.keys(row).filter((name) => name === 'ordinal' || name.endsWith('_ordinal'));
      const key = record === undefined ? (row.id ?? '') : [row[record], ...ordinals.map((name) => row[name])].join(' ');
      return [key, row];
    }),
  );
}

interface Leaf {
  path: string;
  text: string;
}

const EVIDENCE = /(^|\.)(sources|disputes|identifiers)$/;

/** Every value of a record that is no evidence, as the text of its cell; dates by their EDTF and bounds. */
function leavesIn(value: unknown, path = ''): Leaf[] {
  if (value === null || EVIDENCE.test(path)) return [];
  if (typeof value !== 'object') return [{ path, text: `${value as string | number | boolean}` }];
  if ('edtf' in value) {
    const { edtf, ...rest } = value as EdtfDate;
    return [{ path, text: edtf }, ...leavesIn(rest, path)];
  }
  return Object.entries(value).flatMap(([step, inner]) => leavesIn(inner, path === '' ? step : `${path}.${step}`));
}

const isComfort = (column: string): boolean => /(^|_)names?$|^disputed$|^ordinal$|_ordinal$/.test(column);

/** The citations of a record and of the items in it, by path. */
function citationsIn(
  value: unknown,
  path = '',
): [path: string, item: string, citation: Locator & { supports?: readonly string[] }][] {
  if (typeof value !== 'object' || value === null || path === 'disputes') return [];
  return Object.entries(value).flatMap(([step, inner]: [string, unknown]) => {
    const at = path === '' ? step : `${path}.${step}`;
    if (step !== 'sources' || !Array.isArray(inner)) return citationsIn(inner, at);
    return (inner as Locator[]).map((citation, index): [string, string, Locator] => [
      `${at}.${String(index)}`,
      path,
      citation,
    ]);
  });
}

/** What the rows of a gathered table have to be, with the columns that are compared. */
function gathered(dataset: Dataset): Record<string, string[][]> {
  const records = COLLECTIONS.flatMap((collection) =>
    (dataset[collection] as readonly DataRecord[]).map((record) => ({ collection, record })),
  );
  return {
    records: records.map(({ collection, record }) => [collection, record.id, shownName(record)]),
    citations: records.flatMap(({ collection, record }) =>
      citationsIn(record).map(([path, item, { source, at, citing = '', supports }]) => [
        collection,
        record.id,
        path,
        source,
        at,
        citing,
        supports?.join('; ') ?? item,
      ]),
    ),
    disputes: records.flatMap(({ collection, record }) =>
      (record.disputes ?? []).map(({ field, value, verdict, reason = '', note = '' }, index) => [
        collection,
        record.id,
        String(index),
        field,
        value,
        verdict,
        reason,
        note,
      ]),
    ),
    dispute_sources: records.flatMap(({ collection, record }) =>
      (record.disputes ?? []).flatMap(({ sources }, dispute) =>
        sources.map(({ source, at, citing = '' }, index) => [
          collection,
          record.id,
          String(dispute),
          String(index),
          source,
          at,
          citing,
        ]),
      ),
    ),
    identifiers: records.flatMap(({ collection, record }) =>
      Object.entries(record.identifiers ?? {}).map(([scheme, identifier]) => [
        collection,
        record.id,
        scheme,
        identifier,
      ]),
    ),
  };
}

/** What the tables say otherwise than the dataset. */
export function differences(tables: Tables, dataset: Dataset, only?: readonly string[]): string[] {
  const wrong: string[] = [];
  const wanted = (table: string): boolean => only?.includes(table) ?? true;
  const rows = new Map(Object.entries(tables).map(([name, all]) => [name, indexed(name, all)]));
  const names = new Set(
    COLLECTIONS.flatMap((collection) =>
      (dataset[collection] as readonly DataRecord[]).map((record) => `${record.id} ${shownName(record)}`),
    ),
  );
  const met = new Map<string, Set<string>>();
  for (const collection of COLLECTIONS) {
    for (const record of dataset[collection]) {
      for (const { path, text } of leavesIn(record)) {
        const { table, key, column } = cellOf(collection, record.id, path);
        if (!wanted(table)) continue;
        const row = rows.get(table)?.get(key);
        const name = column === '' ? (Object.keys(row ?? {}).filter((one) => !isComfort(one))[1] ?? '') : column;
        if (row?.[name] !== text) wrong.push(`${table} ${key} ${name}: ${String(row?.[name])} is not ${text}`);
        const seen = met.get(`${table} ${key}`) ?? new Set();
        met.set(`${table} ${key}`, seen.add(name));
      }
    }
  }
  // Where only some tables were read, nothing can be said of what else they hold.
  for (const [table, all] of only === undefined ? rows : []) {
    if (!Object.values(SINGULAR).some((record) => table.startsWith(`${record}_`)) && !(table in dataset)) continue;
    if (table === 'questions' || table === 'redirects') continue;
    for (const [key, row] of all) {
      const seen = met.get(`${table} ${key}`);
      if (seen === undefined) wrong.push(`${table} ${key}: no record has this row`);
      for (const [column, text] of Object.entries(row)) {
        const id = column.endsWith('_name') ? row[column.slice(0, -'_name'.length)] : undefined;
        if (id !== undefined && id !== '' && !names.has(`${id} ${text}`)) {
          wrong.push(`${table} ${key} ${column}: ${id} is not called ${text}`);
        }
        if (isComfort(column) || Object.values(SINGULAR).some((record) => record === column)) continue;
        // Lists of plain values are joined for reading; their tables are compared item by item.
        if (text !== '' && text !== 'false' && seen?.has(column) !== true && !isJoined(table, column, tables))
          wrong.push(`${table} ${key} ${column}: ${text} is in no record`);
      }
    }
  }
  for (const [table, expected] of Object.entries(gathered(dataset))) {
    if (!wanted(table)) continue;
    const read = (tables[table] ?? []).map((row) => Object.values(row).join(' | '));
    const all = new Set(read);
    const lines = expected.map((line) => line.join(' | '));
    if (lines.length !== read.length)
      wrong.push(`${table} has ${String(read.length)} rows, not ${String(lines.length)}`);
    wrong.push(...lines.filter((line) => !all.has(line)).map((line) => `${table} lacks ${line}`));
  }
  return wrong;
}

const isJoined = (table: string, column: string, tables: Tables): boolean => {
  const record = SINGULAR[table as CollectionName] as string | undefined;
  return record !== undefined && `${record}_${column}` in tables;
};

/** What a question about many rows is answered from, made once for what was read. */
function once<T extends object>(make: (tables: Tables) => T): (tables: Tables) => T {
  const made = new WeakMap<Tables, T>();
  return (tables) => {
    const known = made.get(tables) ?? make(tables);
    made.set(tables, known);
    return known;
  };
}

const indexes = once((tables) => new Map(Object.entries(tables).map(([name, rows]) => [name, indexed(name, rows)])));
const told = once(
  ({ citations = [], dispute_sources: ofDisputes = [], disputes = [] }) =>
    new Set([
      ...[...citations, ...ofDisputes].map(({ collection, record, source, at }) =>
        [collection, record, source, at].join(' '),
      ),
      ...disputes.map(({ collection, record, field, value, verdict }) =>
        [collection, record, field, value, verdict].join(' '),
      ),
    ]),
);

/** The row in which a value stands, and its cell. */
function found(
  tables: Tables,
  { collection, id, path }: At,
): { row: Row | undefined; column: string; text: string | undefined } {
  const { table, key, column } = cellOf(collection, id, path);
  const row = indexes(tables).get(table)?.get(key);
  return { row, column, text: row?.[column] };
}

/** What is kept where every list has a table of its own. */
export const keptInTables = {
  uncertainty: (tables, { value, ...at }) => {
    const { row, column, text } = found(tables, at);
    if (typeof value === 'string') return text === value;
    return text === value.edtf && row?.[`${column}_approximate`] === String(value.approximate);
  },
  // Marked where the value stands, and told in the table of disputes.
  dispute: (tables, { collection, id, value: { field, value, verdict } }) =>
    found(tables, { collection, id, path: 'disputed' }).text?.includes(`${field} (${verdict})`) === true &&
    told(tables).has([collection, id, field, value, verdict].join(' ')),
  source: (tables, { collection, id, value: { source, at } }) =>
    told(tables).has([collection, id, source, at].join(' ')),
  script: (tables, { value, ...at }) => found(tables, at).text === value,
  translator: (tables, { value, ...at }) => found(tables, at).row?.person === value,
  calendar: (tables, { value, ...at }) => found(tables, { ...at, path: `${at.path}.date` }).text === value.date,
} satisfies { readonly [A in Aspect]: (tables: Tables, probe: Probes[A]) => boolean };
