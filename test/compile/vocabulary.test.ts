import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../src/compile/vocabulary.js';
import { documentOf } from '../fixtures/files.js';

const HEAD = [
  'id: relation-kind',
  'label: { en: Relation, fr: Relation }',
  'definition: How one stands to another.',
  'terms:',
];
const term = (id: string, more = ''): string =>
  `  - { id: ${id}, label: { en: ${id}, fr: ${id} }, definition: D.${more} }`;
const read = (...lines: string[]) =>
  vocabularyOf(documentOf(`${lines.join('\n')}\n`, 'data/vocabularies/relation-kind.yaml'));
const found = (...lines: string[]): string[] =>
  read(...lines).findings.map(({ line, path, message }) => `${String(line)} ${path}: ${message}`);

describe('a vocabulary', () => {
  it('is read where its terms are unique and point at one another', () => {
    const { vocabulary, findings } = read(
      ...HEAD,
      term('parent-of', ', inverse: child-of'),
      term('child-of', ', inverse: parent-of, broader: parent-of'),
      term('friend-of', ', inverse: friend-of'),
    );
    expect(findings).toEqual([]);
    expect(vocabulary?.terms.map(({ id }) => id)).toEqual(['parent-of', 'child-of', 'friend-of']);
  });

  it.each([
    ['a term twice', [...HEAD, term('a'), term('b'), term('a')], '5 terms.0.id: The term "a" stands twice.'],
    ['a broader term that is none', [...HEAD, term('a', ', broader: b')], '5 terms.0.broader: There is no term "b".'],
    [
      'an inverse that is no term',
      [...HEAD, term('a', ', inverse: b')],
      '5 terms.0.inverse: The inverse "b" does not name "a" as its own inverse.',
    ],
    [
      'an inverse that does not answer',
      [...HEAD, term('a', ', inverse: b'), term('b')],
      '5 terms.0.inverse: The inverse "b" does not name "a" as its own inverse.',
    ],
    [
      'an id that is not the file name',
      ['id: other-kind', ...HEAD.slice(1), term('a')],
      '1 id: The id "other-kind" differs from the name of the file.',
    ],
    [
      'a term without a label',
      [...HEAD, '  - { id: a, definition: D. }'],
      '5 terms.0.label: "terms.0.label": Required.',
    ],
    [
      'a mapping to an unknown scheme',
      [...HEAD, term('a', ', mappings: { dublinCore: x }')],
      `5 terms.0.mappings: "terms.0.mappings": Unrecognized key(s) in object: 'dublinCore'.`,
    ],
    [
      'a pattern that is no regular expression',
      [...HEAD, term('a', ", pattern: '^Q[', example: Q1")],
      '5 terms.0.pattern: "^Q[" is no regular expression.',
    ],
    [
      'a term with blanks',
      [...HEAD, term('"a b"')],
      '5 terms.0.id: "terms.0.id": Expected a term: lower-case words joined by hyphens.',
    ],
  ])('with %s is refused', (_, lines, expected) => {
    expect(found(...lines)).toEqual([expected]);
  });
});

describe('the traits of a term', () => {
  const inRoles = (...terms: string[]): string[] => {
    const lines = ['id: participant-role', ...HEAD.slice(1), ...terms];
    return vocabularyOf(documentOf(`${lines.join('\n')}\n`, 'data/vocabularies/participant-role.yaml')).findings.map(
      ({ path, message }) => `${path}: ${message}`,
    );
  };

  it('are those of its vocabulary', () => {
    expect(found(...HEAD, term('a', ', traits: { bodily: true }'))).toEqual([
      '5 terms.0.traits.bodily: Terms of "relation-kind" have no trait "bodily".',
    ]);
    expect(found(...HEAD, term('a', ', traits: { generations: -1, timeless: true }'))).toEqual([]);
  });

  it('are all there that the vocabulary asks of every term', () => {
    const terms = [term('a', ', traits: { bodily: false }'), term('b', ', traits: { captive: true }'), term('c')];
    expect(inRoles(...terms)).toEqual([
      'terms.1: The term "b" does not say "bodily".',
      'terms.2: The term "c" does not say "bodily".',
    ]);
  });

  it.each([
    ['bodily: "yes"', 'Expected boolean, received string'],
    ['captive: false', 'Invalid literal value, expected true'],
    ['generations: old', 'Expected number, received string'],
    ['flying: true', "Unrecognized key(s) in object: 'flying'"],
  ])('are no other than the model knows: %s', (traits, message) => {
    expect(inRoles(term('a', `, traits: { ${traits} }`)).join()).toContain(message);
  });
});
