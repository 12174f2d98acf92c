import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/compile/document.js';
import { recordOf } from '../../src/compile/record.js';
import { template } from '../../src/curate/template.js';
import { collectionOf } from '../../src/model/collections.js';
import { isObject } from '../../src/values/paths.js';
import { COLLECTION_NAMES } from '../../src/model/names.js';
import type { z } from '../../src/model/zod.js';
import { ROOT } from '../../src/compile/files.js';

describe.each(COLLECTION_NAMES)('the template of %s', (collection) => {
  const text = template(collection, 'new-record');

  it('names the schema for the editor', () => {
    const [modeline = ''] = text.split('\n');
    const path = modeline.replace(/^# yaml-language-server: \$schema=\.\.\/\.\.\//, '');
    const schema = JSON.parse(readFileSync(`${ROOT}${path}`, 'utf8')) as { title: string };
    expect(schema.title).toMatch(/authoring/);
  });

  it('is YAML with the required keys, in order', () => {
    const { document, findings } = parse({ file: `data/${collection}/new-record.yaml`, text });
    expect(findings).toEqual([]);
    const shape = collectionOf(collection).schemas.authored.shape as z.ZodRawShape;
    const required = Object.entries(shape).flatMap(([key, field]) => (field.isOptional() ? [] : [key]));
    expect(Object.keys(isObject(document?.value) ? document.value : {})).toEqual(required);
  });

  it('says of every key that it is to be filled in, and nothing else', () => {
    const { document } = parse({ file: `data/${collection}/new-record.yaml`, text });
    const messages = document ? recordOf(document).findings.map(({ message }) => message) : [];
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.filter((message) => !message.endsWith(' is empty.'))).toEqual([]);
  });

  it('shows every other key, commented, with an example that fits', () => {
    const { schemas } = collectionOf(collection);
    const shape = schemas.authored.shape as z.ZodRawShape;
    const optional = Object.keys(shape).filter((key) => shape[key]?.isOptional());
    expect(optional.filter((key) => !new RegExp(`^# ${key}:`, 'm').test(text))).toEqual([]);
    const uncommented = text
      .split('\n')
      .filter((line) => /^# ( *- |\s*[a-zA-Z]+:( |$))/.test(line) && !line.includes('yaml-language-server'))
      .map((line) => line.slice(2))
      .join('\n');
    const { document, findings } = parse({ file: 'examples.yaml', text: uncommented });
    expect(findings).toEqual([]);
    expect(Object.keys(isObject(document?.value) ? document.value : {})).toEqual(optional);
  });
});

describe('npm run new', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', `${ROOT}src/curate/new.ts`, ...words], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  it('never overwrites a record', () => {
    const before = readFileSync(`${ROOT}data/people/victor-serge.yaml`, 'utf8');
    const { status, stderr } = run('people', 'victor-serge');
    expect(status).toBe(2);
    expect(stderr).toContain('exists already');
    expect(readFileSync(`${ROOT}data/people/victor-serge.yaml`, 'utf8')).toBe(before);
  });

  it.each([
    [['poeple', 'x'], 'Did you mean "people"?'],
    [['works', 'Ville Conquise'], 'is no id'],
    [['works'], 'Name a collection and an id.'],
    [['works', '--force', 'x'], 'There is no option "--force".'],
  ])('refuses %j, saying why', (words, message) => {
    const { status, stderr } = run(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Usage: npm run new');
  });
});

describe('npm run check', () => {
  it('answers with findings as JSON lines, and nothing but warnings for the real data', () => {
    const output = execFileSync(process.execPath, ['--import', 'tsx', `${ROOT}src/curate/check.ts`, '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const findings = output
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { level: string; rule: string });
    expect(findings.filter(({ level }) => level !== 'warning')).toEqual([]);
  });
});
