import { expect, it } from 'vitest';
import { lifespan as rule } from '../../../src/compile/rules/lifespan.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, event, foundBy, person, work } from '../../fixtures/files.js';

const serge = person('serge', 'born: { date: 1890-12-30 }', 'died: { date: 1947-11-17 }');

it('finds nothing where everybody acts while alive', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each([
  [
    'a death before birth',
    ['born: { date: 1890 }', 'died: { date: 1889 }'],
    'people/a.yaml:3 died.date: The death in 1889 comes before the birth in 1890.',
  ],
  [
    'a life too long',
    ['born: { date: 1800 }', 'died: { date: 1911 }'],
    'people/a.yaml:3 died.date: A life of 111 years is not credible.',
  ],
  [
    'a membership before birth',
    ['born: { date: 1890 }', 'memberships: [{ organization: o, date: 1889 }]'],
    'people/a.yaml:3 memberships.0.date: The person was born only in 1890, and cannot belong to "o" in 1889.',
  ],
  [
    'a membership after death',
    ['died: { date: 1947 }', 'memberships: [{ organization: o, date: 1948/1950 }]'],
    'people/a.yaml:3 memberships.0.date: The person had died in 1947, and cannot belong to "o" in 1948/1950.',
  ],
  [
    'a friendship before birth',
    ['born: { date: 1890 }', 'relations: [{ person: b, kind: friend-of, date: 1880 }]'],
    'people/a.yaml:3 relations.0.date: One of the two was born only in 1890, and the relation "friend-of" is dated 1880.',
  ],
])('finds %s', (_, lines, expected) => {
  expect(brieflyFoundBy(rule, person('a', ...lines))).toEqual([expected]);
});

it('finds a relation after the death of the other', () => {
  expect(
    brieflyFoundBy(rule, { ...serge, ...person('a', 'relations: [{ person: serge, kind: friend-of, date: 1950 }]') }),
  ).toEqual([
    'people/a.yaml:2 relations.0.date: One of the two had died in 1947-11-17, and the relation "friend-of" is dated 1950.',
  ]);
});

it.each([
  [
    'participants: [{ person: serge, role: arrested }]',
    'date: 1948',
    '"serge" had died in 1947-11-17, and cannot take part in 1948.',
  ],
  [
    'participants: [{ person: serge }]',
    'date: 1890-12-29',
    '"serge" was born only in 1890-12-30, and cannot take part in 1890-12-29.',
  ],
  [
    'participants: [{ person: serge, date: 1950 }]',
    'date: 1940/1960',
    '"serge" had died in 1947-11-17, and cannot take part in 1950.',
  ],
])('finds a participant who is not alive: %s, %s', (participants, date, message) => {
  expect(brieflyFoundBy(rule, { ...serge, ...event('e', participants, date) })).toEqual([
    `events/e.yaml:2 participants.0.person: ${message}`,
  ]);
});

it.each([
  ['participants: [{ person: serge, role: subject }]', 'date: 1950'],
  ['participants: [{ person: serge, role: author }]', 'date: 1950'],
  ['participants: [{ person: serge, role: deceased }]', 'date: 1947-11-18'],
  ['participants: [{ person: serge }]', 'date: 1947'],
  ['participants: [{ person: serge }]', 'date: 1890'],
  ['participants: [{ person: serge }]', 'date: 1940/..'],
  ['participants: [{ person: somebody-else }]', 'date: 1700'],
])('finds nothing in %s, %s', (participants, date) => {
  expect(foundBy(rule, { ...serge, ...event('e', participants, date) })).toEqual([]);
});

it('lets translators, children and biographers come after death', () => {
  const kinds = ['translator-of', 'biographer-of', 'publisher-of', 'child-of', 'influenced-by'];
  const relations = kinds.map((kind) => `{ person: serge, kind: ${kind}, date: 1990 }`).join(', ');
  expect(foundBy(rule, { ...serge, ...person('a', `relations: [${relations}]`) })).toEqual([]);
});

it('decides nothing by vague dates', () => {
  expect(
    foundBy(
      rule,
      person('a', 'born: { date: 189X }', 'died: { date: 1890/.. }', 'memberships: [{ organization: o, date: 1893 }]'),
    ),
  ).toEqual([]);
});

it('lets somebody live to 110', () => {
  expect(foundBy(rule, person('a', 'born: { date: 1800 }', 'died: { date: 1910 }'))).toEqual([]);
});

it('finds a work written or published before its author was born', () => {
  const yaml = {
    ...person('p', 'born: { date: 1890-12-30 }'),
    ...work('a', 'creators: [{ person: p, role: author }]', 'written: { date: 1889 }', 'published: { date: 1890-12 }'),
    ...work('b', 'creators: [{ person: p, role: author }]', 'published: { date: 1880 }'),
    ...work('c', 'creators: [{ person: p, role: author }]', 'history: [{ stage: sent, date: 1880 }]'),
  };
  expect(foundBy(rule, yaml).map(({ file, path, message }) => [file, path, message])).toEqual([
    ['data/works/a.yaml', 'written.date', '"p" was born only in 1890-12-30, and cannot have written in 1889.'],
    ['data/works/b.yaml', 'published.date', '"p" was born only in 1890-12-30, and cannot have published in 1880.'],
    ['data/works/c.yaml', 'history.0.date', '"p" was born only in 1890-12-30, and cannot have a work sent in 1880.'],
  ]);
});

it('finds a name borne before the birth, or taken after the death', () => {
  const named = (date: string) =>
    foundBy(
      rule,
      person(
        'a',
        'born: { date: 1890 }',
        'died: { date: 1947 }',
        'names:',
        '  - { text: A, lang: fr, kind: usual, preferred: true }',
        `  - { text: B, lang: fr, kind: pen, date: ${date} }`,
      ),
    ).map(({ path, message }) => `${path}: ${message}`);
  expect(named('1880/1885')).toEqual([
    'names.1.date: The person was born only in 1890, and cannot bear "B" in 1880/1885.',
  ]);
  expect(named('1950')).toEqual(['names.1.date: The person had died in 1947, and cannot begin to bear "B" in 1950.']);
  expect(named('1917/..')).toEqual([]);
  expect(named('1890/1950')).toEqual([]);
});
