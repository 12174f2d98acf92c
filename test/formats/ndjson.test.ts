import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from '../../src/formats/names.js';
import { ndjson } from '../../src/formats/ndjson.js';
import { isObject } from '../../src/values/paths.js';
import { output } from '../package/consumer.js';
import { conformance } from './conformance.js';
import { real } from './datasets.js';
import { rowsOf, withDuckDb } from './duckdb.js';
import { keptInRecords, recordDifferences, type Records } from './records.js';

const NAMES = [...COLLECTIONS, 'questions'] as const;

/** A record without what says nothing: `null`, "no", lists and groups without content; identifiers by scheme. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const one =
      key === 'identifiers' && Array.isArray(inner)
        ? Object.fromEntries(
            (inner as { scheme: string; identifier: string }[]).map(({ scheme, identifier }) => [scheme, identifier]),
          )
        : bare(inner);
    const says = one !== null && one !== false && !(typeof one === 'object' && Object.keys(one).length === 0);
    return says ? [[key, one] as const] : [];
  });
  return Object.fromEntries(kept);
}

const byDuckDb = (folder: string): Promise<Records> =>
  withDuckDb(async (connection) => {
    const read: Record<string, unknown[]> = {};
    for (const name of NAMES) {
      const path = join(folder, `${name}.ndjson`);
      const rows = await rowsOf(connection, `SELECT to_json(line) AS json FROM read_ndjson('${path}') AS line`);
      read[name] = rows.map((row) => JSON.parse(String(row.json)) as unknown);
    }
    return read;
  });

const byJq = async (folder: string): Promise<Records> =>
  Object.fromEntries(
    await Promise.all(
      NAMES.map(
        async (name) => [name, JSON.parse(await output('jq', ['-c', '-s', '.', `${name}.ndjson`], folder))] as const,
      ),
    ),
  );

const PYTHON = `
import json, pathlib, sys
lines = {path.stem: [json.loads(line) for line in path.open(encoding="utf-8")] for path in pathlib.Path(".").glob("*.ndjson")}
json.dump(lines, sys.stdout)`;
const byPython = async (folder: string): Promise<Records> =>
  JSON.parse(await output('/usr/bin/python3', ['-c', PYTHON], folder)) as Records;

conformance<Records>({
  format: ndjson,
  readers: [
    { name: 'DuckDB', read: byDuckDb },
    { name: 'Python', stranger: true, read: byPython },
    { name: 'jq', stranger: true, read: byJq },
  ],
  differences: (read, dataset) => recordDifferences(NAMES, read, dataset, bare),
  plants: [
    { what: 'another day of birth', file: 'people.ndjson', spoil: (text) => text.replace('1890-12-30', '1890-12-31') },
    { what: 'a record that is cut off', file: 'works.ndjson', spoil: (text) => text.slice(0, -20) },
    { what: 'a lost record', file: 'editions.ndjson', spoil: (text) => text.replace(/^[^\n]*\n/, '') },
  ],
  kept: keptInRecords(bare),
});

describe('every line', () => {
  const files = ndjson.write(real);

  /** The keys in a value, of the items of its lists too, with what sort of value each has. */
  const shape = (value: unknown): unknown =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, isObject(inner) ? shape(inner) : 'value']))
      : 'value';

  test.each(Object.entries(files))('of %s has the same keys, groups included', (_, text) => {
    const shapes = new Set(
      String(text)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.stringify(shape(JSON.parse(line)))),
    );
    expect(shapes.size).toBe(1);
  });

  /** The types of what stands at every path, positions left out; what is not known has none. */
  function* typesIn(value: unknown, path = ''): Generator<[path: string, type: string]> {
    if (value === null) return;
    yield [path, Array.isArray(value) ? 'list' : typeof value];
    if (Array.isArray(value)) for (const item of value) yield* typesIn(item, `${path}[]`);
    else if (isObject(value)) for (const [key, inner] of Object.entries(value)) yield* typesIn(inner, `${path}.${key}`);
  }

  /** The paths at which values of several types stand. */
  function mixed(text: string): string[] {
    const types = new Map<string, string>();
    const found = new Set<string>();
    for (const line of text.trimEnd().split('\n')) {
      for (const [path, type] of typesIn(JSON.parse(line))) {
        if ((types.get(path) ?? type) !== type) found.add(path);
        types.set(path, type);
      }
    }
    return [...found];
  }

  test.each(Object.entries(files))('of %s has one type at every path', (_, text) => {
    expect(mixed(String(text))).toEqual([]);
    expect(mixed('{"a":{"b":[1]}}\n{"a":{"b":["1"]}}\n')).toEqual(['.a.b[]']);
  });
});
