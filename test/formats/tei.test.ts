import { fileURLToPath } from 'node:url';
import type { Dataset } from '../../src/formats/format.js';
import { COLLECTIONS, shownName } from '../../src/formats/names.js';
import { tei } from '../../src/formats/tei.js';
import type { CollectionName, DataRecord, EdtfDate } from '../../src/types.js';
import { output } from '../package/consumer.js';
import { readable } from './readable.js';
import { conformance } from './conformance.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

type When = Partial<Record<'tag' | 'type' | 'when' | 'from' | 'to' | 'notBefore' | 'notAfter' | 'when-custom', string>>;

interface Entry {
  texts: string[];
  when: When[];
  disputes: { field: string; verdict: string; value: string }[];
  sources: [target: string, at: string][];
  certainty: [path: string, text: string][];
  translators: string[];
  old: string[];
  loose: string[];
}

interface Read {
  records: Record<string, Entry>;
  relations: [active: string, name: string, passive: string][];
}

const PREFIX: Record<CollectionName, string> = {
  people: 'person',
  places: 'place',
  organizations: 'org',
  events: 'event',
  works: 'work',
  editions: 'edition',
  sources: 'source',
};

const entryOf = (read: Read, { collection, id }: { collection: CollectionName; id: string }): Entry | undefined =>
  read.records[`${PREFIX[collection]}-${id}`];

/** Whether some element says a date, and no more than it. */
const says = ({ edtf, earliest, latest, precision }: EdtfDate, when: When): boolean => {
  if (when['when-custom'] !== undefined && when['when-custom'] !== edtf) return false;
  const isPlain = /^\d{4}(?:-\d\d)*$/.test(edtf);
  if (!isPlain && when['when-custom'] !== edtf) return false;
  const plain = edtf.replace(/[?~%]$/, '');
  if (/^\d{4}(?:-\d\d)*$/.test(plain)) return when.when === plain;
  if (precision !== 'interval')
    return when.notBefore === (earliest ?? undefined) && when.notAfter === (latest ?? undefined);
  return when.when === undefined && when.notBefore === undefined && when.notAfter === undefined;
};

const chiefDates = (record: DataRecord): [tag: string, type: string | undefined, date: EdtfDate | undefined][] => {
  const one = record as Partial<Record<'born' | 'died' | 'written' | 'published', { date?: EdtfDate }>> & {
    date?: EdtfDate;
  };
  return [
    ['birth', undefined, one.born?.date],
    ['death', undefined, one.died?.date],
    ['date', 'written', one.written?.date],
    ['date', 'published', one.published?.date],
    ['label' in record ? 'event' : 'date', undefined, one.date],
  ];
};

function* differences(read: Read, dataset: Dataset): Generator<string> {
  const size = COLLECTIONS.reduce((sum, name) => sum + dataset[name].length, 0);
  if (Object.keys(read.records).length !== size) yield `${String(Object.keys(read.records).length)} records`;
  for (const collection of COLLECTIONS) {
    for (const record of dataset[collection] as readonly DataRecord[]) {
      const { id } = record;
      const entry = entryOf(read, { collection, id });
      const at = `${collection}/${id}`;
      if (entry === undefined) {
        yield `${at} is missing`;
        continue;
      }
      if (!entry.texts.includes(shownName(record))) yield `${at} is not called ${shownName(record)}`;
      for (const target of entry.loose) yield `${at}: ${target} leads nowhere`;
      for (const [tag, type, date] of chiefDates(record)) {
        if (date === undefined) continue;
        const found = entry.when.filter((when) => when.tag === tag && (type === undefined || when.type === type));
        if (!found.some((when) => says(date, when))) yield `${at}: ${type ?? tag} ${JSON.stringify(found)}`;
      }
    }
  }
  const ties = dataset.people.flatMap(({ relations = [] }) => relations.filter(({ person }) => person !== undefined));
  if (read.relations.length !== ties.length) yield `${String(read.relations.length)} relations`;
}

conformance<Read>({
  format: tei,
  readers: [
    {
      name: 'Python',
      stranger: true,
      read: async (folder) =>
        JSON.parse(await output('/usr/bin/python3', [here('read-tei.py'), 'serge-data.xml'], folder)) as Read,
    },
    {
      name: 'jing',
      stranger: true,
      // Refuses what tei_all does not allow; what it allows says nothing.
      read: async (folder) => {
        await output('jing', [here('profiles/tei_all.rng'), 'serge-data.xml'], folder);
        return { records: {}, relations: [] };
      },
      differences: () => [],
    },
    {
      name: 'xmllint',
      stranger: true,
      read: async (folder) => {
        await output('xmllint', ['--noout', 'serge-data.xml'], folder);
        return { records: {}, relations: [] };
      },
      differences: () => [],
    },
  ],
  differences: (read, dataset) => [...differences(read, dataset)],
  plants: [
    {
      what: 'another day of birth',
      file: 'serge-data.xml',
      spoil: (text) => text.replace('when="1890-12-30"', 'when="1890-12-31"'),
      seenBy: ['Python'],
    },
    {
      what: 'a pointer that leads nowhere',
      file: 'serge-data.xml',
      spoil: (text) => text.replace('ref="#place-ixelles"', 'ref="#place-ixeles"'),
      seenBy: ['Python'],
    },
    {
      what: 'a lost relation',
      file: 'serge-data.xml',
      spoil: (text) => text.replace(/<relation [^>]*>/, ''),
      seenBy: ['Python'],
    },
    {
      what: 'an attribute that TEI does not know',
      file: 'serge-data.xml',
      spoil: (text) => text.replace('<event ', '<event kind="x" '),
      seenBy: ['jing'],
    },
    {
      what: 'a day that there is not',
      file: 'serge-data.xml',
      spoil: (text) => text.replace('when="1890-12-30"', 'when="1890-12-32"'),
      seenBy: ['jing', 'Python'],
    },
    { what: 'a lost end', file: 'serge-data.xml', spoil: (text) => text.replace('</standOff>', '') },
  ],
  kept: {
    uncertainty: (read, { path, value, ...at }) => {
      const entry = entryOf(read, at);
      return typeof value === 'string'
        ? entry?.certainty.some(([where, text]) => `${where}.certainty` === path && text === value) === true
        : entry?.when.some((when) => says(value, when)) === true;
    },
    dispute: (read, { value: { field, value, verdict }, ...at }) =>
      entryOf(read, at)?.disputes.some(
        (one) => one.field === field && one.value === readable(value) && one.verdict === verdict,
      ) === true,
    source: (read, { value, ...at }) =>
      entryOf(read, at)?.sources.some(
        ([target, where]) => target === `#source-${value.source}` && where === value.at,
      ) === true,
    script: (read, { value, ...at }) => entryOf(read, at)?.texts.includes(value) === true,
    translator: (read, { value, ...at }) => entryOf(read, at)?.translators.includes(`#person-${value}`) === true,
    calendar: (read, { value, ...at }) => entryOf(read, at)?.old.includes(value.date) === true,
  },
});
