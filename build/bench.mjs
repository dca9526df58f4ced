import { setUpAndRun } from './setup.mjs';

await setUpAndRun('bench.ts', ['chromium', 'font']);
