import { defineConfig } from 'tsup';
import { ENTRIES } from './src/emit/entries.js';

interface PluginBuild {
  onResolve(options: { filter: RegExp }, callback: (args: { path: string }) => { path: string; external: true }): void;
}

/**
 * Leaves the data where it is: modules import the JSON that stands beside them in `dist/`, so that
 * its bytes are there once, for ES modules and CommonJS, and TypeScript never reads them.
 */
const besideTheData = {
  name: 'beside-the-data',
  setup(build: PluginBuild) {
    build.onResolve({ filter: /^#data\// }, ({ path }) => ({ path: path.replace('#data/', './'), external: true }));
  },
};

/**
 * The ES modules alone: their declarations are read off the sources (src/emit/declarations.ts), and the modules for
 * `require` are made of them (src/emit/common-js.ts).
 */
export default defineConfig({
  entry: Object.fromEntries(Object.entries(ENTRIES).map(([name, source]) => [name, `src/${source}`])),
  format: 'esm',
  platform: 'neutral',
  target: 'node20.19',
  dts: false,
  splitting: true,
  // The compiler fills the folder; see src/emit/build.ts.
  clean: false,
  silent: true,
  esbuildPlugins: [besideTheData],
});
