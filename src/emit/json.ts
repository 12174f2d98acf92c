import type { Published } from '../compile/publish.js';
import { listFiles } from '../formats/json.js';
import { datasetOf } from './formats.js';

/** The JSON files of the package by name, as text. */
export const jsonFiles = (published: Published): Record<string, string> => ({
  ...listFiles(datasetOf(published)),
  'meta.json': `${JSON.stringify(published.meta, null, 2)}\n`,
});
