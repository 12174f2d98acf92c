import { ours } from '../generated/ours.js';
import type {
  CollectionName,
  DataRecord,
  Dispute,
  DisputeReason,
  RecordOf,
  RecordRef,
  Source,
  SourceId,
  Verdict,
} from '../types.js';
import { isObject, overlap, pathOf, stepsIn, valueAt } from '../values/paths.js';
import { itemsOf } from './provenance.js';

/** What a source says on one field of a record, and what the dataset made of it. */
export interface Claim {
  /** The record. */
  readonly record: RecordRef;
  /**
   * The path of the field.
   * @example 'born.place'
   */
  readonly field: string;
  /**
   * Where in the source.
   * @example 'infobox'
   */
  readonly at: string;
  /** `kept` where the record holds what the source says, else the verdict of the dispute. Vocabulary: `verdict`. */
  readonly verdict: 'kept' | Verdict;
  /**
   * What the source says instead; left out where it was kept.
   * @example 'brussels'
   */
  readonly value?: string;
  /** Why it was judged so. Vocabulary: `dispute-reason`. */
  readonly reason?: DisputeReason;
  /** The judgement explained, in our own words (English). */
  readonly note?: string;
}

/** How the claims of a source fared: a count of what the dataset took from it, no grade of the source as a whole. */
export interface Reliability extends Readonly<Record<Claim['verdict'], number>> {
  /** The source. */
  readonly source: Source;
  /** Every claim: what was not kept first, then by collection and record. */
  readonly claims: readonly Claim[];
}

/** The collections whose records rest on sources. */
export type Records = { readonly [C in CollectionName]?: readonly RecordOf[C][] };

/** The statements at a path: the items of a list, the fields of a group, or the value itself. */
function statementsAt(record: DataRecord, path: string): readonly string[] {
  const value = valueAt(record, pathOf(path));
  const isSingle = !Array.isArray(value) && (!isObject(value) || 'edtf' in value || path.includes('.'));
  return isSingle
    ? [path]
    : stepsIn(value)
        .filter((step) => !ours.has(step))
        .map((step) => `${path}.${step}`);
}

/** What is shown first. */
const ORDER = ['rejected', 'refined', 'open', 'kept'] as const;

/** How the claims of every source fared, by the id of the source; those that say nothing of any record are left out. */
export function reliabilityAmong(
  records: Records,
  sources: ReadonlyMap<SourceId, Source>,
): ReadonlyMap<SourceId, Reliability> {
  const claims = new Map<SourceId, Claim[]>();
  const claim = (source: SourceId, made: Claim): void => {
    const known = claims.get(source) ?? [];
    known.push(made);
    claims.set(source, known);
  };
  const read = (record: DataRecord, ref: RecordRef): void => {
    const disputed = new Map<SourceId, Dispute['field'][]>();
    for (const { field, value, verdict, reason, note, sources: tellers } of record.disputes ?? []) {
      for (const { source, at } of tellers) {
        disputed.set(source, [...(disputed.get(source) ?? []), field]);
        claim(source, {
          record: ref,
          field,
          at,
          verdict,
          value,
          ...(reason && { reason }),
          ...(note !== undefined && { note }),
        });
      }
    }
    const kept = new Set<string>();
    const keep = (source: SourceId, at: string, field: string): void => {
      // A source is often cited for more than the one field on which it is contradicted.
      const key = `${source} ${field}`;
      if (kept.has(key) || disputed.get(source)?.some((other) => overlap(other, field))) return;
      kept.add(key);
      claim(source, { record: ref, field, at, verdict: 'kept' });
    };
    for (const { source, at, supports } of 'sources' in record ? record.sources : [])
      for (const field of supports.flatMap((path) => statementsAt(record, path))) keep(source, at, field);
    for (const { path, sources: own } of itemsOf(record))
      for (const { source, at } of own ?? []) keep(source, at, path);
  };
  for (const [collection, list] of Object.entries(records))
    for (const record of list) read(record, { collection, id: record.id } as RecordRef);
  return new Map(
    [...claims].flatMap(([id, made]) => {
      const source = sources.get(id);
      if (!source) return [];
      const by = { kept: [], refined: [], rejected: [], open: [] } as Record<Claim['verdict'], Claim[]>;
      for (const one of made) by[one.verdict].push(one);
      const counts = {
        kept: by.kept.length,
        refined: by.refined.length,
        rejected: by.rejected.length,
        open: by.open.length,
      };
      return [[id, { source, ...counts, claims: ORDER.flatMap((verdict) => by[verdict]) }] as const];
    }),
  );
}
