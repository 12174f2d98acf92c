import { expect, it } from 'vitest';
import { familyIsSpelledAlike as rule } from '../../../src/compile/rules/family-is-spelled-alike.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, person } from '../../fixtures/files.js';

const named = (id: string, family: string, lang: string, ...more: string[]) =>
  person(
    id,
    `names: [{ text: Ann ${family}, lang: ${lang}, kind: usual, preferred: true, family: ${family} }]`,
    ...more,
  );
const family = (one: string, other: string, lang = 'en') =>
  brieflyFoundBy(rule, {
    ...named('a', one, lang, 'relations: [{ person: b, kind: sibling-of }]'),
    ...named('b', other, 'en'),
  });

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

it.each([
  ['Russakov', 'Rusakova'],
  ['Kibalchich', 'Kibaltchitch'],
  ['Roussakov', 'Rusakov'],
  ['Romanoff', 'Romanova'],
])('finds one family name in two spellings: %s and %s', (one, other) => {
  expect(family(one, other)).toEqual([
    `people/b.yaml:2 names: "${other}" is shown beside "${one}" of "a": one family name in two spellings.`,
  ]);
});

it('tells the one whose name is of another language, be it the first', () => {
  expect(family('Rusakov', 'Russakova', 'es')).toEqual([
    'people/a.yaml:2 names: "Rusakov" is shown beside "Russakova" of "b": one family name in two spellings.',
  ]);
});

it.each([
  ['Russakov', 'Russakova'],
  ['Trotsky', 'Trotskaya'],
  ['Serge', 'Kibalchich'],
  ['Callemin', 'Carouy'],
])('is content with %s and %s', (one, other) => {
  expect(family(one, other)).toEqual([]);
});
