import { defineConfig } from 'vitest/config';

/** What needs the built site: `npm run site && npm run test:site`. */
export default defineConfig({ test: { include: ['test/site/built/**/*.test.ts'], testTimeout: 120_000 } });
