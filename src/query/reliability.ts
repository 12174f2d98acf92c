import { ours } from '../generated/ours.js';
import type {
  Citation,
  CollectionName,
  DataRecord,
  DisputeReason,
  Locator,
  RecordOf,
  RecordRef,
  Source,
  SourceId,
  Verdict,
} from '../types.js';
import { isObject, overlap, pathOf, stepsIn, valueAt } from '../values/paths.js';
import { once } from './once.js';
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

/** A record, and how others name it. */
interface Entry {
  readonly record: DataRecord;
  readonly ref: RecordRef;
}

const citationsIn = (record: DataRecord): readonly Citation[] => ('sources' in record ? record.sources : []);

/** The records of which each source says something, in their order. */
function told(records: Records): ReadonlyMap<SourceId, readonly Entry[]> {
  const found = new Map<SourceId, Entry[]>();
  Object.entries(records).forEach(([collection, list]) => {
    list.forEach((record: DataRecord) => {
      const entry: Entry = { record, ref: { collection, id: record.id } as RecordRef };
      const add = ({ source }: Locator): void => {
        const known = found.get(source);
        if (!known) found.set(source, [entry]);
        else if (known.at(-1) !== entry) known.push(entry);
      };
      citationsIn(record).forEach(add);
      record.disputes?.forEach(({ sources }) => {
        sources.forEach(add);
      });
      itemsOf(record).forEach(({ sources }) => sources?.forEach(add));
    });
  });
  return found;
}

/** What a source says of a record, and what the dataset made of it. */
function claimsIn({ record, ref }: Entry, source: SourceId): readonly Claim[] {
  const disputed = (record.disputes ?? []).flatMap(({ field, value, verdict, reason, note, sources }) =>
    sources
      .filter((one) => one.source === source)
      .map(({ at }): Claim => ({
        record: ref,
        field,
        at,
        verdict,
        value,
        ...(reason && { reason }),
        ...(note !== undefined && { note }),
      })),
  );
  const kept = new Map<string, Claim>();
  const keep = (at: string, field: string): void => {
    // A source is often cited for more than the one field on which it is contradicted.
    if (kept.has(field) || disputed.some((other) => overlap(other.field, field))) return;
    kept.set(field, { record: ref, field, at, verdict: 'kept' });
  };
  for (const one of citationsIn(record)) {
    if (one.source !== source) continue;
    for (const field of one.supports.flatMap((path) => statementsAt(record, path))) keep(one.at, field);
  }
  for (const { path, sources } of itemsOf(record))
    for (const one of sources ?? []) if (one.source === source) keep(one.at, path);
  return [...disputed, ...kept.values()];
}

/** How the claims of a source fared; counted when it is first asked for, since few are asked about. */
function reliabilityOf(source: Source, entries: readonly Entry[]): Reliability {
  const counted = once(() => {
    const by: Record<Claim['verdict'], Claim[]> = { rejected: [], refined: [], open: [], kept: [] };
    for (const claim of entries.flatMap((entry) => claimsIn(entry, source.id))) by[claim.verdict].push(claim);
    return { by, claims: Object.values(by).flat() };
  });
  return {
    source,
    get kept() {
      return counted().by.kept.length;
    },
    get refined() {
      return counted().by.refined.length;
    },
    get rejected() {
      return counted().by.rejected.length;
    },
    get open() {
      return counted().by.open.length;
    },
    get claims() {
      return counted().claims;
    },
  };
}

/** How the claims of every source fared, by the id of the source; those that say nothing of any record are left out. */
export const reliabilityAmong = (
  records: Records,
  sources: ReadonlyMap<SourceId, Source>,
): ReadonlyMap<SourceId, Reliability> =>
  new Map(
    [...told(records)].flatMap(([id, entries]) => {
      const source = sources.get(id);
      return source ? [[id, reliabilityOf(source, entries)] as const] : [];
    }),
  );
