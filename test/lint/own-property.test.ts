import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: ROOT });

/** The lines of a module at which lint says that a look-up climbs the prototype. */
async function climbing(lines: readonly string[], file = 'src/values/own.ts'): Promise<string[]> {
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: join(ROOT, file) });
  const found = (result?.messages ?? []).filter(({ ruleId }) => ruleId === 'local/own-property');
  expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
  return found.map(({ line }) => lines[line - 1] ?? '');
}

const DECLARED =
  'declare const object: Record<string, unknown>; declare const key: string; declare const list: string[];';

it('finds every way to look up a key that comes from outside', async () => {
  const planted = [
    'export const a = object[key];',
    'export const b = object[`${key}s`];',
    'export const c = (list as unknown as { x: Record<string, number> }).x[key] ?? 0;',
    'export const d = key in object;',
    'export const e = (): unknown => ({ one: 1 } as Record<string, unknown>)[key.slice(1)];',
    'export function f(one?: Record<string, unknown>): unknown { return one?.[key]; }',
    'export const g = Object.hasOwn(object, "other") ? object[key] : 0;',
  ];
  for (const file of ['src/values/own.ts', 'src/answers.ts'])
    expect(await climbing([DECLARED, ...planted], file)).toEqual(planted);
}, 60_000);

it('lets literal keys, lists, writing, and keys known to be the object’s own be', async () => {
  const harmless = [
    DECLARED,
    'export const a = object["born"];',
    'export const b = list[0]; export const c = (at: number): unknown => list[at];',
    'object[key] = 1;',
    'export const d = Object.hasOwn(object, key) ? object[key] : undefined;',
    'export const e = Object.hasOwn(object, key) && object[key];',
    'for (const key of Object.keys(object)) list.push(String(object[key]));',
    'for (const key in object) list.push(String(object[key]));',
    'export const f = "born" in object;',
  ];
  expect(await climbing(harmless)).toEqual([]);
}, 60_000);
