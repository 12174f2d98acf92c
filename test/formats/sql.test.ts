import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqliteDatabase } from '../../src/emit/sqlite.js';
import type { Files } from '../../src/formats/format.js';
import { sql } from '../../src/formats/sql.js';
import { tablesOf } from '../../src/formats/tables.js';
import { output } from '../package/consumer.js';
import { conformance, type Reader, unpack } from './conformance.js';
import { real, small } from './datasets.js';
import { differences, keptInTables, type Tables } from './read-tables.js';

const TABLES = tablesOf(small).map(({ name, columns }) => ({
  name,
  flags: new Set(columns.filter(({ type }) => type === 'flag').map((column) => column.name)),
}));

type Cell = string | number | bigint | Uint8Array | null;
type Rows = readonly Readonly<Record<string, Cell>>[];

/** Rows as texts. SQLite has no flags but 0 and 1. */
const texts = (rows: Rows, flags: ReadonlySet<string>): Tables[string] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => {
        if (flags.has(column)) return [column, cell === null ? '' : String(cell === 1)];
        return [column, typeof cell === 'string' ? cell : cell === null ? '' : Number(cell).toString()];
      }),
    ),
  );

const tablesBy = async (rowsOf: (table: string) => Rows | Promise<Rows>): Promise<Tables> => {
  const read: Record<string, Tables[string]> = {};
  for (const { name, flags } of TABLES) read[name] = texts(await rowsOf(name), flags);
  return read;
};

/** Reads a database whose keys hold; throws where it is damaged. */
async function byWasm(path: string): Promise<Tables> {
  const database = new sqlite.Database(path, { fileMustExist: true });
  try {
    const faults = [...database.all('PRAGMA foreign_key_check'), ...database.all('PRAGMA quick_check')];
    if (JSON.stringify(faults) !== '[{"quick_check":"ok"}]') throw new Error(JSON.stringify(faults));
    return await tablesBy((table) => database.all(`SELECT * FROM "${table}"`) as Rows);
  } finally {
    database.close();
  }
}

/** The same by the command that Debian has. */
async function byCommand(path: string): Promise<Tables> {
  const faults = await output('sqlite3', [path, 'PRAGMA integrity_check; PRAGMA foreign_key_check;'], tmpdir());
  if (faults.trim() !== 'ok') throw new Error(faults);
  return tablesBy(async (table) => {
    const rows = await output('sqlite3', ['-json', path, `SELECT * FROM "${table}"`], tmpdir());
    return rows === '' ? [] : (JSON.parse(rows) as Rows);
  });
}

const PYTHON = `
import json, sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.row_factory = sqlite3.Row
faults = database.execute("PRAGMA integrity_check").fetchall()
assert [tuple(row) for row in faults] == [("ok",)], [tuple(row) for row in faults]
assert database.execute("PRAGMA foreign_key_check").fetchall() == []
names = json.loads(sys.argv[2])
json.dump({name: [dict(row) for row in database.execute(f'SELECT * FROM "{name}"')] for name in names}, sys.stdout)
`;
async function byPython(path: string): Promise<Tables> {
  const names = JSON.stringify(TABLES.map(({ name }) => name));
  const read = JSON.parse(await output('/usr/bin/python3', ['-c', PYTHON, path, names], tmpdir())) as Record<
    string,
    Rows
  >;
  return tablesBy((table) => read[table] ?? []);
}

