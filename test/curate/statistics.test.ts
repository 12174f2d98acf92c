import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { statistics } from '../../src/curate/statistics.js';
import { dataset as yaml } from '../fixtures/dataset.js';
import { filesOf } from '../fixtures/files.js';

const tables = statistics(compile(filesOf(yaml), []).dataset);
const table = (title: string) => tables.find((one) => one.title.startsWith(title));

it('counts records, citations and disputes', () => {
  const rows = table('Records, citations')?.rows ?? [];
  expect(rows).toHaveLength(7);
  expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(filesOf(yaml).records.length);
});

it('tells how many facts have a source, how many two, and how many two that are independent', () => {
  const { columns, rows = [] } = table('Facts by field') ?? {};
  expect(columns).toEqual(['field', 'facts', 'one', 'two', 'independent']);
  const all = rows.at(-1) ?? [];
  expect(all[0]).toBe('all');
  expect(Number(all[1])).toBe(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[1]), 0));
  expect(all[2]).toBe('100 %');
  for (const [, , , two, independent] of rows)
    expect(parseInt(String(independent))).toBeLessThanOrEqual(parseInt(String(two)));
});

it('tells how many records rest on two sources', () => {
  const { rows = [] } = table('Records that rest on two') ?? {};
  expect(rows.map(([name]) => name)).toEqual(['works', 'editions', 'people', 'events', 'places', 'organizations']);
  for (const [, records, two, , independent] of rows) {
    expect(Number(two)).toBeLessThanOrEqual(Number(records));
    expect(Number(independent)).toBeLessThanOrEqual(Number(two));
  }
  expect(rows.some(([, records, two]) => Number(two) > 0 && two !== records)).toBe(true);
});

it('tells on how many days of his life it is known where he was', () => {
  const { rows = [] } = table('Days of the life of Serge') ?? {};
  expect(rows.map(([known]) => known)).toContain('certain by moment');
  expect(rows.reduce((sum, [, days]) => sum + Number(days), 0)).toBe(20_776);
});

it('tells of core and circle who has a name in Russian or a question about it', () => {
  const { columns, rows = [] } = table('People of core and circle by their name in Russian') ?? {};
  expect(columns).toEqual(['scope', 'records', 'named', 'asked', 'neither']);
  expect(rows.map(([scope]) => scope)).not.toContain('context');
  expect(rows.length).toBeGreaterThan(0);
  for (const [, records, ...parts] of rows)
    expect(parts.reduce<number>((sum, part) => sum + Number(part), 0)).toBe(records);
});

it('has every table that curators are promised', () => {
  const titles = tables.map(({ title }) => title).join('\n');
  for (const promised of [
    'Works by kind and decade',
    'Editions by language',
    'Disputes',
    'Editions by evidence',
    'Texts by language',
  ]) {
    expect(titles).toContain(promised);
  }
});

it('gives every row as many cells as columns', () => {
  const ragged = tables.flatMap(({ title, columns, rows }) =>
    rows.filter((row) => row.length !== columns.length).map(() => title),
  );
  expect(ragged).toEqual([]);
});
