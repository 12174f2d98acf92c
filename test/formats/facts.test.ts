import { join } from 'node:path';
import { expect, test } from 'vitest';
import { facts, factTable } from '../../src/formats/facts.js';
import { COLLECTIONS, shownName } from '../../src/formats/names.js';
import type { CollectionName, DataRecord, EdtfDate, Locator } from '../../src/types.js';
import { isAtOrAbove, isObject, overlap } from '../../src/values/paths.js';
import { output } from '../package/consumer.js';
import { conformance } from './conformance.js';
import { real, small } from './datasets.js';
import { rowsOf, withDuckDb } from './duckdb.js';

interface Witness {
  source: string;
  at: string;
}

/** A line as somebody read it. */
interface Fact {
  fact: string;
  collection: string;
  record: string;
  name: string;
  field: string;
  value: string | null;
  text: string | null;
  certainty: string | null;
  sources: Witness[];
  disputes: { field: string; value: string; verdict: string; sources: Witness[] }[];
}

type Read = ReadonlyMap<string, readonly Fact[]>;

const byRecord = (lines: readonly Fact[]): Read => {
  const read = new Map<string, Fact[]>();
  for (const fact of lines) {
    const key = `${fact.collection}/${fact.record}`;
    const own = read.get(key) ?? [];
    own.push(fact);
    read.set(key, own);
  }
  return read;
};

const FILE = 'facts.ndjson';
const byDuckDb = (folder: string): Promise<Read> =>
  withDuckDb(async (connection) => {
    const sql = `SELECT to_json(line) AS json FROM read_ndjson('${join(folder, FILE)}', sample_size = -1) AS line`;
    return byRecord((await rowsOf(connection, sql)).map((row) => JSON.parse(String(row.json)) as Fact));
  });
const byPython = async (folder: string): Promise<Read> => {
  const script = `import json, sys; json.dump([json.loads(line) for line in open("${FILE}", encoding="utf-8")], sys.stdout)`;
  return byRecord(JSON.parse(await output('/usr/bin/python3', ['-c', script], folder)) as Fact[]);
};
const byJq = async (folder: string): Promise<Read> =>
  byRecord(JSON.parse(await output('jq', ['-c', '-s', '.', FILE], folder)) as Fact[]);

/** Every value of a record that is no evidence, with its path. */
function leavesIn(value: unknown, path = ''): [path: string, text: string][] {
  const key = path.slice(path.lastIndexOf('.') + 1);
  if (path === 'id' || key === 'sources' || key === 'disputes') return [];
  if (!Array.isArray(value) && !isObject(value)) return [[path, String(value)]];
  if ('edtf' in value) return [[path, (value as unknown as EdtfDate).edtf]];
  return Object.entries(value).flatMap(([step, inner]) => leavesIn(inner, path === '' ? step : `${path}.${step}`));
}

/** Whether a fact says a value that stands at or below its field. */
function says({ field, value, certainty }: Fact, path: string, text: string): boolean {
  if (path.endsWith('.certainty') && certainty === text) return true;
  if (field === path) return value === text;
  const inner = path.slice(field.length + 1).split('.');
  let here: unknown = JSON.parse(value ?? 'null');
  for (const step of inner) here = (here as Record<string, unknown> | undefined)?.[step];
  return String(here) === text;
}

const recordsOf = (dataset: typeof real): { collection: CollectionName; record: DataRecord }[] =>
  COLLECTIONS.flatMap((collection) =>
    (dataset[collection] as readonly DataRecord[]).map((record) => ({ collection, record })),
  );

const witnessed = (all: readonly Witness[], { source, at }: Witness): boolean =>
  all.some((one) => one.source === source && one.at === at);

/** The fact that tells of a place in a record. */
const factAt = (
  read: Read,
  { collection, id, path }: { collection: string; id: string; path: string },
): Fact | undefined => read.get(`${collection}/${id}`)?.find(({ field }) => isAtOrAbove(field, path));

