import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { csv, csvForExcel, harmless } from '../../src/formats/csv.js';
import type { Files } from '../../src/formats/format.js';
import { COLLECTIONS, SINGULAR } from '../../src/formats/names.js';
import { tablesOf } from '../../src/formats/tables.js';
import * as references from '../../src/generated/references.js';
import type { CollectionName } from '../../src/types.js';
import { output } from '../package/consumer.js';
import { conformance, type Reader, SLOW, unpack } from './conformance.js';
import { isHere, strangerOf } from './strangers.js';
import { differences, keptInTables, type Row, type Tables } from './read-tables.js';
import { real, small } from './datasets.js';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const tablesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => basename(file, '.csv'));

/** What spreadsheets and we agree on: an apostrophe before a formula says that it is text. */
const plain = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
const plainRows = (rows: readonly Row[]): Row[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, text]) => [column, plain(text)])));
const plainTables = (tables: Tables): Tables =>
  Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, plainRows(rows)]));

/** Rows from a header and the rows below it. */
const rowsOf = ([header = [], ...rows]: readonly (readonly string[])[]): Row[] =>
  rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));

async function byDuckDb(folder: string): Promise<Tables> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const tables: Record<string, Row[]> = {};
    for (const table of tablesIn(folder)) {
      const reader = await connection.runAndReadAll(
        `SELECT * FROM read_csv('${join(folder, table)}.csv', header = true, all_varchar = true)`,
      );
      tables[table] = rowsOf([
        reader.columnNames(),
        ...reader.getRows().map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
      ]);
    }
    return plainTables(tables);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const byPython = async (folder: string): Promise<Tables> =>
  plainTables(JSON.parse(await output('/usr/bin/python3', [here('read-csv.py'), folder, 'utf-8'], folder)) as Tables);

async function byR(folder: string): Promise<Tables> {
  const told = join(folder, 'told-by-r');
  await output('Rscript', ['--vanilla', here('read-csv.R'), folder, told], folder);
  const tables = readFileSync(told, 'utf8')
    .split('\u001c')
    .filter((table) => table !== '');
  return plainTables(
    Object.fromEntries(
      tables.map((table) => {
        const [name = '', cells = ''] = table.split('\u001d');
        return [name, rowsOf(cells.split('\u001e').map((line) => line.split('\u001f')))];
      }),
    ),
  );
}

/** The tables that csvkit is asked to read: it takes a second for each. */
const FOR_CSVKIT = ['works', 'people', 'person_names', 'edition_contents', 'citations'];

async function byCsvkit(folder: string): Promise<Tables> {
  const tables: Record<string, Row[]> = {};
  for (const table of FOR_CSVKIT) {
    const text = await output('csvjson', ['--no-inference', '--stream', `${table}.csv`], folder);
    const rows = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, string | null>);
    tables[table] = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell ?? ''])),
    );
  }
  return plainTables(tables);
}

/** The import of one who says that every column is text: commas, quotes, UTF-8, as many columns as needed. */
const COLUMNS = Array.from({ length: 80 }, (_, index) => `${String(index + 1)}/2`).join('/');

