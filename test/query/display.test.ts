import { describe, expect, test } from 'vitest';
import { captionOf, labelOf, nameOf, titleOf } from '../../src/query/display.js';
import { isInRange, scriptOf } from '../../src/values/languages.js';
import type { Name, PersonName, Term, Vocabulary } from '../../src/types.js';
import { edition, event, person, source, work } from './fixtures.js';

describe('titleOf', () => {
  const conquered = work('ville-conquise', 'Ville conquise', {
    titles: [
      { text: 'Conquerred City', lang: 'en', kind: 'misspelled' },
      { text: 'Conquered City', lang: 'en', kind: 'translated' },
      { text: 'Zavoyovannyy gorod', lang: 'ru-Latn', kind: 'alternative' },
    ],
  });

  test('gives the title in a language, never a misspelled one', () => {
    expect(titleOf(conquered, 'en')).toBe('Conquered City');
    expect(titleOf(conquered, 'en-GB')).toBe('Conquered City');
    expect(titleOf(conquered, 'fr')).toBe('Ville conquise');
  });

  test('gives a title in Latin letters, as of its language in that script', () => {
    const title = { text: 'Завоеванный город', romanized: 'Zavoevannyi gorod', lang: 'ru' };
    const translated = { ...title, kind: 'translated' } as const;
    for (const one of [{ ...conquered, title }, work('w', 'Ville conquise', { titles: [translated] })]) {
      expect(titleOf(one, 'ru-Latn')).toBe('Zavoevannyi gorod');
      expect(titleOf(one, 'ru')).toBe('Завоеванный город');
    }
  });

  test('falls back to the original title', () => {
    expect(titleOf(conquered)).toBe('Ville conquise');
    expect(titleOf(conquered, 'de')).toBe('Ville conquise');
    expect(titleOf(conquered, 'ru')).toBe('Ville conquise');
  });

  test('gives the one title of an edition', () => {
    expect(titleOf(edition('e', 'Conquered City', ['ville-conquise'], '1975'), 'fr')).toBe('Conquered City');
  });
});

describe('nameOf', () => {
  const serge = person('victor-serge', [
    { text: 'Kibaltchiche', lang: 'fr', kind: 'misspelling' },
    { text: 'Виктор Львович Кибальчич', lang: 'ru', kind: 'birth' },
    { text: 'Le Rétif', lang: 'fr', kind: 'pen' },
    { text: 'Victor Serge', lang: 'fr', kind: 'pen', preferred: true },
  ]);

  test('gives the preferred name, first in its language too', () => {
    expect(nameOf(serge)).toBe('Victor Serge');
    expect(nameOf(serge, 'fr')).toBe('Victor Serge');
  });

  test('gives a name in a language, or falls back', () => {
    expect(nameOf(serge, 'ru')).toBe('Виктор Львович Кибальчич');
    expect(nameOf(serge, 'ru-Latn')).toBe('Victor Serge');
    expect(nameOf(serge, 'en')).toBe('Victor Serge');
  });

  test('gives a name in Latin letters, as of its language in that script', () => {
    const [misspelled, birth, ...others] = serge.names;
    const names = [
      misspelled,
      { ...birth, kind: 'usual', romanized: "Viktor L'vovich Kibal'chich" },
      ...others,
    ] as typeof serge.names;
    expect(nameOf({ ...serge, names }, 'ru-Latn')).toBe("Viktor L'vovich Kibal'chich");
    expect(nameOf({ ...serge, names }, 'ru')).toBe('Виктор Львович Кибальчич');
    const mao = person('mao', [{ text: '毛澤東', romanized: 'Mao Zedong', lang: 'zh-Hant', kind: 'usual' }]);
    expect(nameOf(mao, 'zh-Latn')).toBe('Mao Zedong');
  });

  test('gives the name preferred in a language before its other names', () => {
    const both = person('victor-serge', [
      ...serge.names,
      { text: 'Виктор Серж', lang: 'ru', kind: 'pen', preferred: true },
    ]);
    expect(nameOf(both, 'ru')).toBe('Виктор Серж');
    expect(nameOf(both)).toBe('Victor Serge');
  });

  test('gives the first name where none is preferred', () => {
    expect(nameOf(person('ada', [{ text: 'Ada', lang: 'en', kind: 'usual' }]))).toBe('Ada');
  });
});

test('a language range takes what it contains', () => {
  expect(isInRange('es-MX', 'es')).toBe(true);
  expect(isInRange('es', 'es-MX')).toBe(false);
  expect(isInRange('est', 'es')).toBe(false);
});

