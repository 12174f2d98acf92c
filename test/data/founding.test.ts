import { describe, expect, it } from 'vitest';
import { factsOf, originOf } from '../../src/compile/facts.js';
import type { AuthoredRecord } from '../../src/compile/record.js';
import { collectionOf } from '../../src/model/collections.js';
import { dataset } from '../fixtures/real.js';

/** Whether two sources vouch for a record, neither of them a copy of the other or of a third. */
function restsOnTwo(record: AuthoredRecord): boolean {
  const facts = factsOf(record, collectionOf(record.collection).uncited);
  return new Set(facts.flatMap(({ witnesses }) => witnesses.map(({ source }) => originOf(source, dataset)))).size > 1;
}

/** What shall rest on two sources, and the share of it that does so at least, in per cent. */
const SHARES: [what: string, records: readonly AuthoredRecord[], least: number][] = [
  ['life events', dataset.all('events').filter(({ data }) => data.scope === 'life'), 50],
  ['people of the core and the circle', dataset.all('people').filter(({ data }) => data.scope !== 'context'), 50],
  ['works', dataset.all('works'), 45],
  ['editions', dataset.all('editions'), 45],
];

describe('two independent sources', () => {
  it.each(SHARES)('vouch for many %s', (what, records, least) => {
    const share = (100 * records.filter(restsOnTwo).length) / records.length;
    console.info(`${what}: ${share.toFixed(1)} % of ${String(records.length)} rest on two independent sources`);
    expect(share, what).toBeGreaterThanOrEqual(least);
  });
});
