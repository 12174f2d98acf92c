import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder, WriteError } from '../../src/emit/write.js';

/* What may go wrong while dist/ is written: it stays whole, old or new, and the message says what happened. */

const SLOW = 120_000;
const FILES = 20;
const PROGRAM = ['--import', 'tsx', join(import.meta.dirname, 'swapping.ts')];

let parent = '';
let target = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'faults-'));
  target = join(parent, 'dist');
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

const fill = (aside: string): Promise<void> => {
  for (let file = 0; file < FILES; file++) writeFileSync(join(aside, `${String(file)}.txt`), 'ours');
  return Promise.resolve();
};

/** The different texts in the folder, which is whole if there is but one and no file is missing. */
function texts(): Set<string> {
  const names = readdirSync(target);
  expect(names).toHaveLength(FILES);
  return new Set(names.map((name) => readFileSync(join(target, name), 'utf8')));
}

const asides = (): string[] => readdirSync(parent).filter((name) => name.startsWith('.build-'));

/** The program, run to its end. */
const run = (...words: string[]) =>
  spawnSync(process.execPath, [...PROGRAM, target, ...words], { encoding: 'utf8', timeout: SLOW });

it(
  'kills at any moment leave the folder whole, or aside, where the next build finds it',
  async () => {
    for (let turn = 0; turn < 5; turn++) {
      const child = spawn(process.execPath, [...PROGRAM, target, '1000000', String(FILES)], { stdio: 'pipe' });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await sleep(Math.random() * 60);
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      if (!existsSync(target)) expect(asides().some((name) => name.includes('-old'))).toBe(true);
      // A build that fails brings it back as well.
      await replaceFolder(target, () => Promise.reject(new Error('no'))).catch(() => undefined);
      expect(texts().size).toBe(1);
    }
    // What they left is young, and swept an hour later.
    const old = new Date(Date.now() - 61 * 60 * 1000);
    for (const name of asides()) utimesSync(join(parent, name), old, old);
    await replaceFolder(target, fill);
    expect([...texts()]).toEqual(['ours']);
    expect(asides()).toEqual([]);
  },
  SLOW,
);

it(
  'two builds at once both come to their end, and one of them stays',
  async () => {
    const children = [0, 1].map(() =>
      spawn(process.execPath, [...PROGRAM, target, '40', String(FILES)], { stdio: ['ignore', 'ignore', 'pipe'] }),
    );
    const codes = await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
    expect(codes).toEqual([0, 0]);
    expect(texts().size).toBe(1);
    expect(asides()).toEqual([]);
  },
  SLOW,
);

it(
  'few file handles are enough',
  () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -n 40; exec "$0" "$@"', process.execPath, ...PROGRAM, target, '2', String(FILES)],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(texts().size).toBe(1);
  },
  SLOW,
);

/** Whether a small disk can be mounted: as root, and where the machine lets its containers do so. */
const canMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  (() => {
    const probe = mkdtempSync(join(tmpdir(), 'mount-'));
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe]).status === 0;
    if (isMounted) execFileSync('umount', [probe]);
    rmSync(probe, { recursive: true });
    return isMounted;
  })();
if (!canMount) console.warn('No small disk can be mounted here: a full disk and a mounted dist are not tried.');

describe.skipIf(!canMount)('on a small disk', () => {
  const mounted = (at: string): void => {
    mkdirSync(at, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at]);
  };

  it(
    'that is full, the folder stays as it was, and nothing is left aside',
    () => {
      mounted(parent);
      try {
        expect(run('1', String(FILES)).status).toBe(0);
        const before = [...texts()];
        const { status, stderr } = run('1', String(FILES), '50000');
        expect([status, stderr]).toEqual([1, expect.stringContaining('ENOSPC')]);
        expect([...texts()]).toEqual(before);
        expect(asides()).toEqual([]);
      } finally {
        execFileSync('umount', [parent]);
      }
    },
    SLOW,
  );

  it('mounted in its place, the folder is refused in words', async () => {
    mounted(target);
    try {
      writeFileSync(join(target, 'mine.txt'), '');
      await expect(replaceFolder(target, fill)).rejects.toThrow('is another disk, mounted there');
      expect(readdirSync(target)).toEqual(['mine.txt']);
    } finally {
      execFileSync('umount', [target]);
    }
  });

  it('mounted from the same disk, the folder is refused in words', async () => {
    const other = join(parent, 'other');
    mkdirSync(other);
    mkdirSync(target);
    execFileSync('mount', ['--bind', other, target]);
    try {
      await expect(replaceFolder(target, fill)).rejects.toThrow('something is mounted there, or in use');
      expect(asides()).toEqual([]);
    } finally {
      execFileSync('umount', [target]);
    }
  });
});

it('a link to a folder stays, and the folder it leads to is replaced', async () => {
  mkdirSync(join(parent, 'elsewhere'));
  writeFileSync(join(parent, 'elsewhere/old.txt'), '');
  symlinkSync('elsewhere', target, 'dir');
  await replaceFolder(target, fill);
  expect(lstatSync(target).isSymbolicLink()).toBe(true);
  expect([...texts()]).toEqual(['ours']);
  expect(asides()).toEqual([]);
});

it.each([
  [
    'a file',
    'is a file, where a folder belongs',
    () => {
      writeFileSync(target, 'mine');
    },
  ],
  [
    'a link to a file',
    'is a file, where a folder belongs',
    () => {
      writeFileSync(join(parent, 'f'), '');
      symlinkSync('f', target);
    },
  ],
  [
    'a link that leads nowhere',
    'is a link that leads nowhere',
    () => {
      symlinkSync('nowhere', target);
    },
  ],
  [
    'a link to itself',
    'is a link that leads nowhere',
    () => {
      symlinkSync('dist', target);
    },
  ],
])('%s in its place is refused in words, and stays', async (_, message, put) => {
  put();
  const before = readdirSync(parent);
  const refused = replaceFolder(target, fill);
  await expect(refused).rejects.toThrow(message);
  await expect(refused).rejects.toThrow(WriteError);
  expect(readdirSync(parent)).toEqual(before);
});

it('what others have beside it is never deleted, however old and whatever its name', async () => {
  const old = new Date(2001, 0, 1);
  const foreign = ['.build-cache', '.build-abc123', '.build-abc123-old', '.build-serge-data', '.build-serge-data-x'];
  for (const name of foreign) {
    mkdirSync(join(parent, name));
    writeFileSync(join(parent, name, 'file'), '');
    utimesSync(join(parent, name), old, old);
  }
  writeFileSync(join(parent, '.build-file'), '');
  await replaceFolder(target, fill);
  rmSync(target, { recursive: true });
  await replaceFolder(target, fill);
  expect(asides().sort()).toEqual([...foreign, '.build-file'].sort());
  expect([...texts()]).toEqual(['ours']);
});

it.each([0o022, 0o002, 0o077])('the folder has the rights that the umask gives: %o', async (mask) => {
  const before = process.umask(mask);
  try {
    await replaceFolder(target, fill);
  } finally {
    process.umask(before);
  }
  expect(statSync(target).mode & 0o777).toBe(0o777 & ~mask);
});
