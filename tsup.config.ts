import { defineConfig } from 'tsup';
import { ENTRIES } from './src/emit/entries.js';

interface PluginBuild {
  initialOptions: { conditions?: string[] };
  onResolve(options: { filter: RegExp }, callback: (args: { path: string }) => { path: string; external: true }): void;
}

/**
 * Leaves the data where it is: modules import the JSON that stands beside them in `dist/`, so that
 * its bytes are there once, for ES modules and CommonJS, and TypeScript never reads them.
 */
const besideTheData = {
  name: 'beside-the-data',
  setup(build: PluginBuild) {
    const isCommonJs = build.initialOptions.conditions?.includes('require');
    build.onResolve({ filter: /^#data\// }, ({ path }) => ({
      path: path.replace('#data/', './').replace(/\.js$/, isCommonJs ? '.cjs' : '.js'),
      external: true,
    }));
  },
};

/** The modules alone: their declarations are read off the sources (see src/emit/declarations.ts). */
export default defineConfig({
  entry: Object.fromEntries(Object.entries(ENTRIES).map(([name, source]) => [name, `src/${source}`])),
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'node20.19',
  dts: false,
  splitting: true,
  // Plugins cannot tell for which kind of module they resolve: CommonJS is made of ES modules at the end.
  esbuildOptions(options, { format }) {
    options.conditions = [format === 'cjs' ? 'require' : 'import'];
  },
  // The compiler fills the folder; see src/emit/build.ts.
  clean: false,
  silent: true,
  esbuildPlugins: [besideTheData],
});
