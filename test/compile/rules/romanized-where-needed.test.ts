import { expect, it } from 'vitest';
import { romanizedWhereNeeded as rule } from '../../../src/compile/rules/romanized-where-needed.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, place, work } from '../../fixtures/files.js';

const titled = (title: string) => work('a', `title: { ${title} }`);

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  'text: Завоеванный город, romanized: Zavoevannyi gorod, lang: ru',
  'text: "L’an I — 1917 (№ 2)", lang: fr',
  'text: Đorđe Œuvre ß, lang: sr-Latn',
  'text: "1917", lang: fr',
])('finds nothing in { %s }', (title) => {
  expect(foundBy(rule, titled(title))).toEqual([]);
});

it.each([
  ['text: Завоеванный город, lang: ru', 'title: "Завоеванный город" is not in Latin letters.'],
  ['text: 革命元年, lang: ja', 'title: "革命元年" is not in Latin letters.'],
  [
    'text: Ville conquise, romanized: Ville conquise, lang: fr',
    'title.romanized: The text is in Latin letters already.',
  ],
  ['text: Город, romanized: Gоrod, lang: ru', 'title.romanized: This is not in Latin letters.'],
])('finds fault with { %s }', (title, finding) => {
  expect(brieflyFoundBy(rule, titled(title))).toEqual([expect.stringMatching(/^works\/a\.yaml:\d+ /)]);
  expect(brieflyFoundBy(rule, titled(title))[0]).toContain(finding);
});

it('looks at every other title and every name', () => {
  const titles = 'titles: [{ text: Город, lang: ru, kind: translated }]';
  expect(foundBy(rule, work('a', titles)).map(({ path }) => path)).toEqual(['titles.0']);
  const names = 'names: [{ text: A, lang: en, kind: usual, preferred: true }, { text: Город, lang: ru, kind: usual }]';
  expect(foundBy(rule, place('a', names)).map(({ path }) => path)).toEqual(['names.1']);
});
