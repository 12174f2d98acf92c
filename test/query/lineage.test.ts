import { describe, expect, test } from 'vitest';
import * as data from '../../src/index.js';
import { byId } from '../../src/query/by-id.js';
import { firstAppearanceOf, lineageIn } from '../../src/query/lineage.js';
import type { Content, Edition, Work } from '../../src/types.js';
import { date, edition, id, work } from './fixtures.js';

const content = (language: string, fields: Partial<Content> = {}): Content => ({
  work: id('novel'),
  kind: 'translation',
  language,
  ...fields,
});
const in_ = (own: string, edtf: string, held: Content, fields: Parameters<typeof edition>[4] = {}): Edition =>
  edition(own, own, ['novel'], edtf, { contents: [held], ...fields });

const novel = (fields: Partial<Work> = {}): Work => work('novel', 'Roman', { languages: ['fr'], ...fields });
const french = content('fr', { kind: 'original' });
const smith = content('en', { translators: [id('smith')], translatedFrom: 'fr' });

/** The steps of a lineage, in words. */
function steps(record: Work, ...editions: Edition[]): string[] {
  const { edges } = lineageIn(byId([record, work('cycle', 'Cycle')]), editions, id('novel'));
  return edges.map(
    ({ from, to, kind, language }) => `${from} > ${kind}${language === undefined ? '' : ` (${language})`} > ${to}`,
  );
}

describe('lineageIn', () => {
  test('leads from the work through its texts to their editions', () => {
    expect(steps(novel(), in_('first', '1932', french), in_('english', '1975', smith))).toEqual([
      'works/novel > original > texts/fr/original',
      'texts/fr/original > printing > editions/first',
      'texts/fr/original > translation (fr) > texts/en/smith',
      'texts/en/smith > printing > editions/english',
    ]);
  });

  test('tells a translation of a translation', () => {
    const turkish = content('tr', { translators: [id('aktas')], translatedFrom: 'en' });
    expect(steps(novel(), in_('english', '1975', smith), in_('turkish', '2018', turkish))).toContain(
      'texts/en/smith > relay (en) > texts/tr/aktas',
    );
  });

  test('does not guess from which of two translations, or from what nobody says', () => {
    const jones = content('en', { translators: [id('jones')] });
    const turkish = content('tr', { translators: [id('aktas')], translatedFrom: 'en' });
    const told = steps(novel(), in_('a', '1975', smith), in_('b', '1990', jones), in_('c', '2018', turkish));
    expect(told).toContain('works/novel > relay (en) > texts/tr/aktas');
    expect(told).toContain('works/novel > translation > texts/en/jones');
  });

  test('takes editions by one translator for one text, and those by nobody named for one each', () => {
    const unnamed = content('it');
    const told = steps(
      novel(),
      in_('a', '1960', unnamed),
      in_('b', '1970', unnamed, { reprintOf: id('a') }),
      in_('c', '1980', unnamed),
      in_('d', '1975', smith),
      in_('e', '1977', smith),
    );
    expect(told.filter((step) => step.includes('printing'))).toEqual([
      'texts/it/a > printing > editions/a',
      'texts/it/a > printing > editions/b',
      'texts/en/smith > printing > editions/d',
      'texts/en/smith > printing > editions/e',
      'texts/it/c > printing > editions/c',
    ]);
    expect(told).toContain('editions/a > reprint > editions/b');
  });

  test('tells revisions of texts and of editions', () => {
    const revised = content('en', { kind: 'revised-translation', translators: [id('smith'), id('jones')] });
    const told = steps(novel(), in_('a', '1963', smith), in_('b', '2012', revised, { revisionOf: id('a') }));
    expect(told).toContain('texts/en/smith > revision > texts/en/jones+smith/revised');
    expect(told).toContain('editions/a > revision > editions/b');
  });

  test('tells the fate of the manuscript and the larger works', () => {
    const record = novel({
      status: 'confiscated',
      history: [
        { stage: 'written', date: date('1930/1931') },
        { stage: 'confiscated', date: date('1936-04'), certainty: 'probable' },
      ],
      partOf: [{ work: id('cycle'), certainty: 'possible' }],
    });
    const { nodes, edges } = lineageIn(byId([record, work('cycle', 'Cycle')]), [], id('novel'));
    expect(nodes.map(({ kind, stage, status, date: when }) => [kind, stage ?? status, when?.edtf])).toEqual([
      ['work', 'confiscated', undefined],
      ['stage', 'written', '1930/1931'],
      ['stage', 'confiscated', '1936-04'],
      ['work', 'published', undefined],
    ]);
    expect(edges.map(({ from, to, kind, certainty }) => [from, to, kind, certainty])).toEqual([
      ['works/novel', 'works/novel#history.0', 'stage', undefined],
      ['works/novel#history.0', 'works/novel#history.1', 'stage', 'probable'],
      ['works/novel', 'works/cycle', 'part', 'possible'],
    ]);
  });

  test('marks serials, parts, ghosts and the first appearance', () => {
    const record = novel();
    const editions = [
      in_('ghost', '1930', french, { status: 'ghost' }),
      in_('serial', '1931', { ...french, kind: 'excerpt' }, { appearedIn: { periodical: id('review') } }),
      in_('book', '1932', french),
    ];
    const { nodes } = lineageIn(byId([record]), editions, id('novel'));
    expect(nodes.filter(({ kind }) => kind === 'edition')).toMatchObject([
      { id: 'editions/ghost', status: 'ghost' },
      { id: 'editions/serial', periodical: 'review', partial: true, first: 'surely' },
      { id: 'editions/book', status: 'published' },
    ]);
    expect(nodes.find(({ kind }) => kind === 'text')).toMatchObject({ date: date('1931'), record: { id: 'serial' } });
    expect(() => lineageIn(byId([record]), editions, id('novell'))).toThrow('Did you mean "novel"?');
  });
});

