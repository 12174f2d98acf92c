import { describe, expect, test } from 'vitest';
import { byId } from '../../src/query/by-id.js';
import { authorCredits, creditsIn, rolesIn } from '../../src/query/credits.js';
import type { Organization, Person, Place } from '../../src/types.js';
import { cite, edition, id, person, work } from './fixtures.js';

const named = (own: string, en: string, fr?: string): Person =>
  person(own, [
    { text: en, lang: 'en', kind: 'usual', preferred: true },
    ...(fr === undefined ? [] : [{ text: fr, lang: 'fr', kind: 'usual' } as const]),
  ]);
const people = byId([
  named('ada', 'Ada', 'Ade'),
  named('bob', 'Bob'),
  named('cyd', 'Cyd'),
  named('dan', 'Dan'),
  named('eve', 'Eve'),
]);
const works = byId([
  work('city', 'Ville', { creators: [{ person: id('ada'), role: 'author', as: 'Le Rétif' }] }),
  work('novel', 'Roman', {
    creators: [
      { person: id('ada'), role: 'author' },
      { person: id('bob'), role: 'co-author' },
    ],
  }),
  work('preface', 'Préface', { creators: [{ person: id('eve'), role: 'author' }] }),
  work('figner', 'Figner', {
    creators: [{ person: id('ada'), role: 'translator' }],
    translationOf: { lang: 'ru', author: id('cyd') },
  }),
]);
const sources = [cite('register', 'p. 1', 'names')];
const press: Organization = {
  id: id('press'),
  kind: 'publisher',
  names: [{ text: 'The Press', lang: 'en', kind: 'official', preferred: true }],
  sources,
};
const paris: Place = {
  id: id('paris'),
  kind: 'city',
  names: [
    { text: 'Paris', lang: 'fr', kind: 'official', preferred: true },
    { text: 'París', lang: 'es', kind: 'usual' },
  ],
  sources,
};
const collections = { works, people, organizations: byId([press]), places: byId([paris]) };
const names = (credits: readonly { readonly name: string }[]): string[] => credits.map(({ name }) => name);

describe('credits of an edition', () => {
  const book = edition('book', 'City', ['city', 'novel'], '1975', {
    subtitle: 'Two novels',
    contents: [
      { work: id('city'), kind: 'translation', language: 'en', translators: [id('cyd'), id('bob')] },
      { work: id('novel'), kind: 'translation', language: 'en', translators: [id('cyd')] },
    ],
    contributors: [
      { person: id('dan'), role: 'editor' },
      { person: id('eve'), role: 'introduction' },
      { person: id('eve'), role: 'notes' },
    ],
    publishers: [id('press')],
    places: [id('paris')],
    isbn: [{ number: '0306406152' }],
  });
  const credits = creditsIn(collections, book, 'es');

  test('name everyone once, as a bibliography does', () => {
    expect(credits.title).toEqual({ text: 'City', lang: 'fr' });
    expect(names(credits.authors)).toEqual(['Ada', 'Bob']);
    expect(credits.authors[0]?.as).toBe('Le Rétif');
    expect(names(credits.translators)).toEqual(['Cyd', 'Bob']);
    expect(names(credits.editors)).toEqual(['Dan']);
    expect(credits.contributors.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'Eve: introduction',
      'Eve: notes',
    ]);
    expect(names(credits.publishers)).toEqual(['The Press']);
    expect(names(credits.places)).toEqual(['París']);
    expect(credits.date?.edtf).toBe('1975');
    expect([credits.subtitle, credits.isbn]).toEqual(['Two novels', [{ number: '0306406152' }]]);
    expect(credits).not.toHaveProperty('series');
  });

  test('name people in the language asked for', () => {
    expect(names(creditsIn(collections, book, 'fr').authors)).toEqual(['Ade', 'Bob']);
    expect(names(creditsIn(collections, book).authors)).toEqual(['Ada', 'Bob']);
  });

  test('are those of the main content, where some is marked so', () => {
    const main = { work: id('city'), kind: 'original', language: 'fr', main: true } as const;
    const contents = [main, { work: id('preface'), kind: 'original', language: 'fr' } as const];
    const { authors, works: shown } = creditsIn(collections, { ...book, contents } as never);
    expect(names(authors)).toEqual(['Ada']);
    expect(shown.map((one) => one.id)).toEqual(['city']);
  });

  test('of a translated work name its author, and its translator as one', () => {
    const { authors, translators } = creditsIn(collections, edition('figner', 'Figner', ['figner'], '1930'));
    expect(names(authors)).toEqual(['Cyd']);
    expect(names(translators)).toEqual(['Ada']);
  });

  test('tell where in a periodical a text stood', () => {
    const article = edition('a', 'City', ['city'], '1938', { appearedIn: { periodical: id('press'), issue: '3' } });
    expect(creditsIn(collections, article).appearedIn).toEqual({ record: press, name: 'The Press', issue: '3' });
  });
});

test('authors of a work are those credited so', () => {
  const of = (own: string): string[] => {
    const one = works.get(id(own));
    return one ? names(authorCredits(people, one)) : [];
  };
  expect(of('novel')).toEqual(['Ada', 'Bob']);
  expect(of('figner')).toEqual(['Cyd']);
});

test('a person has the roles of creators, translators and contributors in an edition', () => {
  const book = edition('book', 'City', ['city'], '1975', {
    contents: [{ work: id('city'), kind: 'translation', language: 'en', translators: [id('bob')] }],
    contributors: [{ person: id('bob'), role: 'notes' }],
  });
  expect([...rolesIn(book, id('ada'), works)]).toEqual(['author']);
  expect([...rolesIn(book, id('bob'), works)]).toEqual(['notes', 'translator']);
  expect([...rolesIn(book, id('cyd'), works)]).toEqual([]);
});
