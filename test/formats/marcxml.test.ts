import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/formats/format.js';
import { marcxml } from '../../src/formats/marcxml.js';
import { output } from '../package/consumer.js';
import { readable } from './readable.js';
import { plain } from './citations.js';
import { conformance } from './conformance.js';
import { real } from './datasets.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A record: its fields by tag, each with its indicators and subfields; a control field is one text. */
type MarcRecord = Map<string, { indicators: string; subfields: [code: string, value: string][] }[]>;

/** Records by id. */
type Read = ReadonlyMap<string, MarcRecord>;

interface Dumped {
  fields: Record<string, string | { ind1: string; ind2: string; subfields: Record<string, string>[] }>[];
}

/** MARC in JSON, as yaz-marcdump writes it: one object after the other. */
function recordsIn(json: string): Read {
  const texts = json.split(/^(?=\{$)/m).filter((text) => text.trim() !== '');
  return new Map(
    texts.map((text) => {
      const { fields } = JSON.parse(text) as Dumped;
      const record: MarcRecord = new Map();
      for (const [tag, field] of fields.flatMap((one) => Object.entries(one))) {
        const own = record.get(tag) ?? [];
        own.push(
          typeof field === 'string'
            ? { indicators: '', subfields: [['', field]] }
            : { indicators: field.ind1 + field.ind2, subfields: field.subfields.flatMap((one) => Object.entries(one)) },
        );
        record.set(tag, own);
      }
      return [record.get('001')?.[0]?.subfields[0]?.[1] ?? '', record] as const;
    }),
  );
}

const valuesOf = (record: MarcRecord | undefined, tag: string, code: string): string[] =>
  (record?.get(tag) ?? []).flatMap(({ subfields }) =>
    subfields.filter(([one]) => one === code).map(([, value]) => value),
  );

/** A title without the marks that catalogues set. */
const bare = (text: string): string =>
  plain(text)
    .replaceAll(/\s+:/g, ':')
    .replace(/[.…\s]+$/, '');

const titleOf = (record: MarcRecord | undefined): string => {
  const [main = '', sub] = [...valuesOf(record, '245', 'a'), ...valuesOf(record, '245', 'b')];
  const whole = /^\[.*\]\.?$/.test(main) ? main.replaceAll(/^\[|\]\.?$/g, '') : main;
  return bare(sub === undefined ? whole : `${whole} ${sub}`);
};

/** A name of a catalogue in the order of speech. */
const spoken = (name: string): string => plain(name.replace(/,$/, '').split(', ').reverse().join(' '));

const translatorsOf = (record: MarcRecord | undefined): string[] =>
  (record?.get('700') ?? [])
    .filter(({ subfields }) => subfields.some(([code, value]) => code === '4' && value === 'trl'))
    .map(({ subfields }) => spoken(subfields.find(([code]) => code === 'a')?.[1] ?? ''));

const isCalled = ({ people }: Dataset, id: string, name: string): boolean =>
  people
    .find((person) => person.id === id)
    ?.names.some(
      ({ text, given, family }) => plain(text) === name || plain(`${given ?? ''} ${family ?? ''}`) === name,
    ) === true;

function* differences(read: Read, dataset: Dataset): Generator<string> {
  const works = new Map(dataset.works.map((work) => [work.id as string, work]));
  if (read.size !== dataset.editions.length) yield `${String(read.size)} records`;
  for (const edition of dataset.editions) {
    const { id, title, subtitle, date, contents } = edition;
    const record = read.get(id);
    if (titleOf(record) !== bare(subtitle === undefined ? title.text : `${title.text}: ${subtitle}`)) {
      yield `${id}: title ${titleOf(record)}`;
    }
    // Type of date and both dates of field 008.
    const coded = valuesOf(record, '008', '')[0]?.slice(6, 15) ?? '';
    const years = [date?.earliest, date?.latest].map((end) => end?.slice(0, 4) ?? 'uuuu');
    const isOneYear = years[0] === years[1] && years[0] !== 'uuuu';
    if (!coded.slice(1).startsWith(isOneYear ? (years[0] ?? '') : years.join(''))) yield `${id}: dates ${coded}`;
    if (date?.precision === 'day' && coded.slice(5) !== date.edtf.replaceAll(/[?~%]/g, '').slice(5).replace('-', '')) {
      yield `${id}: day ${coded}`;
    }
    const main = contents.filter((one) => one.main);
    const chosen = main.length > 0 ? main : contents;
    const names = translatorsOf(record);
    for (const translator of chosen.flatMap(({ translators = [] }) => translators)) {
      if (!names.some((name) => isCalled(dataset, translator, name))) yield `${id}: no translator ${translator}`;
    }
    const [first, ...others] = new Set(chosen.flatMap(({ work }) => works.get(work) ?? []));
    const isTranslation = chosen.some(({ kind }) => kind === 'translation' || kind === 'revised-translation');
    if (isTranslation !== (record?.get('041')?.[0]?.indicators[0] === '1')) yield `${id}: field 041`;
    if (!isTranslation || others.length > 0 || first?.title.kind !== undefined || first === undefined) continue;
    if (first.translationOf !== undefined || first.title.text === title.text) continue;
    const original = plain(valuesOf(record, '765', 't')[0] ?? '');
    if (original !== plain(first.title.text)) yield `${id}: original title ${original}`;
  }
}

/** What MARC::Lint makes of the records; its check of articles, which knows few languages, is advice for the eye. */
const byLint = async (folder: string): Promise<Read> => {
  const said = await output('perl', [here('lint-marc.pl'), 'editions.xml'], folder);
  const lines = said.split('\n').map((line) => line.split('\t'));
  const complaints = lines.filter(([kind, , text]) => kind === 'complaint' && text?.includes('an article') !== true);
  if (complaints.length > 0) throw new Error(complaints.slice(0, 3).join('\n'));
  return new Map(lines.filter(([kind]) => kind === 'record').map(([, id = '']) => [id, new Map()]));
};

conformance<Read>({
  format: marcxml,
  readers: [
    {
      name: 'yaz-marcdump',
      stranger: true,
      read: async (folder) =>
        recordsIn(await output('yaz-marcdump', ['-i', 'marcxml', '-o', 'json', 'editions.xml'], folder)),
    },
    {
      name: 'MARC::Lint',
      stranger: true,
      read: byLint,
      differences: (read, dataset) => (read.size === dataset.editions.length ? [] : [`${String(read.size)} records`]),
    },
    {
      name: 'xmllint',
      stranger: true,
      read: async (folder) => {
        const schema = here('profiles/MARC21slim.xsd');
        await output('xmllint', ['--noout', '--schema', schema, join(folder, 'editions.xml')], folder);
        return new Map();
      },
      differences: () => [],
    },
  ],
  differences: (read, dataset) => [...differences(read, dataset)],
  plants: [
    {
      what: 'another year',
      file: 'editions.xml',
      spoil: (text) => text.replace('s1932', 's1933'),
      seenBy: ['yaz-marcdump'],
    },
    {
      what: 'another original title',
      file: 'editions.xml',
      spoil: (text) => text.replace(/(?<=tag="765".*code="t">)Ville/, 'Villes'),
      seenBy: ['yaz-marcdump'],
    },
    {
      what: 'a lost translator',
      file: 'editions.xml',
      spoil: (text) => text.replace('>trl<', '>aut<'),
      seenBy: ['yaz-marcdump'],
    },
    {
      what: 'a title without its full stop',
      file: 'editions.xml',
      spoil: (text) => text.replace('Conquered City.', 'Conquered City'),
      seenBy: ['MARC::Lint'],
    },
    {
      what: 'a language that there is not',
      file: 'editions.xml',
      spoil: (text) => text.replace('<subfield code="h">fre', '<subfield code="h">frx'),
      seenBy: ['MARC::Lint'],
    },
    {
      what: 'a field without indicators',
      file: 'editions.xml',
      spoil: (text) => text.replace(' ind1="1"', ''),
      seenBy: ['xmllint'],
    },
    {
      what: 'a lost end',
      file: 'editions.xml',
      spoil: (text) => text.replace('</collection>', ''),
      seenBy: ['xmllint'],
    },
  ],
  kept: {
    uncertainty: (read, { id, path, value }) => {
      const notes = valuesOf(read.get(id), '500', 'a');
      if (typeof value === 'string') return notes.some((note) => note.includes(value));
      if (path !== 'date') return false;
      const isPlain = ['year', 'month'].includes(value.precision) && !value.approximate && !value.uncertain;
      return isPlain || notes.some((note) => note.includes(value.edtf));
    },
    dispute: (read, { id, value }) =>
      valuesOf(read.get(id), '500', 'a').some(
        (note) => note.includes(readable(value.value)) && note.includes(value.verdict),
      ),
    source: (read, { id, value }) =>
      valuesOf(read.get(id), '588', 'a').some((note) => note.includes(`(${value.source})`) && note.includes(value.at)),
    script: (read, { id, path, value }) => path === 'title.text' && titleOf(read.get(id)).startsWith(bare(value)),
    translator: (read, { id, value }, dataset) =>
      translatorsOf(read.get(id)).some((name) => isCalled(dataset, value, name)),
  },
});

describe('records', () => {
  const text = String(marcxml.write(real)['editions.xml']);
  const recordOf = (id: string): string => text.split('<record>').find((one) => one.includes(`"001">${id}<`)) ?? '';
  const fields = (id: string, tag: string): string[] =>
    Array.from(
      recordOf(id).matchAll(new RegExp(`<datafield tag="${tag}" ind1="(.)" ind2="(.)">(.*)</datafield>`, 'g')),
      (one) =>
        [`${one[1] ?? ''}${one[2] ?? ''}`, ...(one[3] ?? '').split('</subfield>').filter(Boolean)]
          .join(' ')
          .replaceAll(/<subfield code="(.)">/g, '$$$1 '),
    );

  test('of a translation say from what it was made', () => {
    const id = 'birth-of-our-power-doubleday-1967';
    expect(fields(id, '041')).toEqual(['1  $a eng $h fre']);
    expect(fields(id, '240')).toEqual(['10 $a Naissance de notre force. $l English']);
    expect(fields(id, '700')).toEqual(['1  $a Greeman, Richard, $e translator. $4 trl']);
    expect(fields(id, '765')).toEqual([
      '0  $a Serge, Victor. $t Naissance de notre force $d 1931 $w naissance-de-notre-force',
    ]);
  });

  test('of a translation of a translation name the language between', () => {
    const relay = real.editions.find(({ contents }) =>
      contents.some(({ work, kind, translatedFrom }) => {
        const written = real.works.find(({ id }) => id === work)?.languages ?? [];
        return kind === 'translation' && translatedFrom === 'en' && !written.includes('en');
      }),
    );
    expect(fields(relay?.id ?? '', '041').join()).toMatch(/\$k eng/);
  });

  test('of a text in a periodical name it, and have no publisher', () => {
    const id = 'again-riazanov-and-sneevliet-new-international-1942';
    expect(fields(id, '773')).toEqual(['0  $t The New International $g Vol. VIII no. 8 (Sept. 1942), page 255']);
    expect(fields(id, '264')).toEqual([]);
  });

  test('leave articles out of the filing of titles', () => {
    expect(fields('die-grosse-ernuechterung-unionsverlag', '245')[0]).toMatch(/^14 \$a Die /);
  });
});
