import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** A module whose exports do not say their types, so that its declarations would need the type checker. */
export class UndeclaredTypeError extends Error {
  override readonly name = 'UndeclaredTypeError';
}

/** What a module declares, as TypeScript alone can tell from its text. */
function declarationOf(file: string, text: string): string {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, strict: true },
  });
  const [first] = diagnostics;
  if (first) {
    const { line } = ts.getLineAndCharacterOfPosition(
      ts.createSourceFile(file, text, ts.ScriptTarget.ES2022),
      first.start ?? 0,
    );
    throw new UndeclaredTypeError(
      `src/${file}:${String(line + 1)}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')} Everything that users can import says its type.`,
    );
  }
  return outputText;
}

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
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      if (fileName.startsWith('.')) pending.push(posix.join(folder, fileName).replace(/\.js$/, '.ts'));
    }
  }
  return Object.fromEntries(files);
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
        const adapted = text.replaceAll(/ from '(\.[^']+)\.js';/g, (_, path: string) =>
          isShared(`${posix.join(folder, path)}.d.ts`)
            ? ` from '${path}.js' with { 'resolution-mode': 'import' };`
            : ` from '${path}.cjs';`,
        );
        return [file.replace(/\.ts$/, '.cts'), adapted];
      }),
  );
}
