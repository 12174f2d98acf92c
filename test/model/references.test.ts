import { expect, it } from 'vitest';
import { events } from '../../src/generated/references.js';
import { references } from '../../src/model/references.js';

const written = references.map(({ from, path, to }) => `${from}.${path.join('.')} → ${to}`);

it('knows every place at which records name others, each once', () => {
  expect(written).toContain('editions.contents.translators → people');
  expect(written).toContain('people.names.sources.source → sources');
  expect(written).toContain('sources.derivedFrom → sources');
  expect(new Set(written).size).toBe(written.length);
});

it('only relations between persons may go both ways', () => {
  expect(references.filter(({ isMutual }) => isMutual).map(({ from, path }) => [from, ...path])).toEqual([
    ['people', 'relations', 'person'],
  ]);
});

it('queries are told the same', () => {
  expect(events.map(({ path, to }) => `events.${path.join('.')} → ${to}`)).toEqual(
    written.filter((one) => one.startsWith('events.')),
  );
});
