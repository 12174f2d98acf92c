import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, ROOT, run, SLOW } from './consumer.js';

/** What a build reads. */
const INPUTS = ['data', 'schemas', 'src', 'package.json', 'tsconfig.json', 'tsup.config.ts'];

const scratch = mkdtempSync(join(tmpdir(), 'serge-data-build-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** A copy of the project, written in the order given and with times of its own. */
function copied(name: string, { reversed, time }: { reversed: boolean; time: Date }): string {
  const target = join(scratch, name);
  const files = INPUTS.flatMap((input) => {
    const path = join(ROOT, input);
    return input.includes('.') ? [input] : filesBelow(path).map((file) => join(input, file));
  });
  for (const file of reversed ? files.reverse() : files) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(ROOT, file), join(target, file));
    utimesSync(join(target, file), time, time);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(target, 'node_modules'), 'dir');
  return target;
}

const TSX = ['--import', 'tsx'];
const BUILD = [...TSX, 'src/emit/cli.ts'];

/** Builds a copy as `npm run build` does. */
async function built(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { code, stdout, stderr } = await run(process.execPath, BUILD, folder, env);
  return code === 0 ? '' : stdout + stderr;
}

/** The hash of every file below a folder. */
const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

let west: string;
let east: string;
beforeAll(async () => {
  west = copied('west', { reversed: false, time: new Date('2001-02-03T04:05:06Z') });
  east = copied('far/to/the/east', { reversed: true, time: new Date('2031-07-08T09:10:11Z') });
  // The copies start from nothing: what is generated must not depend on what was there.
  rmSync(join(east, 'src/generated'), { recursive: true, force: true });
  expect(await built(west, { TZ: 'America/Mexico_City', LC_ALL: 'C' })).toBe('');
  expect(await built(east, { TZ: 'Asia/Kamchatka', LC_ALL: 'fr_FR.UTF-8', NODE_ENV: 'production' })).toBe('');
}, 2 * SLOW);

describe('two builds of the same data', () => {
  test('are the same to the byte, whatever the folder, time zone, language and age of the files', () => {
    expect(hashes(join(east, 'dist'))).toEqual(hashes(join(west, 'dist')));
    expect(hashes(join(east, 'schemas'))).toEqual(hashes(join(west, 'schemas')));
    expect(hashes(join(east, 'src/generated'))).toEqual(hashes(join(west, 'src/generated')));
  });

  test('give what dist/ and schemas/ hold here', () => {
    expect(hashes(join(west, 'dist'))).toEqual(hashes(join(ROOT, 'dist')));
    expect(hashes(join(west, 'schemas'))).toEqual(hashes(join(ROOT, 'schemas')));
  });
});

describe('a build that fails', () => {
  test(
    'on a broken record exits with 1, names the place, and leaves dist/ as it was',
    async () => {
      const before = hashes(join(west, 'dist'));
      const file = join(west, 'data/works/broken.yaml');
      writeFileSync(file, 'id: broken\nkind: nofel\n');
      const { code, stdout } = await run(process.execPath, BUILD, west);
      rmSync(file);
      expect(code).toBe(1);
      expect(stdout).toContain('data/works/broken.yaml:2:');
      expect(hashes(join(west, 'dist'))).toEqual(before);
      expect(readdirSync(west).filter((name) => name.startsWith('.build-'))).toEqual([]);
    },
    SLOW,
  );

  test(
    'because it is killed midway leaves dist/ as it was, and the next build mends all',
    async () => {
      const before = hashes(join(west, 'dist'));
      const record = join(west, 'data/redirects.yaml');
      const child = spawn(process.execPath, BUILD, { cwd: west, stdio: 'ignore' });
      const ended = new Promise((resolve) => {
        child.on('exit', (_, signal) => {
          resolve(signal);
        });
      });
      const aside = (): string | undefined => readdirSync(west).find((name) => name.startsWith('.build-'));
      while (aside() === undefined && child.exitCode === null) await sleep(5);
      const folder = aside() ?? '';
      // Midway: some files are written aside, and not yet all.
      while (!existsSync(join(west, folder, 'meta.json')) && child.exitCode === null) await sleep(5);
      child.kill('SIGKILL');
      expect(await ended).toBe('SIGKILL');
      expect(hashes(join(west, 'dist'))).toEqual(before);
      expect(existsSync(record)).toBe(true);
      expect(await built(west, {})).toBe('');
      expect(hashes(join(west, 'dist'))).toEqual(before);
    },
    SLOW,
  );
});
