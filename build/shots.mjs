import { setUpAndRun } from './setup.mjs';

await setUpAndRun('shots.ts', ['chromium', 'font']);
