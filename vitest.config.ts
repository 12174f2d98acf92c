import { configDefaults, defineConfig } from 'vitest/config';

/** Where CI wants the results as JSON, to count them. */
const report = process.env.TEST_REPORT;

const FORMATS = 'test/formats/**/*.test.ts';
const PACKAGE = 'test/package/**/*.test.ts';
// Those need the built site: vitest.site.config.ts.
const SITE = 'test/site/built/**';

/**
 * The tests, in three parts: `npm test` runs what has to be quick, `npm run conformance` has programs that do not know
 * us read every format, `npm run test:package` uses the packed package as its users do. `npx vitest run <path>` runs
 * whatever lies there.
 */
export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          // Files share what they import: reading it again for each took half of the processor's time.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, FORMATS, PACKAGE, SITE],
        },
      },
      {
        extends: true,
        test: { name: 'conformance', include: [FORMATS], globalSetup: 'test/formats/left-out.ts' },
      },
      {
        extends: true,
        test: { name: 'package', include: [PACKAGE], globalSetup: 'test/package/packed.ts' },
      },
    ],
  },
});
