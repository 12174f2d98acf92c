import { collections } from '../model/collections.js';
import { capitalized } from './json-schema.js';

/** Declarations for the JSON subpaths, below `dist/types/`: beside the JSON they would confuse TypeScript. */
export function jsonTypes(): Record<string, string> {
  const declaration = (type: string, shape: string): string =>
    `import type { ${type} } from '../index.js';\n\ndeclare const data: ${shape};\nexport default data;\n`;
  const lists = {
    ...Object.fromEntries(collections.map(({ name, record }) => [name, capitalized(record)])),
    redirects: 'Redirect',
    questions: 'Question',
    vocabularies: 'Vocabulary',
  };
  return {
    ...Object.fromEntries(
      Object.entries(lists).map(([name, type]) => [`json/${name}.d.ts`, declaration(type, `readonly ${type}[]`)]),
    ),
    'json/meta.d.ts': declaration('Meta', 'Meta'),
  };
}
