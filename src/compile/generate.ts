import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from './document.js';
import { readFiles } from './files.js';
import { hasErrors } from './finding.js';
import { vocabularyModules, vocabularyOf } from './vocabulary.js';

/**
 * Writes `src/generated/` from `data/vocabularies/`. A step of its own, before the compiler proper,
 * because the model is built on what it writes.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const results = readFiles(root).vocabularies.map((text) => {
  const { document, findings } = parse(text);
  const result = document && vocabularyOf(document);
  return { vocabulary: result?.vocabulary, findings: [...findings, ...(result?.findings ?? [])] };
});
const findings = results.flatMap((result) => result.findings);
// Where a vocabulary is wrong, the old modules stay: the compiler, which runs next, reports it with all else.
if (hasErrors(findings)) process.exit(0);
const modules = vocabularyModules(results.flatMap(({ vocabulary }) => vocabulary ?? []));
mkdirSync(join(root, 'src/generated'), { recursive: true });
for (const [name, text] of Object.entries(modules)) {
  const path = join(root, 'src/generated', `${name}.ts`);
  let old = '';
  try {
    old = readFileSync(path, 'utf8');
  } catch {
    // The first run: there is nothing to compare with.
  }
  if (old !== text) writeFileSync(path, text);
}
