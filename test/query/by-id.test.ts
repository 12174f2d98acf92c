import { expect, test } from 'vitest';
import { byId, known } from '../../src/query/by-id.js';
import { id, work } from './fixtures.js';

const conquered = work('ville-conquise', 'Ville conquise');
const records = byId([conquered]);

test('gives the record with an id', () => {
  expect(known(records, id('ville-conquise'), 'works')).toBe(conquered);
});

test('names the nearest id for one that no record has', () => {
  expect(() => known(records, id('ville-conquis'), 'works')).toThrow(RangeError);
  expect(() => known(records, id('ville-conquis'), 'works')).toThrow(
    `No record of works has the id "ville-conquis". Did you mean "ville-conquise"? If the id was retired, resolveId('works', 'ville-conquis') says what replaces it.`,
  );
});

test('is not misled by the properties of objects', () => {
  expect(() => known(records, id('constructor'), 'works')).toThrow(RangeError);
});
