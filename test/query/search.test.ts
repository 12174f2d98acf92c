import { describe, expect, test } from 'vitest';
import { withIsbn } from '../../src/query/isbn.js';
import {
  bareAddress,
  editionKeys,
  eventKeys,
  nameKeys,
  personKeys,
  sourceKeys,
  titlesOfEditions,
  workKeys,
} from '../../src/query/keys.js';
import { searchIn, searchIndex } from '../../src/query/search.js';
import type { Edition, Work } from '../../src/types.js';
import { edition, event, person, source, work } from './fixtures.js';

const works = [
  work('l-affaire', "L'Affaire Toulaév", {
    titles: [
      { text: 'The Case of Comrade Tulayev', lang: 'en', kind: 'translated' },
      { text: 'Дело Тулаева', lang: 'ru', kind: 'translated' },
      { text: 'The Case of Comrad Tulayev', lang: 'en', kind: 'misspelled' },
    ],
  }),
  work('ville-conquise', 'Ville conquise'),
  work('ville-et-campagne', 'Conquered City'),
];
const editions = [
  edition('conquered-city-1975', 'Conquered City', ['ville-conquise'], '1975', { subtitle: 'A novel' }),
];
const titles = titlesOfEditions(editions);
const index = searchIndex(works, (one) => workKeys(one, titles));
const found = (text: string): string[] => searchIn(index, text).map((one) => one.id);

