import { expect, it } from 'vitest';
import { nameStandsAsInASentence as rule } from '../../../src/compile/rules/name-stands-as-in-a-sentence.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, foundBy, organization, person, work } from '../../fixtures/files.js';

const named = (text: string, kind = 'usual') =>
  person('a', `names: [{ text: ${JSON.stringify(text)}, lang: fr, kind: ${kind}, preferred: true }]`);
const titled = (text: string) => work('a', `title: { text: ${JSON.stringify(text)}, lang: fr }`);

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each(['ALFRED ROSMER', 'ROMAIN-ROLLAND', 'J.-P. SAMSON', 'ВИКТОР СЕРЖ', 'DESTROYEVSKI'])(
  'finds capitals: %s',
  (text) => {
    expect(brieflyFoundBy(rule, named(text))).toEqual([`people/a.yaml:2 names.0.text: "${text}" is in capitals.`]);
  },
);

it('says how a title in capitals is written', () => {
  expect(foundBy(rule, titled('S’IL EST MINUIT DANS LE SIÈCLE'))[0]?.hint).toBe(
    'Write it as in a sentence, say "S’Il Est Minuit Dans Le Siècle".',
  );
});

it('finds the full stop of a catalogue', () => {
  expect(brieflyFoundBy(rule, titled('S’il est minuit dans le siècle.'))).toEqual([
    'works/a.yaml:2 title.text: "S’il est minuit dans le siècle." ends with a full stop.',
  ]);
  expect(brieflyFoundBy(rule, edition('e', 'title: { text: "Ville conquise.", lang: fr }'))).toHaveLength(1);
});

it.each([
  'Retour de l’U.R.S.S.',
  'POUM',
  'CERMTRI',
  'K. K. K.',
  'NKVD USSR',
  'ROSMER Alfred',
  'セルジュ',
  'Quel avenir …',
  'Le GPU',
  'TASS, GPU',
])('finds nothing in %s', (text) => {
  expect(foundBy(rule, titled(text))).toEqual([]);
});

it('finds nothing in abbreviations', () => {
  expect(foundBy(rule, named('V. S. KIBALCHICH', 'abbreviation'))).toEqual([]);
  expect(
    foundBy(
      rule,
      organization('o', 'names: [{ text: Doubleday & Company Inc., lang: en, kind: official, preferred: true }]'),
    ),
  ).toEqual([]);
});
