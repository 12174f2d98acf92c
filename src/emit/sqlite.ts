import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import type { Format } from '../formats/format.js';
import { sql } from '../formats/sql.js';

/** A database as a file: what `sql` says, run. */
function databaseOf(text: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'serge-data-sqlite-'));
  const path = join(folder, 'serge-data.sqlite');
  try {
    const database = new sqlite.Database(path);
    try {
      // A fixed size of pages, and nothing beside the file: the same data give the same bytes.
      database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
      database.exec(text);
      database.exec('VACUUM; ANALYZE;');
    } finally {
      database.close();
    }
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A SQLite database, made of the SQL. */
export const sqliteDatabase: Format = {
  ...sql,
  name: 'sqlite',
  title: 'SQLite with keys, views and full-text search',
  use: 'Datasette, R, journalists',
  standard: 'https://www.sqlite.org/fileformat2.html',
  mediaType: 'application/vnd.sqlite3',
  write: (dataset, library) => ({
    'serge-data.sqlite': databaseOf(String(sql.write(dataset, library)['serge-data.sql'])),
  }),
};
