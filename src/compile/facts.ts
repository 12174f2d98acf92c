import { notesOf, schemaAt, schemaBelow } from '../model/meta.js';
import type { z } from '../model/zod.js';
import { citationsIn } from '../query/provenance.js';
import type { DataRecord } from '../types.js';
import { own } from '../values/own.js';
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

/** The fields of a group that say something of the world. */
const saying = (schema: z.ZodTypeAny | undefined, group: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(group).filter((key) => {
    const field = schema && schemaBelow(schema, key);
    return field && !notesOf(field).isOurs;
  });

/** An item without what is not said of the world: its own sources and our remarks. */
const said = (schema: z.ZodTypeAny | undefined, item: unknown): unknown =>
  isObject(item) ? Object.fromEntries(saying(schema, item).map((key) => [key, own(item, key)])) : item;

/** The facts of a record, each with everyone who vouches for it. */
export function factsOf(record: AuthoredRecord): Fact[] {
  const { data, document, schema } = record;
  if (!('sources' in data)) return [];
  const citationsFor = citationsIn(data as DataRecord);
  return saying(schema, document.value).flatMap((key): Fact[] => {
    const value = own(document.value, key);
    const field = schemaBelow(schema, key);
    const paths: Path[] = Array.isArray(value)
      ? value.map((_, index) => [key, index])
      : isObject(value) && field && notesOf(field).isManifold
        ? saying(field, value).map((name) => [key, name])
        : [[key]];
    return paths.map((path) => {
      const item = valueAt(document.value, path);
      const witnesses = citationsFor(pathText(path)).map(({ source, at, citing }) => ({ source, at, citing }));
      return { record, path, value: said(schemaAt(schema, path), item), witnesses };
    });
  });
}
