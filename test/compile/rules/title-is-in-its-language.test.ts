import { expect, it } from 'vitest';
import { titleIsInItsLanguage as rule } from '../../../src/compile/rules/title-is-in-its-language.js';
import { changed, dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy } from '../../fixtures/files.js';

const work = (title: string) =>
  changed('data/works/ville-conquise.yaml', 'title: { text: Ville conquise, lang: fr }', `title: ${title}`);
const edition = (title: string) =>
  changed(
    'data/editions/ville-conquise-rieder-1932.yaml',
    'title: { text: Ville conquise, lang: fr }',
    `title: ${title}`,
  );

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it('finds an original title in a language in which the work was not written', () => {
  expect(brieflyFoundBy(rule, work('{ text: Conquered City, lang: en }'))).toEqual([
    'works/ville-conquise.yaml:3 title.lang: The title is in "en", the text in fr.',
  ]);
});

it('finds the title of an edition in a language that it does not have', () => {
  expect(brieflyFoundBy(rule, edition('{ text: Conquered City, lang: en }'))).toEqual([
    'editions/ville-conquise-rieder-1932.yaml:2 title.lang: The title is in "en", the text in fr.',
  ]);
});

it('finds brackets, whatever the title is', () => {
  for (const kind of ['', ', kind: supplied'])
    expect(brieflyFoundBy(rule, work(`{ text: '[Ville]', lang: fr${kind} }`))).toEqual([
      'works/ville-conquise.yaml:3 title.text: The title is in brackets.',
    ]);
});

it.each([
  '{ text: Conquered City, lang: en, kind: translated }',
  '{ text: Novel on the civil war, lang: en, kind: supplied }',
  '{ text: La Ville, lang: fr-BE }',
  '{ text: "La Ville [fragment]", lang: fr }',
])('finds nothing in %s', (title) => {
  for (const make of [work, edition]) expect(foundBy(rule, make(title))).toEqual([]);
});

it('asks nothing where the languages of a work are not known', () => {
  const yaml = work('{ text: Conquered City, lang: en }');
  const file = 'data/works/ville-conquise.yaml';
  expect(foundBy(rule, { ...yaml, [file]: (yaml[file] ?? '').replace('languages: [fr]\n', '') })).toEqual([]);
});
