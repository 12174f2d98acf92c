import { type BasicType, type ColumnSource, parquetWriteBuffer, schemaFromColumnData } from 'hyparquet-writer';
import { type Format, KEEPS_ALL } from '../formats/format.js';
import { COLLECTIONS } from '../formats/names.js';
import { type Column, type Table, tablesOf } from '../formats/tables.js';

const TYPES: Record<Exclude<Column['type'], 'day'>, BasicType> = {
  text: 'STRING',
  flag: 'BOOLEAN',
  number: 'DOUBLE',
  integer: 'INT32',
};

/** A table as Parquet. Days are dates; EDTF stays text, since no type of Parquet can say "about 1938". */
function parquetOf({ columns, rows }: Table, createdBy: string): Uint8Array {
  const columnData = columns.map(({ name, type, required }, index): ColumnSource => {
    const cells = rows.map((row) => row[index] ?? null);
    if (type === 'day') return { name, data: cells.map((day) => (day === null ? undefined : new Date(String(day)))) };
    return { name, data: cells.map((cell) => cell ?? undefined), type: TYPES[type], nullable: !required };
  });
  const days = columns.filter(({ type }) => type === 'day');
  const schemaOverrides = Object.fromEntries(
    days.map(({ name, required }) => [
      name,
      {
        name,
        type: 'INT32' as const,
        converted_type: 'DATE' as const,
        repetition_type: required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
      },
    ]),
  );
  const schema = schemaFromColumnData({ columnData, schemaOverrides });
  return new Uint8Array(
    parquetWriteBuffer({ columnData: columnData.map(({ name, data }) => ({ name, data })), schema, createdBy }),
  );
}

/** The tables of the CSV, typed and compressed. */
export const parquet: Format = {
  name: 'parquet',
  title: 'Parquet',
  use: 'DuckDB, pandas, Polars, Hugging Face',
  standard: 'https://parquet.apache.org/docs/file-format/',
  mediaType: 'application/vnd.apache.parquet',
  delivery: 'release',
  collections: COLLECTIONS,
  keeps: KEEPS_ALL,
  write: (dataset, library) =>
    Object.fromEntries(
      tablesOf(dataset, library).map((table) => [
        `${table.name}.parquet`,
        parquetOf(table, `serge-data ${dataset.meta.version}`),
      ]),
    ),
};
