import { expect, it } from 'vitest';
import { wordingIsOurs as rule } from '../../../src/compile/rules/wording-is-ours.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, foundBy, person } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each(["Serge's arrest", "the writers' congress", 'the "trial"'])('finds what is straight in: %s', (text) => {
  expect(brieflyFoundBy(rule, event('e', `label: { en: ${JSON.stringify(text)} }`))).toEqual([
    'events/e.yaml:2 label.en: The text has a straight apostrophe or quotation mark.',
  ]);
});

it('finds a name turned round', () => {
  expect(
    brieflyFoundBy(
      rule,
      person('a', 'names: [{ text: "Иоселевич, Блюма Александровна", lang: ru, kind: birth, preferred: true }]'),
    ),
  ).toEqual(['people/a.yaml:2 names.0.text: "Иоселевич, Блюма Александровна" is turned round, as in an index.']);
});

it('finds nothing in curly marks, in measures, in names and sorted forms', () => {
  expect(foundBy(rule, event('e', 'label: { en: "Serge’s “trial” of the 1930s" }'))).toEqual([]);
  expect(
    foundBy(
      rule,
      person('a', "names: [{ text: Victor Serge, lang: fr, kind: pen, preferred: true, sort: 'Serge, Victor' }]"),
    ),
  ).toEqual([]);
});
