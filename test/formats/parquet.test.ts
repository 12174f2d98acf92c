import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { parquet } from '../../src/emit/parquet.js';
import { conformance, unpack } from './conformance.js';
import { small } from './datasets.js';
import { rowsOf, withDuckDb } from './duckdb.js';
import { differences, keptInTables, type Row, type Tables } from './read-tables.js';

const tablesIn = (folder: string): string[] => readdirSync(folder).map((file) => basename(file, '.parquet'));

/** A cell as text: a day without its hours. */
const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : JSON.stringify(cell);
};
const asTexts = (rows: readonly Record<string, unknown>[]): Row[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, textOf(cell)])));

const byDuckDb = (folder: string): Promise<Tables> =>
  withDuckDb(async (connection) => {
    const read: Record<string, Row[]> = {};
    for (const table of tablesIn(folder)) {
      read[table] = asTexts(await rowsOf(connection, `SELECT * FROM '${join(folder, table)}.parquet'`));
    }
    return read;
  });

async function byHyparquet(folder: string): Promise<Tables> {
  const read: Record<string, Row[]> = {};
  for (const table of tablesIn(folder)) {
    const bytes = new Uint8Array(readFileSync(join(folder, `${table}.parquet`)));
    read[table] = asTexts(await parquetReadObjects({ file: bytes.buffer }));
  }
  return read;
}

conformance<Tables>({
  format: parquet,
  readers: [
    { name: 'DuckDB', read: byDuckDb },
    { name: 'hyparquet', read: byHyparquet },
  ],
  differences,
  plants: [
    {
      what: 'another day of birth',
      file: 'people.parquet',
      spoil: (text) => text.replaceAll('1890-12-30', '1890-12-31'),
    },
    { what: 'a file that is cut off', file: 'works.parquet', spoil: (text) => text.slice(0, -20) },
    { what: 'a lost letter', file: 'person_names.parquet', spoil: (text) => text.replaceAll('Leonid', 'Lionid') },
  ],
  kept: keptInTables,
});

test('days are dates, flags are booleans, coordinates are numbers: as DuckDB has it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'serge-data-parquet-'));
  try {
    unpack(folder, parquet.write(small));
    const types = await withDuckDb(async (connection) =>
      Object.fromEntries(
        (await rowsOf(connection, `DESCRIBE SELECT * FROM '${join(folder, 'places.parquet')}'`)).map((row) => [
          String(row.column_name),
          String(row.column_type),
        ]),
      ),
    );
    expect(types).toMatchObject({ id: 'VARCHAR', coordinates_latitude: 'DOUBLE', fictional: 'BOOLEAN' });
    const dates = await withDuckDb((connection) =>
      rowsOf(
        connection,
        `SELECT born_date, born_date_earliest + 1 AS next FROM '${join(folder, 'people.parquet')}' WHERE id = 'victor-serge'`,
      ),
    );
    expect(dates).toEqual([{ born_date: '1890-12-30', next: '1890-12-31' }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
