import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A folder that goes when the process does, in which the project's packages can be imported. */
export const scratch = mkdtempSync(join(tmpdir(), 'serge-data-bench-'));
process.on('exit', () => {
  rmSync(scratch, { recursive: true, force: true });
});
symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'), 'dir');

/** What one cold process took, with all the processes that it started. */
export interface Sample {
  /** Milliseconds of processor time, of all threads. */
  cpu: number;
  /** The most megabytes that it held. */
  memory: number;
  stdout: string;
}

/** Has a process of Node tell at its end how much memory it held; loaded before what is measured. */
const METER = join(scratch, 'meter.mjs');
const MEMORY = join(scratch, 'memory');
writeFileSync(
  METER,
  `import { writeFileSync } from 'node:fs';
   process.on('exit', () => writeFileSync(${JSON.stringify(MEMORY)}, String(process.resourceUsage().maxRSS / 1024)));\n`,
);

const TIMES = join(scratch, 'times');

/** Milliseconds in what `times` of a shell says: `0m1.250s 0m0.120s`. */
const milliseconds = (line: string): number =>
  [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000,
    0,
  );

/** Runs Node in a cold process. */
export function node(args: readonly string[], { cwd = ROOT }: { cwd?: string } = {}): Sample {
  const stdout = execFileSync(
    '/bin/sh',
    ['-c', 'said=$("$@") && times >"$0" && printf %s "$said"', TIMES, process.execPath, '--import', METER, ...args],
    { encoding: 'utf8', cwd, maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [, children = ''] = readFileSync(TIMES, 'utf8').split('\n');
  return { cpu: milliseconds(children), memory: Number(readFileSync(MEMORY, 'utf8')), stdout };
}

/** Runs contenders in turn; answers the samples of each. The first of each is thrown away: it warms the disk's cache. */
export function raced<K extends string>(contenders: Record<K, () => Sample>, rounds: number): Record<K, Sample[]> {
  const names = Object.keys(contenders) as K[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<K, Sample[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const one = contenders[name]();
      if (round > 0 || rounds === 0) samples[name].push(one);
    }
  }
  return samples;
}

/** The least of what samples took: what a machine that does other things as well adds is never less than nothing. */
export const least = (samples: readonly Sample[], of: 'cpu' | 'memory' = 'cpu'): number =>
  Math.min(...samples.map((one) => one[of]));
