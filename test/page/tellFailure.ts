/** A page test that fails says what stood on the page: a race is seldom met twice. All names in tests are made up. */
import { afterEach } from 'vitest';
import { Program } from './program.ts';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const program of Program.running) {
    const shown = await program.page.evaluate(() => document.body.innerText).catch(String);
    console.error(`${task.name}: the page showed\n${shown}`);
  }
});
