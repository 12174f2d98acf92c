import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import rollupJson from '@rollup/plugin-json';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build as vite } from 'vite';
import webpack from 'webpack';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { type Consumer, consumer, SLOW, subpaths } from './consumer.js';

// Its declarations say CommonJS, its module is ESM.
const json = rollupJson as unknown as typeof rollupJson.default;

let user: Consumer;
beforeAll(async () => {
  user = await consumer();
  writeFileSync(join(user.folder, 'entry.js'), `import { works } from 'serge-data';\nexport const found = works;\n`);
  mkdirSync(join(user.folder, 'out'));
}, SLOW);
afterAll(() => {
  user.remove();
});

const textOf = (name: string): string => readFileSync(join(user.installed, `dist/${name}.json`), 'utf8');

/** Bytes that a bundler may add to the JSON: its own code, comments, the export. */
const OVERHEAD = 4_096;

const bundlers: Record<string, (entry: string, out: string) => Promise<unknown>> = {
  esbuild: (entry, out) =>
    esbuild({ entryPoints: [entry], outfile: out, bundle: true, minify: true, format: 'esm', platform: 'browser' }),
  rollup: async (entry, out) => {
    const require = createRequire(entry);
    const bundle = await rollup({
      input: entry,
      plugins: [
        // What @rollup/plugin-node-resolve does for the one package there is.
        {
          name: 'resolve',
          // It takes the module for "import", where Node's resolver for "require" answers with the other.
          resolveId: (id) => (id.startsWith('serge-data') ? require.resolve(id).replace(/\.cjs$/, '.js') : null),
        },
        json({ compact: true }),
      ],
    });
    await bundle.write({ file: out, format: 'esm', compact: true });
    await bundle.close();
  },
  vite: (entry, out) =>
    vite({
      root: user.folder,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: dirname(out),
        emptyOutDir: false,
        rolldownOptions: {
          input: entry,
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: basename(out) },
        },
      },
    }),
  webpack: (entry, out) =>
    new Promise((resolve, reject) => {
      webpack(
        {
          mode: 'production',
          target: 'web',
          context: user.folder,
          entry,
          output: { path: dirname(out), filename: basename(out), library: { type: 'module' } },
          experiments: { outputModule: true },
          performance: false,
        },
        (error, stats) => {
          if (error) reject(error);
          else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
          else resolve(stats);
        },
      );
    }),
};

/** Every plain text in a JSON value that is long enough to belong to one record only. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[\x20-\x7e]{24,}$/.test(value) && !/["'`\\$]/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test.each(Object.entries(bundlers))(
  '%s bundles no other collection with import { works }',
  async (name, bundle) => {
    const out = join(user.folder, 'out', `${name}.mjs`);
    await bundle(join(user.folder, 'entry.js'), out);
    const code = readFileSync(out, 'utf8');
    const works = textOf('works');
    for (const other of [...COLLECTION_NAMES, 'vocabularies'].filter((collection) => collection !== 'works')) {
      const probes = textsIn(JSON.parse(textOf(other))).filter((text) => !works.includes(text));
      expect(probes.length, other).toBeGreaterThan(10);
      expect(
        probes.filter((text) => code.includes(text)),
        other,
      ).toEqual([]);
    }
    expect(Buffer.byteLength(code)).toBeLessThan(Buffer.byteLength(works) * 1.02 + OVERHEAD);
    const found = await user.ask(`import { found } from './out/${name}.mjs'; answer(found);`);
    expect(found).toEqual(JSON.parse(works));
  },
  SLOW,
);

test.each(COLLECTION_NAMES)(
  'import { %s } costs what its JSON costs: nothing of the package that has not been asked for',
  async (name) => {
    const { outputFiles } = await esbuild({
      stdin: { contents: `export { ${name} } from 'serge-data';`, resolveDir: user.folder },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
    });
    const packed = (text: string): number => brotliCompressSync(text).length;
    const json = JSON.stringify(JSON.parse(textOf(name)));
    expect(packed(outputFiles[0]?.text ?? '')).toBeLessThan(packed(json) * 1.02);
  },
  SLOW,
);

test('everything but serge-data/zod bundles for browsers, without built-ins of Node', async () => {
  const specifiers = subpaths(user.installed)
    .map(({ specifier }) => specifier)
    .filter((specifier) => specifier !== 'serge-data/zod');
  const contents = specifiers.map((specifier, index) => {
    const json = specifier.endsWith('.json');
    const imported = `import ${json ? '' : '* as '}_${index} from '${specifier}'${json ? ` with { type: 'json' }` : ''};`;
    return `${imported}\nconsole.log(_${index});`;
  });
  const { metafile, warnings } = await esbuild({
    stdin: { contents: contents.join('\n'), resolveDir: user.folder },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  });
  const asked = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
  expect(warnings).toEqual([]);
  expect(asked.filter(({ path, external }) => (external ?? false) || isBuiltin(path))).toEqual([]);
});
