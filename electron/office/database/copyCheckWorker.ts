/** The thread that checks one copy and ends; it answers null, or the problem. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../../../shared/problem.ts';
import { type CopyCheck, checkCopy } from './copyCheck.ts';
import { toRefusal } from './toRefusal.ts';

if (!parentPort) throw new Error('copyCheckWorker is started as a thread');
parentPort.postMessage(problemOf(workerData as CopyCheck));

function problemOf(check: CopyCheck): Problem | null {
  try {
    checkCopy(check);
    return null;
  } catch (error) {
    const refusal = toRefusal(error);
    if (!refusal) throw error;
    return refusal.problem;
  } finally {
    check.key.fill(0);
  }
}
