import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { least, node, raced, type Sample, scratch } from './measure.js';
import { ms, ratio, type Row } from './results.js';

/** The versions that run on the oldest Node the package supports. */
const PACKAGES = {
  velite: '0.4.0',
  '@content-collections/core': '0.15.3',
  '@content-collections/cli': '0.1.9',
  astro: '5.18.0',
  'js-yaml': '4.1.1',
  zod: '3.25.76',
};

const velite = `import { defineConfig, s } from 'velite';
export default defineConfig({ root: 'data', collections: { ${COLLECTION_NAMES.map(
  (name) => `${name}: { name: '${name}', pattern: '${name}/*.yaml', schema: s.object({}).passthrough() }`,
).join(', ')} } });
`;

const contentCollections = `import { defineCollection, defineConfig } from '@content-collections/core';
import { z } from 'zod';
export default defineConfig({ collections: [${COLLECTION_NAMES.map(
  (name) =>
    `defineCollection({ name: '${name}', directory: 'data/${name}', include: '*.yaml', parser: 'yaml', schema: z.object({}).passthrough() })`,
).join(', ')}] });
`;

const astro = `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
const of = (name) => defineCollection({ loader: glob({ pattern: '*.yaml', base: './data/' + name }), schema: z.object({}).passthrough() });
export const collections = { ${COLLECTION_NAMES.map((name) => `${name}: of('${name}')`).join(', ')} };
`;

/** The least that these tools do: read, parse with the quickest parser, take anything, write. */
const floor = `import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
mkdirSync('floor', { recursive: true });
for (const name of ${JSON.stringify(COLLECTION_NAMES)}) {
  const all = readdirSync('data/' + name).map((file) => z.object({}).passthrough().parse(load(readFileSync('data/' + name + '/' + file, 'utf8'))));
  writeFileSync('floor/' + name + '.json', JSON.stringify(all));
}
`;

/**
 * Those who do the like, on the same records in the same run: installed aside, and given schemas that take
 * anything, which is less than is done here.
 *
 * @param synthetic - makes a project folder of as many records.
 */
export const peers = (synthetic: (count: number) => string) => ({
  title: 'Peers',
  note: `A thousand synthetic records, read, parsed, checked and written. The peers (${Object.entries(PACKAGES)
    .map(([name, version]) => `${name} ${version}`)
    .join(
      ', ',
    )}) have schemas that take anything; the data step here checks structure and every rule. Each against the least that can be done: js-yaml 4, zod, write.`,
  run(): Row[] {
    const folder = join(scratch, 'peers');
    mkdirSync(join(folder, 'src'), { recursive: true });
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ type: 'module', private: true, dependencies: PACKAGES }),
    );
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
    cpSync(join(synthetic(1_000), 'data'), join(folder, 'data'), { recursive: true });
    for (const [file, text] of Object.entries({
      'velite.config.js': velite,
      'content-collections.ts': contentCollections,
      'src/content.config.ts': astro,
      'floor.mjs': floor,
    }))
      writeFileSync(join(folder, file), text);
    const bin = (name: string, file = name): string => {
      const { bin: commands } = JSON.parse(
        readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'),
      ) as {
        bin: string | Record<string, string>;
      };
      return join(folder, 'node_modules', name, typeof commands === 'string' ? commands : (commands[file] ?? ''));
    };
    const cold = (leftovers: readonly string[], args: readonly string[]) => (): Sample => {
      for (const one of leftovers) rmSync(join(folder, one), { recursive: true, force: true });
      return node(args, { cwd: folder });
    };
    const samples = raced(
      {
        floor: cold(['floor'], ['floor.mjs']),
        here: () => node([join(scratch, 'data-step.mjs'), synthetic(1_000), join(scratch, 'out')]),
        Velite: cold(['.velite'], [bin('velite'), 'build']),
        'content-collections': cold(
          ['.content-collections'],
          [bin('@content-collections/cli', 'content-collections'), 'build'],
        ),
        Astro: cold(['.astro', 'node_modules/.astro'], [bin('astro'), 'sync']),
      },
      4,
    );
    const base = least(samples.floor);
    const others = (['Velite', 'content-collections', 'Astro'] as const).map((name) => ({
      name,
      times: least(samples[name]) / base,
    }));
    const best = Math.min(...others.map(({ times }) => times));
    return [
      { what: 'js-yaml 4 + zod + write', value: ms(base) },
      ...others.map(({ name, times }) => ({ what: `${name} / that`, value: times.toFixed(2) })),
      ratio('data step / that', least(samples.here) / base, Number(best.toFixed(2))),
      {
        what: 'files written by the peers',
        value: String(
          ['.velite', '.content-collections', '.astro'].filter((one) => readdirSync(join(folder, one)).length > 0)
            .length,
        ),
      },
    ];
  },
});
