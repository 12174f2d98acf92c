import { describe, expect, it } from 'vitest';
import { collectionOf } from '../../src/model/collections.js';
import { schemaAt } from '../../src/model/meta.js';
import { pathOf } from '../../src/values/paths.js';
import { dataset } from '../fixtures/real.js';

describe('the questions of the data', () => {
  const questions = dataset.questions.map(({ data }) => data);
  const ids = questions.map(({ id }) => id);

  it('are many, and sorted by id', () => {
    expect(ids.length).toBeGreaterThan(60);
    expect(ids).toEqual([...ids].sort());
  });

  it('are asked once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(ids.length);
  });

  it('are questions', () => {
    expect(questions.filter(({ question }) => !/^\p{Lu}.*\?$/u.test(question)).map(({ id }) => id)).toEqual([]);
  });

  it('say what was searched where they are said to be searched, and only there', () => {
    const wrong = questions.filter(({ status, searched }) => (status === 'open') !== (searched === undefined));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('name fields that records of the collection have', () => {
    const wrong = questions.flatMap(({ id, changes }) =>
      changes
        .filter(({ collection, field }) => {
          const schema = collectionOf(collection).schemas.authored;
          return field !== undefined && !schemaAt(schema, pathOf(field));
        })
        .map(({ record, field }) => `${id}: ${record} ${field ?? ''}`),
    );
    expect(wrong).toEqual([]);
  });
});
