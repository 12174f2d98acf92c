import { expect, test } from 'vitest';
import * as data from '../../src/index.js';
import { byId } from '../../src/query/by-id.js';
import { type Copy, stemmaIn } from '../../src/query/stemma.js';
import { id, source } from './fixtures.js';

const sources = byId([
  source('child', 'Child', { derivedFrom: id('parent') }),
  source('cousin', 'Cousin', { derivedFrom: id('uncle') }),
  source('parent', 'Parent', { derivedFrom: id('root') }),
  source('root', 'Root', { derivation: 'copied', basedOn: 'A lost text' }),
  source('stranger', 'Stranger', { derivation: 'copied', basedOn: 'A lost text' }),
  source('uncle', 'Uncle', { derivedFrom: id('root') }),
  source('witness', 'Witness'),
]);
const shown = (copies: readonly Copy[]): string =>
  copies.map(({ source: own, copies: more }) => `${own.id}${more.length > 0 ? `(${shown(more)})` : ''}`).join(' ');

test.each([
  ['child', 'parent root', '', 'stranger'],
  ['parent', 'root', 'child', 'stranger'],
  ['root', '', 'parent(child) uncle(cousin)', 'stranger'],
  ['stranger', '', '', 'root'],
  ['witness', '', '', ''],
])('the stemma of %s', (own, restsOn, repeatedBy, besides) => {
  const stemma = stemmaIn(sources, id(own));
  expect([
    stemma.restsOn.map((one) => one.id).join(' '),
    shown(stemma.repeatedBy),
    stemma.besides.map((one) => one.id).join(' '),
  ]).toEqual([restsOn, repeatedBy, besides]);
});

test('tells what the original was drawn from', () => {
  expect(stemmaIn(sources, id('child'))).toMatchObject({ derivation: 'copied', basedOn: 'A lost text' });
  expect(stemmaIn(sources, id('witness'))).not.toHaveProperty('derivation');
});

test('names the nearest id where there is no such source', () => {
  expect(() => stemmaIn(sources, id('childd'))).toThrow('Did you mean "child"?');
});

test('in the real data, who is repeated by another rests on none of its copies', () => {
  const wrong = data.sources.filter(({ id: own }) => {
    const { restsOn, repeatedBy } = data.stemmaOf(own);
    return repeatedBy.some(
      ({ source: copy }) => restsOn.includes(copy) || !data.stemmaOf(copy.id).restsOn.some((one) => one.id === own),
    );
  });
  expect(wrong).toEqual([]);
});
