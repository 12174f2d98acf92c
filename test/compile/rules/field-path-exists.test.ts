import { expect, it } from 'vitest';
import { fieldPathExists as rule } from '../../../src/compile/rules/field-path-exists.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, foundBy, person, source } from '../../fixtures/files.js';

const cites = (...paths: string[]): string => `sources: [{ source: s, at: p. 1, supports: [${paths.join(', ')}] }]`;
const disputes = (field: string): string =>
  `disputes: [{ field: ${field}, value: x, sources: [{ source: s, at: p. 1 }], verdict: open }]`;

it('finds nothing where every path leads somewhere', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
  expect(foundBy(rule, person('a', cites('names', 'names.0', 'names.0.text'), disputes('names.0.text')))).toEqual([]);
});

it('lets a dispute be about a field that the record has not', () => {
  expect(foundBy(rule, person('a', disputes('born.date')))).toEqual([]);
  expect(foundBy(rule, source('a', disputes('authors.0.family')))).toEqual([]);
});

it.each([
  ['name', 'Did you mean "names"?'],
  ['names.0.txt', 'Did you mean "names.0.text"?'],
  ['names.1', 'Did you mean "names.0"?'],
  ['born', 'Its fields are id, names, scope.'],
])('finds a citation of "%s"', (path, hint) => {
  expect(foundBy(rule, person('a', cites('names', path)))).toEqual([
    {
      rule: 'field-path-exists',
      level: 'error',
      file: 'data/people/a.yaml',
      line: 2,
      column: 52,
      path: 'sources.0.supports.1',
      message: `The record has no field "${path}" for a source to support.`,
      hint,
    },
  ]);
});

it.each([
  ['id', '"id" is no fact for a source to support.'],
  ['sources', '"sources" is no fact for a source to support.'],
  ['disputes.0', '"disputes.0" is no fact for a source to support.'],
  ['names.00', '"names.00" counts with leading zeros.'],
])('finds a citation of "%s", which is no path to a fact', (path, message) => {
  expect(brieflyFoundBy(rule, person('a', cites('names', path)))).toEqual([
    `people/a.yaml:2 sources.0.supports.1: ${message}`,
  ]);
});

it.each([
  ['born.dat', 'Write a path such as "born.date"'],
  ['birth', 'Write a path such as "born.date"'],
  ['names.text', 'Did you mean "names.0.text"?'],
  ['constructor', 'Write a path such as "born.date"'],
])('finds a dispute about "%s"', (path, hint) => {
  const yaml = person('a', disputes(path));
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    `people/a.yaml:2 disputes.0.field: Records in people have no field "${path}".`,
  ]);
  expect(foundBy(rule, yaml)[0]?.hint).toContain(hint);
});

it.each(['id', 'sources.0.at', 'disputes'])('finds a dispute about what is no fact: %s', (field) => {
  expect(brieflyFoundBy(rule, person('a', disputes(field)))).toEqual([
    `people/a.yaml:2 disputes.0.field: "${field}" is no fact for sources to disagree on.`,
  ]);
});
