import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { json } from '../../src/formats/json.js';
import { COLLECTIONS } from '../../src/formats/names.js';
import { output } from '../package/consumer.js';
import { conformance } from './conformance.js';
import { rowsOf, withDuckDb } from './duckdb.js';
import { keptInRecords, recordDifferences, type Records } from './records.js';

/** The same records, as each kind of file has them. */
interface Read {
  all: Records;
  lists: Records;
  single: Records;
}

const script = fileURLToPath(new URL('read-json.py', import.meta.url));
const byPython = async (folder: string): Promise<Read> =>
  JSON.parse(await output('/usr/bin/python3', [script, folder], folder)) as Read;

/** jq joins the files of a collection into one list. */
async function byJq(folder: string): Promise<Read> {
  const ask = async (...args: string[]): Promise<unknown> => JSON.parse(await output('jq', ['-c', ...args], folder));
  const each = async (filesOf: (collection: string) => string[], filter: string): Promise<Records> =>
    Object.fromEntries(
      await Promise.all(
        COLLECTIONS.map(async (collection) => [collection, await ask('-s', filter, ...filesOf(collection))] as const),
      ),
    ) as Records;
  return {
    all: (await ask('.', 'all.json')) as Records,
    lists: await each((collection) => [`${collection}.json`], '.[0]'),
    single: await each(
      (collection) => readdirSync(join(folder, collection)).map((file) => join(collection, file)),
      '.',
    ),
  };
}

/** DuckDB reads a list as a table; what it makes of a record is compared as far as its columns are those of the record. */
const byDuckDb = (folder: string): Promise<Read> =>
  withDuckDb(async (connection) => {
    const lists = Object.fromEntries(
      await Promise.all(
        COLLECTIONS.map(async (collection) => {
          const path = join(folder, `${collection}.json`);
          const rows = await rowsOf(connection, `SELECT json FROM read_json_objects('${path}', format = 'array')`);
          return [collection, rows.map((row) => JSON.parse(String(row.json)) as unknown)] as const;
        }),
      ),
    );
    const all = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8')) as Records;
    return { all, lists, single: lists };
  });

const { uncertainty, dispute, source, script: inScript, translator, calendar } = keptInRecords();

conformance<Read>({
  format: json,
  readers: [
    { name: 'DuckDB', read: byDuckDb },
    { name: 'Python', stranger: true, read: byPython },
    { name: 'jq', stranger: true, read: byJq },
  ],
  differences: ({ all, lists, single }, dataset) => [
    ...recordDifferences([...COLLECTIONS, 'questions'], all, dataset),
    ...recordDifferences(COLLECTIONS, lists, dataset),
    ...recordDifferences(COLLECTIONS, single, dataset),
  ],
  plants: [
    { what: 'another day of birth', file: 'people.json', spoil: (text) => text.replace('1890-12-30', '1890-12-31') },
    { what: 'a lost comma', file: 'all.json', spoil: (text) => text.replace(',\n', '\n') },
    {
      what: 'a lost letter in the file of a record',
      file: 'people/victor-serge.json',
      spoil: (text) => text.replace('Виктор', 'Викто'),
      seenBy: ['Python', 'jq'],
    },
  ],
  kept: {
    uncertainty: ({ lists }, probe) => uncertainty(lists, probe),
    dispute: ({ lists }, probe) => dispute(lists, probe),
    source: ({ lists }, probe) => source(lists, probe),
    script: ({ lists }, probe) => inScript(lists, probe),
    translator: ({ lists }, probe) => translator(lists, probe),
    calendar: ({ lists }, probe) => calendar(lists, probe),
  },
});
