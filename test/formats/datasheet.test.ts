import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Tokens } from 'marked';
import { expect, test } from 'vitest';
import { datasheet } from '../../src/formats/datasheet.js';
import type { Dataset } from '../../src/formats/format.js';
import { COLLECTIONS } from '../../src/formats/names.js';
import type { DataRecord } from '../../src/types.js';
import { output } from '../package/consumer.js';
import { conformance } from './conformance.js';
import { real } from './datasets.js';

/** A table as somebody read it: the head of its first column, and its rows. */
interface Table {
  head: string;
  rows: string[][];
}

const FILE = 'datasheet.md';

const byMarked = (folder: string): Table[] =>
  marked
    .lexer(readFileSync(join(folder, FILE), 'utf8'), { gfm: true })
    .filter((token): token is Tokens.Table => token.type === 'table')
    .map(({ header, rows }) => ({
      head: header[0]?.text ?? '',
      rows: rows.map((row) => row.map(({ text }) => text)),
    }));

/** pandoc gives CSV-like lines of every table through its HTML, which it writes cell by cell. */
async function byPandoc(folder: string): Promise<Table[]> {
  const html = await output('pandoc', ['-f', 'gfm', '-t', 'html', '--wrap=none', FILE], folder);
  const textOf = (cell: string): string =>
    cell
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .trim();
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => {
    const rows = [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)),
    );
    const [[head = ''] = [], ...rest] = rows;
    return { head, rows: rest };
  });
}

const tally = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** What the datasheet has to count, counted here in another way. */
function counted(dataset: Dataset): [head: string, counts: Map<string, number>][] {
  const { people, sources, editions, places, events, vocabularies } = dataset;
  const label = (vocabulary: string, term: string): string =>
    vocabularies.find(({ id }) => id === vocabulary)?.terms.find(({ id }) => id === term)?.label.en ?? term;
  const disputes = COLLECTIONS.flatMap((name) =>
    (dataset[name] as readonly DataRecord[]).flatMap((record) => record.disputes ?? []),
  );
  const texts = editions.flatMap(({ contents }) => contents.map((one) => one.language.replace(/-.*/, '')));
  const fields = COLLECTIONS.flatMap((name) =>
    (dataset[name] as readonly DataRecord[]).flatMap((record) => Object.keys(record).map((key) => `${name}.${key}`)),
  );
  return [
    ['collection', new Map(COLLECTIONS.map((name) => [name, dataset[name].length]))],
    ['grade', tally(sources.map(({ grade }) => label('source-grade', grade)))],
    ['verdict', tally(disputes.map(({ verdict }) => label('verdict', verdict)))],
    ['gender', tally(people.map(({ gender }) => (gender === undefined ? 'not known' : label('gender', gender))))],
    ['country today (ISO 3166-1)', tally(places.map(({ country }) => country ?? 'not known'))],
    [
      'decade',
      tally(events.map(({ date: { earliest } }) => (earliest === null ? 'open' : `${earliest.slice(0, 3)}0s`))),
    ],
    ['field', tally(fields)],
    ['language (BCP 47)', tally(texts)],
  ];
}

conformance<Table[]>({
  format: datasheet,
  readers: [
    { name: 'marked', read: byMarked },
    { name: 'pandoc', stranger: true, read: byPandoc },
  ],
  differences: (tables, dataset) =>
    counted(dataset).flatMap(([head, counts]) => {
      const own = tables.filter((table) => table.head === head);
      // One of the tables of that head counts these; that of fields leaves out what is always there.
      const isRight = own.some(({ rows }) => {
        const isWhole = head === 'field' || rows.length === counts.size;
        return isWhole && rows.every(([name = '', count]) => String(counts.get(name) ?? 0) === count);
      });
      return isRight ? [] : [`no table of "${head}" counts ${JSON.stringify([...counts])}`];
    }),
  plants: [
    { what: 'another count', file: FILE, spoil: (text) => text.replace('| works | 1 |', '| works | 2 |') },
    { what: 'a lost row', file: FILE, spoil: (text) => text.replace(/\n\| rejected [^\n]*/, '') },
    { what: 'a broken table', file: FILE, spoil: (text) => text.replaceAll('--:', '') },
  ],
  kept: {},
});

test('every share is of the count beside it, and a trace is not nothing', () => {
  const text = String(datasheet.write(real)[FILE]);
  const shares = [...text.matchAll(/^\| (?:male|female) \| (\d+) \| (\d+) % \|$/gm)];
  expect(shares.length).toBeGreaterThan(1);
  for (const [, count, share] of shares) {
    expect(Number(share)).toBe(Math.round((100 * Number(count)) / real.people.length));
  }
  expect(text).not.toMatch(/\| [1-9]\d* \| 0 % \|/);
});
