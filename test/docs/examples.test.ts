/* The examples of the documentation comments, run: what a line promises after `//` is what it gives. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, createContext, runInContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';
import * as formats from '../../src/formats/index.js';
import * as face from '../../src/index.js';
import * as validators from '../../src/validate.js';
import { dateOf } from '../../src/values/edtf.js';

/** What users can import. */
const published = { ...face, ...formats, ...validators };

/** A statement of an example, and what it is said to give. */
interface Line {
  readonly code: string;
  readonly promised?: string;
  /** The date that the example calls `date`. */
  readonly of?: string;
}

interface Example {
  /** What is documented. */
  readonly name: string;
  readonly lines: readonly Line[];
}

const parses = (code: string): boolean => {
  try {
    return Boolean(new Script(code));
  } catch {
    return false;
  }
};

/** A line with the remark at its end taken off: what is cut short with "…" is a sketch, what follows a colon explains. */
function lineOf(text: string): Line {
  const [code = '', remark] = text.split(/ \/\/ (?=['"[{(\d]|of '|true|false|undefined)/);
  if (remark === undefined || remark.includes('…')) return { code };
  const [, of, value = remark] = /^of '([^']+)': (.*)$/.exec(remark) ?? [];
  const promised = parses(`(${value})`) ? value : value.replace(/: [^'"]*$/, '');
  return { code, promised, ...(of !== undefined && { of }) };
}

/** The statements of an example, each of one line or more. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let open = '';
  for (const one of text.split('\n').map((line) => line.replace(/^ \* ?/, ''))) {
    const line = lineOf(open + one);
    open = parses(line.code) ? '' : `${open}${one}\n`;
    if (open === '' && line.code.trim() !== '') lines.push(line);
  }
  if (open !== '') throw new Error(`No statement:\n${open}`);
  return lines;
}

/** The examples in a source text of what the package exports as values. */
const examplesIn = (text: string): Example[] =>
  [...text.matchAll(/^\/\*\*\n((?: \*.*\n)*?) \*\/\nexport (?:async )?(?:const|function) (\w+)/gm)]
    .filter(([, , name = '']) => name in published)
    .flatMap(([, comment = '', name = '']) => {
      const [, example] = /^ \* @example\n((?: \*(?! @).*\n)+)/m.exec(comment) ?? [];
      return example === undefined ? [] : [{ name, lines: linesOf(example) }];
    });

const examples = ['src', 'src/query', 'src/formats']
  .flatMap((folder) => readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: false }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .flatMap(({ parentPath, name }) => examplesIn(readFileSync(join(parentPath, name), 'utf8')));

it('everything that the package exports has an example, but for what needs none', () => {
  const shown = new Set(examples.map(({ name }) => name));
  // The writers of formats are one and the same: `formats` shows how they are called.
  const needed = Object.entries(published).filter(([name, value]) => name in face || typeof value === 'function');
  expect(needed.map(([name]) => name).filter((name) => !shown.has(name))).toEqual([]);
});

describe.each(examples)('$name', ({ lines }) => {
  const context: Context = createContext({ ...published, dataset: face });

  it.each(lines)('$code', ({ code, promised, of }) => {
    if (of !== undefined) context.date = dateOf(of);
    const value: unknown = runInContext(code, context);
    if (promised !== undefined) expect(value).toEqual(runInContext(`(${promised})`, context));
    else if (!/^(?:const|for|if)\b/.test(code)) expect(value).toBeDefined();
  });
});
