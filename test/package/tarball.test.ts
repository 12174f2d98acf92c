import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLLECTION_NAMES, type CollectionName } from '../../src/model/names.js';
import { type Consumer, consumer, filesBelow, type Outcome, output, ROOT, run, SLOW, subpaths } from './consumer.js';

/**
 * Bytes of the tarball for each record, so that it may grow with the data alone. Packed, a quarter of it are the data
 * as JSON by collection, as much `all.json`, nearly as much CSV; the rest is code, types and schemas. What is larger
 * lies beside a release.
 */
const TARBALL_BUDGET = 640;

/** Bytes of the validators as a browser loads them, packed: seven record types with every vocabulary in them. */
const VALIDATORS_BUDGET = 10 * 1024;

let user: Consumer;
beforeAll(async () => {
  user = await consumer();
}, SLOW);
afterAll(() => {
  user.remove();
});

const textOf = (file: string): string => readFileSync(join(user.installed, file), 'utf8');

/** The modules a file asks for by calling a function. */
const calledIn = (file: string, name: 'import' | 'require'): string[] =>
  [...textOf(file).matchAll(new RegExp(`\\b${name}\\((["'])([^"'\\n]+)\\1\\)`, 'g'))].map(
    ([, , specifier = '']) => specifier,
  );

/** The modules a file asks for, in code as in declarations. TypeScript alone does not find all in minified code. */
const importsOf = (file: string): string[] =>
  file.endsWith('.cjs')
    ? calledIn(file, 'require')
    : [
        ...ts.preProcessFile(textOf(file), true, true).importedFiles.map(({ fileName }) => fileName),
        ...(file.endsWith('.js') ? calledIn(file, 'import') : []),
      ];

/** The files that come along with some files, themselves included. */
function reachable(files: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    if (file.endsWith('.json')) return;
    const isDeclaration = /\.d\.c?ts$/.test(file);
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith('.')) continue;
      const path = join(dirname(file), specifier);
      visit(isDeclaration ? path.replace(/\.(c?)js$/, '.d.$1ts') : path);
    }
  };
  files.forEach(visit);
  return seen;
}

/** The files that exports name, with or without `serge-data/zod`. */
const entries = (extension: string, { zod }: { zod: boolean }): string[] =>
  subpaths(user.installed)
    .filter(({ specifier }) => zod || specifier !== 'serge-data/zod')
    .flatMap(({ files }) => files.map((file) => file.slice(2)))
    .filter((file) => file.startsWith('dist/') && file.endsWith(extension));

describe('the tarball', () => {
  test('holds dist, schemas, licences, how to cite it, README and manifest, and nothing else', () => {
    const files = filesBelow(user.installed);
    const top = new Set(files.map((file) => file.replace(/\/.*/, '/')));
    expect([...top].sort()).toEqual([
      'CITATION.cff',
      'LICENSE',
      'LICENSE-DATA',
      'README.md',
      'dist/',
      'package.json',
      'schemas/',
    ]);
    expect(files.filter((file) => /\.map$|\.test|\.ya?ml$|(?<!\.d)\.c?ts$|\.tsbuildinfo$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith('schemas/') && !file.endsWith('.schema.json'))).toEqual([]);
  });

  test('stays within its budget', () => {
    const all = JSON.parse(textOf('dist/all.json')) as Record<CollectionName, unknown[]>;
    const records = COLLECTION_NAMES.reduce((sum, name) => sum + all[name].length, 0);
    expect(statSync(user.tarball).size / records).toBeLessThan(TARBALL_BUDGET);
  });

  test('holds no file in dist that no export leads to', () => {
    const known = new Set([
      ...reachable(entries('.js', { zod: true })),
      ...reachable(entries('.cjs', { zod: true })),
      ...reachable(entries('.d.ts', { zod: true })),
      ...reachable(entries('.d.cts', { zod: true })),
      ...entries('.json', { zod: true }),
      ...filesBelow(user.installed).filter((file) => file.startsWith('dist/formats/')),
      ...reachable(['dist/cli.js']),
    ]);
    expect(filesBelow(user.installed).filter((file) => file.startsWith('dist/') && !known.has(file))).toEqual([]);
  });

  test('holds each record once: no module repeats the data', () => {
    const ids = JSON.parse(textOf('dist/works.json')) as { sources: unknown[] }[];
    const record = JSON.stringify(ids[0]?.sources);
    const copies = filesBelow(user.installed).filter(
      (file) => file.startsWith('dist/') && textOf(file).includes(record),
    );
    expect(copies.sort()).toEqual(['dist/all.json', 'dist/works.json']);
  });

  test('has no build without sources and disputes, which would save less than a third of what it weighs', () => {
    const without = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(without)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value).flatMap(([key, one]) =>
                ['sources', 'disputes'].includes(key) ? [] : [[key, without(one)]],
              ),
            )
          : value;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
    const weightOf = (value: unknown): number => brotliCompressSync(JSON.stringify(value), { params }).length;
    const six = COLLECTION_NAMES.filter((name) => name !== 'sources').map(
      (name) => JSON.parse(textOf(`dist/${name}.json`)) as unknown,
    );
    const [whole, light] = [six, six.map(without)].map((all) =>
      all.reduce((sum: number, one) => sum + weightOf(one), 0),
    );
    expect(1 - (light ?? 0) / (whole ?? 1)).toBeLessThan(1 / 3);
  });
});

