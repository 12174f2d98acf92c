/* The examples of the documentation comments, run: what a line promises after `//` is what it gives. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';
import * as face from '../../src/index.js';

interface Example {
  readonly code: string;
  readonly promised: string | undefined;
}

/** The lines of the examples in a source text that call something the package exports. */
const examplesIn = (text: string): Example[] =>
  [...text.matchAll(/^ \* @example\n((?: \* (?!@).*\n)+)/gm)]
    .flatMap(([, block = '']) => block.split('\n').map((line) => line.replace(/^ \* /, '')))
    // A remark that begins with "of" says of what value an example speaks that is only sketched.
    .filter((line) => (/^(\w+)\(/.exec(line)?.[1] ?? '') in face && !line.includes(' // of '))
    .map((line) => {
      const [code = '', promised] = line.split(/ \/\/ (?=['"[{(\d]|true|false|undefined)/);
      // What is cut short with "…" is a sketch of the answer.
      return { code, promised: promised?.includes('…') ? undefined : promised };
    });

const valueOf = (code: string): unknown => runInNewContext(`(${code})`, { ...face });

const files = ['src', 'src/query'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);
const documented = files
  .map((file) => ({ file, examples: examplesIn(readFileSync(join(ROOT, file), 'utf8')) }))
  .filter(({ examples }) => examples.length > 0);

it('finds examples', () => {
  expect(documented.flatMap(({ examples }) => examples).length).toBeGreaterThan(10);
});

describe.each(documented)('$file', ({ examples }) => {
  it.each(examples)('$code', ({ code, promised }) => {
    const value = valueOf(code);
    if (promised === undefined) expect(value).toBeDefined();
    else expect(value).toEqual(valueOf(promised));
  });
});
