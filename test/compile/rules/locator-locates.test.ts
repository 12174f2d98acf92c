import { expect, it } from 'vitest';
import { locatorLocates as rule } from '../../../src/compile/rules/locator-locates.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, work } from '../../fixtures/files.js';

const cited = (at: string) => work('a', `sources: [{ source: s, at: ${JSON.stringify(at)}, supports: [title] }]`);

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

it.each([
  'passim',
  'Passim.',
  '(passim)',
  'throughout',
  'various pages',
  'here and there',
  'partout',
  'çà et là',
  'diverses pages',
  'überall',
  'verschiedene Stellen',
  'повсюду',
  'ibid.',
  'Ibidem',
  'op. cit.',
  'ebd.',
  'там же',
  'supra',
  'see above',
  'p.',
  'pp.',
  'page',
  'Seite',
  'стр.',
  'chapter',
  'the book',
  'URL',
  'en ligne',
  'somewhere',
])('finds "%s"', (at) => {
  expect(brieflyFoundBy(rule, cited(at))).toEqual([
    `works/a.yaml:2 sources.0.at: "${at}" does not say where in the source.`,
  ]);
});

it.each([
  'p. 12',
  'page 3 and passim',
  'opening lines',
  'Early life',
  'chapter on Spain',
  'whole text',
  'notice 155084',
  'стр. 5',
  'No. 7',
  'title page',
  'everywhere he went, second paragraph',
])('finds nothing in "%s"', (at) => {
  expect(brieflyFoundBy(rule, cited(at))).toEqual([]);
});

it('finds the locator of an item and of a dispute', () => {
  const item = 'titles: [{ text: B, lang: fr, kind: alternative, sources: [{ source: s, at: passim }] }]';
  const dispute = 'disputes: [{ field: title, value: C, sources: [{ source: s, at: ibid. }], verdict: open }]';
  expect(brieflyFoundBy(rule, work('a', item, dispute))).toEqual([
    'works/a.yaml:2 titles.0.sources.0.at: "passim" does not say where in the source.',
    'works/a.yaml:3 disputes.0.sources.0.at: "ibid." does not say where in the source.',
  ]);
});
