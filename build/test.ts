/**
 * `npm test`: lint, types, then every test, in this order and all of them, whatever fails on the way. Ends with
 * 'N passed, N failed[, N skipped]' (lint and types count as one each) and leaves that line in out/test-summary.txt
 * for .ci/run. With arguments it runs only the tests that vitest finds by them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { out, root } from './places.ts';
import { addCounts, type Counts, countsOf, summaryLine } from './testCounts.ts';

const report = join(out, 'vitest.json');
const summary = join(out, 'test-summary.txt');

function tool(packageName: string, program: string): string {
  return join(root, 'node_modules', packageName, program);
}

/** Runs a tool on this Node with its words going straight to the person; true when it was content. */
function run(what: string, program: string, args: string[]): boolean {
  const start = performance.now();
  console.log(`\n[test] ${what}`);
  const ended = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`[test] ${what}: ${ended.status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  return ended.status === 0;
}

function one(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function runTests(filters: string[]): Counts {
  rmSync(report, { force: true });
  const passed = run('tests', tool('vitest', 'vitest.mjs'), [
    'run',
    '--config',
    join('build', 'vitest.config.ts'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ]);
  return countsOf(existsSync(report) ? readFileSync(report, 'utf8') : null, passed);
}

mkdirSync(out, { recursive: true });
rmSync(summary, { force: true });
const filters = process.argv.slice(2);
const counts =
  filters.length > 0
    ? runTests(filters)
    : [
        one(run('lint', tool('@biomejs/biome', 'bin/biome'), ['check', '--error-on-warnings', '.'])),
        one(run('types', tool('typescript', 'bin/tsc'), ['--noEmit'])),
        runTests([]),
      ].reduce(addCounts);

writeFileSync(summary, `${summaryLine(counts)}\n`);
console.log(`\n${summaryLine(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
