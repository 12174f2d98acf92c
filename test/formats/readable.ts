import { COLLECTIONS, shownName } from '../../src/formats/names.js';
import type { DataRecord } from '../../src/types.js';
import { real } from './datasets.js';

const names = new Map<string, string>(
  COLLECTIONS.flatMap((collection) =>
    (real[collection] as readonly DataRecord[]).map((record) => [record.id, shownName(record)] as const),
  ),
);

/** What a reader is told where a dispute gives the id of a record: its name. */
export const readable = (value: string): string => names.get(value) ?? value;
