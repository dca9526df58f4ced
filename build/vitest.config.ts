/**
 * Everything in Node, with what is killed or finds its disk full, in processes of its own, beside it; then the page end to
 * end in a real browser, which takes its time.
 */
import { defineConfig } from 'vitest/config';
import { root } from './places.ts';

const endToEnd = 'test/page/**/*.test.ts';
const faults = 'test/faults/**/*.test.ts';
/** These put something else in a module's place, or take quickStretch off: each needs its modules for itself. */
const replacing = [
  'test/office/database/{keySlot,vault}.test.ts',
  'test/shell/{electronSecondStart,electronShell,preload}.test.ts',
];
const inNode = { setupFiles: ['test/make/quickStretch.ts'], testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  root,
  test: {
    // two cores, shared with the browsers that tests start
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          ...inNode,
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [endToEnd, faults, ...replacing],
          // the same few hundred modules for all files of a worker, loaded once
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        test: { ...inNode, name: 'replacing', include: replacing, sequence: { groupOrder: 1 } },
      },
      {
        root,
        test: {
          name: 'faults',
          include: [faults],
          globalSetup: ['test/faults/buildProcesses.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // its processes wait for their disk half of the time, which is the others'
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        test: {
          name: 'page',
          include: [endToEnd],
          isolate: false,
          globalSetup: ['build/buildBeforeTests.ts', 'test/page/demoSchool.ts'],
          setupFiles: ['test/page/tellFailure.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
