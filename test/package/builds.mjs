/**
 * Builds the package under other circumstances, and compares every byte with the `dist/` that is there:
 * another place (with a blank, `#`, `%` and `ü` in its path), another language and time zone, other
 * versions of Node, few file handles, two builds at once. Run by `.ci/run` after `npm test`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a folder holds: a sum for each file. */
const sumsOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The files in which two folders differ. */
const differing = (one, other) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));

/** The files of the project, as a clone has them, at a path that trips over nothing but careless code. */
function cloned(folder) {
  const root = join(folder, 'a clone #1 100% für Serge');
  mkdirSync(root);
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 }).split(
    '\0',
  );
  for (const file of files.filter(Boolean)) cpSync(join(ROOT, file), join(root, file), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  return root;
}

const npx = (major, ...words) => ['npx', '--yes', '-p', `node@${major}`, ...words];
const BUILD = ['node', '--import', 'tsx', 'src/emit/cli.ts'];
const limited = (files) => ['sh', '-c', `ulimit -n ${files}; exec "$0" "$@"`];

/** A build in a clone: its exit code, and what it said. */
function built(root, [program, ...words], env = {}) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, words, { cwd: root, env: { ...process.env, GITHUB_ACTIONS: '', ...env } });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('exit', (code) => resolve({ code, said }));
  });
}

const folder = mkdtempSync(join(tmpdir(), 'builds-'));
let failed = 0;
try {
  const right = sumsOf(join(ROOT, 'dist'));
  const root = cloned(folder);
  const dist = join(root, 'dist');
  const tell = (name, faults, said = '') => {
    console.log(`${faults.length === 0 ? 'right' : 'WRONG'}: ${name}`);
    if (faults.length === 0) return;
    failed++;
    console.log(`  ${faults.slice(0, 5).join('\n  ')}\n${said}`);
  };
  const check = async (name, command, env) => {
    rmSync(dist, { recursive: true, force: true });
    const { code, said } = await built(root, command, env);
    tell(name, code === 0 ? differing(sumsOf(dist), right) : [`exit code ${code}`], said);
  };

  await check('a path with a blank, #, % and ü; Turkish letters; the time of Apia', BUILD, {
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
    TZ: 'Pacific/Apia',
  });
  const mode = statSync(dist).mode & 0o777;
  tell('the folder has the rights that the umask gives', mode === (0o777 & ~process.umask()) ? [] : [mode.toString(8)]);
  for (const major of [22, 24]) await check(`Node ${major}`, npx(major, ...BUILD));
  await check('128 file handles', [...limited(128), ...BUILD]);

  const before = sumsOf(dist);
  const few = await built(root, [...limited(26), ...BUILD]);
  tell(
    'too few file handles to begin with: as it was',
    few.code === 0 ? [] : differing(before, sumsOf(dist)),
    few.said,
  );

  const both = await Promise.all([built(root, BUILD), built(root, BUILD)]);
  tell(
    'two builds at once',
    [
      ...both.filter(({ code }) => code !== 0).map(({ code }) => `exit code ${code}`),
      ...differing(sumsOf(dist), right),
    ],
    both.map(({ said }) => said).join(''),
  );

  const killed = spawn(BUILD[0], BUILD.slice(1), { cwd: root, stdio: 'ignore' });
  await new Promise((resolve) => setTimeout(resolve, 1000 + Math.random() * 4000));
  killed.kill('SIGKILL');
  tell('a build killed on its way: as it was', differing(sumsOf(dist), right));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
