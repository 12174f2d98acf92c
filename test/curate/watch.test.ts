import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFolder } from '../../src/curate/watch.js';

/** Long enough for a busy machine; a test waits as long only where it fails. */
const PATIENCE = 10_000;

let root = '';
let folder = '';
let file = '';
let told = 0;
let stop = (): void => undefined;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  folder = join(root, 'data');
  file = join(folder, 'works/a.yaml');
  mkdirSync(join(folder, 'works'), { recursive: true });
  writeFileSync(file, '0');
  told = 0;
  stop = watchFolder(folder, () => {
    told++;
  });
  await sleep(50);
});
afterEach(() => {
  stop();
  rmSync(root, { recursive: true, force: true });
});

/** Makes a change, and waits until it has been told. */
async function isTold(change: () => void): Promise<boolean> {
  const before = told;
  change();
  for (const begun = Date.now(); told === before && Date.now() - begun < PATIENCE;) await sleep(20);
  // What belongs to the same change may come late.
  await sleep(120);
  return told > before;
}

/** The ways in which editors and tools put a new text in a file. */
const SAVES: Record<string, (text: string) => void> = {
  'VS Code writes in place': (text) => {
    writeFileSync(file, text);
  },
  'vim puts the old file aside and writes a new one': (text) => {
    renameSync(file, `${file}~`);
    writeFileSync(file, text);
    rmSync(`${file}~`);
  },
  'JetBrains writes beside it and swaps the two': (text) => {
    writeFileSync(`${file}___jb_tmp___`, text);
    renameSync(file, `${file}___jb_old___`);
    renameSync(`${file}___jb_tmp___`, file);
    rmSync(`${file}___jb_old___`);
  },
  'sed -i renames a copy over it': (text) => {
    writeFileSync(join(folder, 'works/sedAbC'), text);
    renameSync(join(folder, 'works/sedAbC'), file);
  },
  'git checkout removes it and writes it anew': (text) => {
    rmSync(file);
    writeFileSync(file, text);
  },
  'git checkout removes the folder with it': (text) => {
    rmSync(join(folder, 'works'), { recursive: true });
    mkdirSync(join(folder, 'works'));
    writeFileSync(file, text);
  },
};

describe('tells of every save, the second and third as the first', () => {
  it.each(Object.entries(SAVES))(
    '%s',
    async (_, save) => {
      for (const text of ['1', '2', '3']) {
        expect(
          await isTold(() => {
            save(text);
          }),
        ).toBe(true);
        expect(readFileSync(file, 'utf8')).toBe(text);
      }
      expect(
        await isTold(() => {
          writeFileSync(file, '4');
        }),
      ).toBe(true);
    },
    4 * PATIENCE + 5_000,
  );
});

it(
  'tells of a new file, a removed one, a new folder and a file in it, and of the folder put in place of another',
  async () => {
    expect(
      await isTold(() => {
        writeFileSync(join(folder, 'works/b.yaml'), '');
      }),
    ).toBe(true);
    expect(
      await isTold(() => {
        rmSync(join(folder, 'works/b.yaml'));
      }),
    ).toBe(true);
    expect(
      await isTold(() => {
        mkdirSync(join(folder, 'people'));
      }),
    ).toBe(true);
    expect(
      await isTold(() => {
        writeFileSync(join(folder, 'people/c.yaml'), '');
      }),
    ).toBe(true);
    expect(
      await isTold(() => {
        renameSync(folder, `${folder}-old`);
        mkdirSync(join(folder, 'works'), { recursive: true });
      }),
    ).toBe(true);
    expect(
      await isTold(() => {
        writeFileSync(file, '5');
      }),
    ).toBe(true);
  },
  7 * PATIENCE,
);

it('tells nothing once it is ended', async () => {
  stop();
  writeFileSync(file, '1');
  await sleep(300);
  expect(told).toBe(0);
});
