import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isbnsIn, withIsbn } from '../../src/query/isbn.js';
import {
  bareAddress,
  editionKeys,
  eventKeys,
  nameKeys,
  personKeys,
  prominence,
  sourceKeys,
  titlesOfEditions,
  workKeys,
} from '../../src/query/keys.js';
import { type AddKey, searcher } from '../../src/query/search.js';
import { isSlip } from '../../src/query/wanted.js';
import type { Edition, PersonName, Work } from '../../src/types.js';
import { edition, event, person, source, work } from './fixtures.js';

/** What a text finds in some records, all equally prominent but for what `referrers` says. */
function indexOf<R extends { readonly id: string }>(
  records: readonly R[],
  addKeys: (record: R, add: AddKey) => void,
  referrers: Readonly<Record<string, number>> = {},
) {
  const search = searcher(records, addKeys, (record) => prominence(record, referrers[record.id] ?? 0));
  return Object.assign((text: string): string[] => search(text).map(({ record }) => record.id), {
    hits: (text: string) => search(text).map(({ record, key, match }) => [record.id, key.text, match]),
  });
}

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
const ofWorks = (one: Work, add: AddKey): void => {
  workKeys(one, add, titles);
};
const found = indexOf(works, ofWorks);

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
    expect(found('quise')).toEqual([]);
    expect(found(' … ')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

describe('people', () => {
  const named = (own: string, ...names: string[]) =>
    person(
      own,
      names.map((text): PersonName => ({ text, lang: 'en', kind: 'usual' })),
      { scope: own === 'victor-serge' ? 'core' : 'circle' },
    );
  const find = indexOf(
    [
      named('victor-serge', 'Victor Serge', 'Victor Lvovich Kibalʹchich', 'Виктор Львович Кибальчич', 'V.S. Le Rétif'),
      named('sergei-zorin', 'Serge Zorin'),
      named('maxim-gorky', 'Maxim Gorky'),
      named('julian-gorkin', 'Julián Gorkin'),
      named('nikolai-bukharin', 'Nikolai Bukharin'),
      named('otto-ruhle', 'Otto Rühle'),
      named('leon-trotsky', 'Leon Trotsky', 'Лев Давидович Троцкий'),
      named('zheng-chaolin', '郑超麟'),
    ],
    nameKeys,
    { 'maxim-gorky': 9, 'julian-gorkin': 99 },
  );

  test.each([
    ['any of their names', 'КИБАЛЬЧИЧ', 'victor-serge'],
    ['their id', 'victor-serge', 'victor-serge'],
    ['the form for sorting', 'Serge, Victor', 'victor-serge'],
    ['names without patronymic', 'Victor Kibalchich', 'victor-serge'],
    ['names turned round', 'Кибальчич Виктор', 'victor-serge'],
    ['initials of given names', 'V. Serge', 'victor-serge'],
    ['initials alone', 'V.S.', 'victor-serge'],
    ['apostrophes of any kind', 'Kibal’chich', 'victor-serge'],
    ['the same without', 'kibalchich', 'victor-serge'],
    ['the most prominent of those with the word', 'Serge', 'victor-serge'],
    ['words before beginnings', 'Sergei', 'sergei-zorin'],
    ['French spellings', 'Boukharine', 'nikolai-bukharin'],
    ['German spellings', 'Bucharin', 'nikolai-bukharin'],
    ['Spanish spellings', 'Bujarin', 'nikolai-bukharin'],
    ['spellings of slavists', 'Kibalʹčič', 'victor-serge'],
    ['Catalan spellings', 'Kibàltxitx', 'victor-serge'],
    ['other scripts', 'Бухарин', 'nikolai-bukharin'],
    ['Greek letters', 'ΜΠΟΥΧΑΡΙΝ', 'nikolai-bukharin'],
    ['spellings before beginnings', 'Gorki', 'maxim-gorky'],
    ['endings of every kind', 'Trotzkij', 'leon-trotsky'],
    ['umlauts written out', 'Otto Ruehle', 'otto-ruhle'],
    ['umlauts left out', 'Otto Ruhle', 'otto-ruhle'],
    ['letters inside scripts without blanks', '超麟', 'zheng-chaolin'],
    ['one letter too many', 'Bukharrin', 'nikolai-bukharin'],
    ['two letters that changed places', 'Trostky', 'leon-trotsky'],
    ['old Russian spelling', 'Левъ Давидовичъ Троцкій', 'leon-trotsky'],
    ['words in several of their names', 'Serge Kibalchich', 'victor-serge'],
  ])('are found by %s', (_, text, expected) => {
    expect(find(text)[0]).toBe(expected);
  });

  test('are told with the text that led to them, and how', () => {
    expect(find.hits('boukharine')).toEqual([['nikolai-bukharin', 'Nikolai Bukharin', 'spelling']]);
    expect(find.hits('gorkin')[0]).toEqual(['julian-gorkin', 'Julián Gorkin', 'words']);
    expect(find.hits('M. Gorky')[0]).toEqual(['maxim-gorky', 'Maxim Gorky', 'initials']);
    expect(find.hits('троц')).toEqual([['leon-trotsky', 'Лев Давидович Троцкий', 'beginning']]);
    expect(find.hits('maksim')).toEqual([['maxim-gorky', 'Maxim Gorky', 'spelling']]);
    expect(find.hits('gorkyn')[0]).toEqual(['julian-gorkin', 'Julián Gorkin', 'spelling']);
    expect(find.hits('burkharin')).toEqual([['nikolai-bukharin', 'Nikolai Bukharin', 'slip']]);
  });

  test('are not found by short words that are near', () => {
    expect(find('Otta')).toEqual([]);
    expect(find('Leom')).toEqual([]);
  });
});

test('a slip is one letter put in, left out, replaced, or two neighbours changed', () => {
  for (const near of ['kronstad', 'kronstadtt', 'kronstedt', 'rkonstadt', 'kronstatd']) {
    expect(isSlip('kronstadt', near), near).toBe(true);
  }
  for (const far of ['kronstadt', 'kronsta', 'kronstedd', 'norkstadt', 'konrstadtt']) {
    expect(isSlip('kronstadt', far), far).toBe(false);
  }
});

describe('in Latin letters', () => {
  const title = { text: 'Дело Тулаева', romanized: 'Delo Tulaeva', lang: 'ru' };
  const tulaev = { ...edition('e', '', ['l-affaire'], '1989'), title };
  const bearing = (one: Work, editions: Edition[] = []) =>
    indexOf([one], (each, add) => {
      workKeys(each, add, titlesOfEditions(editions));
    });

  test.each([
    ['editions', indexOf([tulaev], editionKeys)],
    ['sources', indexOf([{ ...source('s', ''), title }], sourceKeys)],
    ['works, by their own title', bearing({ ...work('w', ''), title })],
    ['works, by another', bearing(work('w', '', { titles: [{ ...title, kind: 'translated' }] }))],
    ['works, by that of an edition', bearing(work('l-affaire', ''), [tulaev])],
    ['places', indexOf([{ id: 'p', names: [{ ...title, kind: 'official' as const }] }], nameKeys)],
  ])('%s are found', (_, find) => {
    expect(find.hits('delo tulaeva')).toEqual([[expect.any(String), 'Delo Tulaeva', 'words']]);
  });
});

test('editions are found by title with or without subtitle', () => {
  const find = indexOf(editions, editionKeys);
  expect(find('Conquered City: A Novel')).toHaveLength(1);
  expect(find('Conquered City')).toHaveLength(1);
});

test('events are found by label in either language', () => {
  const find = indexOf(
    [event('arrest', 'Ada is arrested', '1933', { label: { en: 'Ada is arrested', fr: 'Arrestation d’Ada' } })],
    eventKeys,
  );
  expect(find('ada is arrested')).toHaveLength(1);
  expect(find("arrestation d'Ada")).toHaveLength(1);
});

test('sources are found by title and by address, whatever the protocol', () => {
  const find = indexOf([source('notice', 'Notice', { url: 'https://www.example.org/notice?id=7' })], sourceKeys);
  for (const text of ['http://example.org/notice?id=7', 'https://example.org', 'www.example.org', 'notice']) {
    expect(find(bareAddress(text)), text).toHaveLength(1);
  }
});

describe('of records that answer equally well', () => {
  test('the one to which most others refer comes first', () => {
    const find = indexOf([work('first', 'Notes'), work('second', 'Notes')], ofWorks, { second: 1 });
    expect(find('notes')).toEqual(['second', 'first']);
  });

  test('nearness to Serge weighs too', () => {
    const of = (own: string, scope: 'core' | 'circle' | 'context') =>
      person(own, [{ text: `${own} Vlady`, lang: 'en', kind: 'usual' }], { scope });
    const people = [of('a', 'context'), of('b', 'circle'), of('c', 'core')];
    expect(indexOf(people, nameKeys)('vlady')).toEqual(['c', 'b', 'a']);
    expect(indexOf(people, nameKeys, { a: 5, b: 5, c: 5 })('vlady')).toEqual(['c', 'b', 'a']);
    expect(indexOf(people, nameKeys, { b: 50 })('vlady')).toEqual(['b', 'c', 'a']);
  });

  test('a family name before the same word elsewhere in a name, in every spelling', () => {
    const named = (id: string, text: string) => person(id, [{ text, lang: 'en', kind: 'usual' }]);
    const people = [named('elsewhere', 'Trotsky Park Jones'), named('family', 'Leon Trotsky')];
    const find = indexOf(people, personKeys, { elsewhere: 50 });
    expect(find('trotsky')).toEqual(['family', 'elsewhere']);
    expect(find('Trotzki')).toEqual(['family', 'elsewhere']);
    expect(indexOf(people, nameKeys, { elsewhere: 50 })('trotsky')).toEqual(['elsewhere', 'family']);
  });

  test('what names of places shorten is meant, too', () => {
    const find = indexOf(
      [{ id: 'p', names: [{ text: 'Saint-Pétersbourg', lang: 'fr', kind: 'usual' } as const] }],
      nameKeys,
    );
    for (const text of ['St Petersbourg', 'St. Petersbourg', 'ST-PETERSBOURG', 'Saint Petersbourg'])
      expect(find(text)).toEqual(['p']);
  });

  test('sources come after what they tell of', () => {
    expect(prominence(source('s', 'Notice'), 900)).toBeLessThan(prominence(work('w', 'Notice'), 0));
  });
});

test('a translated title is as good as an original one', () => {
  const find = indexOf(
    [
      work('review', 'Memoirs'),
      work('memoirs', 'Mémoires', { titles: [{ text: 'Memoirs', lang: 'en', kind: 'translated' }] }),
    ],
    ofWorks,
    { memoirs: 5 },
  );
  expect(find('memoirs')).toEqual(['memoirs', 'review']);
});

test('whole words come before beginnings of words', () => {
  const find = indexOf([work('a', 'Serge', {}), work('b', 'Sergei Kirov'), work('c', 'Victor Serge')], ofWorks);
  expect(find('serge')).toEqual(['a', 'c', 'b']);
});

describe('words apart', () => {
  const find = indexOf(
    [
      work('year', 'Year One of the Russian Revolution'),
      work('one', 'One Revolution'),
      work('chinese', '俄罗斯革命逸史'),
    ],
    ofWorks,
  );

  test('are found in any order, after those in a row', () => {
    expect(find('year one russian revolution')).toEqual(['year']);
    expect(find('one revolution')).toEqual(['one', 'year']);
    expect(find('revolution one')).toEqual(['one', 'year']);
    expect(find('russian rev')).toEqual(['year']);
  });

  test('are each found by another word', () => {
    expect(find('russian russian')).toEqual([]);
  });

  test('run together are found too', () => {
    expect(find('yearone')).toEqual(['year']);
    expect(find('革命')).toEqual(['chinese']);
  });
});

describe('a hostile text', () => {
  const find = indexOf([work('a', 'A Good Example'), work('b', 'Σίγμα'), work('c', 'الثورة')], ofWorks);

  test.each([
    ['a million letters', 'a'.repeat(1_000_000)],
    ['letters that decompose into eighteen', '\ufdfa'.repeat(1_000_000)],
    ['half surrogates', '\ud800'.repeat(1_000)],
    ['NUL', 'good\0example'.repeat(1_000)],
    ['a million words', 'a b c d '.repeat(250_000)],
    ['a million apostrophes', "'a".repeat(500_000)],
  ])('finds nothing: %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  test('with signs of regular expressions is taken by its letters', () => {
    expect(find('(good+)+$[\\example')).toEqual(['a']);
    expect(find('.*')).toEqual([]);
  });

  test('of more words than any title is compared as a whole', () => {
    const long = Array.from({ length: 40 }, (_, index) => `word${String(index)}`).join(' ');
    expect(indexOf([work('long', long)], ofWorks)(`${long}!`)).toEqual(['long']);
  });
});

