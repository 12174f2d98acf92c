import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';

/* The proofs of the types beside this file, by the compiler that users have. */

const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
const { options } = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.json'), {}, host) ?? {};

/** What is wrong with a module, in words. */
function faults(file: string): string[] {
  const program = ts.createProgram([join(ROOT, file)], options ?? {});
  return [...program.getSemanticDiagnostics(program.getSourceFile(join(ROOT, file)))].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, ' '),
  );
}

it('the interfaces and the schemas say the same', () => {
  expect(faults('test/types/published.test-d.ts')).toEqual([]);
}, 60_000);
