import { expect } from 'vitest';
import { type Problem, Refusal } from '../../../shared/problem.ts';

/** The problem with which this reading was refused; fails where it was not, or not by a Refusal. */
export async function refusalOf(reading: Promise<unknown> | (() => unknown)): Promise<Problem> {
  try {
    await (typeof reading === 'function' ? reading() : reading);
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  return expect.fail('nothing was refused');
}
