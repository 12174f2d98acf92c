import { describe, expect, test } from 'vitest';
import * as data from '../../src/index.js';
import { byId } from '../../src/query/by-id.js';
import { kinshipOf, witnessesFor } from '../../src/query/witnesses.js';
import type { Source } from '../../src/types.js';
import { cite, date, id, person, source } from './fixtures.js';

type Fields = Parameters<typeof source>[2];
const secondary: Fields = { grade: 'secondary' };
const by = (family: string, given: string): Fields => ({ ...secondary, authors: [{ family, given }] });

/** Ada's birth, as sources tell it: each source with its fields, and whom it cites. */
function born(...told: [own: string, fields?: Fields, citing?: string][]) {
  const sources = byId<Source>(told.map(([own, fields]) => source(own, own, { ...secondary, ...fields })));
  const record = person('ada', [], {
    born: { date: date('1890') },
    sources: told
      .filter(([own]) => !own.startsWith('unread-'))
      .map(([own, , citing]) => ({ ...cite(own, 'p. 1', 'born'), ...(citing !== undefined && { citing }) })),
  });
  const { witnesses } = witnessesFor(record, 'born.date', sources, kinshipOf(sources));
  return witnesses.map(({ source: chief, testimonies, ties }) => ({
    chief: chief.id,
    who: testimonies.map((one) => one.source.id).join(' '),
    why: ties.map(({ kind, shared }) => `${kind}: ${shared}`),
  }));
}

describe('two sources are two witnesses', () => {
  test.each<[string, Fields, Fields]>([
    ['by different authors', by('Rière', 'Jean'), by('Greeman', 'Richard')],
    ['in different journals', { container: 'Dissent' }, { container: 'Politics' }],
    ['that say nothing of themselves', {}, {}],
    ['on different sites', { url: 'https://a.org/1' }, { url: 'https://b.org/1' }],
    ['signed, on one site', { url: 'https://a.org/1', ...by('A', 'B') }, { url: 'https://a.org/2', ...by('C', 'D') }],
    ['of one family name', by('Rière', 'Jean'), by('Rière', 'Anne')],
  ])('%s', (_, a, b) => {
    expect(born(['a', a], ['b', b])).toEqual([
      { chief: 'a', who: 'a', why: [] },
      { chief: 'b', who: 'b', why: [] },
    ]);
  });
});

describe('two sources are one witness', () => {
  test.each<[string, Fields, Fields, string]>([
    ['of one author', by('Rière', 'Jean'), by('Rière', 'Jean'), 'author: Jean Rière'],
    [
      'of one author among others',
      { authors: [{ literal: 'A' }, { literal: 'B' }] },
      { authors: [{ literal: 'B' }, { literal: 'C' }] },
      'author: B',
    ],
    [
      'by one person, named differently',
      { authors: [{ literal: 'X', person: id('x') }] },
      { authors: [{ literal: 'Y', person: id('x') }] },
      'author: X',
    ],
    ['in one dictionary', { container: 'Maitron' }, { container: 'Maitron (copy on a.org)' }, 'container: maitron'],
    [
      'based on one text',
      { basedOn: 'Wikipedia (fr): A' },
      { basedOn: 'Wikipedia (fr): A' },
      'based-on: Wikipedia (fr): A',
    ],
    ['unsigned, on one site', { url: 'https://www.a.org/1' }, { url: 'http://a.org/2' }, 'site: a.org'],
  ])('%s', (_, a, b, why) => {
    expect(born(['a', a], ['b', b])).toEqual([{ chief: 'a', who: 'a b', why: [why] }]);
  });

  test('that copy each other, through others too', () => {
    const told = born(
      ['copy', { derivedFrom: id('unread-mirror') }],
      ['root'],
      ['unread-mirror', { derivedFrom: id('root') }],
    );
    expect(told).toEqual([{ chief: 'root', who: 'copy root', why: ['copy: root'] }]);
  });

  test('that copy a third, which then stands for them, though it was not cited', () => {
    const told = born(
      ['a', { derivedFrom: id('unread-root') }],
      ['b', { derivedFrom: id('unread-root') }],
      ['unread-root'],
    );
    expect(told).toEqual([{ chief: 'unread-root', who: 'a b', why: ['copy: unread-root'] }]);
  });

  test('that repeat the same witness', () => {
    expect(born(['a', {}, 'The Guardian, 17 August 2012'], ['b', {}, 'the Guardian (17 August 2012)'])).toEqual([
      { chief: 'a', who: 'a b', why: ['citing: The Guardian, 17 August 2012'] },
    ]);
  });

  test('of which one repeats what the other printed', () => {
    expect(born(['a', { container: 'The Guardian' }], ['b', {}, 'The Guardian, 17 August 2012'])).toHaveLength(1);
    expect(born(['a', by('Serge', 'Victor')], ['b', {}, 'Victor Serge, Memoirs'])).toHaveLength(1);
    expect(born(['a', by('Serge', 'Victor')], ['b', {}, 'Sergei Ivanov'])).toHaveLength(2);
  });
});

