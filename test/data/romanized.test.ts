import iuliia from 'iuliia';
import { expect, it } from 'vitest';
import { dataset } from '../fixtures/real.js';

interface Written {
  text: string;
  romanized?: string | undefined;
  lang: string;
}

/** Every title and name of the records. */
const written = dataset.records.flatMap(({ data }): Written[] => [
  ...('title' in data ? [data.title] : []),
  ...('titles' in data ? (data.titles ?? []) : []),
  ...('names' in data ? data.names : []),
]);

/** What the tables, made for letters of today, give; capitals are left to the writer (ЦК is TsK or TSK). */
const inTable = (text: string): string => iuliia.translate(text, iuliia.ALA_LC_ALT).toLowerCase();

it('Russian titles and names are romanized by the tables of ALA-LC', () => {
  const russian = written.filter(({ lang, romanized }) => lang === 'ru' && romanized !== undefined);
  expect(russian.length).toBeGreaterThan(150);
  const wrong = russian
    .map(({ text, romanized }) => ({ text, romanized, table: inTable(text) }))
    .filter(({ romanized, table }) => romanized?.toLowerCase() !== table);
  expect(wrong).toEqual([]);
});
