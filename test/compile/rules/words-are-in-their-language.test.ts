import { expect, it } from 'vitest';
import { wordsAreInTheirLanguage as rule } from '../../../src/compile/rules/words-are-in-their-language.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, foundBy } from '../../fixtures/files.js';

const EN = 'He printed the paper of the group and lived with her in the back of the shop.';
const FR = 'Il imprimait le journal du groupe et vivait avec elle dans l’arrière-boutique.';
const texts = (en: string, fr?: string) =>
  event('e', `summary: ${JSON.stringify(fr === undefined ? { en } : { en, fr })}`);

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  ['one text twice', EN, EN, 'The text under "fr" is that under "en".'],
  [
    'English twice',
    EN,
    'He set the paper for the group, and he shared with her a room of the shop.',
    '"fr" is in English',
  ],
  ['French twice', 'Il fit le journal du groupe et vécut avec elle dans la boutique.', FR, '"en" is in French'],
  ['texts that changed places', FR, EN, '"en" is in French'],
  ['French alone', FR, undefined, '"en" is in French'],
  [
    'French twice, beside a title in English',
    'Auteur avec elle de The Case of Comrade Tulayev, le dernier grand roman.',
    'Avec elle il écrit The Case of Comrade Tulayev, son dernier roman.',
    'in one language',
  ],
])('finds %s', (_, en, fr, message) => {
  expect(brieflyFoundBy(rule, texts(en, fr))).toEqual([
    expect.stringMatching(`^events/e.yaml:2 summary: .*${message}`),
  ]);
});

it.each([
  ['a title in the other language', 'Gide publishes Retour de l’U.R.S.S.', 'Gide publie Retour de l’U.R.S.S.'],
  ['texts of few words', 'Russian civil war', 'Guerre civile russe'],
  ['a name that is the same in both', 'Massacre', 'Massacre'],
  ['a French title in an English text', 'Publisher of Pour un brasier dans un désert by Serge (1998).', undefined],
])('finds nothing in %s', (_, en, fr) => {
  expect(foundBy(rule, texts(en, fr))).toEqual([]);
});