describe('a reader of Latin letters', () => {
  const named = (...names: PersonName[]) => person('somebody', names);
  const russian: PersonName = {
    text: 'Лев Давидович',
    romanized: 'Lev Davidovich',
    lang: 'ru',
    kind: 'usual',
    preferred: true,
  };

  test('is answered in Latin letters, whatever the language', () => {
    for (const lang of ['en', 'fr', 'de', 'pl', 'tr', 'en-GB', 'ru-Latn']) {
      expect(captionOf(named(russian), lang), lang).toEqual({ text: 'Lev Davidovich', lang: 'ru-Latn' });
    }
    const greek = edition('e', '', ['w'], '2008');
    const title = { text: 'Αναμνήσεις', romanized: 'Anamniseis', lang: 'el' };
    expect(titleOf({ ...greek, title }, 'en')).toBe('Anamniseis');
  });

  test('is answered in English or French before any other language', () => {
    const english: PersonName = { text: 'Leon Trotsky', lang: 'en', kind: 'usual' };
    const spanish: PersonName = { text: 'León Trotski', lang: 'es', kind: 'usual' };
    expect(nameOf(named(russian, spanish, english), 'de')).toBe('Leon Trotsky');
    expect(nameOf(named(russian, spanish), 'de')).toBe('Lev Davidovich');
    expect(nameOf(named(russian, spanish), 'es')).toBe('León Trotski');
    const { romanized: _, ...unread } = russian;
    expect(nameOf(named(unread, spanish), 'de')).toBe('León Trotski');
  });

  test('is answered by the own name, if it is in Latin letters, before an English one', () => {
    const own: Name = { text: 'Ixelles', lang: 'fr', kind: 'official', preferred: true };
    const english: Name = { text: 'Elsene', lang: 'nl', kind: 'official' };
    expect(nameOf(person('ixelles', [own, english]), 'de')).toBe('Ixelles');
  });
});

describe('a pen name, an alias, a name at birth', () => {
  const serge = person('victor-serge', [
    { text: 'Victor Serge', lang: 'fr', kind: 'pen', preferred: true },
    { text: 'Viktor Klein', lang: 'de', kind: 'pen' },
    { text: 'Виктор Кибальчич', lang: 'ru', kind: 'birth' },
  ]);

  test('is not what somebody is called in a language, unless it is preferred', () => {
    expect(nameOf(serge, 'de')).toBe('Victor Serge');
  });

  test('serves a reader of a script in which there is no other', () => {
    expect(captionOf(serge, 'ru')).toEqual({ text: 'Виктор Кибальчич', lang: 'ru' });
  });
});

describe('labelOf', () => {
  const label = { en: 'novel', fr: 'roman' };
  const term: Term = { id: 'novel', label, definition: 'A long work of prose fiction.' };

  test('names events, terms and vocabularies in English and French', () => {
    const arrest = event('arrest', 'Ada is arrested', '1933', {
      label: { en: 'Ada is arrested', fr: 'Arrestation d’Ada' },
    });
    expect(labelOf(arrest)).toBe('Ada is arrested');
    expect(labelOf(arrest, 'fr-CA')).toBe('Arrestation d’Ada');
    expect(captionOf(arrest, 'de')).toEqual({ text: 'Ada is arrested', lang: 'en' });
    expect(captionOf(event('bare', 'Bare', '1933'), 'fr')).toEqual({ text: 'Bare', lang: 'en' });
    expect(labelOf(term, 'fr')).toBe('roman');
    const vocabulary: Vocabulary = { id: 'work-kind', label, definition: 'Kinds.', terms: [term] };
    expect(labelOf(vocabulary, 'fr')).toBe('roman');
  });

  test('names whatever has a name or a title', () => {
    expect(labelOf(person('ada', [{ text: 'Ada', lang: 'en', kind: 'usual' }]))).toBe('Ada');
    expect(labelOf(source('s', 'Notice'), 'fr')).toBe('Notice');
    expect(captionOf(work('w', 'Ville conquise'), 'en')).toEqual({ text: 'Ville conquise', lang: 'fr' });
  });
});

describe('what is no record', () => {
  test.each([undefined, null, 'victor-serge', 7, [], {}])('is refused: %j', (value) => {
    expect(() => nameOf(value as never)).toThrow(TypeError);
    expect(() => titleOf(value as never)).toThrow(TypeError);
    expect(() => labelOf(value as never)).toThrow('labelOf takes a record, a term or a vocabulary, not ');
  });

  test('is told apart from a record of another kind', () => {
    const ada = person('ada', [{ text: 'Ada', lang: 'en', kind: 'usual' }]);
    expect(() => titleOf(ada as never)).toThrow('titleOf takes a work, an edition or a source, not an object.');
    expect(() => nameOf(work('w', 'W') as never)).toThrow('nameOf takes a person, a place or an organization');
  });

  test('is refused as a language too', () => {
    const ada = person('ada', [{ text: 'Ada', lang: 'en', kind: 'usual' }]);
    for (const lang of ['', 'in English', 'x', '__proto__']) expect(() => nameOf(ada, lang), lang).toThrow(RangeError);
    expect(() => nameOf(ada, 'in English')).toThrow('"in English" is no language tag (BCP 47).');
    expect(() => labelOf(event('bare', 'Bare', '1933'), 'in English')).toThrow(RangeError);
    expect(() => nameOf(ada, 7 as never)).toThrow('"7" is no language tag');
  });
});

test('a language has a script', () => {
  expect(['ru', 'ru-Latn', 'uk', 'el', 'ja', 'zh', 'zh-Hant', 'fr-CA'].map(scriptOf)).toEqual([
    ...['Cyrl', 'Latn', 'Cyrl', 'Grek', 'Jpan', 'Hani', 'Hani', 'Latn'],
  ]);
});
