import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Consumer, ROOT, run } from './consumer.js';

/** How projects that use TypeScript may find packages. */
export const RESOLUTIONS = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  node: { module: 'esnext', moduleResolution: 'node', esModuleInterop: true },
  node16: { module: 'node16', moduleResolution: 'node16' },
};

/**
 * What the project's TypeScript says of a file of a consumer's, at its strictest and checking the
 * declarations of the package too; nothing where all is well.
 */
export async function faults(user: Consumer, text: string, options: object = RESOLUTIONS.nodenext): Promise<string> {
  const compilerOptions = {
    ...options,
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
  };
  // TypeScript knows import attributes only in newer kinds of modules, and asks for them only there.
  const isNewer = !('module' in options && ['node16', 'commonjs'].includes(String(options.module)));
  writeFileSync(join(user.folder, 'program.ts'), isNewer ? text : text.replaceAll(` with { type: 'json' }`, ''));
  writeFileSync(join(user.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  const { code, stdout, stderr } = await run(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.', '--pretty', 'false'],
    user.folder,
  );
  return code === 0 ? '' : `${stdout}${stderr}`;
}
