import { describe, expect, test } from 'vitest';
import type { Dataset, Format } from '../../src/formats/format.js';
import { html, markdown } from '../../src/formats/reading.js';
import type { EdtfDate } from '../../src/types.js';
import { output } from '../package/consumer.js';
import { readable } from './readable.js';
import { plain } from './citations.js';
import { conformance } from './conformance.js';
import { real } from './datasets.js';

/** The lines of each page, as somebody reads them. */
type Read = Record<'bibliography.en' | 'bibliography.fr' | 'chronology.en' | 'chronology.fr', readonly string[]>;

const PAGES = ['bibliography.en', 'bibliography.fr', 'chronology.en', 'chronology.fr'] as const;

/** The items of lists in a page, as pandoc understands it, each as plain text. */
const byPandoc =
  (format: string, extension: string) =>
  async (folder: string): Promise<Read> => {
    const pages = PAGES.map(async (name) => {
      const args = ['-f', format, '-t', 'plain', '--wrap=none', `${name}.${extension}`];
      const text = await output('pandoc', args, folder);
      // What is emphasized stands between low lines in plain text.
      return [name, text.split('\n').map((line) => plain(line.replaceAll('_', '')))] as const;
    });
    return Object.fromEntries(await Promise.all(pages)) as unknown as Read;
  };

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

/** The words that a day, a month or a year must have in a page; none for other dates. */
function wordsOf({ edtf, precision }: EdtfDate, lang: 'en' | 'fr'): string[] {
  if (!['day', 'month', 'year'].includes(precision)) return [];
  const [year = '', month, day] = edtf.replaceAll(/[?~%]/g, '').split('-');
  const name = month === undefined || month === 'XX' ? undefined : MONTHS[lang][Number(month) - 1];
  return [year, name, day === undefined || day === 'XX' ? undefined : String(Number(day))].filter(
    (word) => word !== undefined,
  );
}

const has = (lines: readonly string[], text: string, words: readonly string[]): boolean =>
  lines.some((line) => line.includes(plain(text)) && words.every((word) => line.includes(plain(word))));

function* differences(read: Read, dataset: Dataset): Generator<string> {
  for (const lang of ['en', 'fr'] as const) {
    for (const { id, title, date } of dataset.editions) {
      const words = date === undefined ? [lang === 'en' ? 'undated' : 'sans date'] : wordsOf(date, lang);
      if (!has(read[`bibliography.${lang}`], title.text, words)) yield `${lang}: editions/${id}`;
    }
    for (const { id, title, published } of dataset.works) {
      const words = published === undefined ? [] : wordsOf(published.date, lang);
      if (!has(read[`bibliography.${lang}`], title.text, words)) yield `${lang}: works/${id}`;
    }
    for (const { id, label, date } of dataset.events) {
      const text = lang === 'fr' ? (label.fr ?? label.en) : label.en;
      if (!has(read[`chronology.${lang}`], text, wordsOf(date, lang))) yield `${lang}: events/${id}`;
    }
  }
}

const PLANTS = {
  year: 'another year',
  letter: 'a lost letter',
  day: 'another day',
} as const;

const prove = (format: Format, pandoc: string, extension: string): void => {
  conformance<Read>({
    format,
    readers: [{ name: 'pandoc', stranger: true, read: byPandoc(pandoc, extension) }],
    differences: (read, dataset) => [...differences(read, dataset)],
    plants: [
      {
        what: PLANTS.year,
        file: `bibliography.en.${extension}`,
        spoil: (text) => text.replaceAll('1932', '1933'),
      },
      {
        what: PLANTS.letter,
        file: `bibliography.fr.${extension}`,
        spoil: (text) => text.replaceAll('Conquered City', 'Conquered Cit'),
      },
      {
        what: PLANTS.day,
        file: `chronology.fr.${extension}`,
        spoil: (text) => text.replace('8 mars 1933', '9 mars 1933'),
      },
    ],
    kept: {
      uncertainty: (read, { collection, id, path, value }, dataset) => {
        if (typeof value === 'string' || path !== 'date' || collection !== 'events') return false;
        const label = dataset.events.find((event) => event.id === id)?.label.en ?? '';
        const words = wordsOf(value, 'en');
        const isDoubted = value.approximate || value.uncertain;
        const doubts = isDoubted ? [value.approximate ? 'about' : 'perhaps'] : [];
        return words.length > 0 && has(read['chronology.en'], label, [...words, ...doubts]);
      },
      dispute: (read, { value }) =>
        [...read['bibliography.en'], ...read['chronology.en']].some(
          (line) => line.includes('† sources differ') && line.includes(plain(readable(value.value))),
        ),
      script: (read, { path, value }) => path === 'title.text' && has(read['bibliography.en'], value, []),
      translator: (read, { id, value }, dataset) => {
        const title = dataset.editions.find((edition) => edition.id === id)?.title.text ?? '';
        const names = dataset.people.find((person) => person.id === value)?.names ?? [];
        return names.some(({ text }) => has(read['bibliography.en'], title, [text]));
      },
      calendar: (read, { value }) => read['chronology.en'].some((line) => line.includes(`old style ${value.date}`)),
    },
  });
};

prove(markdown, 'markdown', 'md');
prove(html, 'html', 'html');

describe('pages', () => {
  const lines = String(markdown.write(real)['bibliography.fr.md']).split('\n');

  test('tell of an edition who made it, in the language of the page, and what sources say otherwise', () => {
    const at = lines.findIndex((line) => line.includes('Birth of Our Power') && line.includes('Garden City'));
    expect(lines.slice(at, at + 2)).toEqual([
      '  - *Birth of Our Power*, traduit par Richard Greeman, Garden City : Doubleday, 1967.',
      '    - † Les sources divergent (lieu) : on lit aussi New York (rejeté).',
    ]);
  });

  test('name whoever wrote what another did not', () => {
    expect(lines.find((line) => line.includes('The Enormous Room'))).toBe(
      '- E. E. Cummings, *The Enormous Room* (1922).',
    );
  });

  test('of the web say their language, and that of every title', () => {
    const page = String(html.write(real)['bibliography.fr.html']);
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('<cite lang="ru">Дело Тулаева</cite>');
    expect(page).not.toMatch(/<(?:script|link|img)/);
  });
});
