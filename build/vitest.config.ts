/**
 * Three kinds of test, one after the other: everything in Node; what is killed or finds its disk full, in processes of its
 * own; and the page end to end in a real browser, which takes its time.
 */
import { defineConfig } from 'vitest/config';
import { root } from './places.ts';

const endToEnd = 'test/page/**/*.test.ts';
const faults = 'test/faults/**/*.test.ts';

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
          exclude: [endToEnd, faults],
          setupFiles: ['test/make/quickStretch.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        test: {
          name: 'faults',
          include: [faults],
          globalSetup: ['test/faults/buildProcesses.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // each runs two processes at a time by itself
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        root,
        test: {
          name: 'page',
          include: [endToEnd],
          globalSetup: ['build/buildBeforeTests.ts', 'test/page/demoSchool.ts'],
          setupFiles: ['test/page/tellFailure.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
