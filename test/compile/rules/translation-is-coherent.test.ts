import { expect, it } from 'vitest';
import { translationIsCoherent as rule } from '../../../src/compile/rules/translation-is-coherent.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy, work } from '../../fixtures/files.js';

const french = work('french', 'languages: [fr]');
const bilingual = work('bilingual', 'languages: [fr, ru]');
const contents = (text: string) => ({
  ...french,
  ...bilingual,
  ...work('unknown'),
  ...edition('e', 'contents:', `  - { ${text} }`),
});

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  'work: french, kind: original, language: fr',
  'work: french, kind: translation, language: en, translators: [t]',
  'work: french, kind: excerpt, language: en, translators: [t]',
  'work: bilingual, kind: original, language: ru',
  'work: bilingual, kind: translation, language: fr',
  'work: unknown, kind: original, language: en',
  'work: nowhere, kind: translation, language: fr',
])('finds nothing in { %s }', (text) => {
  expect(foundBy(rule, contents(text))).toEqual([]);
});

it.each([
  ['work: french, kind: translation, language: fr', '"french" was written in "fr": this is no translation.'],
  ['work: french, kind: revised-translation, language: fr', '"french" was written in "fr": this is no translation.'],
  ['work: french, kind: original, language: en', '"french" was written in fr, not in "en".'],
  ['work: bilingual, kind: original, language: en', '"bilingual" was written in fr, ru, not in "en".'],
  ['work: french, kind: original, language: fr, translators: [t]', 'An original text has no translators.'],
])('finds { %s }', (text, message) => {
  expect(brieflyFoundBy(rule, contents(text))).toEqual([`editions/e.yaml:3 contents.0: ${message}`]);
});

it('finds an original in the language into which the title is translated', () => {
  const told = (text: string, title = 'title: { text: Marxism in Our Time, lang: en, kind: translated }') =>
    brieflyFoundBy(rule, { ...work('unknown', title), ...edition('e', 'contents:', `  - { ${text} }`) });
  expect(told('work: unknown, kind: original, language: en')).toEqual([
    'editions/e.yaml:3 contents.0: "Marxism in Our Time" is a translated title: a text in "en" is no original of "unknown".',
  ]);
  expect(told('work: unknown, language: en')).toEqual([]);
  expect(told('work: unknown, kind: original, language: fr')).toEqual([]);
  expect(told('work: unknown, kind: original, language: en', 'title: { text: Marxism, lang: en }')).toEqual([]);
});

it('finds a text translated from its own language, and a translated title in the language of the work', () => {
  const yaml = {
    ...contents('work: bilingual, kind: translation, language: fr, translatedFrom: fr'),
    ...work(
      'a',
      'languages: [fr]',
      'titles: [{ text: Autre, lang: fr, kind: translated }, { text: T, lang: en, kind: translated }]',
    ),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'editions/e.yaml:3 contents.0: A text in "fr" is not translated from "fr".',
    'works/a.yaml:3 titles.0: The work was written in "fr": "Autre" is no translated title.',
  ]);
});

it('takes the languages of two countries for one', () => {
  const yaml = {
    ...contents('work: bilingual, kind: translation, language: en-GB, translatedFrom: en-US'),
    ...work('a', 'languages: [fr]', 'titles: [{ text: Autre, lang: fr-CA, kind: translated }]'),
  };
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'editions/e.yaml:3 contents.0: A text in "en-GB" is not translated from "en-US".',
    'works/a.yaml:3 titles.0: The work was written in "fr-CA": "Autre" is no translated title.',
  ]);
});

it('finds a main title that is called translated, in the language of the work', () => {
  const yaml = work('a', 'languages: [fr]', 'title: { text: Titre, lang: fr, kind: translated }');
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'works/a.yaml:3 title.kind: The work was written in "fr": "Titre" is no translated title.',
  ]);
});
