import { describe, expect, test } from 'vitest';
import { csl } from '../../src/formats/csl.js';
import type { Dataset } from '../../src/formats/format.js';
import type { EdtfDate } from '../../src/types.js';
import { output } from '../package/consumer.js';
import { conformance } from './conformance.js';
import { real } from './datasets.js';

interface Name {
  family?: string;
  given?: string;
  literal?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

interface Item {
  id: string;
  type: string;
  title?: string;
  note?: string;
  language?: string;
  issued?: { 'date-parts'?: (number | string)[][]; circa?: unknown; literal?: string };
  translator?: Name[];
  author?: Name[];
  [field: string]: unknown;
}

type Read = Record<'editions' | 'sources', Item[]>;

/** pandoc sets quotes and blanks as print does; what it says is the same. */
const plain = (text: string): string => text.replaceAll(/["'’‘“”]/g, '').replaceAll(/[\u00a0\u202f\s]+/g, ' ');

const byPandoc = async (folder: string): Promise<Read> => {
  const read = async (file: string): Promise<Item[]> =>
    JSON.parse(await output('pandoc', ['-f', 'csljson', '-t', 'csljson', file], folder)) as Item[];
  return { editions: await read('editions.json'), sources: await read('sources.json') };
};

const nameOf = ({ family, given, literal, ...particles }: Name): string =>
  plain(
    literal ??
      [given, particles['dropping-particle'], particles['non-dropping-particle'], family].filter(Boolean).join(' '),
  );

/** The days in numbers that a date is as precise as: a year, a month, a day. */
const partsOf = ({ edtf, precision }: EdtfDate): number[] | undefined =>
  ['year', 'month', 'day'].includes(precision)
    ? edtf
        .replace(/[?~%]/g, '')
        .split('-')
        .filter((part) => part !== 'XX')
        .map(Number)
    : undefined;

/** What was read of an edition against what the dataset says of it, looked up without our own credits. */
function* faults(
  item: Item | undefined,
  expected: { id: string; title: string; date?: EdtfDate; people: string[] },
): Generator<string> {
  if (!item) {
    yield `${expected.id} is missing`;
    return;
  }
  if (plain(item.title ?? '') !== plain(expected.title)) yield `${expected.id}: title ${String(item.title)}`;
  const parts = expected.date && partsOf(expected.date);
  const read = item.issued?.['date-parts']?.[0]?.map(Number);
  if (parts && JSON.stringify(read) !== JSON.stringify(parts)) yield `${expected.id}: issued ${JSON.stringify(read)}`;
  if (!parts && expected.date?.precision !== 'interval' && read && read.length > 0)
    yield `${expected.id}: sharpened to ${JSON.stringify(read)}`;
  const names = (item.translator ?? []).map(nameOf);
  if (names.length !== expected.people.length) yield `${expected.id}: translators ${names.join()}`;
}

const translatorsOf = (
  { contents }: Dataset['editions'][number],
  works: ReadonlyMap<string, Dataset['works'][number]>,
) => {
  const main = contents.filter((one) => one.main);
  const chosen = main.length > 0 ? main : contents;
  const created = chosen.flatMap(({ work }) =>
    (works.get(work)?.creators ?? []).filter(({ role }) => role === 'translator').map(({ person }) => person),
  );
  return [...new Set([...chosen.flatMap(({ translators = [] }) => translators), ...created])];
};

const itemOf = (read: Read, { collection, id }: { collection: string; id: string }): Item | undefined =>
  (collection === 'editions' ? read.editions : read.sources).find((one) => one.id === id);

conformance<Read>({
  format: csl,
  readers: [{ name: 'pandoc', stranger: true, read: byPandoc }],
  differences: (read, dataset) => {
    const works = new Map(dataset.works.map((work) => [work.id as string, work]));
    const editions = new Map(read.editions.map((item) => [item.id, item]));
    const sources = new Map(read.sources.map((item) => [item.id, item]));
    return [
      ...dataset.editions.flatMap((edition) => [
        ...faults(editions.get(edition.id), {
          id: edition.id,
          title: edition.subtitle === undefined ? edition.title.text : `${edition.title.text}: ${edition.subtitle}`,
          ...(edition.date && { date: edition.date }),
          people: translatorsOf(edition, works),
        }),
      ]),
      ...dataset.sources.flatMap((source) => [
        ...faults(sources.get(source.id), {
          id: source.id,
          title: source.title.text,
          ...(source.date && { date: source.date }),
          people: [],
        }),
      ]),
    ];
  },
  plants: [
    {
      what: 'another year',
      file: 'editions.json',
      spoil: (text) => text.replace('"issued":{"date-parts":[[1932]]', '"issued":{"date-parts":[[1933]]'),
    },
    { what: 'a lost letter', file: 'editions.json', spoil: (text) => text.replace('Conquered City', 'Conquered Cit') },
    { what: 'a lost translator', file: 'editions.json', spoil: (text) => text.replace('"translator":', '"editor":') },
    { what: 'a lost comma', file: 'sources.json', spoil: (text) => text.replace(',\n', '\n') },
  ],
  kept: {
    uncertainty: (read, probe) => {
      if (probe.path !== 'date' || typeof probe.value === 'string') return false;
      const issued = itemOf(read, probe)?.issued;
      const parts = partsOf(probe.value);
      const isMarked = probe.value.approximate || probe.value.uncertain;
      return (
        parts !== undefined &&
        issued?.['date-parts']?.[0]?.length === parts.length &&
        isMarked === (issued.circa !== undefined && issued.circa !== false)
      );
    },
    dispute: (read, probe) => plain(itemOf(read, probe)?.note ?? '').includes(plain(probe.value.value)),
    script: (read, probe) =>
      probe.path === 'title.text' && plain(itemOf(read, probe)?.title ?? '').startsWith(plain(probe.value)),
    translator: (read, probe, dataset) => {
      const person = dataset.people.find(({ id }) => id === probe.value);
      const names = (itemOf(read, probe)?.translator ?? []).map(nameOf);
      return names.some((name) => person?.names.some(({ text }) => plain(text) === name) === true);
    },
  },
});

describe('items', () => {
  const items = JSON.parse(String(csl.write(real)['editions.json'])) as Item[];

  test('of a translation tell its original', () => {
    expect(items.find(({ id }) => id === 'birth-of-our-power-doubleday-1967')).toMatchObject({
      type: 'book',
      title: 'Birth of Our Power',
      'original-title': 'Naissance de notre force',
      'original-date': { 'date-parts': [[1931]] },
      author: [{ family: 'Serge', given: 'Victor' }],
      translator: [{ family: 'Greeman', given: 'Richard' }],
    });
  });

  test('of a text in a periodical tell where it stood', () => {
    const articles = items.filter(({ type }) => type.startsWith('article-'));
    expect(articles.length).toBeGreaterThan(50);
    expect(articles.filter((item) => item['container-title'] === undefined)).toEqual([]);
  });
});