describe('withIsbn', () => {
  // Made-up numbers with right check digits.
  const ten = edition('ten', 'Ten', ['a'], '1975', { isbn: [{ number: '0306406152' }] });
  const thirteen = edition('thirteen', 'Thirteen', ['a'], '2007', { isbn: [{ number: '9791090724044' }] });
  const books = [ten, thirteen];
  const bearing = (text: string): Edition[] => withIsbn(books, text).map((one) => one.edition);

  test('takes hyphens, blanks and the letters "ISBN"', () => {
    for (const text of [
      '0306406152',
      '0-306-40615-2',
      'ISBN 0-306-40615-2',
      'ISBN-10: 0 306 40615 2',
      '0‑306‑40615‑2',
    ]) {
      expect(bearing(text), text).toEqual([ten]);
    }
  });

  test('takes either form of one number', () => {
    expect(bearing('978-0-306-40615-7')).toEqual([ten]);
  });

  test('does not mix up what has one form only', () => {
    expect(bearing('979-10-90724-04-4')).toEqual([thirteen]);
    expect(bearing('1090724040')).toEqual([]);
  });

  test('finds nothing for what is no ISBN', () => {
    expect(bearing('Conquered City')).toEqual([]);
    expect(bearing('')).toEqual([]);
  });

  test.each([
    'ISBN13: 978-0-306-40615-7',
    'ISBN 13 9780306406157',
    'ISBN-13 (pbk): 978-0-306-40615-7',
    '9780306406157 (pbk.)',
    'urn:isbn:9780306406157',
    '978\u22120\u2212306\u221240615\u22127',
    'ISBN\u201113: 978-0-306-40615-7',
    '9780306406157.',
    '９７８０３０６４０６１５７',
    'Paris, 1975, 190 p., 0-306-40615-2, 12 F',
    'https://example.org/isbn/0306406152/editions',
  ])('finds it in %s', (text) => {
    expect(bearing(text)).toEqual([ten]);
  });

  test('wants the right check digit', () => {
    expect(isbnsIn('978-0-306-40615-8')).toEqual([]);
    expect(isbnsIn('0-306-40615-3')).toEqual([]);
    expect(bearing('9780306406158')).toEqual([]);
  });

  test('is answered in a long line of digits', () => {
    expect(isbnsIn('1 '.repeat(500_000)).length).toBeLessThan(1_000);
  });
});

