import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What needs a browser, or the built plugin. */
const browserTests = ['test/e2e/**/*.test.ts', 'test/host/browser*.test.ts'];

export default defineConfig({
  test: {
    // Two at once even where there are two cores: vitest by itself leaves one core idle.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: browserTests,
          environment: 'node',
          setupFiles: ['test/seed.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: browserTests,
          globalSetup: ['test/e2e/buildAll.ts'],
          environment: 'node',
          testTimeout: 90_000,
          // A busy machine draws late; what never comes still fails.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
