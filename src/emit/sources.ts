import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../compile/document.js';
import { readFiles } from '../compile/files.js';
import { hasErrors } from '../compile/finding.js';
import { report } from '../compile/report.js';
import { vocabularyOf } from '../compile/vocabulary.js';
import { vocabularyModules } from './terms.js';
import { refreshFiles } from './write.js';

/** Modules as files of `src/generated/`. */
const asFiles = (modules: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(modules).map(([name, text]) => [`${name}.ts`, text]));

/**
 * Writes the sources that the compiler and the model are built on into `src/generated/`: terms, traits,
 * fields, forms, references, which fields are ours, and the public interfaces. (The ids come with the build,
 * which has the records.) Whoever calls it imports model and compiler afterwards. Answers whether they can be imported.
 */
export async function generateSources(root: string, log: (text: string) => void): Promise<boolean> {
  const { vocabularies } = readFiles(root);
  const results = vocabularies.map((text) => {
    const { document, findings } = parse(text);
    const result = document && vocabularyOf(document);
    return { vocabulary: result?.vocabulary, findings: [...findings, ...(result?.findings ?? [])] };
  });
  const findings = results.flatMap((result) => result.findings);
  const folder = join(root, 'src/generated');
  const modules = asFiles(vocabularyModules(results.flatMap(({ vocabulary }) => vocabulary ?? [])));
  if (!hasErrors(findings)) refreshFiles(folder, modules);
  // Where a vocabulary is wrong, the modules of the last time stay: the compiler, which runs next, reports it
  // with all else. A fresh clone has none, and the compiler cannot start.
  else if (!Object.keys(modules).every((name) => existsSync(join(folder, name)))) {
    log(report(findings, { texts: vocabularies }));
    return false;
  }
  // The model reads the vocabularies as it is imported: not before they are written.
  const [
    { collectionModule },
    { fieldModule, formModule, ourModule },
    { interfaceModule },
    { jsonModule },
    { referenceModule },
  ] = await Promise.all([
    import('./collections.js'),
    import('./fields.js'),
    import('./interfaces.js'),
    import('./json-types.js'),
    import('./references.js'),
  ]);
  refreshFiles(
    folder,
    asFiles({
      collections: collectionModule(),
      fields: fieldModule(),
      forms: formModule(),
      interfaces: interfaceModule(),
      'json.d': jsonModule(),
      ours: ourModule(),
      references: referenceModule(),
    }),
  );
  return true;
}
