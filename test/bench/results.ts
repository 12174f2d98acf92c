import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './measure.js';

/** One measure of a part. */
export interface Row {
  what: string;
  value: string;
  /** The most that it may be. */
  goal?: string;
  isMet?: boolean;
}

/** A ratio against its goal. */
export const ratio = (what: string, value: number, goal: number): Row => ({
  what,
  value: value.toFixed(2),
  goal: `≤ ${String(goal)}`,
  isMet: value <= goal,
});

export const ms = (value: number): string => `${value.toFixed(0)} ms`;
export const mb = (value: number): string => `${value.toFixed(0)} MB`;

const versionOf = (name: string): string =>
  (createRequire(import.meta.url)(join(ROOT, 'node_modules', name, 'package.json')) as { version: string }).version;

/** On what it was measured, when, and how busy the machine was. */
export const circumstances = (): string =>
  `${String(availableParallelism())} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, ${['js-yaml', 'zod', 'typescript'].map((name) => `${name} ${versionOf(name)}`).join(', ')}; ${new Date().toISOString().slice(0, 10)}, load ${(loadavg()[0] ?? 0).toFixed(1)}`;

const tableOf = (rows: readonly Row[]): string =>
  [
    '| measure | value | goal | |',
    '| ------- | ----- | ---- | - |',
    ...rows.map(
      ({ what, value, goal = '', isMet }) =>
        `| ${what} | ${value} | ${goal} | ${isMet === undefined ? '' : isMet ? 'met' : 'missed'} |`,
    ),
  ].join('\n');

const PAGE = join(ROOT, 'test/bench/RESULTS.md');

const HEAD = `# What things cost

Written by \`npm run bench\`; each part stands as it was measured last. Times are of the processor, of all
threads and child processes, and the least of several cold processes: other programs on the machine can
only add to them. Machines differ; ratios, taken in turns in one run, hardly do.
`;

/** Writes a part into the page of results, in place of what it said before. */
export async function record(title: string, note: string, rows: readonly Row[]): Promise<void> {
  const before = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  const parts = new Map(
    before
      .split(/^(?=## )/m)
      .slice(1)
      .map((part) => [part.slice(3, part.indexOf('\n')), part.trimEnd()]),
  );
  parts.set(title, `## ${title}\n\n${note}\n\n${tableOf(rows)}\n\n${circumstances()}`);
  const page = [HEAD.trimEnd(), ...parts.values()].join('\n\n');
  writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), parser: 'markdown' }));
}
