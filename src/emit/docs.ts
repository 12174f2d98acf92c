import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile/compile.js';
import { readFiles, ROOT } from '../compile/files.js';
import { publish } from '../compile/publish.js';
import { rules } from '../compile/rules/index.js';
import { costDocs, costsOf } from './costs.js';
import { everyFormat } from './every-format.js';
import { formatDocs } from './format-docs.js';
import { lifeIn, lifePicture } from './life.js';
import { questionNames } from './questions.js';
import { readmeOf } from './readme.js';
import { ruleDocs } from './rule-docs.js';
import { refreshFiles } from './write.js';

/** Writes the tables and the picture of the documentation anew from what they show. */
const page = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { version } = JSON.parse(page('package.json')) as { version: string };
const published = publish(compile(readFiles(ROOT), []), version);
const stale = refreshFiles(ROOT, {
  ...formatDocs(everyFormat, { 'src/formats/README.md': page('src/formats/README.md') }),
  'README.md': readmeOf(published, page('README.md')),
  'docs/life.svg': lifePicture(lifeIn(published, 'victor-serge')),
  'src/compile/rules/README.md': ruleDocs(rules),
  'src/query/README.md': costDocs(page('src/query/README.md'), await costsOf(join(ROOT, 'dist'), questionNames(ROOT))),
});
process.stdout.write(stale.length === 0 ? 'The documentation is up to date.\n' : `Written anew: ${stale.join(', ')}\n`);
