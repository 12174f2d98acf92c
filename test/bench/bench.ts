/*
 * npm run bench: how far the package is from what has to be done in any case, as ratios measured in one
 * run. Contenders take turns, each in a process of its own; shown are medians. Machines differ and are
 * busy; ratios hardly move.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { writeSynthetic } from './synthetic.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Cold processes a contender; the first of each is thrown away, for it warms the disk's cache. */
const ROUNDS = { data: 9, large: 5, import: 25 };

/** What one cold process took. */
interface Sample {
  wall: number;
  cpu: number;
  rss: number;
  answer: Record<string, number>;
}

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return ((sorted[middle] ?? NaN) + (sorted[sorted.length - 1 - middle] ?? NaN)) / 2;
};

const scratch = mkdtempSync(join(tmpdir(), 'serge-data-bench-'));
process.on('exit', () => {
  rmSync(scratch, { recursive: true, force: true });
});
symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'), 'dir');

/** Has a process tell at its end what it used; loaded before the module that is measured. */
const METER = join(scratch, 'meter.mjs');
writeFileSync(
  METER,
  `process.on('exit', () => {
     const { user, system } = process.cpuUsage();
     process.stderr.write(JSON.stringify({ cpu: (user + system) / 1000, rss: process.resourceUsage().maxRSS / 1024 }));
   });\n`,
);

/** Runs a module in a cold process. */
function sample(module: string, ...args: string[]): Sample {
  const metered = join(scratch, 'usage.json');
  const begun = performance.now();
  const stdout = execFileSync(
    '/bin/sh',
    ['-c', 'exec "$@" 2>"$0"', metered, process.execPath, '--import', METER, module, ...args],
    {
      encoding: 'utf8',
    },
  );
  const wall = performance.now() - begun;
  const usage = JSON.parse(readFileSync(metered, 'utf8')) as { cpu: number; rss: number };
  return { wall, ...usage, answer: JSON.parse(stdout) as Record<string, number> };
}

/** Runs contenders in turn; answers the samples of each. */
function raced<K extends string>(contenders: Record<K, () => Sample>, rounds: number): Record<K, Sample[]> {
  const names = Object.keys(contenders) as K[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<K, Sample[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const one = contenders[name]();
      if (round > 0) samples[name].push(one);
    }
  }
  return samples;
}

const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`.padStart(9);
const mb = (value: number): string => `${value.toFixed(0)} MB`.padStart(7);

function row(label: string, samples: readonly Sample[]): void {
  const of = (key: 'wall' | 'cpu' | 'rss'): number => median(samples.map((one) => one[key]));
  console.log(`  ${label.padEnd(46)} wall ${ms(of('wall'))}   cpu ${ms(of('cpu'))}   memory ${mb(of('rss'))}`);
}

/** A ratio against its goal. */
function verdict(label: string, ratio: number, goal: number): void {
  console.log(`  ${label.padEnd(46)} ${ratio.toFixed(2)}   goal ${goal}: ${ratio <= goal ? 'met' : 'MISSED'}`);
}

const wall = (samples: readonly Sample[]): number => median(samples.map((one) => one.wall));

// Both sides run as plain JavaScript: neither pays for translating TypeScript.
await build({
  entryPoints: ['data-step', 'floor'].map((name) => join(ROOT, 'test/bench', `${name}.ts`)),
  outdir: scratch,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
});
const out = join(scratch, 'out');
const dataStep = (root: string) => () => sample(join(scratch, 'data-step.mjs'), root, out);
const floor = (root: string) => () => sample(join(scratch, 'floor.mjs'), root, out);
const answerOf = (samples: readonly Sample[]): Record<string, number> => samples[0]?.answer ?? {};

console.log(`Node ${process.version}, ${availableParallelism()} cores; medians of cold processes, start-up included\n`);

const real = raced({ step: dataStep(ROOT), floor: floor(ROOT) }, ROUNDS.data);
console.log(`Data step, ${answerOf(real.step).records} real records`);
row('read, check, publish, write JSON', real.step);
row('read, parse, validate, write alone', real.floor);
verdict('ratio', wall(real.step) / wall(real.floor), 1.5);

const small = join(scratch, '1000');
const large = join(scratch, '10000');
writeSynthetic(ROOT, small, 1_000);
writeSynthetic(ROOT, large, 10_000);
const grown = raced(
  { small: dataStep(small), smallFloor: floor(small), large: dataStep(large), largeFloor: floor(large) },
  ROUNDS.large,
);
console.log('\nGrowth, synthetic records');
for (const [label, samples] of [
  ['data step', grown.small],
  ['floor', grown.smallFloor],
  ['data step', grown.large],
  ['floor', grown.largeFloor],
] as const) {
  const { records, findings } = answerOf(samples);
  row(`${label}, ${records} records (${findings} findings)`, samples);
}
verdict('ratio to the floor, 1,000 records', wall(grown.small) / wall(grown.smallFloor), 1.5);
verdict('ratio to the floor, 10,000 records', wall(grown.large) / wall(grown.largeFloor), 1.6);
verdict('growth of the data step, 1,000 to 10,000', wall(grown.large) / wall(grown.small), 8);

const dist = join(ROOT, 'dist');
if (!existsSync(join(dist, 'index.js'))) throw new Error('There is no dist/ to import: run "npm run build" first.');
// What the entry imports, read the plain way. Both sides have loaded a module before the clock starts.
const files = [...COLLECTION_NAMES, 'redirects'].map((name) => join(dist, `${name}.json`));
mkdirSync(join(scratch, 'import'));
writeFileSync(join(scratch, 'import/nothing.mjs'), 'export {};\n');
const timed = (name: string, body: string): string => {
  const path = join(scratch, 'import', `${name}.mjs`);
  const clock = `await import('./nothing.mjs');\nconst begun = performance.now();\n${body}\nconst took = performance.now() - begun;\n`;
  writeFileSync(
    path,
    `import { readFileSync } from 'node:fs';\n${clock}process.stdout.write(JSON.stringify({ took, held: Object.keys(held).length }));\n`,
  );
  return path;
};
const importing = timed(
  'import',
  `const held = await import(${JSON.stringify(pathToFileURL(join(dist, 'index.js')).href)});`,
);
const parsing = timed(
  'parse',
  `const held = ${JSON.stringify(files)}.map((file) => JSON.parse(readFileSync(file, 'utf8')));`,
);
const loaded = raced({ import: () => sample(importing), parse: () => sample(parsing) }, ROUNDS.import);
const took = (samples: readonly Sample[]): number[] => samples.map(({ answer }) => answer.took ?? NaN);
const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
console.log(`\nImport of everything, ${(bytes / 1e6).toFixed(2)} MB of JSON`);
for (const [label, samples] of [
  ["import * from 'serge-data'", loaded.import],
  ['readFileSync + JSON.parse of the same bytes', loaded.parse],
] as const) {
  const all = took(samples);
  console.log(
    `  ${label.padEnd(46)} took ${ms(median(all))}   least ${ms(Math.min(...all))}   memory ${mb(median(samples.map(({ rss }) => rss)))}`,
  );
}
verdict('ratio of the medians', median(took(loaded.import)) / median(took(loaded.parse)), 1.5);
verdict('ratio of the least', Math.min(...took(loaded.import)) / Math.min(...took(loaded.parse)), 1.5);
