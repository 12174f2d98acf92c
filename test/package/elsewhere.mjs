/*
 * The packed package in tools that find packages in their own way: node elsewhere.mjs. Each is installed for the
 * occasion, in a folder aside, so that no clone carries them: Jest, which asks for CommonJS, and Parcel, which
 * reads no exports unless it is told to.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'serge-data-elsewhere-'));
const run = (program, ...args) => execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
const write = (name, text) => {
  writeFileSync(join(folder, name), text);
};

try {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT, stdio: 'pipe' });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  write('package.json', '{ "private": true }');
  run('npm', 'install', '--no-audit', '--no-fund', 'jest@30', 'parcel@2', `./${tarball}`);

  write(
    'serge.test.js',
    `const { getWork, works } = require('serge-data');
const { isWork } = require('serge-data/validate');
const json = require('serge-data/works.json');
test('records', () => {
  expect(getWork('ville-conquise').title.text).toBe('Ville conquise');
  expect(works.filter((work) => !isWork(work))).toEqual([]);
  expect(json).toHaveLength(works.length);
});
`,
  );
  // What docs/package.md tells those who use Jest.
  const [, recipe] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/package.md'), 'utf8'));
  write('recipe.test.js', recipe);
  run('npx', 'jest');
  console.log('Jest: all well');

  const built = (specifier) => {
    write('index.html', '<script type="module" src="./page.js"></script>');
    write('page.js', `import { works } from '${specifier}';\nconsole.log(works.length);\n`);
    run('npx', 'parcel', 'build', 'index.html', '--no-cache', '--dist-dir', 'out');
    const bundle = readdirSync(join(folder, 'out')).find((name) => name.endsWith('.js'));
    assert.match(readFileSync(join(folder, 'out', bundle), 'utf8'), /Ville conquise/, specifier);
    rmSync(join(folder, 'out'), { recursive: true });
  };
  built('serge-data');
  write(
    'package.json',
    readFileSync(join(folder, 'package.json'), 'utf8').replace(
      '{',
      '{ "@parcel/resolver-default": { "packageExports": true },',
    ),
  );
  built('serge-data/works');
  console.log('Parcel: all well');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
