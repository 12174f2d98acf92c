import voices from '#data/voices.json' with { type: 'json' };
import { unexpected } from './query/arguments.js';
import { remembered } from './query/once.js';
import { type Retelling, retold } from './query/retelling.js';
import { type Ranks, ranksOf, type TrustOptions } from './query/voices.js';
import type { DataRecord } from './types.js';

/*
 * Whom to believe. It needs to know who speaks in the sources, and not the sources themselves.
 */

const ranks = /* @__PURE__ */ remembered((trust: string): Ranks => ranksOf(voices, JSON.parse(trust) as string[]));

/**
 * Whom somebody trusts, as a text by which answers are remembered.
 * @throws {TypeError} where it is no name and no list of names.
 */
export function trustKey(trust: TrustOptions['trust']): string {
  const names: readonly unknown[] = [trust].flat();
  for (const name of names) if (typeof name !== 'string') throw unexpected('trust', 'a name or a list of names', name);
  return JSON.stringify(names);
}

/** A record as those tell it who are trusted, and what gave way. */
export const toldBy = <R extends DataRecord>(record: R, trust: string): Retelling<R> => retold(record, ranks(trust));

/** Records as those tell them who are trusted, without the disputes that their word decides. */
export const allToldBy = <R extends DataRecord>(records: Iterable<R>, trust: string): R[] =>
  Array.from(records, (one) => {
    if (!one.disputes) return one;
    const { record, adopted, upheld } = toldBy(one, trust);
    const decided = new Set([...adopted.map(({ field }) => field), ...upheld]);
    return { ...record, disputes: one.disputes.filter(({ field }) => !decided.has(field)) };
  });
