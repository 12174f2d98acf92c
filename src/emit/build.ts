import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'tsup';
import { compile } from '../compile/compile.js';
import { readFiles, textsOf } from '../compile/files.js';
import { hasErrors } from '../compile/finding.js';
import { publish, type Published } from '../compile/publish.js';
import { report, type ReportFormat, tally } from '../compile/report.js';
import { collections } from '../model/collections.js';
import { bundled, declarationFiles, forCommonJs } from './declarations.js';
import { ENTRIES } from './entries.js';
import { refreshEditorSchemas } from './editor.js';
import { formatFiles } from './formats.js';
import { validatorForms } from './forms.js';
import { idModule } from './ids.js';
import { JSON_FILES, jsonParts } from './json.js';
import { writeCommand } from './command.js';
import { writeCommonJs } from './common-js.js';
import { type SchemaFile, schemaFiles, schemaTexts } from './json-schema.js';
import { jsonTypes } from './json-types.js';
import { verifyJson } from './verify.js';
import { refreshFiles, removeStrays, replaceFolder, writeFiles, writeParts } from './write.js';

/** What every step makes something of. */
interface Material {
  root: string;
  published: Published;
  schemas: readonly SchemaFile[];
}

/** One step of the build. It writes below `dist`, a folder aside that takes the place of `dist/` at the end. */
interface Step {
  title: string;
  run(material: Material, dist: string): void | Promise<void>;
}

/** The build, from top to bottom. */
const steps: readonly Step[] = [
  {
    title: 'JSON Schemas, for those who read them in the repository',
    run({ root, schemas }) {
      const texts = schemaTexts(schemas);
      removeStrays(join(root, 'schemas'), '.schema.json', texts);
      refreshFiles(join(root, 'schemas'), texts);
    },
  },
  {
    title: 'the same for the editor, with the ids that there are',
    run({ root }) {
      refreshEditorSchemas(root);
    },
  },
  {
    title: 'the ids as literal types, for the modules of the package',
    run({ root, published }) {
      refreshFiles(join(root, 'src/generated'), { 'ids.ts': idModule(published) });
    },
  },
  {
    title: 'the data as JSON',
    run({ published }, dist) {
      writeParts(dist, jsonParts(published));
    },
  },
  {
    title: 'proof that the JSON, as written, fits its schemas',
    run({ schemas }, dist) {
      const texts = JSON_FILES.map((name) => [name, readFileSync(join(dist, name), 'utf8')] as const);
      verifyJson(Object.fromEntries(texts), schemas);
    },
  },
  {
    title: 'how much refers to each record, for searches',
    run({ published }, dist) {
      writeFiles(dist, { 'referrers.json': `${JSON.stringify(published.referrers)}\n` });
    },
  },
  {
    title: 'who speaks in the sources, for those who trust one of them',
    run({ published }, dist) {
      writeFiles(dist, { 'voices.json': `${JSON.stringify(published.voices)}\n` });
    },
  },
  {
    title: 'the declarations of the JSON',
    run(_, dist) {
      writeFiles(join(dist, 'types'), jsonTypes());
    },
  },
  {
    title: 'the formats that come in the package',
    run({ published }, dist) {
      writeFiles(dist, formatFiles(published));
    },
  },
  {
    title: 'the forms of records, for the validators',
    run({ schemas }, dist) {
      writeFiles(dist, { 'forms.json': `${JSON.stringify(validatorForms(schemas))}\n` });
    },
  },
  {
    title: 'the modules, for `import`',
    run: (_, dist) => bundle({ outDir: dist }),
  },
  {
    title: 'the same modules, for `require`',
    run: (_, dist) => writeCommonJs(dist),
  },
  {
    title: 'the declarations of the modules',
    async run({ root }, dist) {
      const { index = '', ...others } = ENTRIES;
      const whole = await bundled(declarationFiles(root, [index]), 'index.d.ts');
      const declarations = { ...declarationFiles(root, Object.values(others)), 'index.d.ts': whole };
      writeFiles(join(dist, 'types'), { ...declarations, ...forCommonJs(declarations) });
    },
  },
  {
    title: 'the command, one file with the YAML reader that it needs, and what its search asks',
    async run({ root }, dist) {
      await writeCommand(root, dist);
    },
  },
];

/** What was built, in figures. */
function summary(published: Published): string {
  const { version, citations, disputes } = published.meta;
  const row = (count: number, what: string): string => `${String(count).padStart(6)} ${what}\n`;
  return [
    `serge-data ${version}\n`,
    ...collections.map(({ name }) => row(published.collections[name].length, name)),
    row(citations, `citations, ${String(disputes)} disputes`),
  ].join('');
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
  const files = readFiles(root);
  const compiled = compile(files);
  if (hasErrors(compiled.findings)) {
    log(report(compiled.findings, { texts: textsOf(files), format }));
    log(format === 'json' ? '' : 'Nothing was built: dist/ is as it was.\n');
    return false;
  }
  const material = { root, published: publish(compiled, version), schemas: schemaFiles(version) };
  await replaceFolder(join(root, 'dist'), async (dist) => {
    for (const step of steps) await step.run(material, dist);
  });
  log(summary(material.published));
  if (compiled.findings.length > 0) log(`${tally(compiled.findings)} (npm run check shows them)\n`);
  return true;
}
