import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'tsup';
import { collections } from '../model/collections.js';
import { compile } from './compile.js';
import { readFiles } from './files.js';
import { hasErrors } from './finding.js';
import { capitalized, type SchemaFile, schemaFiles } from './json-schema.js';
import { idModule, jsonFiles, publish } from './publish.js';
import { report, type ReportFormat, tally } from './report.js';
import { validatorModule, verifyJson } from './verify.js';
import { refreshFiles, replaceFolder, writeFiles } from './write.js';

/** Declarations for the JSON subpaths, in a folder apart: beside the JSON they would confuse TypeScript. */
function jsonTypes(): Record<string, string> {
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

/** The schema files as text, by path below `schemas/`. */
export const schemaTexts = (schemas: readonly SchemaFile[]): Record<string, string> =>
  Object.fromEntries(schemas.map(({ path, schema }) => [path, `${JSON.stringify(schema, null, 2)}\n`]));

/** Removes schema files that the model no longer makes. */
function removeStrays(folder: string, known: Readonly<Record<string, string>>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.schema.json') && !(name.replaceAll('\\', '/') in known)) rmSync(join(folder, name));
  }
}

/**
 * Builds the package: compiles the data, refreshes `schemas/` and the generated sources, and fills
 * `dist/` in one step. Answers whether it did; on errors `dist/` is as it was.
 */
export async function build(
  root: string,
  { format = 'pretty', log }: { format?: ReportFormat; log: (text: string) => void },
): Promise<boolean> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const compiled = compile(readFiles(root));
  if (hasErrors(compiled.findings)) {
    log(report(compiled.findings, { root, format }));
    log(format === 'json' ? '' : 'Nothing was built: dist/ is as it was.\n');
    return false;
  }
  const published = publish(compiled, version);
  const json = jsonFiles(published);
  const schemas = schemaFiles(version);
  const texts = schemaTexts(schemas);
  removeStrays(join(root, 'schemas'), texts);
  refreshFiles(join(root, 'schemas'), texts);
  refreshFiles(join(root, 'src/generated'), { 'ids.ts': idModule(published) });
  await replaceFolder(join(root, 'dist'), async (aside) => {
    writeFiles(aside, { ...json, ...jsonTypes(), 'validators.js': await validatorModule(schemas) });
    const written = Object.fromEntries(
      Object.keys(json).map((name) => [name, readFileSync(join(aside, name), 'utf8')]),
    );
    verifyJson(written, schemas);
    await bundle({ outDir: aside });
  });
  const counts = collections.map(({ name }) => `${String(published.collections[name].length).padStart(6)} ${name}`);
  const { citations, disputes } = published.meta as { citations: number; disputes: number };
  log(
    `serge-data ${version}\n${counts.join('\n')}\n${String(citations).padStart(6)} citations, ${String(disputes)} disputes\n`,
  );
  if (compiled.findings.length > 0) log(`${tally(compiled.findings)} (npm run check shows them)\n`);
  return true;
}