describe('an archive, which holds documents by several hands', () => {
  const document = (author: string): Fields => ({
    container: 'Archive',
    grade: 'primary',
    authors: [{ literal: author }],
  });

  test('leaves its documents apart, and is the witness of its unsigned pages', () => {
    const told = born(
      ['a', document('A')],
      ['b', document('B')],
      ['page', { container: 'Archive' }],
      ['other-page', { container: 'Archive' }],
    );
    expect(told.map(({ who }) => who)).toEqual(['a', 'b', 'page other-page']);
  });

  test('is none, where all its documents are by one hand', () => {
    expect(born(['a', document('A')], ['page', { container: 'Archive' }])).toHaveLength(1);
  });
});

test('a source that is tied to two that were apart joins them', () => {
  const told = born(['a', { container: 'C' }], ['b', by('B', 'B')], ['c', { container: 'C', ...by('B', 'B') }]);
  expect(told).toEqual([{ chief: 'a', who: 'a b c', why: ['author: B B', 'container: c'] }]);
});

test('of sources that speak with one voice the nearest to the facts stands for all', () => {
  const told = born(['a', { grade: 'tertiary', container: 'C' }], ['b', { grade: 'primary', container: 'C' }]);
  expect(told.map(({ chief }) => chief)).toEqual(['b']);
});

test('those who say otherwise are counted by themselves', () => {
  const sources = byId(['a', 'b', 'c'].map((own) => source(own, own)));
  const record = person('ada', [], {
    born: { date: date('1890') },
    sources: [cite('a', 'p. 1', 'born')],
    disputes: [
      {
        field: 'born.date',
        value: '1891',
        verdict: 'open',
        sources: [
          { source: id('b'), at: '1' },
          { source: id('c'), at: '1' },
        ],
      },
    ],
  });
  const { against } = witnessesFor(record, 'born', sources, kinshipOf(sources));
  expect(against.map(({ value, witnesses }) => [value, witnesses.length])).toEqual([['1891', 2]]);
  expect(() => witnessesFor(record, 'birth', sources, kinshipOf(sources))).toThrow(RangeError);
});

describe('on the real data', () => {
  const records = [
    ...data.works,
    ...data.editions,
    ...data.people,
    ...data.events,
    ...data.places,
    ...data.organizations,
  ];

  test('no witness is lost, and none counted twice', () => {
    const wrong = records.filter((record) =>
      Object.keys(record).some((field) => {
        const said = data.why(record, field).sources.length;
        const heard = data.witnessesOf(record, field).witnesses.flatMap(({ testimonies }) => testimonies).length;
        return said !== heard;
      }),
    );
    expect(wrong.map(({ id: own }) => own)).toEqual([]);
  });

  test('every tie is between sources that are there, and one fewer than they', () => {
    const wrong = records.flatMap((record) =>
      data.witnessesOf(record, 'sources').witnesses.filter(({ testimonies, ties }) => {
        const there = new Set(testimonies.map(({ source: { id: own } }) => own));
        return ties.length !== there.size - 1 || !ties.every(({ between }) => between.every((one) => there.has(one)));
      }),
    );
    expect(wrong).toEqual([]);
  });
});
