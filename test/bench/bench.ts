/*
 * npm run bench -- [--peers] [--large] [part …]: how far the package is from what has to be done in any
 * case, as ratios measured in one run, written to RESULTS.md.
 */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { argumentsOf, refuse } from '../../src/curate/command.js';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import { budgetOf, type FormatCosts } from './format-costs.js';
import { least, node, raced, ROOT, type Sample, scratch } from './measure.js';
import { peers } from './peers.js';
import { mb, ms, ratio, record, type Row } from './results.js';
import { writeSynthetic } from './synthetic.js';
import { waitsAfterSaves } from './watching.js';

const dist = join(ROOT, 'dist');
const out = join(scratch, 'out');

// Both sides run as plain JavaScript: neither pays for translating TypeScript.
await build({
  entryPoints: ['data-step', 'floor', 'recheck', 'formats'].map((name) => join(ROOT, 'test/bench', `${name}.ts`)),
  outdir: scratch,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
});
const dataStep = (root: string) => (): Sample => node([join(scratch, 'data-step.mjs'), root, out]);
const floor =
  (root: string, ...options: 'strict'[]) =>
  (): Sample =>
    node([join(scratch, 'floor.mjs'), root, out, ...options]);

const recordsIn = ([sample]: readonly Sample[]): number =>
  (JSON.parse(sample?.stdout ?? '{}') as { records: number }).records;

/** A project folder of as many synthetic records, made when it is first asked for. */
function synthetic(count: number): string {
  const folder = join(scratch, String(count));
  if (!existsSync(folder)) writeSynthetic(ROOT, folder, count);
  return folder;
}

/** One part of the bench: what it measures, and how. */
interface Part {
  title: string;
  note: string;
  run(): Row[] | Promise<Row[]>;
}