const DATABASE = 'serge-data.sqlite';
const readers: readonly Reader<Tables>[] = [
  { name: 'node-sqlite3-wasm', read: (folder) => byWasm(join(folder, DATABASE)) },
  { name: 'sqlite3', stranger: true, read: (folder) => byCommand(join(folder, DATABASE)) },
  { name: 'Python', stranger: true, read: (folder) => byPython(join(folder, DATABASE)) },
];
describe('a database that its user makes', () => {
  const SCRIPT = 'serge-data.sql';
  conformance<Tables>({
    format: sql,
    readers: [
      {
        name: 'node-sqlite3-wasm',
        read: (folder) => {
          const path = join(folder, 'made.sqlite');
          const database = new sqlite.Database(path);
          try {
            database.exec(readFileSync(join(folder, SCRIPT), 'utf8'));
          } finally {
            database.close();
          }
          return byWasm(path);
        },
      },
      {
        name: 'sqlite3',
        stranger: true,
        read: async (folder) => {
          const path = join(folder, 'made.sqlite');
          await output('sqlite3', ['-bail', path, `.read '${join(folder, SCRIPT)}'`], folder);
          return byCommand(path);
        },
      },
    ],
    differences,
    plants: [
      { what: 'another day of birth', file: SCRIPT, spoil: (text) => text.replace('1890-12-30', '1890-12-31') },
      {
        what: 'a key that leads nowhere',
        file: SCRIPT,
        spoil: (text) => text.replace("'richard-greeman','Richard", "'nobody','Richard"),
      },
      {
        what: 'a lost quotation mark',
        file: SCRIPT,
        spoil: (text) => text.replace("'ville-conquise'", "'ville-conquise"),
      },
    ],
    kept: keptInTables,
  });
});

conformance<Tables>({
  format: sqliteDatabase,
  readers,
  differences,
  plants: [
    { what: 'another day of birth', file: DATABASE, spoil: (text) => text.replaceAll('1890-12-30', '1890-12-31') },
    {
      what: 'a key that leads nowhere',
      file: DATABASE,
      spoil: (text) => text.replace('ville-conquisevictor-serge', 'ville-conquisevictor-zerge'),
    },
    { what: 'a file that is cut off', file: DATABASE, spoil: (text) => text.slice(0, text.length / 2) },
  ],
  kept: keptInTables,
});

describe('the questions of a journalist', () => {
  const folder = mkdtempSync(join(tmpdir(), 'serge-data-sqlite-'));
  let database: InstanceType<typeof sqlite.Database>;
  beforeAll(() => {
    const files: Files = sqliteDatabase.write(real);
    unpack(folder, files);
    database = new sqlite.Database(join(folder, DATABASE), { readOnly: true });
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = (question: string): unknown[] => database.all(question);

  test('a name is found in any script, with or without accents', () => {
    const found = (words: string): unknown[] =>
      ask(`SELECT record FROM search WHERE search MATCH '${words}' AND collection = 'people' ORDER BY rank`);
    for (const words of ['кибальчич виктор', 'victor kibaltchiche']) {
      expect(found(words), words).toContainEqual({ record: 'victor-serge' });
    }
    expect(ask("SELECT record FROM search WHERE search MATCH 'memoires revolutionnaire'")).not.toEqual([]);
    expect(ask("SELECT record FROM search WHERE search MATCH 'xyzzy'")).toEqual([]);
  });

  test('a record stands once in the search', () => {
    expect(ask('SELECT collection, record FROM search GROUP BY 1, 2 HAVING count(*) > 1')).toEqual([]);
  });

  test('translations are told with their translators', () => {
    expect(
      ask("SELECT translators FROM translations WHERE work = 'ville-conquise' AND language = 'en'"),
    ).toContainEqual({
      translators: 'Richard Greeman',
    });
  });

  test('ties are seen from either side', () => {
    const sides = ask("SELECT kind FROM relations WHERE person = 'victor-serge' AND other_person = 'lev-kibalchich'");
    expect(sides).toEqual([{ kind: 'child-of' }]);
  });

  test('births, deaths and publications stand in the timeline', () => {
    expect(ask("SELECT kind, date FROM timeline WHERE record = 'victor-serge' ORDER BY date")).toEqual([
      { kind: 'birth', date: '1890-12-30' },
      { kind: 'death', date: '1947-11-17' },
    ]);
  });

  test('disagreements name both who says so and our verdict', () => {
    expect(
      ask("SELECT DISTINCT verdict FROM disagreements WHERE record = 'victor-serge' AND field = 'born.place'"),
    ).toEqual([{ verdict: 'refined' }]);
  });

  test('what a column means stands beside it', () => {
    const [table] = ask("SELECT sql FROM sqlite_schema WHERE name = 'editions'") as [{ sql: string }];
    expect(table.sql).toContain('-- The edition it reprints.');
  });
});