conformance<Read>({
  format: facts,
  readers: [
    { name: 'DuckDB', read: byDuckDb },
    { name: 'Python', stranger: true, read: byPython },
    { name: 'jq', stranger: true, read: byJq },
  ],
  differences: (read, dataset) =>
    recordsOf(dataset).flatMap(({ collection, record }) => {
      const own = read.get(`${collection}/${record.id}`) ?? [];
      const where = `${collection}/${record.id}`;
      const citations: readonly (Locator & { supports: readonly string[] })[] =
        'sources' in record ? record.sources : [];
      return [
        ...own
          .filter(({ name }) => name !== shownName(record))
          .map(({ fact, name }) => `${fact} is not called ${name}`),
        ...leavesIn(record).flatMap(([path, text]) => {
          const fact = own.find(({ field }) => isAtOrAbove(field, path));
          return fact !== undefined && says(fact, path, text) ? [] : [`${where} ${path} does not say ${text}`];
        }),
        ...own
          .filter(({ field, value }) => value !== null && !leavesIn(record).some(([path]) => isAtOrAbove(field, path)))
          .map(({ fact }) => `${fact} is in no record`),
        ...citations.flatMap((citation) =>
          citation.supports.flatMap((path) =>
            own
              .filter(({ field, sources }) => overlap(field, path) && !witnessed(sources, citation))
              .map(({ fact }) => `${fact} lacks ${citation.source}`),
          ),
        ),
        ...(record.disputes ?? [])
          .filter(({ field, value }) => {
            const told = own.filter((fact) => overlap(fact.field, field));
            return told.length === 0 || !told.every(({ disputes }) => disputes.some((one) => one.value === value));
          })
          .map(({ field, value }) => `${where} ${field} does not say that others say ${value}`),
      ];
    }),
  plants: [
    { what: 'another day of birth', file: FILE, spoil: (text) => text.replace('1890-12-30', '1890-12-31') },
    { what: 'a lost source', file: FILE, spoil: (text) => text.replace('"at":"opening lines"', '"at":"p. 1"') },
    {
      what: 'a verdict on another value',
      file: FILE,
      spoil: (text) => text.replace('"value":"1978"', '"value":"1979"'),
    },
    { what: 'a lost line', file: FILE, spoil: (text) => text.replace(/\n[^\n]*\n$/, '\n') },
  ],
  kept: {
    uncertainty: (read, { value, ...at }) => {
      const fact = factAt(read, at);
      return fact !== undefined && says(fact, at.path, typeof value === 'string' ? value : value.edtf);
    },
    dispute: (read, { collection, id, value: { field, value, verdict } }) =>
      (read.get(`${collection}/${id}`) ?? []).some(({ disputes }) =>
        disputes.some((one) => one.field === field && one.value === value && one.verdict === verdict),
      ),
    source: (read, { collection, id, value }) =>
      (read.get(`${collection}/${id}`) ?? []).some(
        ({ sources, disputes }) =>
          witnessed(sources, value) || disputes.some((dispute) => witnessed(dispute.sources, value)),
      ),
    script: (read, { value, ...at }) => {
      const fact = factAt(read, at);
      return fact !== undefined && says(fact, at.path, value);
    },
    translator: (read, { value, ...at }) => {
      const fact = factAt(read, at);
      return fact !== undefined && says(fact, at.path, value);
    },
    calendar: (read, { value, ...at }) => {
      const fact = factAt(read, { ...at, path: `${at.path}.date` });
      return fact !== undefined && says(fact, `${at.path}.date`, value.date);
    },
  },
});

test('a fact reads as a sentence without ids, and says who says so', () => {
  const [line = ''] = String(facts.write(small)[FILE])
    .split('\n')
    .filter((one) => one.includes('arrest-leningrad-1933#participants.0'));
  expect(JSON.parse(line)).toEqual({
    fact: 'events/arrest-leningrad-1933#participants.0',
    collection: 'events',
    record: 'arrest-leningrad-1933',
    name: 'Serge is arrested in Leningrad',
    field: 'participants.0',
    value: '{"person":"victor-serge","role":"arrested"}',
    text: 'Victor Serge; arrested',
    certainty: null,
    sources: [{ source: 'maitron-50075', title: 'SERGE Victor', grade: 'secondary', at: '§ 9', citing: null }],
    disputes: [],
  });
});

test('the table of facts has a row for every line, with who says so and who says otherwise', () => {
  const lines = String(facts.write(small)[FILE])
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Fact);
  const [head, ...rows] = factTable(small).trim().split('\n');
  expect(head).toBe('fact,name,field,value,text,certainty,sources,disputes');
  expect(rows).toHaveLength(lines.length);
  const disputed = lines.find(({ disputes }) => disputes.length > 0);
  const row = rows.find((one) => one.startsWith(`${disputed?.fact ?? ''},`)) ?? '';
  expect(row).toContain(disputed?.disputes[0]?.value);
  expect(row).toContain(disputed?.disputes[0]?.sources[0]?.at);
});