describe('firstAppearanceOf', () => {
  test.each<[string, Work, Edition[], string | undefined, string, string]>([
    ['the earliest', novel(), [in_('b', '1932', french), in_('a', '1931', french)], undefined, 'known', 'a'],
    ['in a language', novel(), [in_('a', '1931', french), in_('b', '1975', smith)], 'en', 'known', 'b'],
    [
      'several of one year',
      novel(),
      [in_('a', '1931', french), in_('b', '1931-05', smith)],
      undefined,
      'contested',
      'a b',
    ],
    [
      'but no ghost',
      novel(),
      [in_('a', '1930', french, { status: 'ghost' }), in_('b', '1932', french)],
      undefined,
      'known',
      'b',
    ],
    [
      'but none by some later day',
      novel(),
      [in_('a', '[..2011]', french), in_('b', '1932', french)],
      undefined,
      'known',
      'b',
    ],
    ['none in that language', novel(), [in_('a', '1931', french)], 'ja', 'unrecorded', ''],
    ['none recorded', novel({ published: { date: date('1932') } }), [], undefined, 'unrecorded', ''],
    ['none of what was lost', novel({ status: 'lost' }), [], undefined, 'unpublished', ''],
  ])('%s', (_, record, editions, lang, status, ids) => {
    const found = firstAppearanceOf(record, editions, lang);
    expect([found.status, found.editions.map((one) => one.id).join(' ')]).toEqual([status, ids]);
  });

  test('gives the date of the work where no edition is recorded', () => {
    expect(firstAppearanceOf(novel({ published: { date: date('1932') } }), []).date).toEqual(date('1932'));
  });
});

describe('on the real data', () => {
  const lineages = data.works.map(({ id: own }) => data.lineageOf(own));

  test('every step leads from one node to another, and every node but the work is reached', () => {
    const wrong = lineages.filter(({ work: { id: own }, nodes, edges }) => {
      const ids = new Set(nodes.map((node) => node.id));
      const reached = new Set(edges.map(({ to }) => to));
      return (
        ids.size !== nodes.length ||
        edges.some(({ from, to }) => !ids.has(from) || !ids.has(to) || from === to) ||
        [...ids].some((node) => node !== `works/${own}` && !reached.has(node))
      );
    });
    expect(wrong.map(({ work: { id: own } }) => own)).toEqual([]);
  });

  test('every edition of a work stands in its lineage', () => {
    const lost = data.works.filter(({ id: own }, index) =>
      data.editionsOf(own).some((one) => !lineages[index]?.nodes.some((node) => node.id === `editions/${one.id}`)),
    );
    expect(lost.map(({ id: own }) => own)).toEqual([]);
  });

  test('no step goes back in time', () => {
    const wrong = lineages.flatMap(({ nodes, edges }) => {
      const at = new Map(nodes.map((node) => [node.id, node.date]));
      return edges
        .filter(({ from, to, kind }) => {
          const [before, after] = [at.get(from)?.earliest, at.get(to)?.latest];
          return (
            ['reprint', 'revision', 'printing'].includes(kind) && before != null && after != null && before > after
          );
        })
        .map(({ from, to }) => `${from} > ${to}`);
    });
    expect(wrong).toEqual([]);
  });
});
