import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile/compile.js';
import { readFiles, ROOT, textsOf } from '../compile/files.js';
import { hasErrors } from '../compile/finding.js';
import { publish } from '../compile/publish.js';
import { report } from '../compile/report.js';
import { everyFormat } from './every-format.js';
import { datasetOf } from './formats.js';
import { releaseFiles } from './release.js';
import { writeFiles } from './write.js';

/** Fills `release/` with what is put beside a release of the package. */
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const files = readFiles(ROOT);
const compiled = compile(files);
if (hasErrors(compiled.findings)) {
  process.stdout.write(`${report(compiled.findings, { texts: textsOf(files) })}Nothing was written.\n`);
  process.exitCode = 1;
} else {
  // The day of the last commit, not of the run: who releases the same again gets the same bytes.
  const published = execFileSync('git', ['log', '-1', '--format=%cs'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const made = releaseFiles(everyFormat, datasetOf(publish(compiled, version)), published);
  const folder = join(ROOT, 'release');
  rmSync(folder, { recursive: true, force: true });
  writeFiles(folder, made);
  for (const [path, bytes] of Object.entries(made)) {
    process.stdout.write(`${String(Math.ceil(bytes.length / 1000)).padStart(7)} kB ${path}\n`);
  }
}
