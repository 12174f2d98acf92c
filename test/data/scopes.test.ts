import { describe, expect, it } from 'vitest';
import { dataset } from '../fixtures/real.js';

/** Ties that need an encounter, a letter or a deed; scholars and their editions may be of a later time. */
const TIES = new Set<string>([
  'acquaintance-of',
  'comrade-of',
  'correspondent-of',
  'defender-of',
  'employee-of',
  'employer-of',
  'fellow-prisoner-of',
  'friend-of',
  'informer-on',
  'opponent-of',
  'persecutor-of',
  'rescued-by',
  'rescuer-of',
  'translator-of',
]);

describe('the scope of a person', () => {
  const tied = dataset
    .all('people')
    .filter(({ data }) => data.relations?.some(({ person, kind }) => person === 'victor-serge' && TIES.has(kind)));

  it('is more than context where the person had to do with Serge', () => {
    expect(tied.length).toBeGreaterThan(200);
    expect(tied.filter(({ data }) => data.scope === 'context').map(({ id }) => id)).toEqual([]);
  });
});