async function byLibreOffice(folder: string): Promise<Tables> {
  const target = mkdtempSync(join(tmpdir(), 'serge-data-office-'));
  try {
    await output(
      'soffice',
      [
        `-env:UserInstallation=file://${target}/profile`,
        '--headless',
        `--infilter=CSV:44,34,76,1,${COLUMNS},0,false,false,false,false,false,0,true`,
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false',
        '--outdir',
        target,
        ...tablesIn(folder).map((table) => `${table}.csv`),
      ],
      folder,
    );
    return await byPython(target);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** Those who read all tables, and can be told from them what else stands there. */
const WHOLE = ['DuckDB', 'Python', 'R'];

/** Those who do not take half a minute to read. LibreOffice is asked for one error. */
const QUICK = [...WHOLE, 'csvkit'];

const readers: Reader<Tables>[] = [
  { name: 'DuckDB', read: byDuckDb },
  { name: 'Python', stranger: true, read: byPython },
  {
    name: 'csvkit',
    stranger: true,
    read: byCsvkit,
    differences: (tables, dataset) => differences(tables, dataset, FOR_CSVKIT),
  },
  { name: 'LibreOffice', stranger: true, read: byLibreOffice },
  { name: 'R', stranger: true, read: byR },
];

conformance<Tables>({
  format: csv,
  readers,
  differences,
  plants: [
    { what: 'another day of birth', file: 'people.csv', spoil: (text) => text.replace('1890-12-30', '1890-12-31') },
    {
      what: 'a lost letter',
      file: 'person_names.csv',
      spoil: (text) => text.replace('Виктор', 'Викто'),
      seenBy: QUICK,
    },
    {
      what: 'a lost row',
      file: 'edition_contents.csv',
      spoil: (text) => text.replace(/\n[^\n]*\n$/, '\n'),
      seenBy: QUICK,
    },
    {
      what: 'a value where none is known',
      file: 'works.csv',
      spoil: (text) => text.replace(/,,/, ',x,'),
      seenBy: WHOLE,
    },
    {
      what: 'a broken quotation',
      file: 'editions.csv',
      spoil: (text) => text.replace(/\n([^,]*),/, '\n"$1,'),
      seenBy: WHOLE,
    },
  ],
  kept: keptInTables,
});

describe('the data package', () => {
  const descriptorOf = (files: Files): Descriptor => JSON.parse(String(files['datapackage.json'])) as Descriptor;
  const descriptor = descriptorOf(csv.write(real));

  test('is one by the official profile of version 2, which refuses a planted error', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(here('profiles/datapackage-2.0.json'), 'utf8')) as object,
    );
    expect(validate(descriptor), JSON.stringify(validate.errors)).toBe(true);
    const [first, ...others] = descriptor.resources;
    const spoilt = { ...descriptor, resources: [{ ...first, schema: { ...first?.schema, primaryKey: 1 } }, ...others] };
    expect(validate(spoilt)).toBe(false);
  });

  // The profile asks for none of these; a package without them is of little use.
  test('says what the profile does not ask for: licence, version, keys, and what every column means', () => {
    expect(descriptor.licenses).toHaveLength(1);
    expect(descriptor.version).toBe(real.meta.version);
    const { resources } = descriptor;
    expect(resources.filter(({ schema }) => schema.primaryKey.length === 0)).toEqual([]);
    const columns = resources.flatMap(({ name, schema }) => schema.fields.map((field) => ({ in: name, ...field })));
    expect(columns.filter(({ description }) => description === '')).toEqual([]);
    const twice = resources.filter(
      ({ schema }) => new Set(schema.fields.map(({ name }) => name)).size < schema.fields.length,
    );
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  test('describes the columns of every file in their order', () => {
    const files = csv.write(small);
    for (const { path, schema } of descriptorOf(files).resources) {
      expect(String(files[path]).split('\n')[0], path).toBe(schema.fields.map(({ name }) => name).join(','));
    }
    expect(Object.keys(files)).toHaveLength(descriptor.resources.length + 1);
  });

  test('names a key for every reference that the model has', () => {
    const keys = tablesOf(real).flatMap(({ name, foreignKeys }) =>
      foreignKeys.map(({ columns, table }) => `${name}.${columns.join('+')} -> ${table}`),
    );
    expect(keys).toEqual(
      expect.arrayContaining([
        'edition_contents.work -> works',
        'edition_contents_translators.edition+contents_ordinal -> edition_contents',
        'edition_contents_translators.person -> people',
        'editions.reprint_of -> editions',
        'person_relations.other_person -> people',
        'people.born_place -> places',
        'citations.collection+record -> records',
        'citations.source -> sources',
      ]),
    );
  });

  test('leaves out no reference of the table that is made from the model', () => {
    const tables = tablesOf(small);
    const snake = (steps: readonly string[]): string =>
      steps.join('_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    /** Where a reference can stand: in the record's row, or in that of a list whose name is the beginning of its path. */
    const placesOf = (from: CollectionName, path: readonly string[]): string[] => {
      const record = SINGULAR[from];
      const inLists = path.flatMap((_, index) => {
        const table = `${record}_${snake(path.slice(0, index + 1))}`;
        const rest = snake(path.slice(index + 1));
        return rest === '' ? [`${table}.*`] : [`${table}.${rest}`, `${table}.other_${rest}`];
      });
      return [`${from}.${snake(path)}`, ...inLists];
    };
    const lost = COLLECTIONS.flatMap((from) =>
      references[from]
        .filter(({ path }) => !path.includes('sources'))
        .filter(({ path, to }) => {
          const places = placesOf(from, path);
          return !tables.some(({ name, foreignKeys }) =>
            foreignKeys.some(
              ({ columns: [column = ''], table }) =>
                table === to && (places.includes(`${name}.${column}`) || places.includes(`${name}.*`)),
            ),
          );
        })
        .map(({ path }) => `${from}.${path.join('.')}`),
    );
    expect(Object.values(references).flat().length).toBeGreaterThan(30);
    expect(lost).toEqual([]);
  });

  describe('its keys, held against the files by DuckDB', () => {
    /** The keys that do not hold, in words. */
    async function broken(files: Files): Promise<string[]> {
      const folder = mkdtempSync(join(tmpdir(), 'serge-data-keys-'));
      unpack(folder, files);
      const instance = await DuckDBInstance.create(':memory:');
      const connection = await instance.connect();
      const counted = async (sql: string): Promise<number> =>
        Number((await connection.runAndReadAll(sql)).getRows()[0]?.[0]);
      const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
      try {
        const found: string[] = [];
        const { resources } = descriptorOf(files);
        for (const { name, path } of resources) {
          await connection.run(
            `CREATE TABLE "${name}" AS SELECT * FROM read_csv('${join(folder, path)}', header = true, all_varchar = true)`,
          );
        }
        for (const { name, schema } of resources) {
          const key = quoted(schema.primaryKey);
          const repeated = await counted(
            `SELECT count(*) FROM (SELECT ${key} FROM "${name}" GROUP BY ALL HAVING count(*) > 1)`,
          );
          if (repeated > 0) found.push(`${name}: ${String(repeated)} keys stand twice`);
          for (const { fields, reference } of schema.foreignKeys ?? []) {
            const loose = await counted(
              `SELECT count(*) FROM (SELECT ${quoted(fields)} FROM "${name}" WHERE "${fields.at(-1) ?? ''}" IS NOT NULL
               EXCEPT SELECT ${quoted(reference.fields)} FROM "${reference.resource ?? name}")`,
            );
            if (loose > 0) found.push(`${name}.${fields.join('+')}: ${String(loose)} join nothing`);
          }
        }
        return found;
      } finally {
        connection.closeSync();
        instance.closeSync();
        rmSync(folder, { recursive: true, force: true });
      }
    }

    test('all hold', async () => {
      expect(await broken(csv.write(real))).toEqual([]);
    }, 60_000);

    test('do not where a record is missing, or stands twice', async () => {
      const files = csv.write(small);
      const people = String(files['people.csv']);
      const without = people.replace(/\nvictor-serge,[^\n]*/, '');
      const twice = people + people.slice(people.indexOf('\nvictor-serge,') + 1);
      expect(await broken({ ...files, 'people.csv': without })).toContain('work-creators.person: 1 join nothing');
      expect(await broken({ ...files, 'people.csv': twice })).toContain('people: 1 keys stand twice');
    }, 60_000);
  });
});

interface Descriptor {
  version: string;
  licenses: unknown[];
  resources: {
    name: string;
    path: string;
    schema: {
      fields: { name: string; description: string }[];
      primaryKey: string[];
      foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
    };
  }[];
}

describe('a cell', () => {
  test('never holds what a spreadsheet would run, and can be read back', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const formula = `${start}HYPERLINK("http://evil.example")`;
      expect(harmless(formula)).toBe(`'${formula}`);
      expect(plain(harmless(formula))).toBe(formula);
      expect(plain(harmless(`'${formula}`))).toBe(`'${formula}`);
    }
    for (const text of ['Ville conquise', "'t Is", '1917-02-23', '../1914', "l'an I"])
      expect(harmless(text)).toBe(text);
  });

  test('is made harmless in every column of text', () => {
    const [work] = small.works;
    if (!work) throw new Error('The small dataset has no works.');
    const dataset = {
      ...small,
      works: [{ ...work, title: { ...work.title, text: '=cmd|calc' }, summary: { en: '@SUM(1)' } }],
    };
    expect(csv.write(dataset)['works.csv']).toMatch(/,'=cmd\|calc,.*,'@SUM\(1\),/);
  });

  test.skipIf(!isHere(strangerOf('LibreOffice')) && process.env.CI === undefined)(
    'is not run by LibreOffice, which runs the same text without the apostrophe',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'serge-data-formula-'));
      const [work] = small.works;
      if (!work) throw new Error('The small dataset has no works.');
      const files = csv.write({ ...small, works: [{ ...work, title: { ...work.title, text: '=1+1' } }] });
      const shown = async (name: string, text: string): Promise<string | undefined> => {
        unpack(folder, { [name]: text });
        // As somebody opens it who chooses nothing but UTF-8.
        const args = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--infilter=CSV:44,34,76,1'];
        const target = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
        await output('soffice', [...args, '--convert-to', target, '--outdir', join(folder, 'shown'), name], folder);
        const [head = '', row = ''] = readFileSync(join(folder, 'shown', name), 'utf8').split('\n');
        return row.split(',')[head.split(',').indexOf('title_text')];
      };
      try {
        const text = String(files['works.csv']);
        expect(await shown('escaped.csv', text)).toBe("'=1+1");
        expect(await shown('raw.csv', text.replace("'=1+1", '=1+1'))).toBe('2');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    SLOW,
  );

  test('is quoted where it holds a comma, a quotation mark or any end of line', () => {
    const [work] = small.works;
    if (!work) throw new Error('The small dataset has no works.');
    const text = (title: string): string =>
      String(csv.write({ ...small, works: [{ ...work, title: { ...work.title, text: title } }] })['works.csv']);
    expect(text('a,b')).toContain(',"a,b",');
    expect(text('say "so"')).toContain(',"say ""so""",');
    expect(text('two\nlines')).toContain(',"two\nlines",');
    expect(text('two\rlines')).toContain(',"two\rlines",');
  });
});

