import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { readFiles, ROOT, type Seen } from '../../src/compile/files.js';

/** Reading all records takes long on a busy machine. */
const SLOW = 400_000;

/** Milliseconds of processor time: what else the machine does is not counted. */
function timed<T>(run: () => T): { result: T; took: number } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, took: (user + system) / 1000 };
}

it(
  'a save of one record is answered in a part of the time that the first look took, and as the first was',
  () => {
    const seen: Seen = new Map();
    const look = () => compile(readFiles(ROOT, { seen })).findings.map(({ fix: _, ...finding }) => finding);
    const first = timed(look);
    const file = 'data/people/victor-serge.yaml';
    const again = ['1', '2'].map((stamp) => {
      const text = seen.get(file)?.text;
      if (!text) throw new Error(`${file} was not read.`);
      // As after a save: another stamp, and so another text.
      seen.set(file, { stamp, text });
      return timed(look);
    });
    for (const { result } of again) expect(result).toEqual(first.result);
    expect(Math.min(...again.map(({ took }) => took))).toBeLessThan(first.took / 2);
  },
  SLOW,
);
