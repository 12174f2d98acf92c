import { describe, expect, test } from 'vitest';
import { inverses } from '../../src/generated/inverses.js';
import { relationsAmong } from '../../src/query/relations.js';
import { cite, date, id, person } from './fixtures.js';

const people = [
  person('ada', [], {
    relations: [
      { person: id('bob'), kind: 'parent-of', date: date('1920') },
      { kind: 'sibling-of', note: 'A brother who died as a child.' },
    ],
    sources: [cite('register', 'p. 1', 'names'), cite('register', 'p. 2', 'relations')],
  }),
  person('bob', [], {
    relations: [
      { person: id('eve'), kind: 'spouse-of', certainty: 'probable', sources: [{ source: id('letter'), at: 'p. 9' }] },
    ],
  }),
  person('eve', []),
];
const ties = relationsAmong(people, inverses);

describe('relationsAmong', () => {
  test('gives stored ties as they are, also to persons without a name', () => {
    expect(ties.get(id('ada'))).toEqual([
      {
        person: 'bob',
        kind: 'parent-of',
        date: date('1920'),
        sources: [cite('register', 'p. 2', 'relations')],
        stored: true,
      },
      {
        kind: 'sibling-of',
        note: 'A brother who died as a child.',
        sources: [cite('register', 'p. 2', 'relations')],
        stored: true,
      },
    ]);
  });

  test('gives ties of others inverted, after the stored ones', () => {
    expect(ties.get(id('bob'))?.map(({ person: other, kind, stored }) => [other, kind, stored])).toEqual([
      ['eve', 'spouse-of', true],
      ['ada', 'child-of', false],
    ]);
  });

  test('keeps date, certainty and sources of the tie', () => {
    expect(ties.get(id('eve'))).toEqual([
      {
        person: 'bob',
        kind: 'spouse-of',
        certainty: 'probable',
        sources: [cite('letter', 'p. 9', 'relations.0')],
        stored: false,
      },
    ]);
  });

  test('every inverse has its kind as inverse', () => {
    const kinds = Object.keys(inverses) as (keyof typeof inverses)[];
    expect(kinds.filter((kind) => inverses[inverses[kind]] !== kind)).toEqual([]);
  });
});
