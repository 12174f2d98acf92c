import { collections } from '../model/collections.js';
import { capitalized } from './json-schema.js';

/** Declarations for the JSON subpaths, for `import` and for `require`, below `dist/types/`: beside the JSON they would confuse TypeScript. */
export function jsonTypes(): Record<string, string> {
  const declarations = (name: string, type: string, shape: string): [string, string][] => {
    const text = (imported: string, exported: string): string =>
      `import type { ${type} } from '../types.js'${imported};\n\ndeclare const data: ${shape};\n${exported} data;\n`;
    return [
      [`json/${name}.d.ts`, text('', 'export default')],
      [`json/${name}.d.cts`, text(` with { 'resolution-mode': 'import' }`, 'export =')],
    ];
  };
  const lists = {
    ...Object.fromEntries(collections.map(({ name, record }) => [name, capitalized(record)])),
    redirects: 'Redirect',
    questions: 'Question',
    vocabularies: 'Vocabulary',
  };
  return Object.fromEntries([
    ...Object.entries(lists).flatMap(([name, type]) => declarations(name, type, `readonly ${type}[]`)),
    ...declarations('meta', 'Meta', 'Meta'),
  ]);
}
