import { expect, it } from 'vitest';
import { textIsClean as rule } from '../../../src/compile/rules/text-is-clean.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, person, source, work } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

/** A work whose title is a text, and what is found of it. */
const found = (text: string, lang = 'fr'): string[] =>
  brieflyFoundBy(rule, work('a', `title: { text: ${JSON.stringify(text)}, lang: ${lang} }`)).map((line) =>
    line.replace('works/a.yaml:2 title.text: ', ''),
  );

it.each([
  ['Ville conquise'],
  ['L’Affaire Toulaev – récit (1948)'],
  ['100 % de réussite & autres essais'],
  ['A < B > C'],
  ['Âge d’or: Ñandú, Ångström, Œuvre'],
  ['Qu’est-ce que c’est ?'],
  ['Что такое X?', 'ru'],
  ['СССР и США', 'ru'],
  ['图拉耶夫同志的案件', 'zh'],
  ['Αναμνήσεις', 'el'],
  ['Anamniseis', 'el-Latn'],
  ['1917', 'ru'],
])('lets %s be', (text, lang = 'fr') => {
  expect(found(text, lang)).toEqual([]);
});

it.each([
  ['MÃ©moires', '"Ã©" is "é", read in a wrong encoding.'],
  ['Lâ€™Affaire', '"â€™" is "’", read in a wrong encoding.'],
  ['Dâ€œA', '"â€œ" is "“", read in a wrong encoding.'],
  ['Ð¡ÐµÑ€Ð¶', '"Ð¡ÐµÑ€Ð¶" is "Серж", read in a wrong encoding.'],
  ['Tom &amp; Jerry', '"&amp;" is an entity of HTML.'],
  ['M&eacute;moires', '"&eacute;" is an entity of HTML.'],
  ['A&#8217;B', '"&#8217;" is an entity of HTML.'],
  ['<i>Ville</i>', '"<i>" is a tag of HTML.'],
  ['Ville<br/>conquise', '"<br/>" is a tag of HTML.'],
  ['Ville%20conquise', '"%20" is a character as addresses write it.'],
  ['M%C3%A9moires', '"%C3%A9" is a character as addresses write it.'],
  ['La ﬁn', '"ﬁ" is a ligature of print.'],
  ['Ville  conquise', 'Two blanks stand side by side.'],
  ['n/a', '"n/a" says nothing.'],
  ['???', '"???" says nothing.'],
  ['Viсtor', '"Viсtor" mixes letters of two scripts that look alike.'],
  ['Αthens', '"Αthens" mixes letters of two scripts that look alike.'],
])('finds %s', (text, message) => {
  expect(found(text)).toEqual([message]);
});

it.each([
  ['Виктор Серж', 'fr'],
  ['Viktor Serzh', 'ru'],
  ['Anamniseis', 'el'],
  ['Toulaïev', 'zh'],
])('finds a text that is not in the script of its language: %s as %s', (text, lang) => {
  expect(found(text, lang)).toEqual([`"${text}" is not in the script of "${lang}".`]);
});

it('looks into notes, locators and summaries, and not into terms and addresses', () => {
  const label = 'label: { en: "A &lt; B" }';
  expect(brieflyFoundBy(rule, event('a', label))).toHaveLength(1);
  expect(brieflyFoundBy(rule, person('a', 'sources: [{ source: s, at: n/a, supports: [names] }]'))).toHaveLength(1);
  expect(brieflyFoundBy(rule, source('a', 'derivation: unknown'))).toEqual([]);
});
