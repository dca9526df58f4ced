/** Takes a data folder's lock, forgets what it was given for releasing it, and keeps it until it is killed. */
import { takeDataLock } from '../../../../electron/office/database/dataLock.ts';
import { Refusal } from '../../../../shared/problem.ts';

const { folder } = JSON.parse(process.argv[2]!) as { folder: string };
try {
  takeDataLock(folder);
  // Started with --expose-gc: a lock must not hang on whether its taker keeps the release function.
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await new Promise(setImmediate);
  }
  console.log('held');
  setInterval(() => {}, 60_000);
} catch (error) {
  console.log(error instanceof Refusal ? error.problem.code : 'failed');
}
