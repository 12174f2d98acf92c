import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

/* The arrows between the rooms of src/: what the map says is what lint lets pass, and nothing else. */

const ROOT = join(import.meta.dirname, '../..');

/** The table of the map: each room with those it may know. */
const map = new Map(
  [...readFileSync(join(ROOT, 'src/README.md'), 'utf8').matchAll(/^\| `(\w+)` +\| ([a-z, ]+?)(?: \(.*\))? *\|$/gm)].map(
    ([, room = '', allowed = '']) => [room, new Set(allowed === 'nobody' ? [] : allowed.split(', '))],
  ),
);
const places = [...map.keys(), 'types', 'generated'];

const eslint = new ESLint({ cwd: ROOT });

/** The lines of a module at which lint complains, by the rules that guard the rooms. */
async function refused(file: string, lines: readonly string[]): Promise<string[]> {
  const { rules } = (await eslint.calculateConfigForFile(join(ROOT, file))) as Linter.Config;
  const guards = Object.fromEntries(
    ['no-restricted-imports', 'no-restricted-syntax'].map((name) => [name, rules?.[name] ?? 'off']),
  );
  const config = { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser as Linter.Parser }, rules: guards };
  const complaints = new Linter().verify(lines.join('\n'), config, { filename: file });
  expect(complaints.filter(({ fatal }) => fatal)).toEqual([]);
  const guilty = new Set(complaints.map(({ line }) => line));
  return lines.filter((_, index) => guilty.has(index + 1));
}

/** A module of a room, as far below `src/` as the room has folders. */
const moduleIn = (room: string, folder = ''): string =>
  room === 'face' ? 'src/planted.ts' : `src/${room}/${folder}planted.ts`;

const moduleOf = (place: string): string =>
  place === 'face' ? 'index.js' : place === 'types' ? 'types.js' : `${place}/x.js`;

/** Every way to import a module. */
const imports = (path: string): string[] => [
  `import { a } from '${path}';`,
  `import type { A } from '${path}';`,
  `import '${path}';`,
  `export { b } from '${path}';`,
  `export * from '${path}';`,
  `const x = await import('${path}');`,
  `let y: import('${path}').Y;`,
];

describe.each([...map])('%s', (room, allowed) => {
  it.each(room === 'face' ? [''] : ['', 'deep/', 'very/deep/'])('knows whom it may (planted in %s)', async (folder) => {
    const file = moduleIn(room, folder);
    const up = room === 'face' ? './' : '../'.repeat(folder.split('/').length);
    for (const place of places.filter((one) => one !== room)) {
      const lines = imports(up + moduleOf(place));
      expect(await refused(file, lines), `${file} → ${place}`).toEqual(allowed.has(place) ? [] : lines);
    }
  });

  it('knows itself', async () => {
    expect(await refused(moduleIn(room), imports('./other.js'))).toEqual([]);
    if (room === 'face') return;
    expect(await refused(moduleIn(room, 'deep/'), [...imports('../other.js'), ...imports('./other.js')])).toEqual([]);
  });
});

it.each(['values', 'query', 'formats', 'face'])('%s needs no Node built-ins and no packages', async (room) => {
  const lines = ['node:fs', 'path', 'zod', 'js-yaml', '@scope/name'].flatMap(imports);
  expect(await refused(moduleIn(room), lines)).toEqual(lines);
});

it('only one module names the zod API', async () => {
  const lines = ["import { z } from 'zod';", "export { z } from 'zod/v3';"];
  expect(await refused('src/model/planted.ts', lines)).toEqual(lines);
  expect(await refused('src/model/zod.ts', lines)).toEqual([]);
});

it('the zod schemas of the face come from the model, and no other module of the face does', async () => {
  const lines = ["import { schemas } from './model/collections.js';"];
  expect(await refused('src/zod.ts', lines)).toEqual([]);
  expect(await refused('src/works.ts', lines)).toEqual(lines);
});
