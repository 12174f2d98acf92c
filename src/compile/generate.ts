import { join } from 'node:path';
import { parse } from './document.js';
import { readFiles, ROOT } from './files.js';
import { hasErrors } from './finding.js';
import { vocabularyModules, vocabularyOf } from './vocabulary.js';
import { refreshFiles } from './write.js';

/**
 * Writes `src/generated/` from `data/vocabularies/`. A step of its own, before the compiler proper,
 * because the model is built on what it writes.
 */
const results = readFiles(ROOT).vocabularies.map((text) => {
  const { document, findings } = parse(text);
  const result = document && vocabularyOf(document);
  return { vocabulary: result?.vocabulary, findings: [...findings, ...(result?.findings ?? [])] };
});
const findings = results.flatMap((result) => result.findings);
// Where a vocabulary is wrong, the old modules stay: the compiler, which runs next, reports it with all else.
if (hasErrors(findings)) process.exit(0);
const modules = vocabularyModules(results.flatMap(({ vocabulary }) => vocabulary ?? []));
refreshFiles(
  join(ROOT, 'src/generated'),
  Object.fromEntries(Object.entries(modules).map(([name, text]) => [`${name}.ts`, text])),
);
