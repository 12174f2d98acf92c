import { expect, it } from 'vitest';
import { apostropheIsCurly as rule } from '../../../src/compile/rules/apostrophe-is-curly.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, organization, person, source, work, type Yaml } from '../../fixtures/files.js';

const vocabulary = (label: string, definition: string): Yaml => ({
  'data/vocabularies/medium.yaml': `id: medium\nlabel: { en: A, fr: "${label}" }\ndefinition: "${definition}"\nterms:\n  - { id: a, label: { en: A, fr: B }, definition: D. }\n`,
});

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  ['a title', work('a', "title: { text: Destin d'une révolution, lang: fr }"), 'works/a.yaml:2 title.text'],
  [
    'a name',
    organization('a', "names: [{ text: cour d'assises, lang: fr, kind: usual }]"),
    'organizations/a.yaml:2 names.0.text',
  ],
  [
    'a remark',
    person('a', 'relations:', "  - { person: b, kind: friend-of, note: Serge's friend. }"),
    'people/a.yaml:3 relations.0.note',
  ],
  ['a container', source('a', "container: L'Humanité"), 'sources/a.yaml:2 container'],
  ['a label of a vocabulary', vocabulary("Type d'œuvre", 'D.'), 'vocabularies/medium.yaml:2 label.fr'],
  ['a definition', vocabulary('T', "Serge's."), 'vocabularies/medium.yaml:3 definition'],
])('finds the straight one in %s', (_, files, at) => {
  expect(brieflyFoundBy(rule, files)).toContain(`${at}: The text has a straight apostrophe.`);
});

it.each([
  ['curly ones', work('a', 'title: { text: Destin d’une révolution, lang: fr }')],
  [
    'the sign of the soft sign',
    person('a', "names: [{ text: Кибальчич, romanized: Kibal'chich, lang: ru, kind: usual }]"),
  ],
  ['names that are romanized', person('a', "names: [{ text: Vladimir Il'ich, lang: ru-Latn, kind: usual }]")],
  ['addresses', source('a', "url: https://example.org/l'an")],
  ['quotation marks around words', person('a', 'summary: { en: "x \'a\' y" }')],
])('lets be %s', (_, files) => {
  expect(foundBy(rule, files)).toEqual([]);
});
