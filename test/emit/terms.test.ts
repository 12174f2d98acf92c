import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../src/compile/vocabulary.js';
import { vocabularyModules } from '../../src/emit/terms.js';
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

describe('the generated modules', () => {
  const { vocabulary } = read(
    ...HEAD,
    term('parent-of', ', inverse: child-of'),
    term('child-of', ', inverse: parent-of, traits: { generations: -1, timeless: true }'),
    term('friend-of'),
  );
  const scheme = vocabularyOf(
    documentOf(
      'id: a-scheme\nlabel: { en: A, fr: B }\ndefinition: Schemes.\nterms:\n  - { id: x, label: { en: X, fr: Y }, definition: D., pattern: "^[0-9]+$" }\n',
      'data/vocabularies/a-scheme.yaml',
    ),
  ).vocabulary;
  const both = [vocabulary, scheme].flatMap((one) => one ?? []);
  const modules = vocabularyModules(both);

  it('have a type a vocabulary, sorted by name', () => {
    expect(modules.terms).toContain(
      "/** How one stands to another. */\nexport type RelationKind =\n  | 'parent-of'\n  | 'child-of'\n  | 'friend-of';\n",
    );
    expect(modules.terms).toContain(
      "export interface TermOf {\n  'a-scheme': AScheme;\n  'relation-kind': RelationKind;\n}",
    );
  });

  it('have labels, definitions and patterns', () => {
    expect(modules.vocabularies).toContain('"pattern": "^[0-9]+$"');
    expect(modules.vocabularies).toContain('"definition": "D."');
  });

  it('have the inverse of every relation, a relation without one being its own', () => {
    const json = modules.inverses.slice(modules.inverses.indexOf('{\n'), modules.inverses.lastIndexOf(';'));
    expect(JSON.parse(json)).toEqual({ 'parent-of': 'child-of', 'child-of': 'parent-of', 'friend-of': 'friend-of' });
  });

  it('have the traits of all terms of the vocabularies that have any', () => {
    expect(modules.traits).toContain(
      "export const relationKind: ReadonlyMap<RelationKind, Traits> = /* @__PURE__ */ new Map<RelationKind, Traits>([\n  ['parent-of', {}],\n  ['child-of', {\"generations\":-1,\"timeless\":true}],\n  ['friend-of', {}],\n]);\n",
    );
    expect(modules.traits).not.toContain('aScheme');
  });

  it('are the same whatever the order of files', () => {
    expect(vocabularyModules([...both].reverse())).toEqual(modules);
  });
});

it('is code only where it is meant to be: a definition cannot end the comment it stands in', () => {
  const { vocabulary } = read(
    ...HEAD.map((line) =>
      line
        .replace('another.', "'another. */ export const x = 1; /*'")
        .replace(': How', ': "How')
        .replace("'", '')
        .replace("'", '"'),
    ),
    term('a'),
  );
  const { terms } = vocabularyModules(vocabulary ? [vocabulary] : []);
  expect(terms).toContain('*\\/ export const x');
  expect(terms).not.toContain('*/ export const x');
});