describe('the first search', () => {
  const texts = [
    ...['Victor Serge', 'V. Serge', 'Виктор Серж', 'Otto Rühle', 'Ångström', 'New York', 'Newyorker Bund', 'N. York'],
    ...[
      'Кронштадт',
      'Kronstadt',
      'L’An I de la Révolution russe',
      'l’an premier',
      '東京の友',
      'Bukharin',
      'Boukharine',
    ],
    ...['Николай Бухарин', 'De la guerre', 'La guerre de demain', 'Serge, Victor (Kibaltchitch)', 'Œuvre', 'Oeuvres'],
  ];
  const records = texts.map((text, at) => source(`s-${String(at)}`, text));
  const word = fc.constantFrom(...texts.flatMap((text) => text.split(' ')));
  /** A word as it is, begun, or with a letter left out, doubled or replaced. */
  const typed = fc
    .tuple(word, fc.nat(), fc.constantFrom('as it is', 'begun', 'left out', 'doubled', 'replaced'))
    .map(([text, nat, how]) => {
      const [before, letter, after] = [
        text.slice(0, nat % text.length),
        text.charAt(nat % text.length),
        text.slice((nat % text.length) + 1),
      ];
      if (how === 'begun') return before + letter;
      if (how === 'left out') return before + after;
      if (how === 'doubled') return before + letter + letter + after;
      return how === 'replaced' ? `${before}e${after}` : text;
    });
  const query = fc
    .tuple(fc.array(typed, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', ' ', ''))
    .map(([words, gap]) => words.join(gap));

  test('looks only at what can answer, and finds what every later one finds', () => {
    const later = searcher(records, sourceKeys, () => 0);
    later('');
    fc.assert(
      fc.property(query, (text) => {
        expect(searcher(records, sourceKeys, () => 0)(text)).toEqual(later(text));
      }),
      { numRuns: 500 },
    );
  });
});
