import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/compile/rule.js';
import { rules } from '../../../src/compile/rules/index.js';

const root = join(import.meta.dirname, '../../..');
const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending) && name !== `index${ending}`)
    .map((name) => name.slice(0, -ending.length))
    .sort();
const files = namesIn('src/compile/rules', '.ts');

it('every rule file is registered, once', () => {
  expect(rules.map(({ name }) => name).sort()).toEqual(files);
});

it('every rule has a test, and every test a rule', () => {
  expect(namesIn('test/compile/rules', '.test.ts')).toEqual(files);
});

describe.each(files)('%s', (file) => {
  it('is named as its file, documented and exported', async () => {
    const module = (await import(join(root, 'src/compile/rules', `${file}.ts`))) as Record<string, Rule>;
    const [rule, ...others] = Object.values(module);
    expect(others).toEqual([]);
    expect(rule?.name).toBe(file);
    expect(rules).toContain(rule);
    expect(rule?.docs).toMatch(/^[A-Z][^]{20,}\.$/);
    expect(['error', 'warning']).toContain(rule?.level);
  });
});
