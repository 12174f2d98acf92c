import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../compile/files.js';
import { rules } from '../compile/rules/index.js';
import { costsOf, costTable } from './costs.js';
import { everyFormat } from './every-format.js';
import { formatDocs, withBlock } from './format-docs.js';
import { questionNames } from './questions.js';
import { ruleDocs } from './rule-docs.js';
import { refreshFiles } from './write.js';

/** Writes the tables of the documentation anew from what they show. */
const page = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const stale = refreshFiles(ROOT, {
  ...formatDocs(everyFormat, {
    'README.md': page('README.md'),
    'src/formats/README.md': page('src/formats/README.md'),
  }),
  'src/compile/rules/README.md': ruleDocs(rules),
  'src/query/README.md': withBlock(
    page('src/query/README.md'),
    'costs',
    costTable(await costsOf(join(ROOT, 'dist'), questionNames(ROOT))),
  ),
});
process.stdout.write(stale.length === 0 ? 'The documentation is up to date.\n' : `Written anew: ${stale.join(', ')}\n`);
