import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { biblatex } from '../../src/formats/biblatex.js';
import { output } from '../package/consumer.js';
import {
  type BibEntry,
  byPandoc,
  citationFaults,
  type CslDate,
  type CslName,
  entriesIn,
  type Item,
  itemsIn,
  type Items,
  keptInCitations,
} from './citations.js';
import { conformance } from './conformance.js';
import { real } from './datasets.js';

const unescaped = (text: string): string =>
  text
    .replaceAll(/\\text(?:asciitilde|backslash|braceleft|braceright|asciicircum)\{\}/g, (command) =>
      command.includes('tilde') ? '~' : '',
    )
    .replaceAll(/\\([%#$&_])/g, '$1')
    .replaceAll(/[{}]/g, '');

const namesIn = (text: string): CslName[] =>
  text.split(/ and (?![^{]*\})/).map((name) => {
    const [family, given] = unescaped(name).split(', ');
    return name.startsWith('{') || given === undefined ? { literal: unescaped(name) } : { family: family ?? '', given };
  });

/** A date as biber writes it. */
function dateIn(text: string): CslDate {
  const ends = text.replaceAll(/[~?%]/g, '').split('/');
  const isNumeric = ends.every((end) => /^\d{4}(?:-\d\d)*$/.test(end));
  return isNumeric
    ? { 'date-parts': ends.map((end) => end.split('-').map(Number)), ...(/[~?%]/.test(text) && { circa: true }) }
    : { literal: text };
}

/** An entry that biber wrote anew, as an item. */
function itemOf({ type, key, fields }: BibEntry): Item {
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    return value === undefined ? undefined : unescaped(value);
  };
  const date = (name: string): CslDate | undefined => {
    const value = fields.get(name);
    return value === undefined ? undefined : dateIn(value);
  };
  const names = (name: string): CslName[] => (fields.has(name) ? namesIn(fields.get(name) ?? '') : []);
  const item = {
    id: key,
    type,
    title: [text('title'), text('subtitle')].filter((part) => part !== undefined).join(': '),
    note: text('annotation'),
    issued: date('date'),
    'original-title': text('origtitle'),
    'original-date': date('origdate'),
    author: names('author'),
    translator: names('translator'),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as Item;
}

/** Has biber check a file against the data model of biblatex and write it anew. */
const byBiber = (folder: string): Promise<Items> =>
  itemsIn(async (name) => {
    if (readFileSync(join(folder, `${name}.bib`), 'utf8') === '') return [];
    const said = await output('biber', ['--tool', '--validate-datamodel', '--nolog', `${name}.bib`], folder);
    const complaints = said.split('\n').filter((line) => /^(?:WARN|ERROR) /.test(line));
    if (complaints.length > 0) throw new Error(complaints.slice(0, 3).join('\n'));
    return entriesIn(readFileSync(join(folder, `${name}_bibertool.bib`), 'utf8')).map(itemOf);
  });

conformance<Items>({
  format: biblatex,
  readers: [
    { name: 'pandoc', stranger: true, read: byPandoc('biblatex', 'bib') },
    { name: 'biber', stranger: true, read: byBiber },
  ],
  differences: (read, dataset) => [...citationFaults(read, dataset)],
  plants: [
    { what: 'another year', file: 'editions.bib', spoil: (text) => text.replace('date = {1932}', 'date = {1933}') },
    { what: 'a lost letter', file: 'editions.bib', spoil: (text) => text.replace('Conquered City', 'Conquered Cit') },
    { what: 'a lost translator', file: 'editions.bib', spoil: (text) => text.replace('translator = ', 'annotator = ') },
    {
      what: 'another original title',
      file: 'editions.bib',
      spoil: (text) => text.replace('origtitle = {Ville', 'origtitle = {Villes'),
    },
    { what: 'a lost brace', file: 'sources.bib', spoil: (text) => text.replace('},\n', ',\n') },
    {
      what: 'a field that the data model does not know',
      file: 'sources.bib',
      spoil: (text) => text.replace('booktitle = ', 'journaltitle = '),
      seenBy: ['biber'],
    },
  ],
  kept: keptInCitations,
});

describe('entries', () => {
  const text = String(biblatex.write(real)['editions.bib']);
  const entryOf = (id: string): string => text.split(/^(?=@)/m).find((entry) => entry.includes(`{${id},`)) ?? '';

  test('of a translation tell its original and its languages', () => {
    expect(entryOf('birth-of-our-power-doubleday-1967')).toContain(`  langid = {english},
  date = {1967},
  origtitle = {Naissance de notre force},
  origdate = {1931},
  origlanguage = {french},`);
  });

  test('keep what TeX takes for commands', () => {
    expect(text).toContain('publisher = {Secker \\& Warburg}');
    expect(text).not.toMatch(/(?<!\\)[&#$]/);
  });

  test('have every language that occurs among those that LaTeX hyphenates', () => {
    expect(text.match(/^@/gm)).toHaveLength(real.editions.length);
    expect(text.match(/^ {2}langid = /gm)).toHaveLength(real.editions.length);
  });

  test('give a volume in numbers, as biblatex takes it', () => {
    expect(entryOf('again-riazanov-and-sneevliet-new-international-1942')).toContain('volume = {8}');
  });
});
