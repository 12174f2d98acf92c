import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshFiles, replaceFolder, writeFiles, writeParts } from '../../src/emit/write.js';

let parent = '';
let target = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'write-'));
  target = join(parent, 'dist');
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

const textAt = (...path: string[]): string => readFileSync(join(parent, ...path), 'utf8');
const fillWith = (text: string) => (aside: string) => {
  writeFileSync(join(aside, 'new.json'), text);
  return Promise.resolve();
};

describe('replaceFolder', () => {
  it('makes a folder that was not there', async () => {
    await replaceFolder(target, fillWith('1'));
    expect(textAt('dist/new.json')).toBe('1');
  });

  it('replaces all of what was there, and leaves nothing aside', async () => {
    writeFiles(target, { 'old.json': '0', 'deep/older.json': '0' });
    await replaceFolder(target, fillWith('1'));
    expect(readdirSync(target)).toEqual(['new.json']);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('leaves what was there untouched while it fills', async () => {
    writeFiles(target, { 'old.json': '0' });
    await replaceFolder(target, async (aside) => {
      await fillWith('1')(aside);
      expect(readdirSync(target)).toEqual(['old.json']);
    });
    expect(readdirSync(target)).toEqual(['new.json']);
  });

  it('leaves what was there untouched when filling fails', async () => {
    writeFiles(target, { 'old.json': '0' });
    const failing = replaceFolder(target, async (aside) => {
      await fillWith('1')(aside);
      throw new Error('no space left');
    });
    await expect(failing).rejects.toThrow('no space left');
    expect(readdirSync(target)).toEqual(['old.json']);
    expect(textAt('dist/old.json')).toBe('0');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('makes no folder when filling fails', async () => {
    await expect(replaceFolder(target, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('sweeps what an interrupted build left more than an hour ago, and nothing else', async () => {
    const old = new Date(Date.now() - 61 * 60 * 1000);
    const ours = ['.build-serge-data-1-0123abcd', '.build-serge-data-2-0123abcd'];
    for (const name of [...ours, 'mine']) {
      mkdirSync(join(parent, name));
      writeFileSync(join(parent, name, 'file'), '');
      if (name !== ours[1]) utimesSync(join(parent, name), old, old);
    }
    await replaceFolder(target, fillWith('1'));
    expect(readdirSync(parent).sort()).toEqual([ours[1], 'dist', 'mine']);
  });
});

describe('writeParts', () => {
  it('puts the parts of a file behind one another, in the place of what was there', () => {
    writeFiles(target, { 'a/b.json': 'old', 'c.json': 'old' });
    writeParts(target, [
      ['a/b.json', '1'],
      ['c.json', '2'],
      ['a/b.json', '3'],
    ]);
    expect(readFileSync(join(target, 'a/b.json'), 'utf8')).toBe('13');
    expect(readFileSync(join(target, 'c.json'), 'utf8')).toBe('2');
  });
});

describe('writeFiles', () => {
  it('makes the folders it needs', () => {
    writeFiles(target, { 'a/b/c.json': '1' });
    expect(textAt('dist/a/b/c.json')).toBe('1');
  });
});

describe('refreshFiles', () => {
  it('writes what is new or differs, and touches nothing else', () => {
    const long = new Date(2020, 0, 1);
    writeFiles(target, { 'same.json': '1', 'other.json': '1' });
    for (const name of ['same.json', 'other.json']) utimesSync(join(target, name), long, long);
    expect(refreshFiles(target, { 'same.json': '1', 'other.json': '2', 'deep/new.json': '3' })).toEqual([
      'other.json',
      'deep/new.json',
    ]);
    expect(statSync(join(target, 'same.json')).mtime).toEqual(long);
    expect([textAt('dist/other.json'), textAt('dist/deep/new.json')]).toEqual(['2', '3']);
    expect(refreshFiles(target, { 'same.json': '1', 'other.json': '2', 'deep/new.json': '3' })).toEqual([]);
  });
});
