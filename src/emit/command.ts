import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

/** Leaves what a pattern matches where it stands beside the command; `undefined` where it is to be bundled. */
const beside = (name: string, filter: RegExp, to: (path: string, importer: string) => string | undefined): Plugin => ({
  name,
  setup(command) {
    command.onResolve({ filter }, ({ path, importer }) => {
      const module = to(path, importer);
      return module === undefined ? undefined : { path: `./${module}`, external: true };
    });
  },
});

/**
 * Writes the command `serge-data` as one file beside the modules that it asks, and what its `find` asks as another
 * beside the data. The YAML reader of its `validate` is in the one, with its licence, and in no other module.
 */
export async function writeCommand(root: string, dist: string): Promise<void> {
  const licence = readFileSync(join(root, 'node_modules/js-yaml/LICENSE'), 'utf8').trim();
  const common: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'node20.19',
    minify: true,
  };
  await build({
    ...common,
    entryPoints: ['src/lookup.ts'],
    outfile: join(dist, 'lookup.js'),
    plugins: [beside('beside-the-data', /^#data\//, (path) => path.replace('#data/', ''))],
  });
  await build({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: join(dist, 'cli.js'),
    banner: {
      js: `#!/usr/bin/env node\n/*! With the package js-yaml (https://github.com/nodeca/js-yaml):\n\n${licence}\n*/`,
    },
    external: ['node:*'],
    plugins: [
      beside('beside-the-modules', /^(?:\.\.\/)+[\w-]+\.js$|\/formats\/index\.js$/, (path, importer) => {
        const module = relative(join(root, 'src'), join(dirname(importer), path)).replace('/index.js', '.js');
        return module.includes(sep) ? undefined : module;
      }),
    ],
  });
}
