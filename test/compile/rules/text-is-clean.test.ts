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
  ['Mª Ángeles, № 1 (50 %)'],
  ['Nadja'],
  ['Unter Brüdern'],
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
  ['La ﬁn', '"ﬁ" is a ligature or variant of print.'],
  ['Ｖille conquise', '"Ｖ" is a ligature or variant of print.'],
  ['𝐕ille conquise', '"𝐕" is a ligature or variant of print.'],
  ['Chapitre Ⅻ', '"Ⅻ" is a ligature or variant of print.'],
  ['Ville &#xE9 conquise', '"&#xE9" is an entity of HTML.'],
  ['Ville <!-- conquise', '"<!--" is a tag of HTML.'],
  ['tome 2%20suite', '"%20" is a character as addresses write it.'],
  ['L%27Affaire', '"%27" is a character as addresses write it.'],
  ['M\\u00e9moires', '"\\u00e9" is an escape of a program.'],
  ["Me\\'moires", '"\\\'" is an escape of a program.'],
  ['**Ville** conquise', '"**" is a mark of Markdown.'],
  ['L`Affaire', '"`" is a mark of Markdown.'],
  ['voir https://maitron.fr', 'A web address stands in the text.'],
  ['Ville\nconquise', 'The text runs over several lines.'],
  ['Ville , conquise', 'A blank stands before ",".'],
  ['M?moires', 'A question mark stands inside a word: a letter was lost there.'],
  ['Ville \u0301conquise', 'A mark stands without its letter.'],
  [', Ville conquise', 'The text begins with ",".'],
  ['Ville (conquise', '"(" stands alone.'],
  ['Ville conquise»', '"»" stands alone.'],
  ['Ville  conquise', 'Two blanks stand side by side.'],
  ['n/a', '"n/a" says nothing.'],
  ['???', '"???" says nothing.'],
  ['n.a.', '"n.a." says nothing.'],
  ['tbd', '"tbd" says nothing.'],
  ['xxx', '"xxx" says nothing.'],
  ['Ville\u2009\u2009conquise', 'Two blanks stand side by side.'],
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
  ['Vijit shahar', 'hi'],
  ['Grawwads', 'hy'],
  ['Завоеванный', 'ka'],
])('finds a text that is not in the script of its language: %s as %s', (text, lang) => {
  expect(found(text, lang)).toEqual([`"${text}" is not in the script of "${lang}".`]);
});

it('looks into notes, locators and summaries, and not into terms and addresses', () => {
  const label = 'label: { en: "A &lt; B" }';
  expect(brieflyFoundBy(rule, event('a', label))).toHaveLength(1);
  expect(brieflyFoundBy(rule, person('a', 'sources: [{ source: s, at: n/a, supports: [names] }]'))).toHaveLength(1);
  expect(brieflyFoundBy(rule, source('a', 'derivation: unknown'))).toEqual([]);
});

it.each([
  ['sort', 'Stasova, Elena'],
  ['sort', 'Стасова, Elena'],
  ['sort', 'Stasova, Елена'],
  ['given', 'Elena'],
  ['family', 'Stasova'],
  ['patronymic', 'Dmitrievna'],
])('finds a part of a name that is in other letters than the name: %s', (part, text) => {
  const name = `{ text: Елена Стасова, romanized: Elena Stasova, lang: ru, kind: usual, preferred: true, ${part}: "${text}" }`;
  expect(brieflyFoundBy(rule, person('a', `names: [${name}]`))).toEqual([
    `people/a.yaml:2 names.0.${part}: "${text}" is not in the script of "ru".`,
  ]);
});

it('says once that a name and its parts are in other letters', () => {
  const name = '{ text: Elena Stasova, lang: ru, kind: usual, preferred: true, sort: "Stasova, Elena" }';
  expect(brieflyFoundBy(rule, person('a', `names: [${name}]`))).toEqual([
    'people/a.yaml:2 names.0.text: "Elena Stasova" is not in the script of "ru".',
  ]);
});

it('knows parts of two letters for what they may be in any script', () => {
  const name =
    '{ text: В. А. Бабинцев, romanized: V. A. Babintsev, lang: ru, kind: usual, preferred: true, given: V. A. }';
  expect(brieflyFoundBy(rule, person('a', `names: [${name}]`))).toEqual([]);
});
