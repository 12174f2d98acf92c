import { defineConfig } from 'vitest/config';

/** Where CI wants the results as JSON, to count them. */
const report = process.env.TEST_REPORT;

/** What needs the built site: `npm run site && npm run test:site`. */
export default defineConfig({
  test: {
    include: ['test/site/built/**/*.test.ts'],
    testTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
