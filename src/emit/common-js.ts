import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { writeFiles } from './write.js';

/**
 * Writes beside each ES module in a folder the same module for `require`. One by one: what modules share they go
 * on sharing, and each record is there once.
 */
export async function writeCommonJs(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const { code } = await transform(readFileSync(join(folder, name), 'utf8'), {
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      banner: '"use strict";',
    });
    writeFiles(folder, {
      [name.replace(/\.js$/, '.cjs')]: code.replaceAll(/\brequire\("(\.\/[^"]+)\.js"\)/g, 'require("$1.cjs")'),
    });
  }
}
