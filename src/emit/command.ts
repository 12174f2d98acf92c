import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';

/**
 * Writes the command `serge-data` as one file beside the modules that it asks. The YAML reader of its
 * `validate` is in it, with its licence, and in no other module.
 */
export async function writeCommand(root: string, dist: string): Promise<void> {
  const licence = readFileSync(join(root, 'node_modules/js-yaml/LICENSE'), 'utf8').trim();
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: join(dist, 'cli.js'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'node20.19',
    minify: true,
    banner: {
      js: `#!/usr/bin/env node\n/*! With the package js-yaml (https://github.com/nodeca/js-yaml):\n\n${licence}\n*/`,
    },
    external: ['node:*'],
    plugins: [
      {
        name: 'beside-the-modules',
        setup(command) {
          command.onResolve({ filter: /^(?:\.\.\/)+[\w-]+\.js$|\/formats\/index\.js$/ }, ({ path, importer }) => {
            const module = relative(join(root, 'src'), join(dirname(importer), path)).replace('/index.js', '.js');
            return module.includes(sep) ? undefined : { path: `./${module}`, external: true };
          });
        },
      },
    ],
  });
}
