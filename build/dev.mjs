import { setUpAndRun } from './setup.mjs';

await setUpAndRun('dev.ts', ['chromium', 'font']);
