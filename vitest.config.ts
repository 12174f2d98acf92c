import { defineConfig } from 'vitest/config';

/** Where CI wants the results as JSON, to count them. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Those need the built site: vitest.site.config.ts.
    exclude: ['test/site/built/**'],
    globalSetup: ['test/formats/left-out.ts', 'test/package/packed.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
