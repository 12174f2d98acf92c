import { describe, expect, it } from 'vitest';
import { dump, load } from 'js-yaml';
import { compile } from '../../src/compile/compile.js';
import { report } from '../../src/compile/report.js';
import { isObject, type Path } from '../../src/values/paths.js';
import { dataset } from '../fixtures/dataset.js';
import { filesOf, type Yaml } from '../fixtures/files.js';

/** What every JavaScript object has without having been given it. */
const INHERITED = [
  ...new Set([
    ...Object.getOwnPropertyNames(Object.prototype),
    ...Object.getOwnPropertyNames(Array.prototype),
    ...Object.getOwnPropertyNames(Function.prototype),
    'prototype',
  ]),
];

/** Every place of a value, with what stands there. */
function* places(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  yield { path, value };
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* places(item, [...path, index]);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* places(item, [...path, key]);
}

/** A copy of a value with one place replaced. */
function replaced(value: unknown, [step, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return (value as unknown[]).map((item, index) => (index === step ? replaced(item, rest, change) : item));
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, item]) => [
      key,
      key === step ? replaced(item, rest, change) : item,
    ]),
  );
}

const entries = Object.entries(dataset).map(([file, text]) => ({ file, data: load(text) }));
const asFile = (file: string, data: unknown): Yaml => ({ ...dataset, [file]: dump(data) });

/** What compiling a data folder finds, shown as it would be. */
function found(yaml: Yaml): string {
  const { findings } = compile(filesOf(yaml));
  report(findings, { texts: [] });
  return findings.map(({ message }) => message).join('\n');
}

describe('a name that every object inherits', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'length'])(
    'is no field anywhere: %s',
    (name) => {
      for (const { file, data } of entries) {
        for (const { path, value } of places(data)) {
          if (!isObject(value)) continue;
          // Object.fromEntries defines own properties, "__proto__" among them.
          const added = replaced(data, path, (group) =>
            Object.fromEntries([...Object.entries(group as Record<string, unknown>), [name, 'x']]),
          );
          expect(found(asFile(file, added)), `${file} ${path.join('.')}`).toContain(name);
        }
      }
    },
  );

  it('is nothing but text as a value: of any field, the compiler says something or nothing, and goes on', () => {
    let turn = 0;
    for (const { file, data } of entries) {
      for (const { path, value } of places(data)) {
        if (typeof value === 'object' && !(value instanceof Date)) continue;
        const name = INHERITED[turn++ % INHERITED.length] ?? '';
        expect(
          () =>
            found(
              asFile(
                file,
                replaced(data, path, () => name),
              ),
            ),
          `${file} ${path.join('.')} ${name}`,
        ).not.toThrow();
      }
    }
    expect(turn).toBeGreaterThan(INHERITED.length);
  }, 120_000);

  it.each(INHERITED)('is no path: %s', (name) => {
    const path = (text: string): Yaml => ({
      ...dataset,
      'data/people/victor-serge.yaml': (dataset['data/people/victor-serge.yaml'] ?? '').replace('born, died', text),
    });
    expect(found(path(`born.${name}, died`))).toContain(name);
    expect(found(path(`${name}, born, died`))).toContain(name);
  });
});
