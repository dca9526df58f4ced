/** Two kinds of test: everything in Node, and then the page end to end in a real browser, which takes its time. */
import { defineConfig } from 'vitest/config';
import { root } from './places.ts';

const endToEnd = 'test/page/**/*.test.ts';

export default defineConfig({
  root,
  test: {
    // two cores, shared with the browsers that tests start
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [endToEnd],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        test: {
          name: 'page',
          include: [endToEnd],
          globalSetup: ['build/buildBeforeTests.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
