import type { Attested, Certainty, Citation, DataRecord, Dispute, Locator, Source, SourceId } from '../types.js';
import { shown, text, unexpected } from './arguments.js';
import { known } from './by-id.js';
import { onceFor } from './once.js';
import { own } from '../values/own.js';
import { nearest } from '../values/nearest.js';
import { isAtOrAbove, overlap, pathOf, stepsIn, valueAt } from '../values/paths.js';

/** A source and the place in it that says something. */
export interface Testimony {
  /** The source that was read. */
  readonly source: Source;
  /**
   * Where in the source: page, heading, notice, paragraph.
   * @example 'opening lines'
   */
  readonly at: string;
  /**
   * The witness the source itself quotes, where it is second-hand.
   * @example 'The Guardian, 17 August 2012'
   */
  readonly citing?: string;
}

/** A source that says what the record holds. */
export interface Support extends Testimony {
  /**
   * The paths for which it speaks: the path asked for, what contains it, or parts of it.
   * @example ['born']
   */
  readonly supports: readonly string[];
}

/** What sources say instead of what the record holds, and what we make of it. */
export interface Objection extends Omit<Dispute, 'sources'> {
  /** Who says so. */
  readonly sources: readonly Testimony[];
}

/** Who says what a field of a record holds, and who says otherwise. */
export interface Evidence {
  /** The record that was asked about. */
  readonly record: DataRecord;
  /**
   * The path that was asked about.
   * @example 'born.date'
   */
  readonly path: string;
  /** What the record holds there; `undefined` where it leaves out what sources dispute. */
  readonly value: unknown;
  /**
   * How sure the item of the list is to which the path leads; left out where it is certain.
   * @example 'probable'
   */
  readonly certainty?: Certainty;
  /** Who says so. Empty for what is our own wording or grading, and for records of sources. */
  readonly sources: readonly Support[];
  /** Who says otherwise. */
  readonly disputes: readonly Objection[];
}

/** An item of a list that may carry sources and certainty of its own. */
interface Item extends Attested {
  readonly path: string;
}

const BOOKKEEPING = ['sources', 'disputes'];

/** The paths one step below a place. */
const pathsBelow = (value: unknown, path: string): readonly string[] =>
  stepsIn(value).map((step) => (path === '' ? step : `${path}.${step}`));

/** Adds the items of the lists in a value that say who says so or how sure it is, the outer before the inner. */
function gather(value: object, path: string, items: Item[]): void {
  const isList = Array.isArray(value);
  for (const step of Object.keys(value)) {
    const inner = own(value as Record<string, unknown>, step);
    if (typeof inner !== 'object' || inner === null || BOOKKEEPING.includes(step)) continue;
    const below = path === '' ? step : `${path}.${step}`;
    if (isList && ('sources' in inner || 'certainty' in inner)) {
      const { sources, certainty } = inner as Attested;
      items.push({
        path: below,
        ...(sources !== undefined && { sources }),
        ...(certainty !== undefined && { certainty }),
      });
    }
    gather(inner, below, items);
  }
}

/** The items of the lists in a record. */
export const itemsOf: (record: DataRecord) => readonly Item[] = /* @__PURE__ */ onceFor((record) => {
  const items: Item[] = [];
  gather(record, '', items);
  return items;
});

/** All citations in a record: its own, with what they support, and those of list items, which speak for the item. */
export const allCitations: (record: DataRecord) => readonly Citation[] = /* @__PURE__ */ onceFor((record) => {
  const ofRecord = 'sources' in record ? record.sources : [];
  const ofItems = itemsOf(record).flatMap((item) =>
    (item.sources ?? []).map((locator): Citation => ({ ...locator, supports: [item.path] })),
  );
  return [...ofRecord, ...ofItems];
});

/** The paths for which some source speaks: with each of them, for all below it. */
export function spokenFor(record: DataRecord): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { supports } of 'sources' in record ? record.sources : []) for (const path of supports) paths.add(path);
  for (const { path, sources = [] } of itemsOf(record)) if (sources.length > 0) paths.add(path);
  return paths;
}

/**
 * Who speaks for any place in a record: the citations of the record that support it, what contains it or a part of
 * it, then those of list items on the way to it and below it. For many places of one record; see `citationsFor`.
 */
export function citationsIn(record: DataRecord): (path: string) => readonly Citation[] {
  const all = allCitations(record);
  return (path) =>
    all.flatMap((citation) => {
      const supports = citation.supports.filter((supported) => overlap(supported, path));
      return supports.length > 0 ? [{ ...citation, supports }] : [];
    });
}

/** The citations that speak for a place in a record. */
export const citationsFor = (record: DataRecord, path: string): readonly Citation[] => citationsIn(record)(path);

/** How sure the innermost list item on the way to a place is, where it is not certain. */
const certaintyAt = (record: DataRecord, path: string): Certainty | undefined =>
  itemsOf(record)
    .filter((item) => item.certainty !== undefined && isAtOrAbove(item.path, path))
    .at(-1)?.certainty;

/** The message for a path that leads nowhere: how far it leads, and what is there. */
function strayPath(record: DataRecord, path: string): string {
  const steps = pathOf(path);
  let length = 0;
  while (length < steps.length && valueAt(record, steps.slice(0, length + 1)) !== undefined) length++;
  const known = steps.slice(0, length).join('.');
  const fields = pathsBelow(valueAt(record, steps.slice(0, length)), known);
  const candidate = nearest(path, fields);
  return (
    `"${record.id}" has no field ${shown(path)}. ` +
    (candidate === undefined ? '' : `Did you mean "${candidate}"? `) +
    (fields.length > 0 ? `It has: ${fields.join(', ')}.` : `"${known}" has no parts.`)
  );
}

/** Whether a value may be a record. */
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, 'id');

/**
 * Refuses what is no record.
 * @throws {TypeError} where it is none.
 */
export function checkRecord(name: string, record: DataRecord): void {
  if (!isRecord(record)) throw unexpected(name, 'a record, such as getWork("ville-conquise")', record);
}

/**
 * Refuses what is no record, and what is no path.
 * @throws {TypeError} where `record` is no record or `path` no text.
 */
export function checkPlace(name: string, record: DataRecord, path: string): void {
  if (!isRecord(record)) {
    throw unexpected(name, 'a record, such as getWork("ville-conquise"), and the path of a field', record);
  }
  text(name, path);
}

/**
 * Who says what a record holds at a path, and who says otherwise.
 *
 * @param name - the function that asks.
 * @throws {TypeError} where `record` is no record or `path` no text.
 * @throws {RangeError} where the path leads nowhere; it lists the fields of the record.
 */
export function evidenceFor(
  name: string,
  record: DataRecord,
  path: string,
  sources: ReadonlyMap<SourceId, Source>,
): Evidence {
  checkPlace(name, record, path);
  const value = valueAt(record, pathOf(path));
  const disputes = (record.disputes ?? []).filter(({ field }) => overlap(field, path));
  if (value === undefined && disputes.length === 0) throw new RangeError(strayPath(record, path));
  const resolved = <L extends Locator>(locator: L) => ({
    ...locator,
    source: known(sources, locator.source, 'sources'),
  });
  const certainty = certaintyAt(record, path);
  return {
    record,
    path,
    value,
    ...(certainty !== undefined && { certainty }),
    sources: citationsFor(record, path).map(resolved),
    disputes: disputes.map((dispute) => ({ ...dispute, sources: dispute.sources.map(resolved) })),
  };
}
