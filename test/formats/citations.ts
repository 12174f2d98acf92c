import type { Dataset } from '../../src/formats/format.js';
import type { EdtfDate } from '../../src/types.js';
import { output } from '../package/consumer.js';
import { readable } from './readable.js';
import type { Conformance } from './conformance.js';

export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

export interface CslDate {
  'date-parts'?: (number | string)[][];
  circa?: unknown;
  literal?: string;
}

/** An item of CSL, into which every reader of citations turns what it reads. */
export interface Item {
  id: string;
  type: string;
  title?: string;
  note?: string;
  language?: string;
  issued?: CslDate;
  'original-title'?: string;
  'original-date'?: CslDate;
  'container-title'?: string;
  author?: CslName[];
  translator?: CslName[];
  [field: string]: unknown;
}

export const FILES = ['editions', 'works', 'sources'] as const;

/** The items of each file, by id. */
export type Items = Record<(typeof FILES)[number], Map<string, Item>>;

/** Reads a file of each kind. */
export async function itemsIn(read: (name: string) => Promise<Item[]>): Promise<Items> {
  const entries = [];
  for (const name of FILES) entries.push([name, new Map((await read(name)).map((item) => [item.id, item]))] as const);
  return Object.fromEntries(entries) as Items;
}

/** What pandoc makes of citations in a format. */
export const byPandoc =
  (format: string, extension: string) =>
  (folder: string): Promise<Items> =>
    itemsIn(async (name) => {
      const json = await output('pandoc', ['-f', format, '-t', 'csljson', `${name}.${extension}`], folder);
      const items = JSON.parse(json) as (Item & { annote?: string })[];
      return items.map(({ annote, ...item }) => (annote === undefined ? item : { ...item, note: annote }));
    });

/** An entry of a bibliography of LaTeX as programs write it, one field a line. */
export interface BibEntry {
  type: string;
  key: string;
  fields: ReadonlyMap<string, string>;
}

