import { expect, it } from 'vitest';
import { termIsUsed as rule } from '../../../src/compile/rules/term-is-used.js';
import { brieflyFoundBy, edition, foundBy, person } from '../../fixtures/files.js';

const vocabulary = (id: string, ...terms: string[]) => ({
  [`data/vocabularies/${id}.yaml`]: `id: ${id}\nlabel: { en: A, fr: B }\ndefinition: D.\nterms:\n${terms
    .map((term) => `  - { label: { en: A, fr: B }, definition: D., ${term} }\n`)
    .join('')}`,
});

it('finds a term that no record uses', () => {
  expect(
    brieflyFoundBy(rule, { ...person('a'), ...vocabulary('person-scope', 'id: core', 'id: context', 'id: circle') }),
  ).toEqual([
    'vocabularies/person-scope.yaml:5 terms.0: No record uses the term "core".',
    'vocabularies/person-scope.yaml:7 terms.2: No record uses the term "circle".',
  ]);
});

it('counts the other side of a relation, and a narrower term', () => {
  const yaml = {
    ...person('a', 'relations: [{ person: b, kind: parent-of }]'),
    ...vocabulary('relation-kind', 'id: parent-of, inverse: child-of', 'id: child-of, inverse: parent-of'),
    ...vocabulary('person-scope', 'id: context, broader: core', 'id: core'),
  };
  expect(foundBy(rule, yaml)).toEqual([]);
});

it('keeps a few terms for what may come, used or not', () => {
  const medium = vocabulary('medium', 'id: print', 'id: hardback, broader: print');
  expect(foundBy(rule, { ...edition('a', 'medium: print'), ...medium })).toEqual([]);
  expect(foundBy(rule, { ...edition('a', 'medium: hardback'), ...medium })).toEqual([]);
});

it('asks nothing of a vocabulary that no record has met, nor of half a dataset', () => {
  expect(foundBy(rule, { ...person('a'), ...vocabulary('certainty', 'id: probable') })).toEqual([]);
  const half = { ...person('a'), ...vocabulary('person-scope', 'id: core'), 'data/people/b.yaml': 'id: b\n' };
  expect(foundBy(rule, half).filter((finding) => finding.rule === rule.name)).toEqual([]);
});