describe('works', () => {
  test('are found by any title, in any script', () => {
    expect(found("l'affaire toulaev")).toEqual(['l-affaire']);
    expect(found('THE CASE OF COMRADE TULAYEV')).toEqual(['l-affaire']);
    expect(found('дело тулаева')).toEqual(['l-affaire']);
  });

  test('are found by recorded misspellings', () => {
    expect(found('the case of comrad tulayev')).toEqual(['l-affaire']);
  });

  test('are found by id', () => {
    expect(found('ville-conquise')).toEqual(['ville-conquise']);
  });

  test('put own titles before titles of editions', () => {
    expect(found('conquered city')).toEqual(['ville-et-campagne', 'ville-conquise']);
  });

  test('put whole titles before beginnings, and beginnings before later words', () => {
    expect(found('ville')).toEqual(['ville-conquise', 'ville-et-campagne']);
    expect(found('conquise')).toEqual(['ville-conquise']);
    expect(found('affaire')).toEqual(['l-affaire']);
    expect(found('tulayev')).toEqual(['l-affaire']);
  });

  test('are not found inside words, nor without a text', () => {
    expect(found('onquise')).toEqual([]);
    expect(found(' … ')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

test('people are found by every name and by the form for sorting', () => {
  const people = searchIndex(
    [
      person('victor-serge', [
        { text: 'Victor Serge', lang: 'fr', kind: 'pen', preferred: true, sort: 'Serge, Victor' },
        { text: 'Виктор Львович Кибальчич', lang: 'ru', kind: 'birth' },
        { text: 'Kibalʹchich', lang: 'ru-Latn', kind: 'romanization' },
      ]),
    ],
    personKeys,
  );
  for (const text of ['victor serge', 'Serge, V', 'КИБАЛЬЧИЧ', "kibal'chich", 'kibalchich', 'victor-serge']) {
    expect(searchIn(people, text), text).toHaveLength(1);
  }
});

describe('in Latin letters', () => {
  const title = { text: 'Дело Тулаева', romanized: 'Delo Tulaeva', lang: 'ru' };
  const tulaev = { ...edition('e', '', ['l-affaire'], '1989'), title };
  const bearing = (one: Work, editions: Edition[] = []) =>
    searchIndex([one], (each) => workKeys(each, titlesOfEditions(editions)));

  test.each([
    ['editions', searchIndex([tulaev], editionKeys)],
    ['sources', searchIndex([{ ...source('s', ''), title }], sourceKeys)],
    ['works, by their own title', bearing({ ...work('w', ''), title })],
    ['works, by another', bearing(work('w', '', { titles: [{ ...title, kind: 'translated' }] }))],
    ['works, by that of an edition', bearing(work('l-affaire', ''), [tulaev])],
    ['places', searchIndex([{ id: 'p', names: [{ ...title, kind: 'official' as const }] }], nameKeys)],
  ])('%s are found', (_, index) => {
    expect(searchIn(index as ReturnType<typeof searchIndex>, 'delo tulaeva')).toHaveLength(1);
  });
});

test('editions are found by title with or without subtitle', () => {
  const all = searchIndex(editions, editionKeys);
  expect(searchIn(all, 'Conquered City: A Novel')).toHaveLength(1);
  expect(searchIn(all, 'Conquered City')).toHaveLength(1);
});

test('events are found by label in either language', () => {
  const all = searchIndex(
    [event('arrest', 'Ada is arrested', '1933', { label: { en: 'Ada is arrested', fr: 'Arrestation d’Ada' } })],
    eventKeys,
  );
  expect(searchIn(all, 'ada is arrested')).toHaveLength(1);
  expect(searchIn(all, "arrestation d'Ada")).toHaveLength(1);
});

test('sources are found by title and by address, whatever the protocol', () => {
  const all = searchIndex([source('notice', 'Notice', { url: 'https://www.example.org/notice?id=7' })], sourceKeys);
  for (const text of ['http://example.org/notice?id=7', 'https://example.org', 'www.example.org', 'notice']) {
    expect(searchIn(all, bareAddress(text)), text).toHaveLength(1);
  }
});

test('of records that answer equally well the fullest comes first', () => {
  const cited = (count: number) =>
    Array.from({ length: count }, () => ({ source: 'notice' as never, at: 'lead', supports: ['title'] }));
  const all = searchIndex(
    [work('first', 'Notes', { sources: cited(1) }), work('second', 'Notes', { sources: cited(3) })],
    (one) => workKeys(one, titles),
  );
  expect(searchIn(all, 'notes').map(({ id }) => id)).toEqual(['second', 'first']);
});

test('a translated title is as good as an original one: the fuller record comes first', () => {
  const all = searchIndex(
    [
      work('review', 'Memoirs'),
      work('memoirs', 'Mémoires', { titles: [{ text: 'Memoirs', lang: 'en', kind: 'translated' }] }),
    ],
    (one) => workKeys(one, titles),
  );
  expect(searchIn(all, 'memoirs').map(({ id }) => id)).toEqual(['memoirs', 'review']);
});

test('whole words come before beginnings of words', () => {
  const all = searchIndex([work('a', 'Serge', {}), work('b', 'Sergei Kirov'), work('c', 'Victor Serge')], (one) =>
    workKeys(one, titles),
  );
  expect(searchIn(all, 'serge').map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});

describe('withIsbn', () => {
  // Made-up numbers with right check digits.
  const ten = edition('ten', 'Ten', ['a'], '1975', { isbn: ['0306406152'] });
  const thirteen = edition('thirteen', 'Thirteen', ['a'], '2007', { isbn: ['9791090724044'] });
  const books = [ten, thirteen];

  test('takes hyphens, blanks and the letters "ISBN"', () => {
    for (const text of [
      '0306406152',
      '0-306-40615-2',
      'ISBN 0-306-40615-2',
      'ISBN-10: 0 306 40615 2',
      '0‑306‑40615‑2',
    ]) {
      expect(withIsbn(books, text), text).toEqual([ten]);
    }
  });

  test('takes either form of one number', () => {
    expect(withIsbn(books, '978-0-306-40615-7')).toEqual([ten]);
  });

  test('does not mix up what has one form only', () => {
    expect(withIsbn(books, '979-10-90724-04-4')).toEqual([thirteen]);
    expect(withIsbn(books, '1090724040')).toEqual([]);
  });

  test('finds nothing for what is no ISBN', () => {
    expect(withIsbn(books, 'Conquered City')).toEqual([]);
    expect(withIsbn(books, '')).toEqual([]);
  });
});
