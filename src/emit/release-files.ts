import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile/compile.js';
import { readFiles, ROOT } from '../compile/files.js';
import { hasErrors } from '../compile/finding.js';
import { publish } from '../compile/publish.js';
import { report } from '../compile/report.js';
import { everyFormat } from './every-format.js';
import { datasetOf } from './formats.js';
import { releaseFiles } from './release.js';
import { writeFiles } from './write.js';

/** Fills `release/` with what is put beside a release of the package. */
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const compiled = compile(readFiles(ROOT));
if (hasErrors(compiled.findings)) {
  process.stdout.write(`${report(compiled.findings, { root: ROOT })}Nothing was written.\n`);
  process.exitCode = 1;
} else {
  const files = releaseFiles(everyFormat, datasetOf(publish(compiled, version)));
  const folder = join(ROOT, 'release');
  rmSync(folder, { recursive: true, force: true });
  writeFiles(folder, files);
  for (const [path, bytes] of Object.entries(files)) {
    process.stdout.write(`${String(Math.ceil(bytes.length / 1000)).padStart(7)} kB ${path}\n`);
  }
}
