import { setUpAndRun } from './setup.mjs';

await setUpAndRun('start.ts');
