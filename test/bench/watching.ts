import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, scratch } from './measure.js';

/** What the command says last of a look. */
const ANSWER = /\d+ errors?\b/;

/** Milliseconds until a process has answered. */
function answered({ stdout }: ChildProcess, before: number): Promise<number> {
  return new Promise((resolve) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      if (!ANSWER.test(said)) return;
      stdout?.off('data', hear);
      resolve(performance.now() - before);
    };
    stdout?.on('data', hear);
  });
}

/**
 * How long a curator waits, by the clock, from the save of a record in a copy of the data until
 * `npm run check -- --watch` has answered: milliseconds, the least of some saves first.
 */
export async function waitsAfterSaves(saves: number): Promise<number[]> {
  const project = join(scratch, 'watched');
  for (const name of ['data', 'src', 'test/data', 'package.json'])
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'dir');
  const watching = spawn(process.execPath, ['--import', 'tsx', 'src/curate/check.ts', '--watch'], { cwd: project });
  const waits: number[] = [];
  try {
    await answered(watching, performance.now());
    for (let save = 0; save < saves; save++) {
      await sleep(500);
      const before = performance.now();
      const answer = answered(watching, before);
      appendFileSync(join(project, 'data/people/victor-serge.yaml'), '\n');
      waits.push(await answer);
    }
  } finally {
    watching.kill();
  }
  return waits.sort((a, b) => a - b);
}
