import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFiles } from '../../src/compile/files.js';
import { writeFiles } from '../../src/emit/write.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('finds records by collection, in the order of collections and names, with their bytes', () => {
  writeFiles(root, { 'data/places/b.yaml': 'B', 'data/places/a.yaml': 'A', 'data/works/c.yaml': 'é' });
  const { records, findings } = readFiles(root);
  expect(records.map(({ file }) => file)).toEqual(['data/works/c.yaml', 'data/places/a.yaml', 'data/places/b.yaml']);
  expect(Array.from(records[0]?.bytes ?? [])).toEqual([0xc3, 0xa9]);
  expect(findings).toEqual([]);
});

it('finds vocabularies, redirects and questions', () => {
  writeFiles(root, { 'data/vocabularies/v.yaml': '', 'data/redirects.yaml': 'R', 'data/questions.yaml': 'Q' });
  const { records, vocabularies, redirects, questions } = readFiles(root);
  expect(records).toEqual([]);
  expect(vocabularies.map(({ file }) => file)).toEqual(['data/vocabularies/v.yaml']);
  expect([redirects?.file, questions?.file]).toEqual(['data/redirects.yaml', 'data/questions.yaml']);
});

it('finds nothing in an empty project', () => {
  expect(readFiles(root)).toEqual({
    records: [],
    vocabularies: [],
    redirects: undefined,
    questions: undefined,
    findings: [],
  });
});

it('reports what lies in the wrong place, and passes over hidden files', () => {
  writeFiles(root, {
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
