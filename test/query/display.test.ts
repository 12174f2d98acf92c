import { describe, expect, test } from 'vitest';
import { nameOf, titleOf } from '../../src/query/display.js';
import { isInRange } from '../../src/values/languages.js';
import { edition, person, work } from './fixtures.js';

describe('titleOf', () => {
  const conquered = work('ville-conquise', 'Ville conquise', {
    titles: [
      { text: 'Conquerred City', lang: 'en', kind: 'misspelled' },
      { text: 'Conquered City', lang: 'en', kind: 'translated' },
      { text: 'Zavoyovannyy gorod', lang: 'ru-Latn', kind: 'transliterated' },
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
    expect(titleOf(conquered, '')).toBe('Ville conquise');
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
    expect(nameOf(serge, 'ru-Latn')).toBe('Виктор Львович Кибальчич');
    expect(nameOf(serge, 'en')).toBe('Victor Serge');
  });

  test('gives a name in Latin letters, as of its language in that script', () => {
    const [misspelled, birth, ...others] = serge.names;
    const names = [misspelled, { ...birth, romanized: "Viktor L'vovich Kibal'chich" }, ...others] as typeof serge.names;
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