export const entriesIn = (text: string): BibEntry[] =>
  text.split(/^(?=@)/m).flatMap((entry) => {
    const [, type, key = ''] = /^@(\w+)\{([^,]*),/.exec(entry) ?? [];
    const lines = entry.matchAll(/^ {2}(\w+) *= \{(.*)\},?$/gm);
    const fields = new Map(Array.from(lines, ([, name = '', value = '']) => [name.toLowerCase(), value]));
    return type === undefined ? [] : [{ type, key, fields }];
  });

/** Readers set quotes, blanks, ordinals and capitals as print does; what they say is the same. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('<sup>o</sup>', 'º')
    .replaceAll('<sup>a</sup>', 'ª')
    .replaceAll(/<\/?span[^>]*>/g, '')
    .replaceAll('...', '…')
    .replaceAll(/["'’‘“”«»]/g, '')
    .replaceAll(/[\u00a0\u202f\s]+/g, ' ')
    .trim()
    .toLowerCase();

/** A name, of which some readers drop the full stops behind initials. */
const called = (text: string): string => plain(text).replaceAll('.', '');

export const nameOf = ({ family, given, literal, ...particles }: CslName): string =>
  called(
    literal ??
      [given, particles['dropping-particle'], particles['non-dropping-particle'], family].filter(Boolean).join(' '),
  );

/** The numbers that a date is as precise as: a year, a month, a day. */
const partsOf = ({ edtf, precision }: EdtfDate): number[] | undefined =>
  ['year', 'month', 'day'].includes(precision)
    ? edtf
        .replace(/[?~%]/g, '')
        .split('-')
        .filter((part) => part !== 'XX')
        .map(Number)
    : undefined;

/** Whether a date in numbers says no more than is known: all its days may be the day that is meant. */
function isNoSharper({ earliest, latest, precision }: EdtfDate, parts: readonly (readonly number[])[]): boolean {
  const text = (part: readonly number[] = []): string =>
    part.map((number) => String(number).padStart(2, '0')).join('-');
  const [from, to] = [text(parts[0]), text(parts.at(-1))];
  if (parts.length > 1 && precision !== 'interval' && precision !== 'decade' && precision !== 'century') return false;
  return earliest?.slice(0, from.length) === from && latest?.slice(0, to.length) === to;
}

/** What was read of a date against the date. */
export function dateFault(date: EdtfDate, read: CslDate | undefined): string | undefined {
  const found = read?.['date-parts']?.map((parts) => parts.map(Number)) ?? [];
  const exact = partsOf(date);
  if (exact !== undefined) {
    const isSame = JSON.stringify(found) === JSON.stringify([exact]);
    return isSame ? undefined : `is ${JSON.stringify(read)} instead of ${date.edtf}`;
  }
  return found.length === 0 || isNoSharper(date, found)
    ? undefined
    : `sharpens ${date.edtf} to ${JSON.stringify(found)}`;
}

type Edition = Dataset['editions'][number];
type Work = Dataset['works'][number];

/** Who translated an edition, looked up without the credits of the package. */
function translatorsOf({ contents }: Edition, works: ReadonlyMap<string, Work>): string[] {
  const main = contents.filter((one) => one.main);
  const chosen = main.length > 0 ? main : contents;
  const created = chosen.flatMap(({ work }) =>
    (works.get(work)?.creators ?? []).filter(({ role }) => role === 'translator').map(({ person }) => person),
  );
  return [...new Set<string>([...chosen.flatMap(({ translators = [] }) => translators), ...created])];
}

/** Everything that a person may be called, as one text. */
const callsOf = (dataset: Dataset, id: string): Set<string> =>
  new Set(
    (dataset.people.find((person) => person.id === id)?.names ?? []).flatMap(({ text, given, family, patronymic }) => [
      called(text),
      called([given, patronymic, family].filter(Boolean).join(' ')),
    ]),
  );

/** The only work of an edition that has its own title, and another than the edition. */
function originalOf({ title, contents }: Edition, works: ReadonlyMap<string, Work>): Work | undefined {
  const main = contents.filter((one) => one.main);
  const [first, ...others] = new Set((main.length > 0 ? main : contents).map(({ work }) => work));
  const work = first === undefined || others.length > 0 ? undefined : works.get(first);
  if (work === undefined || work.title.kind !== undefined || work.translationOf !== undefined) return undefined;
  return work.title.text === title.text ? undefined : work;
}

/** What a reader of citations says otherwise than the dataset, record by record. */
export function* citationFaults(read: Items, dataset: Dataset): Generator<string> {
  const works = new Map(dataset.works.map((work) => [work.id as string, work]));
  const printed = new Set(dataset.editions.flatMap(({ contents }) => contents.map(({ work }) => work)));
  const wanted = {
    editions: dataset.editions,
    works: dataset.works.filter(({ id }) => !printed.has(id)),
    sources: dataset.sources,
  };
  for (const name of FILES) {
    if (read[name].size !== wanted[name].length) yield `${name}: ${String(read[name].size)} items`;
    for (const record of wanted[name]) {
      const item = read[name].get(record.id);
      const at = `${name}/${record.id}`;
      if (item === undefined) {
        yield `${at} is missing`;
        continue;
      }
      const subtitle = 'subtitle' in record ? record.subtitle : undefined;
      const title = subtitle === undefined ? record.title.text : `${record.title.text}: ${subtitle}`;
      if (plain(item.title ?? '') !== plain(title)) yield `${at}: title ${String(item.title)}`;
      const date = 'status' in record && 'published' in record ? record.published.date : undefined;
      const own = 'date' in record ? record.date : date;
      const fault = own && dateFault(own, item.issued);
      if (fault !== undefined) yield `${at}: the date ${fault}`;
    }
  }
  for (const edition of dataset.editions) {
    const item = read.editions.get(edition.id);
    const at = `editions/${edition.id}`;
    const names = (item?.translator ?? []).map(nameOf);
    const people = translatorsOf(edition, works);
    if (names.length !== people.length) yield `${at}: translators ${names.join()}`;
    for (const id of people) {
      const calls = callsOf(dataset, id);
      if (!names.some((one) => calls.has(one))) yield `${at}: ${id} is not among the translators`;
    }
    const original = originalOf(edition, works);
    if (original === undefined) continue;
    if (plain(item?.['original-title'] ?? '') !== plain(original.title.text)) {
      yield `${at}: original title ${String(item?.['original-title'])}`;
    }
    const before = original.published?.date;
    const fault = before && item?.['original-date'] && dateFault(before, item['original-date']);
    if (fault !== undefined) yield `${at}: the original date ${fault}`;
    const isExact = before !== undefined && partsOf(before) !== undefined;
    const isOlder = (before?.latest ?? '') < (edition.date?.earliest ?? '');
    if (isExact && isOlder && item?.['original-date'] === undefined) yield `${at}: no original date`;
  }
}

const itemOf = (read: Items, { collection, id }: { collection: string; id: string }): Item | undefined =>
  FILES.map((name) => (name === collection ? read[name].get(id) : undefined)).find((item) => item !== undefined);

/** What of a record survives in citations. */
export const keptInCitations: Conformance<Items>['kept'] = {
  uncertainty: (read, probe) => {
    const item = itemOf(read, probe);
    const note = plain(item?.note ?? '');
    if (typeof probe.value === 'string') return note.includes(probe.value);
    if (probe.path !== 'date' && probe.path !== 'published.date') return false;
    if (note.includes(plain(probe.value.edtf))) return true;
    const { issued } = item ?? {};
    if (issued?.literal === probe.value.edtf) return true;
    const parts = partsOf(probe.value);
    const isMarked = probe.value.approximate || probe.value.uncertain;
    return (
      parts !== undefined &&
      issued?.['date-parts']?.[0]?.length === parts.length &&
      isMarked === (issued.circa !== undefined && issued.circa !== false)
    );
  },
  dispute: (read, probe) => plain(itemOf(read, probe)?.note ?? '').includes(plain(readable(probe.value.value))),
  script: (read, probe) =>
    probe.path === 'title.text' && plain(itemOf(read, probe)?.title ?? '').startsWith(plain(probe.value)),
  translator: (read, probe, dataset) => {
    const calls = callsOf(dataset, probe.value);
    return (itemOf(read, probe)?.translator ?? []).map(nameOf).some((name) => calls.has(name));
  },
};