const parts: Readonly<Record<string, Part>> = {
  data: {
    title: 'The data step',
    note: 'Read, parse, validate, link, hold against every rule, publish and write JSON, against what has to be done in any case: read, parse, validate and write, with the same readers and schemas; and with js-yaml alone, which the fast reader of plain YAML (src/yaml/plain.ts) spares all but a few files.',
    run() {
      const { step, bare, strict } = raced(
        { step: dataStep(ROOT), bare: floor(ROOT), strict: floor(ROOT, 'strict') },
        5,
      );
      return [
        { what: 'real records', value: String(recordsIn(step)) },
        { what: 'data step', value: ms(least(step)) },
        { what: 'floor', value: ms(least(bare)) },
        { what: 'floor with js-yaml alone', value: ms(least(strict)) },
        ratio('data step / floor', least(step) / least(bare), 1.6),
        ratio('data step / floor with js-yaml alone', least(step) / least(strict), 1.25),
      ];
    },
  },
  growth: {
    title: 'Growth',
    note: 'Synthetic records: copies of all the real ones, each linked within itself, and a selection for the rest.',
    run() {
      const [small, large] = [synthetic(1_000), synthetic(10_000)];
      const taken = raced(
        { small: dataStep(small), smallFloor: floor(small), large: dataStep(large), largeFloor: floor(large) },
        2,
      );
      return [
        { what: 'data step, 1,000 records', value: ms(least(taken.small)) },
        { what: 'data step, 10,000 records', value: ms(least(taken.large)) },
        ratio('data step / floor, 10,000 records', least(taken.large) / least(taken.largeFloor), 1.6),
        ratio('growth of the data step, 1,000 to 10,000', least(taken.large) / least(taken.small), 8),
        ratio('growth of the floor', least(taken.largeFloor) / least(taken.smallFloor), 10),
      ];
    },
  },
  large: {
    title: 'A hundred thousand records',
    note: 'Synthetic, in one run each.',
    run() {
      const folder = synthetic(100_000);
      const { step, bare } = raced({ step: dataStep(folder), bare: floor(folder) }, 0);
      const count = recordsIn(step);
      return [
        { what: 'records out of 100,000', value: String(count), goal: '100000', isMet: count === 100_000 },
        { what: 'data step', value: ms(least(step)) },
        ratio('data step / floor', least(step) / least(bare), 1.6),
        {
          what: 'memory of the data step',
          value: mb(least(step, 'memory')),
          goal: '≤ 1200 MB',
          isMet: least(step, 'memory') <= 1_200,
        },
        { what: 'memory of the floor', value: mb(least(bare, 'memory')) },
      ];
    },
  },
  import: {
    title: 'Import',
    note: "What `import * from 'serge-data'` takes, against reading and parsing the same JSON the plain way: from when Node stands, the least of many processes.",
    async run() {
      const { metafile } = await build({
        entryPoints: [join(dist, 'index.js')],
        outdir: out,
        bundle: true,
        write: false,
        metafile: true,
        format: 'esm',
        external: ['*.json'],
      });
      const names = Object.values(metafile.outputs)
        .flatMap(({ imports }) => imports)
        .map(({ path }) => join(dist, path));
      const measured = (name: string, body: string) => (): Sample => {
        const path = join(scratch, `${name}.mjs`);
        writeFileSync(
          path,
          `import { readFileSync } from 'node:fs';\nconst begun = process.cpuUsage();\n${body}\nconst { user, system } = process.cpuUsage(begun);\nprocess.stdout.write(String((user + system) / 1000 + 0 * Object.keys(held).length));\n`,
        );
        const sample = node([path]);
        return { ...sample, cpu: Number(sample.stdout) };
      };
      const { whole, plain } = raced(
        {
          whole: measured(
            'import',
            `const held = await import(${JSON.stringify(pathToFileURL(join(dist, 'index.js')).href)});`,
          ),
          plain: measured(
            'parse',
            `const held = ${JSON.stringify(names)}.map((file) => JSON.parse(readFileSync(file, 'utf8')));`,
          ),
        },
        20,
      );
      const bytes = names.reduce((sum, file) => sum + readFileSync(file).length, 0);
      return [
        { what: 'JSON', value: `${(bytes / 1e6).toFixed(2)} MB` },
        { what: 'import of everything', value: ms(least(whole)) },
        ratio('import / read and parse', least(whole) / least(plain), 1.3),
      ];
    },
  },
  bundle: {
    title: 'Bundles',
    note: 'What a program pays for that imports one collection: esbuild, minified, then Brotli, against the JSON alone, then Brotli.',
    async run() {
      const rows: Row[] = [];
      for (const name of COLLECTION_NAMES) {
        const entry = join(scratch, `${name}.entry.js`);
        writeFileSync(entry, `export { ${name} } from ${JSON.stringify(join(dist, 'index.js'))};\n`);
        const { outputFiles } = await build({
          entryPoints: [entry],
          bundle: true,
          minify: true,
          format: 'esm',
          write: false,
          outdir: out,
          platform: 'browser',
          alias: Object.fromEntries(COLLECTION_NAMES.map((one) => [`#data/${one}.json`, join(dist, `${one}.json`)])),
        });
        const packed = (bytes: Uint8Array): number => brotliCompressSync(bytes).length;
        const json = JSON.stringify(JSON.parse(readFileSync(join(dist, `${name}.json`), 'utf8')));
        rows.push(
          ratio(
            `bundle of ${name} / its JSON`,
            packed(outputFiles[0]?.contents ?? new Uint8Array()) / packed(Buffer.from(json)),
            1.02,
          ),
        );
      }
      return rows;
    },
  },
  types: {
    title: 'Type checks',
    note: 'What TypeScript takes for a program that uses the package, against one that is empty. More than half of the rest are the ids, which are literal types: 5,500 of them have to be read whatever is imported.',
    run() {
      const folder = join(scratch, 'program');
      mkdirSync(join(folder, 'node_modules'), { recursive: true });
      symlinkSync(ROOT, join(folder, 'node_modules/serge-data'), 'dir');
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
      writeFileSync(join(folder, 'empty.ts'), 'export {};\n');
      writeFileSync(
        join(folder, 'uses.ts'),
        `import { getWork, people, titleOf, works, type WorkId } from 'serge-data';\nexport const id: WorkId = 'ville-conquise';\nexport const title: string = titleOf(getWork(id));\nexport const count: number = works.length + people.length;\n`,
      );
      const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
      const flags = '--noEmit --strict --skipLibCheck --module nodenext --target es2022'.split(' ');
      const checked = (file: string) => (): Sample => node([tsc, ...flags, file], { cwd: folder });
      const { uses, empty } = raced({ uses: checked('uses.ts'), empty: checked('empty.ts') }, 7);
      return [
        { what: 'empty program', value: ms(least(empty)) },
        ratio('program / empty program', least(uses) / least(empty), 1.05),
      ];
    },
  },
  build: {
    title: 'The build',
    note: 'All of `npm run build` against the data step in it.',
    run() {
      const { whole, step } = raced(
        { whole: () => node(['--import', 'tsx', 'src/emit/cli.ts']), step: dataStep(ROOT) },
        2,
      );
      return [
        { what: 'whole build', value: ms(least(whole)) },
        ratio('whole build / data step', least(whole) / least(step), 2.5),
      ];
    },
  },
  formats: {
    title: 'Formats',
    note: 'What writing each format takes, to the last byte, against reading and parsing `all.json`: each from a dataset that was just read, then all of them from one. Parsing goes through some 130 MB a second, and so do writers at best: beside each is how many times the bytes of `all.json` it writes.',
    run() {
      const { formats, together, reading } = JSON.parse(
        node([join(scratch, 'formats.mjs'), ROOT]).stdout,
      ) as FormatCosts;
      const size = readFileSync(join(dist, 'all.json')).length;
      return [
        { what: 'read and parse all.json', value: ms(reading) },
        ...formats.map(({ name, ratio: value, bytes }) =>
          ratio(`${name} (${(bytes / size).toFixed(1)} × the bytes)`, value, budgetOf(name)),
        ),
        { what: 'sum of them', value: formats.reduce((sum, one) => sum + one.ratio, 0).toFixed(1) },
        ratio('all of them from one dataset', together, 3),
      ];
    },
  },
  watch: {
    title: 'Watching',
    note: 'What `npm run check -- --watch` does after the save of one record: it looks at every file, reads the one that changed, and holds all against all rules. By the clock: from the save in a copy of the real data until the answer is there, the least of twelve; it suffers from whatever else the machine does.',
    async run() {
      const { stdout } = node([join(scratch, 'recheck.mjs'), ROOT, 'data/people/victor-serge.yaml']);
      const { first, again } = JSON.parse(stdout) as { first: number; again: number };
      const [wait = Infinity] = await waitsAfterSaves(12);
      return [
        { what: 'first look', value: ms(first) },
        { what: 'look after a save', value: ms(again), goal: '≤ 500 ms', isMet: again <= 500 },
        { what: 'wait after a save, by the clock', value: ms(wait), goal: '≤ 1000 ms', isMet: wait <= 1000 },
      ];
    },
  },
};

const USAGE = `npm run bench -- [--peers] [--large] [${Object.keys(parts).join(' | ')} …]`;
const { options, words } = argumentsOf(process.argv.slice(2), { usage: USAGE, flags: ['peers', 'large'] });
for (const word of words) if (!Object.hasOwn(parts, word)) refuse(`There is no part "${word}".`, USAGE);
const isWanted = (name: string): boolean =>
  words.length > 0 ? words.includes(name) : name === 'large' ? options.has('large') : !options.has('peers');
const wanted = [
  ...Object.entries(parts).flatMap(([name, part]) => (isWanted(name) ? [part] : [])),
  ...(options.has('peers') ? [peers(synthetic)] : []),
];
for (const part of wanted) {
  const { title, note } = part;
  const rows = await part.run();
  await record(title, note, rows);
  console.log(`\n${title}`);
  for (const { what, value, goal, isMet } of rows)
    console.log(
      `  ${what.padEnd(46)} ${value.padStart(10)}   ${goal ?? ''} ${isMet === undefined ? '' : isMet ? 'met' : 'MISSED'}`.trimEnd(),
    );
}
