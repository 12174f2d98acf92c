import { expect, it } from 'vitest';
import { summaryTellsTheWorld as rule } from '../../../src/compile/rules/summary-tells-the-world.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, source, work } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

it.each([
  ['{ en: "A writer, according to Greeman." }', 'en', 'according to'],
  ['{ en: "Its title is not given." }', 'en', 'not given'],
  ['{ en: "First edition; the publisher is not named." }', 'en', 'not named'],
  ['{ en: "Which chronicle it renders is not said." }', 'en', 'not said'],
  [
    '{ en: "Neither translator nor original language is named." }',
    'en',
    'Neither translator nor original language is named',
  ],
  ['{ en: "Second edition; no year is given." }', 'en', 'no year is given'],
  ['{ en: "The bookseller names no publisher." }', 'en', 'names no publisher'],
  ['{ en: "Known from the index of the archive." }', 'en', 'Known from the index'],
  ['{ en: "Other sources name another." }', 'en', 'Other sources'],
  ['{ en: "Poem. Known here by its English title." }', 'en', 'Known here'],
  ['{ en: "The Maitron counts five removals." }', 'en', 'Maitron counts'],
  ['{ en: "Article in Esprit, quoted by Merriman." }', 'en', 'quoted by Merriman'],
  ['{ en: "Column, named in reviews of the book." }', 'en', 'named in reviews'],
  ['{ en: "By one account he was expelled." }', 'en', 'one account'],
  ['{ en: A writer., fr: "Une version le dit bloqué à Bruxelles." }', 'fr', 'Une version le dit'],
  ['{ en: A writer., fr: "Article cité par Broué." }', 'fr', 'cité par B'],
  ['{ en: A writer., fr: "Écrivain, selon Rière." }', 'fr', 'selon'],
  ['{ en: A writer., fr: "Le traducteur n’est pas nommé." }', 'fr', 'n’est pas nommé'],
  ['{ en: A writer., fr: "On ne dit pas de quelle chronique." }', 'fr', 'On ne dit pas'],
  ['{ en: A writer., fr: "La notice ne dit pas où." }', 'fr', 'La notice ne '],
])('finds a summary that speaks of its sources: %s', (summary, lang, words) => {
  expect(brieflyFoundBy(rule, work('a', `summary: ${summary}`))).toEqual([
    `works/a.yaml:2 summary.${lang}: The summary speaks of its sources: “${words}”.`,
  ]);
});

it.each([
  '{ en: Study of the methods of the Okhrana after its archives., fr: "Étude des méthodes de l’Okhrana d’après ses archives." }',
  '{ en: Author of notices of the Maitron and of a source book. }',
  '{ en: Named in the title of a book and cited by Serge himself., fr: "Piques rouges, d’après une étude d’Ivine." }',
  '{ en: "He was known as Kibalchich, known from his youth to the police, and neither he nor his wife named anybody." }',
  '{ en: "No vote is taken, and no prisoner is released." }',
])('takes no offence at %s', (summary) => {
  expect(brieflyFoundBy(rule, work('a', `summary: ${summary}`))).toEqual([]);
});

it('lets sources be spoken of as sources', () => {
  expect(brieflyFoundBy(rule, source('a', 'summary: { en: "The page gives no date." }'))).toEqual([]);
});
