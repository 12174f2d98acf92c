import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../compile/document.js';
import { readFiles, ROOT } from '../compile/files.js';
import { hasErrors } from '../compile/finding.js';
import { report } from '../compile/report.js';
import { vocabularyOf } from '../compile/vocabulary.js';
import { vocabularyModules } from './terms.js';
import { refreshFiles } from './write.js';

/**
 * Writes `src/generated/` from `data/vocabularies/` and the model. A step of its own, before the compiler proper,
 * because the model is built on what it writes.
 */
const results = readFiles(ROOT).vocabularies.map((text) => {
  const { document, findings } = parse(text);
  const result = document && vocabularyOf(document);
  return { vocabulary: result?.vocabulary, findings: [...findings, ...(result?.findings ?? [])] };
});
const findings = results.flatMap((result) => result.findings);
const folder = join(ROOT, 'src/generated');
const modules = Object.fromEntries(
  Object.entries(vocabularyModules(results.flatMap(({ vocabulary }) => vocabulary ?? []))).map(([name, text]) => [
    `${name}.ts`,
    text,
  ]),
);
if (!hasErrors(findings)) refreshFiles(folder, modules);
// Where a vocabulary is wrong, the modules of the last time stay: the compiler, which runs next, reports it
// with all else. A fresh clone has none, and the compiler cannot start.
else if (!Object.keys(modules).every((name) => existsSync(join(folder, name)))) {
  process.stdout.write(report(findings, { root: ROOT }));
  process.exitCode = 1;
}

// The model is loaded only now, and only if it can be: it is built on the modules just written.
if (process.exitCode === undefined) {
  const { fieldModule } = await import('./fields.js');
  refreshFiles(folder, { 'fields.ts': fieldModule() });
}
