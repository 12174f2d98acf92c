import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';
import { dataset } from '../fixtures/dataset.js';

/** Starting the command takes seconds on a busy machine. */
const SLOW = 120_000;

/** A project of its own: the sources, the real vocabularies, and a few records. */
const project = mkdtempSync(join(tmpdir(), 'check-'));
const work = 'data/works/ville-conquise.yaml';

beforeAll(() => {
  cpSync(join(ROOT, 'src'), join(project, 'src'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(project, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'dir');
  for (const [file, text] of Object.entries(dataset)) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }
  cpSync(join(ROOT, 'data/vocabularies'), join(project, 'data/vocabularies'), { recursive: true });
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

/** The command, started; `text` grows with what it prints. */
function started(...words: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/curate/check.ts', ...words], {
    cwd: project,
    env: { ...process.env, GITHUB_ACTIONS: '' },
  });
  const told = { text: '', code: null as number | null };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      told.text += chunk.toString();
    });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', (code) => {
      told.code = code;
      resolve();
    });
  });
  return { child, told, ended };
}

/** Saves the work with one text in place of another. */
function save(from: string, to: string): void {
  const path = join(project, work);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${work} does not hold ${from}`);
  writeFileSync(`${path}.new`, text.replace(from, to));
  renameSync(`${path}.new`, path);
}

describe('npm run check', () => {
  it(
    'answers a word that means no file with exit code 2, and one that means a file with wrong data with 1',
    async () => {
      save('status: published', 'status: publishd');
      const wrong = ['ville-conquise', join(project, work), './data/works/*.yaml', 'data\\works\\ville-conquise.yaml'];
      const runs = [...wrong, 'ville-conqiuse', '-h'].map((word) => started('--errors', word));
      await Promise.all(runs.map(({ ended }) => ended));
      save('status: publishd', 'status: published');
      expect(runs.map(({ told }) => told.code)).toEqual([1, 1, 1, 1, 2, 2]);
      expect(runs[4]?.told.text).toContain('No file is meant by "ville-conqiuse". Did you mean "ville-conquise"?');
    },
    SLOW,
  );

  it(
    '--watch answers every save, however it is made, and says what changed',
    async () => {
      const { child, told, ended } = started('--watch', '--errors');
      const until = async (text: string): Promise<void> => {
        const begun = Date.now();
        while (!told.text.includes(text)) {
          if (Date.now() - begun > SLOW / 4) throw new Error(`"${text}" never came: ${told.text}`);
          await sleep(20);
        }
        // What came together with it is waited for next.
        told.text = told.text.slice(told.text.indexOf(text) + text.length);
      };
      try {
        // What is saved as soon as the first report is there is seen.
        await until('nothing to mend');
        for (let turn = 0; turn < 2; turn++) {
          save('status: published', 'status: publishd');
          await until(`${work}\n`);
          await until('"publishd" is no term');
          save('status: publishd', 'status: published');
          await until('nothing to mend');
        }
        writeFileSync(join(project, 'data/works/new.yaml'), 'id: new\n');
        await until('data/works/new.yaml (new)');
        rmSync(join(project, 'data/works/new.yaml'));
        await until('data/works/new.yaml (gone)');
      } finally {
        child.kill();
        await ended;
      }
    },
    SLOW,
  );
});
