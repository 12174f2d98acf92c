import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFiles } from '../../src/compile/files.js';
import { writeFiles } from '../../src/emit/write.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A vocabulary, which every data folder has. */
const some = { 'data/vocabularies/v.yaml': '' };

const briefly = (): string[] => readFiles(root).findings.map(({ file, message }) => `${file}: ${message}`);

it('finds records by collection, in the order of collections and names, with their texts', () => {
  writeFiles(root, { ...some, 'data/places/b.yaml': 'B', 'data/places/a.yaml': 'A', 'data/works/c.yaml': 'é' });
  const { records, findings } = readFiles(root);
  expect(records.map(({ file }) => file)).toEqual(['data/works/c.yaml', 'data/places/a.yaml', 'data/places/b.yaml']);
  expect(records.map(({ text }) => text)).toEqual(['é', 'A', 'B']);
  expect(findings).toEqual([]);
});

it('finds vocabularies, redirects and questions', () => {
  writeFiles(root, { 'data/vocabularies/v.yaml': '', 'data/redirects.yaml': 'R', 'data/questions.yaml': 'Q' });
  const { records, vocabularies, redirects, questions } = readFiles(root);
  expect(records).toEqual([]);
  expect(vocabularies.map(({ file }) => file)).toEqual(['data/vocabularies/v.yaml']);
  expect([redirects?.file, questions?.file]).toEqual(['data/redirects.yaml', 'data/questions.yaml']);
});

it('says so where there is no data folder, or no vocabularies', () => {
  expect(briefly()).toEqual(['data: There is no folder "data".']);
  writeFiles(root, { 'data/works/a.yaml': '' });
  expect(briefly()).toEqual(['data/vocabularies: There are no vocabularies.']);
});

it('reports what lies in the wrong place, and passes over hidden files', () => {
  writeFiles(root, {
    ...some,
    'data/novels/a.yaml': '',
    'data/notes.txt': '',
    'data/works/a.yml': '',
    'data/works/sub/b.yaml': '',
    'data/.keep': '',
    'data/works/.swp': '',
  });
  expect(readFiles(root).findings.map(({ rule, level, file, message }) => [rule, level, file, message])).toEqual(
    expect.arrayContaining([
      ['layout', 'error', 'data/novels', 'The folder belongs to no collection.'],
      ['layout', 'error', 'data/notes.txt', 'The file belongs to no collection.'],
      ['layout', 'error', 'data/works/a.yml', 'The file is not a record.'],
      ['layout', 'error', 'data/works/sub', 'The file is not a record.'],
    ]),
  );
  expect(readFiles(root).findings).toHaveLength(4);
});

describe('opens nothing that is no file of the project', () => {
  const at = (file: string): string => join(root, file);
  const hint = 'Put the file itself in its place: links out are not followed.';
  beforeEach(() => {
    writeFiles(root, { ...some, 'data/works/a.yaml': '' });
  });

  it.skipIf(process.platform === 'win32')('a pipe', () => {
    execFileSync('mkfifo', [at('data/works/b.yaml')]);
    expect(briefly()).toEqual(['data/works/b.yaml: It is neither a file nor a folder.']);
  });

  it.skipIf(process.platform === 'win32')('a device behind a link, and any other way out', () => {
    symlinkSync('/dev/zero', at('data/works/b.yaml'));
    symlinkSync('/etc', at('data/people'));
    expect(readFiles(root).findings).toMatchObject([
      { file: 'data/works/b.yaml', message: 'The link leads out of the project.', hint },
      { file: 'data/people', message: 'The link leads out of the project.', hint },
    ]);
  });

  it('a link to nowhere, and one to itself', () => {
    symlinkSync('nowhere.yaml', at('data/works/b.yaml'));
    symlinkSync('c.yaml', at('data/works/c.yaml'));
    expect(briefly()).toEqual([
      'data/works/b.yaml: The link leads nowhere.',
      'data/works/c.yaml: The link leads to itself.',
    ]);
  });

  it('but a link inside the project is followed', () => {
    symlinkSync('a.yaml', at('data/works/b.yaml'));
    expect(readFiles(root).records.map(({ file }) => file)).toEqual(['data/works/a.yaml', 'data/works/b.yaml']);
    expect(briefly()).toEqual([]);
  });

  it('a folder where a file belongs, and the reverse', () => {
    mkdirSync(at('data/questions.yaml'));
    writeFileSync(at('data/people'), '');
    mkdirSync(at('data/works/b.yaml'));
    expect(briefly()).toEqual([
      'data/works/b.yaml: The file is not a record.',
      'data/people: A file lies where a folder belongs.',
      'data/questions.yaml: A file belongs here.',
    ]);
  });

  it('no UTF-8, though it may say that something could not be decoded', () => {
    writeFileSync(at('data/works/b.yaml'), Uint8Array.from([0x41, 0xe9, 0x41]));
    writeFileSync(at('data/works/c.yaml'), '\uFFFD');
    expect(readFiles(root).records).toEqual(
      expect.arrayContaining([
        { file: 'data/works/b.yaml', text: 'A\uFFFDA', isGarbled: true },
        { file: 'data/works/c.yaml', text: '\uFFFD' },
      ]),
    );
  });

  it('a file too large to be a record', () => {
    writeFileSync(at('data/works/b.yaml'), '');
    truncateSync(at('data/works/b.yaml'), 5_000_000);
    expect(briefly()).toEqual(['data/works/b.yaml: The file has 5 MB.']);
  });

  it('names that some system cannot hold', () => {
    for (const name of ['con', 'AUX', 'lpt1', 'a'.repeat(120)]) writeFileSync(at(`data/works/${name}.yaml`), '');
    expect(briefly().sort()).toEqual(
      [
        'data/works/AUX.yaml: "AUX" is the name of a device on Windows, where no file can be called so.',
        'data/works/aaaaaaaaaa.yaml: The name has 120 letters; keep it below 100.'.replace(
          'a'.repeat(10),
          'a'.repeat(120),
        ),
        'data/works/con.yaml: "con" is the name of a device on Windows, where no file can be called so.',
        'data/works/lpt1.yaml: "lpt1" is the name of a device on Windows, where no file can be called so.',
      ].sort(),
    );
  });

  it.skipIf(process.platform !== 'linux')('a name that is no UTF-8', () => {
    writeFileSync(Buffer.concat([Buffer.from(at('data/works/')), Buffer.from([0x62, 0xe9]), Buffer.from('.yaml')]), '');
    expect(briefly()).toEqual(['data/works/b\ufffd.yaml: The name of the file is not valid UTF-8.']);
  });
});
