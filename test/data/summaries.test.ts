import { describe, expect, it } from 'vitest';
import { dataset } from '../fixtures/real.js';

/** A record just begun may still be without. */
const NEARLY_ALL = 0.99;

describe.each(['works', 'people', 'events', 'organizations', 'places'] as const)('the %s', (collection) => {
  it.each(['en', 'fr'] as const)('say in %s what matters about them', (lang) => {
    const records = dataset.all(collection);
    const silent = records.filter(({ data }) => data.summary?.[lang] === undefined).map(({ id }) => id);
    expect(1 - silent.length / records.length, silent.join(', ')).toBeGreaterThan(NEARLY_ALL);
  });
});

it('has summaries of editions in both languages', () => {
  const told = dataset.all('editions').filter(({ data }) => data.summary !== undefined);
  const untranslated = told.filter(({ data }) => data.summary?.fr === undefined).map(({ id }) => id);
  expect(1 - untranslated.length / told.length, untranslated.join(', ')).toBeGreaterThan(NEARLY_ALL);
});
