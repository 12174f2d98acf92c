import { defineConfig } from 'tsup';

/**
 * Leaves the data where it is: modules import the JSON that stands beside them in `dist/`, so that
 * its bytes are there once and TypeScript never reads them.
 */
const besideTheData = {
  name: 'beside-the-data',
  setup(build: {
    onResolve(
      options: { filter: RegExp },
      callback: (args: { path: string }) => { path: string; external: true },
    ): void;
  }) {
    build.onResolve({ filter: /^#data\// }, ({ path }) => ({ path: path.replace('#data/', './'), external: true }));
  },
};

const FACE = [
  'index',
  'works',
  'editions',
  'people',
  'events',
  'places',
  'organizations',
  'sources',
  'validate',
  'formats',
];

/**
 * The declarations of `zod` get a pass of their own: they are inferred, and TypeScript words inferred
 * types by what it has seen before, which depends on the order in which entries happen to be read.
 */
export default defineConfig(
  [FACE, ['zod']].map((names) => ({
    entry: Object.fromEntries(names.map((name) => [name, `src/${name === 'formats' ? 'formats/index' : name}.ts`])),
    format: 'esm',
    platform: 'neutral',
    target: 'node20.19',
    dts: true,
    splitting: true,
    // The compiler fills the folder; see src/emit/build.ts.
    clean: false,
    silent: true,
    esbuildPlugins: [besideTheData],
  })),
);