describe('the modules', () => {
  test('ask for no package but zod, and only in serge-data/zod', () => {
    const foreign = [...reachable([...entries('.js', { zod: true }), ...entries('.cjs', { zod: true })])]
      .filter((file) => /\.c?js$/.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => !name.startsWith('.'))
          .map((name) => `${file}: ${name}`),
      );
    expect(foreign.sort()).toEqual(['dist/zod.cjs: zod/v3', 'dist/zod.js: zod/v3']);
  });

  test('know nothing of how the data was made', () => {
    const told = [...reachable(entries('.js', { zod: false }))]
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) =>
        (/\b(?:zod|ajv|js-yaml|node:\w+)\b/.exec(textOf(file)) ?? []).map((word) => `${file}: ${word}`),
      );
    expect(told).toEqual([]);
  });

  test('declare no type of zod outside serge-data/zod', () => {
    const told = [...reachable(entries('.d.ts', { zod: false }))].filter((file) => /zod/i.test(textOf(file)));
    expect(told).toEqual([]);
  });

  test('the validators build no code from text, and stay small', async () => {
    const files = [...reachable(['dist/validate.js']), 'dist/forms.json'];
    for (const file of files) expect(textOf(file)).not.toMatch(/\beval\s*\(|new Function/);
    const sizes = [...new Set(files)].map((file) => gzipSync(textOf(file)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(VALIDATORS_BUDGET);
    const valid = await user.ask(
      `import { works } from 'serge-data'; import { isWork } from 'serge-data/validate'; answer(works.every(isWork));`,
      '--disallow-code-generation-from-strings',
    );
    expect(valid).toBe(true);
  });
});

describe('the linters of packages', () => {
  test(
    'publint has nothing to say',
    async () => {
      const { code, stdout, stderr } = await run(
        process.execPath,
        [join(ROOT, 'node_modules/publint/src/cli.js'), user.tarball, '--strict'],
        ROOT,
      );
      expect(stdout + stderr).toContain('All good!');
      expect(code).toBe(0);
    },
    SLOW,
  );

  /** What attw says of the package, for old `node` resolution, node16 from CommonJS and from ESM, and bundlers. */
  const attw = (tarball: string, ...options: string[]): Promise<Outcome> =>
    run(
      process.execPath,
      [join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js'), tarball, '--format', 'ascii', ...options],
      ROOT,
    );

  /** The same tarball but for the data: attw takes more than a minute to infer types from all of them. */
  async function withoutData(): Promise<string> {
    const copy = join(user.folder, 'without-data');
    cpSync(user.installed, copy, { recursive: true });
    for (const file of readdirSync(join(copy, 'dist')).filter((name) => name.endsWith('.json')))
      writeFileSync(join(copy, 'dist', file), Array.isArray(JSON.parse(textOf(`dist/${file}`))) ? '[]' : '{}');
    const packed = await output('npm', ['pack', '--ignore-scripts'], copy);
    return join(copy, packed.trim());
  }

  test(
    'attw has nothing to say, in any mode, of what exports JavaScript',
    async () => {
      const json = subpaths(user.installed).flatMap(({ specifier }) =>
        specifier.endsWith('.json') ? [specifier.slice('serge-data/'.length)] : [],
      );
      const { code, stdout, stderr } = await attw(user.tarball, '--exclude-entrypoints', ...json);
      expect(`${stdout}${stderr}`).toContain('serge-data/validate');
      expect(code, `${stdout}${stderr}`).toBe(0);
    },
    SLOW,
  );

  test(
    'nor of JSON, but that it takes `import` of JSON for CommonJS, where it gives a default export',
    async () => {
      const { code, stdout, stderr } = await attw(await withoutData(), '--ignore-rules', 'false-export-default');
      expect(`${stdout}${stderr}`).toContain('serge-data/works.json');
      expect(code, `${stdout}${stderr}`).toBe(0);
    },
    SLOW,
  );
});
