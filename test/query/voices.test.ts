import { describe, expect, test } from 'vitest';
import * as data from '../../src/index.js';
import { byId } from '../../src/query/by-id.js';
import { ranksOf, voicesOf } from '../../src/query/voices.js';
import type { Source } from '../../src/types.js';
import { id, person, source, work } from './fixtures.js';

const voices = voicesOf({
  sources: byId<Source>([
    source('register', 'Register'),
    source('memoirs-1', 'Chapter 1', { work: id('souvenirs'), authors: [{ literal: 'Ada', person: id('ada') }] }),
    source('memoirs-2', 'Chapter 2', { work: id('souvenirs'), authors: [{ literal: 'Ada', person: id('ada') }] }),
    source('notice', 'Notice', { container: 'Dictionary of Anarchists (Maitron)' }),
    source('copy', 'Copy', { derivedFrom: id('notice') }),
    source('copy-of-copy', 'Copy', { derivedFrom: id('copy') }),
    source('preface', 'Preface', { authors: [{ given: 'Élise', family: 'Müller' }], container: 'The Ada Review' }),
  ]),
  people: byId([
    person('ada', [
      { text: 'Ада', romanized: 'Ada', lang: 'ru', kind: 'usual' },
      { text: 'Adèle Karénine', lang: 'fr', kind: 'married' },
      { text: 'Adda', lang: 'en', kind: 'misspelling' },
    ]),
  ]),
  works: byId([
    work('souvenirs', 'Les souvenirs', {
      titles: [{ text: 'Memoirs of a Traveller', lang: 'en', kind: 'translated' }],
    }),
  ]),
});

describe('whom to believe', () => {
  const memoirs = ['memoirs-1', 'memoirs-2'];
  const notices = ['notice', 'copy', 'copy-of-copy'];

  test.each<[string | string[], string[][]]>([
    ['register', [['register']]],
    ['copy', [['copy', 'copy-of-copy']]],
    ['souvenirs', [memoirs]],
    ['the Memoirs', [memoirs]],
    ['Memoirs of a traveller', [memoirs]],
    ['Souvenirs', [memoirs]],
    ['ada', [memoirs]],
    // The whole name of somebody, rather than a word of the name of a review.
    ['Ada', [memoirs]],
    ['АДА', [memoirs]],
    ['Karenine', [memoirs]],
    ['Maitron', [notices]],
    ['dictionary of anarchists', [notices]],
    ['Müller', [['preface']]],
    ['elise muller', [['preface']]],
    ['Ada Review', [['preface']]],
    [
      ['register', 'ada'],
      [['register'], memoirs],
    ],
  ])('%j', (trust, expected) => {
    expect(ranksOf(voices, trust).map((rank) => [...rank])).toEqual(expected);
  });

  test.each([
    ['registr', 'Did you mean "register"?'],
    ['', 'Sources are in `sources`.'],
    ['the', 'Sources are in `sources`.'],
    ['Arch', 'is no source, nobody who wrote one'],
    ['Adda', 'Did you mean "ada"?'],
  ])('refuses "%s"', (trust, message) => {
    expect(() => ranksOf(voices, trust)).toThrow(RangeError);
    expect(() => ranksOf(voices, trust)).toThrow(message);
  });
});

describe('in the real data', () => {
  const { sources, people, works } = data;
  const real = voicesOf({ sources: byId(sources), people: byId(people), works: byId(works) });
  const believed = (name: string): data.Source[] =>
    [...(ranksOf(real, name)[0] ?? [])].map((one) => data.getSource(one));

  test('every source is believed by its own id', () => {
    expect(sources.filter(({ id: own }) => !believed(own).some((one) => one.id === own))).toEqual([]);
  });

  test('those are found of whom readers speak', () => {
    expect(believed('Weissman').flatMap(({ authors = [] }) => authors.map(({ person: one }) => one))).toContain(
      'susan-weissman',
    );
    expect(believed('the Memoirs').map((one) => one.work)).toContain('memoires-d-un-revolutionnaire');
    expect(believed('Maitron').length).toBeGreaterThan(10);
    expect(believed('Victor Serge').every(({ authors = [], derivedFrom }) => derivedFrom ?? authors.length > 0)).toBe(
      true,
    );
  });
});
