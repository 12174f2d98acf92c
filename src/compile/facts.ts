import { citationsIn } from '../query/provenance.js';
import type { DataRecord } from '../types.js';
import { isObject, type Path, pathText, valueAt } from '../values/paths.js';
import type { AuthoredRecord } from './record.js';

/** Who says so, and where. */
export interface Witness {
  source: string;
  at: string;
  citing?: string | undefined;
}

/** The smallest thing that is said and cited: a value, or an item of a list. */
export interface Fact {
  record: AuthoredRecord;
  path: Path;
  value: unknown;
  witnesses: Witness[];
}

/** Parts of an item that say nothing of the world. */
export const ASIDE: ReadonlySet<string> = new Set([
  'sources',
  'certainty',
  'main',
  'note',
  'preferred',
  'sort',
  'romanized',
]);

/** Fields that say several things at once, each of which may have a source of its own. */
const MANIFOLD = new Set(['born', 'died', 'founded', 'dissolved', 'written', 'about', 'identifiers']);

/** An item without what is not said of the world: its own sources and our remarks. */
const said = (item: unknown): unknown =>
  isObject(item) ? Object.fromEntries(Object.entries(item).filter(([key]) => !ASIDE.has(key))) : item;

/** The facts of a record, each with everyone who vouches for it. */
export function factsOf(record: AuthoredRecord, uncited: readonly string[]): Fact[] {
  const { data, document } = record;
  if (!('sources' in data)) return [];
  const citationsFor = citationsIn(data as DataRecord);
  return Object.entries(document.value).flatMap(([key, value]): Fact[] => {
    if (uncited.includes(key)) return [];
    const paths: Path[] = Array.isArray(value)
      ? value.map((_, index) => [key, index])
      : isObject(value) && MANIFOLD.has(key)
        ? Object.keys(value)
            .filter((name) => !ASIDE.has(name))
            .map((name) => [key, name])
        : [[key]];
    return paths.map((path) => {
      const item = valueAt(document.value, path);
      const witnesses = citationsFor(pathText(path)).map(({ source, at, citing }) => ({ source, at, citing }));
      return { record, path, value: said(item), witnesses };
    });
  });
}
