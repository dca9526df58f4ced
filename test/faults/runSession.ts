/** Runs the session in a process of its own, in good health, killed, or with system calls that fail (strace, Linux). */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { root } from '../../build/places.ts';
import { processOf } from './buildProcesses.ts';
import type { School } from './school.ts';

/** System calls can be traced and made to fail on Linux only, where set-up has installed strace. */
export const hasStrace = spawnSync('strace', ['-V'], { stdio: 'ignore' }).error === undefined;

/**
 * strace's options for a fault at a system call; `how` as strace's inject says it: 'signal=KILL:when=10'. It counts the
 * calls of each thread by themselves.
 */
export function injecting(call: string, how: string): string[] {
  return ['-e', `trace=${call}`, '-e', `inject=${call}:${how}`];
}

export interface Told {
  /** Steps that were acknowledged, in order, with the digest after each where it was asked for. */
  done: { step: number; digest: string }[];
  /** Steps that were refused, with the problem's code and, of a backup, its reason. */
  refused: { step: number; code: string; reason: string | undefined }[];
  /** What nobody had foreseen: an error without a code. */
  unexpected: string[];
  closed: boolean;
  /** How the process ended: its exit code, or null when it was killed. */
  code: number | null;
}

/**
 * `strace`: its options, see `injecting`; `killAfter`: ms after the first step was
 * acknowledged.
 */
export async function runSession(
  { folder }: School,
  { digests = false, strace, killAfter }: { digests?: boolean; strace?: string[]; killAfter?: number } = {},
): Promise<Told> {
  const command = [process.execPath, processOf('session'), JSON.stringify({ folder, digests })];
  // With a filter in the kernel strace is quick, but is stopped where the kernel takes no signal from it: nobody dies.
  const quick = strace?.some((each) => each.includes('signal=')) ? [] : ['--seccomp-bpf'];
  const traced = strace ? ['strace', '-f', ...quick, '-o', '/dev/null', ...strace, ...command] : command;
  const child = spawn(traced[0]!, traced.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    // hundreds of processes load the same program: a third of each one's time
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(root, 'out', 'compiled') },
  });
  let output = '';
  let errors = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (killAfter !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  const lines = output.split('\n').slice(0, -1);
  if (lines.length === 0 && code !== null) throw new Error(`the session never began: ${errors}`);
  const of = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(' '));
  return {
    done: of('done').map(([, step, digest]) => ({ step: Number(step), digest: digest ?? '' })),
    refused: of('refused').map(([, step, problem, reason]) => ({
      step: Number(step),
      code: problem!,
      reason,
    })),
    unexpected: [...lines.filter((line) => line.startsWith('unexpected')), ...errors.split('\n')].filter(
      Boolean,
    ),
    closed: lines.includes('closed'),
    code,
  };
}

/** Does `work` for each, two at a time: a process of its own waits for its disk half of the time. */
export async function twoAtATime<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const next = async (): Promise<void> => {
    for (let each = left.shift(); each !== undefined; each = left.shift()) await work(each);
  };
  await Promise.all([next(), next()]);
}