test('the variant for Excel is the same after a byte order mark', () => {
  const marked = csvForExcel.write(small);
  for (const [path, content] of Object.entries(csv.write(small))) {
    expect(marked[path], path).toBe(path.endsWith('.csv') ? `\uFEFF${String(content)}` : content);
  }
});

test('what comes in the package are the tables without the two largest, described as they are', () => {
  const [whole, part] = [csv.write(real), csv.packaged?.(real) ?? {}];
  const left = Object.keys(whole).filter((path) => !(path in part));
  expect(left).toEqual(['records.csv', 'citations.csv']);
  for (const path of Object.keys(part).filter((one) => one.endsWith('.csv'))) expect(part[path]).toBe(whole[path]);
  const { resources } = JSON.parse(String(part['datapackage.json'])) as {
    resources: { path: string; schema: { foreignKeys?: { reference: { resource?: string } }[] } }[];
  };
  expect(resources.map(({ path }) => path)).toEqual(Object.keys(part).filter((path) => path.endsWith('.csv')));
  const named = new Set(resources.map(({ path }) => path.replace('.csv', '').replaceAll('_', '-')));
  const leading = resources
    .flatMap(({ schema }) => schema.foreignKeys ?? [])
    .map(({ reference }) => reference.resource);
  expect(leading.filter((name) => name !== undefined && !named.has(name))).toEqual([]);
  expect(leading).toContain('sources');
});
