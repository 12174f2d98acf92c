import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { dataset } from '../fixtures/real.js';

const ledger = JSON.parse(readFileSync(join(import.meta.dirname, 'published-ids.json'), 'utf8')) as Record<
  string,
  readonly string[]
>;

it('no published id disappears without a redirect', () => {
  const retired = new Set(dataset.redirects.map(({ data }) => `${data.collection}/${data.from}`));
  const lost = COLLECTION_NAMES.flatMap((name) =>
    (ledger[name] ?? [])
      .filter((id) => !dataset.has(name, id) && !retired.has(`${name}/${id}`))
      .map((id) => `${name}/${id}`),
  );
  expect(lost, 'add them to data/redirects.yaml').toEqual([]);
});

it('no retired id is used again, and none leads to another retired one', () => {
  const redirects = dataset.redirects.map(({ data }) => data);
  const retired = new Set(redirects.map(({ collection, from }) => `${collection}/${from}`));
  expect(redirects.filter(({ collection, from }) => dataset.has(collection, from))).toEqual([]);
  expect(redirects.filter(({ collection, to }) => to.some((id) => retired.has(`${collection}/${id}`)))).toEqual([]);
});

it('holds ids of every collection, each once', () => {
  expect(Object.keys(ledger)).toEqual([...COLLECTION_NAMES]);
  for (const ids of Object.values(ledger)) expect(ids).toEqual([...new Set(ids)].sort());
  expect(Math.min(...Object.values(ledger).map(({ length }) => length))).toBeGreaterThan(0);
});
