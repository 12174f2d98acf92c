import { expect, it } from 'vitest';
import { redirectsAreLive as rule } from '../../../src/compile/rules/redirects-are-live.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, redirects, work } from '../../fixtures/files.js';

const works = { ...work('a'), ...work('b') };

it('finds nothing where redirects lead to records', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
  const good = redirects(
    'from: old, collection: works, kind: moved, to: [a]',
    'from: both, collection: works, kind: split, to: [a, b]',
    'from: gone, collection: works, kind: removed, to: []',
    'from: old, collection: people, kind: removed, to: []',
  );
  expect(foundBy(rule, { ...works, ...good })).toEqual([]);
});

it.each([
  [
    'from: a, collection: works, kind: moved, to: [b]',
    'redirects.yaml:2 redirects.0.from: "a" is redirected, yet it is a record in works.',
  ],
  ['from: old, collection: works, kind: moved, to: [c]', 'redirects.yaml:2 redirects.0.to: There is no "c" in works.'],
  [
    'from: old, collection: people, kind: moved, to: [a]',
    'redirects.yaml:2 redirects.0.to: There is no "a" in people.',
  ],
  [
    'from: old, collection: works, kind: moved, to: [a, b]',
    'redirects.yaml:2 redirects.0.to: A redirect of kind "moved" does not name 2 targets.',
  ],
  [
    'from: old, collection: works, kind: moved, to: []',
    'redirects.yaml:2 redirects.0.to: A redirect of kind "moved" does not name 0 targets.',
  ],
  [
    'from: old, collection: works, kind: split, to: [a]',
    'redirects.yaml:2 redirects.0.to: A redirect of kind "split" does not name 1 targets.',
  ],
  [
    'from: old, collection: works, kind: removed, to: [a]',
    'redirects.yaml:2 redirects.0.to: A redirect of kind "removed" does not name 1 targets.',
  ],
  [
    'from: old, collection: works, kind: moved, to: [old]',
    'redirects.yaml:2 redirects.0.to: "old" is itself redirected.',
  ],
])('%s', (redirect, expected) => {
  expect(brieflyFoundBy(rule, { ...works, ...redirects(redirect) })).toEqual([expected]);
});

it('finds an id that is redirected twice', () => {
  const twice = redirects(
    'from: old, collection: works, kind: moved, to: [a]',
    'from: old, collection: works, kind: moved, to: [b]',
  );
  expect(brieflyFoundBy(rule, { ...works, ...twice })).toEqual([
    'redirects.yaml:3 redirects.1.from: "old" is redirected twice.',
  ]);
});

it('finds a chain', () => {
  const chain = redirects(
    'from: older, collection: works, kind: moved, to: [old]',
    'from: old, collection: works, kind: moved, to: [a]',
  );
  expect(brieflyFoundBy(rule, { ...works, ...chain })).toEqual([
    'redirects.yaml:2 redirects.0.to: "old" is itself redirected.',
  ]);
});
