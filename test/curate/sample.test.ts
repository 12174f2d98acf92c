import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';

/** Starting the command takes seconds on a busy machine. */
const SLOW = 60_000;

const sample = (...words: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/curate/sample.ts', ...words], { cwd: ROOT, encoding: 'utf8' });

it(
  'draws facts of the real records, each with its place and its sources',
  () => {
    const { status, stdout } = sample('5', '--seed', 'a', '--collection', 'people', '--json');
    const rows = JSON.parse(stdout) as { record: string; line: number; field: string; witnesses: object[] }[];
    expect(status).toBe(0);
    expect(rows).toHaveLength(5);
    for (const { record, line, field, witnesses } of rows) {
      expect(record).toMatch(/^people\/[a-z0-9-]+$/);
      expect(line).toBeGreaterThan(1);
      expect(field).not.toBe('');
      expect(witnesses.length).toBeGreaterThan(0);
    }
  },
  SLOW,
);

it.each([
  [['none'], '"none" is no number of facts.'],
  [['--collection', 'plces'], 'There is no collection "plces". Did you mean "places"?'],
])(
  'refuses %j with its usage and exit code 2',
  (words, message) => {
    const { status, stderr } = sample(...words);
    expect([status, stderr.split('\n')[0]]).toEqual([2, message]);
    expect(stderr).toContain('Usage: npm run sample');
  },
  SLOW,
);
