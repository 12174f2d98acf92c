import { describe, expect, it } from 'vitest';
import type { AuthoredRecord } from '../../src/compile/record.js';
import { kinshipIn, restsOnTwo } from '../../src/curate/independence.js';
import { dataset } from '../fixtures/real.js';

const kinship = kinshipIn(dataset);

/** What shall rest on two sources, and the share of it that does so at least, in per cent. */
const SHARES: [what: string, records: readonly AuthoredRecord[], least: number][] = [
  ['life events', dataset.all('events').filter(({ data }) => data.scope === 'life'), 50],
  ['people of the core and the circle', dataset.all('people').filter(({ data }) => data.scope !== 'context'), 50],
  ['works', dataset.all('works'), 45],
  ['editions', dataset.all('editions'), 40],
];

describe('two independent sources', () => {
  it.each(SHARES)('vouch for many %s', (what, records, least) => {
    const share = (100 * records.filter((record) => restsOnTwo(record, kinship)).length) / records.length;
    console.info(`${what}: ${share.toFixed(1)} % of ${String(records.length)} rest on two independent sources`);
    expect(share, what).toBeGreaterThanOrEqual(least);
  });
});
