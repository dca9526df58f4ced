import { setUpAndRun } from './setup.mjs';

await setUpAndRun('demo.ts', ['chromium', 'font']);
