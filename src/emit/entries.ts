import { COLLECTION_NAMES } from '../model/names.js';

/** The modules that users import, by the name they have in `dist/`, with their source below `src/`. */
export const ENTRIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['index', ...COLLECTION_NAMES, 'validate', 'zod'].map((name) => [name, `${name}.ts`])),
  formats: 'formats/index.ts',
};
