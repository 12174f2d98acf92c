import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { schemaFiles, schemaTexts } from '../../src/emit/json-schema.js';

const root = join(import.meta.dirname, '../..');
const textAt = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const { version } = JSON.parse(textAt('package.json')) as { version: string };
const MEND = 'Run "npm run build" and commit what it writes.';

/** Which of the texts differ from the files of that name below a folder. */
const drifted = (folder: string, texts: Record<string, string>): string[] =>
  Object.entries(texts)
    .filter(([name, text]) => {
      try {
        return textAt(folder, name) !== text;
      } catch {
        return true;
      }
    })
    .map(([name]) => `${folder}/${name}`);

it('schemas/ is what the model makes', () => {
  const texts = schemaTexts(schemaFiles(version));
  expect(drifted('schemas', texts), MEND).toEqual([]);
  const present = readdirSync(join(root, 'schemas'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  expect(present.sort(), MEND).toEqual(Object.keys(texts).sort());
});
