import type { Format } from '../formats/format.js';
import { formats } from '../formats/index.js';
import { parquet } from './parquet.js';
import { sqliteDatabase } from './sqlite.js';

/** Every format that is delivered: the pure ones, and those whose bytes a library of others writes. */
export const everyFormat: readonly Format[] = [...formats, sqliteDatabase, parquet];
