import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/formats/format.js';
import { enclosing } from '../../src/formats/references.js';
import { ris } from '../../src/formats/ris.js';
import { output } from '../package/consumer.js';
import { citationFaults, entriesIn, type Item, itemsIn, type Items, keptInCitations, plain } from './citations.js';
import { conformance } from './conformance.js';
import { real } from './datasets.js';

/** What bibutils makes of the files: MODS, of which Python makes items. */
const byBibutils = (folder: string): Promise<Items> =>
  itemsIn(async (name) => {
    const file = join(folder, `${name}.ris`);
    if (readFileSync(file, 'utf8') === '') return [];
    writeFileSync(join(folder, `${name}.xml`), await output('ris2xml', [file], folder));
    const script = fileURLToPath(new URL('read-mods.py', import.meta.url));
    return JSON.parse(await output('/usr/bin/python3', [script, `${name}.xml`], folder)) as Item[];
  });

/** What JabRef makes of the editions: entries of BibTeX, whose keys it leaves to its users. */
const byJabRef = async (folder: string): Promise<Items> => {
  await output('jabref', ['--nogui', '--import', 'editions.ris,ris', '--output', 'editions.bib'], folder);
  const items = entriesIn(readFileSync(join(folder, 'editions.bib'), 'utf8')).flatMap(({ type, fields }) => {
    const id = fields.get('refid');
    const text = (name: string): string => fields.get(name)?.replaceAll(/[{}\\]/g, '') ?? '';
    // It has no field for a translator, and takes A4 for an editor.
    const names = [text('author'), text('editor')].flatMap((list) => list.split(' and '));
    const people = names.map((name) => ({ literal: name.split(', ').reverse().join(' ') }));
    const issued = { 'date-parts': [[Number(text('year'))]] };
    return id === undefined ? [] : [{ id, type, title: text('title'), author: people, issued }];
  });
  return itemsIn((name) => Promise.resolve(name === 'editions' ? items : []));
};

const withoutDashes = (text: string): string => plain(text).replaceAll(/[–—]|---?/g, '-');

function* editionFaults(read: Items, dataset: Dataset): Generator<string> {
  for (const { id, title, subtitle, date, contents } of dataset.editions) {
    const item = read.editions.get(id);
    const whole = subtitle === undefined ? title.text : `${title.text}: ${subtitle}`;
    if (withoutDashes(item?.title ?? '') !== withoutDashes(whole)) yield `${id}: title ${String(item?.title)}`;
    const year = (date && enclosing(date)?.[0]) ?? 0;
    if (item?.issued?.['date-parts']?.[0]?.[0] !== year) yield `${id}: year ${JSON.stringify(item?.issued)}`;
    const names = new Set((item?.author ?? []).map(({ literal = '' }) => plain(literal)));
    for (const translator of contents.flatMap((one) => (one.main === undefined ? [] : (one.translators ?? [])))) {
      const person = dataset.people.find((one) => one.id === translator);
      if (person?.names.some(({ text }) => names.has(plain(text))) !== true) yield `${id}: no ${translator}`;
    }
  }
}

conformance<Items>({
  format: ris,
  readers: [
    { name: 'bibutils', stranger: true, read: byBibutils },
    {
      name: 'JabRef',
      stranger: true,
      read: byJabRef,
      differences: (read, dataset) => [...editionFaults(read, dataset)],
    },
  ],
  differences: (read, dataset) => [...citationFaults(read, dataset)],
  plants: [
    { what: 'another year', file: 'editions.ris', spoil: (text) => text.replaceAll(/1932(?=\r|\/)/g, '1933') },
    { what: 'a lost letter', file: 'editions.ris', spoil: (text) => text.replace('Conquered City', 'Conquered Cit') },
    {
      what: 'a lost translator',
      file: 'editions.ris',
      spoil: (text) => text.replace('A4  - ', 'A9  - '),
      seenBy: ['bibutils'],
    },
    {
      what: 'another original title',
      file: 'editions.ris',
      spoil: (text) => text.replace('Originally “Ville', 'Originally “Villes'),
      seenBy: ['bibutils'],
    },
    {
      what: 'a record without a type',
      file: 'editions.ris',
      spoil: (text) => text.replace(/^TY {2}- .*\r\n/, ''),
      seenBy: ['bibutils'],
    },
  ],
  kept: keptInCitations,
});

describe('records', () => {
  const text = String(ris.write(real)['editions.ris']);
  const recordOf = (id: string): string => text.split('\r\n\r\n').find((one) => one.includes(`ID  - ${id}\r\n`)) ?? '';

  test('of a translation keep its title, its translator and its original apart', () => {
    expect(recordOf('birth-of-our-power-doubleday-1967').split('\r\n')).toEqual([
      'TY  - BOOK',
      'ID  - birth-of-our-power-doubleday-1967',
      'AU  - Serge, Victor',
      'A4  - Greeman, Richard',
      'TI  - Birth of Our Power',
      'PB  - Doubleday',
      'CY  - Garden City',
      'PY  - 1967',
      'DA  - 1967///',
      'OP  - Naissance de notre force, 1931',
      'LA  - en',
      'N1  - Originally “Naissance de notre force”.',
      'N1  - First published 1931.',
      'N1  - Sources differ on places.0 – also given as New York (rejected).',
      'ER  - ',
    ]);
  });

  test('have a range of pages in two fields', () => {
    expect(text).toMatch(/SP {2}- \d+\r\nEP {2}- \d+\r\n/);
    expect(text).not.toMatch(/SP {2}- \d+[-–]\d+\r\n/);
  });

  test('begin with their type, end with ER, and have nothing but fields', () => {
    const records = text.split('\r\n\r\n').filter((one) => one !== '');
    expect(records).toHaveLength(real.editions.length);
    expect(records.filter((one) => !/^TY {2}- \w+\r\n(?:[A-Z][A-Z0-9] {2}- .+\r\n)+ER {2}- $/.test(one))).toEqual([]);
  });
});
