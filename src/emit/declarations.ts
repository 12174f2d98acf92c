import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { isolatedDeclarationSync } from 'oxc-transform';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** A module whose exports do not say their types, so that its declarations would need the type checker. */
export class UndeclaredTypeError extends Error {
  override readonly name = 'UndeclaredTypeError';
}

/** What a module declares, as its text alone tells. */
function declarationOf(file: string, text: string): string {
  const { code, errors } = isolatedDeclarationSync(file, text);
  const [first] = errors;
  if (first) {
    const line = text.slice(0, first.labels[0]?.start).split('\n').length;
    throw new UndeclaredTypeError(
      `src/${file}:${String(line)}: ${first.message} Everything that users can import says its type.`,
    );
  }
  // The stars of comments, one below the other.
  return code.replaceAll(/^(\t*)\*/gm, '$1 *');
}

/** How a declaration refers to a module of the same package. */
const REFERENCE = / from "(\.[^"]+)\.js";/g;

/**
 * The declarations of some modules and of all that these refer to, by path below `src/`. They are read off
 * the text of each module: nothing is inferred, so nothing has to be checked.
 *
 * @param entries - modules below `src/`: `index.ts`, `formats/index.ts`.
 * @throws {UndeclaredTypeError} where an export leaves its type to be inferred.
 */
export function declarationFiles(root: string, entries: readonly string[]): Record<string, string> {
  const files = new Map<string, string>();
  const pending = [...entries];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    const name = file.replace(/\.ts$/, '.d.ts');
    if (files.has(name)) continue;
    const text = declarationOf(file, readFileSync(join(root, 'src', file), 'utf8'));
    files.set(name, text);
    const folder = dirname(file);
    for (const [, path = ''] of text.matchAll(REFERENCE)) pending.push(`${posix.join(folder, path)}.ts`);
  }
  return Object.fromEntries(files);
}

/** What the interfaces of records are declared in: there once, for every module. */
const SHARED = 'types.d.ts';

/**
 * The declarations of a module with those of all that it refers to but the interfaces of records, in one file: each
 * file costs whoever checks a program that uses the package as much as thirty lines.
 *
 * @param file - `index.d.ts`.
 */
export async function bundled(declarations: Readonly<Record<string, string>>, file: string): Promise<string> {
  const bundle = await rollup({
    input: file,
    plugins: [
      {
        name: 'from-memory',
        resolveId(id, importer = '') {
          const path = posix.join(dirname(importer), id).replace(/\.js$/, '.d.ts');
          return path === SHARED ? { id: './types.js', external: true } : path;
        },
        load: (id) => declarations[id],
      },
      dts(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const [about = ''] = /^\/\*\*[^]*?\*\/\n/.exec(declarations[file] ?? '') ?? [];
  // What is referred to has no values.
  return `${about}${output[0].code}`
    .replaceAll(/^(import|export) (?=(?:\{[^}]*\}|\*) from )/gm, '$1 type ')
    .replaceAll(/ from '([^']+)';$/gm, ' from "$1";');
}

/** Whether a module declares values, and so is of one kind of module or the other. */
const hasValues = (declaration: string): boolean => /^export (?:declare |\{)|^export \* from/m.test(declaration);

/**
 * The same declarations for CommonJS. What declares nothing but types is there once, for both: it is
 * referred to as the ES module it belongs to.
 */
export function forCommonJs(declarations: Readonly<Record<string, string>>): Record<string, string> {
  const isShared = (file: string): boolean => !hasValues(declarations[file] ?? '');
  return Object.fromEntries(
    Object.entries(declarations)
      .filter(([file]) => !isShared(file))
      .map(([file, text]) => {
        const folder = dirname(file);
        const adapted = text.replaceAll(REFERENCE, (_, path: string) =>
          isShared(`${posix.join(folder, path)}.d.ts`)
            ? ` from "${path}.js" with { "resolution-mode": "import" };`
            : ` from "${path}.cjs";`,
        );
        return [file.replace(/\.ts$/, '.cts'), adapted];
      }),
  );
}
