/** Runs one of ./processes in a process of its own, as another start of the program would be. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../build/places.ts';

export interface Running {
  process: ChildProcessWithoutNullStreams;
  /** Resolves when the process has printed a line that begins so; rejects when it ends before. */
  line(start: string): Promise<void>;
  /** Kills it as a power cut would end it: no handler runs. Resolves with all lines once it is gone. */
  kill(): Promise<string[]>;
  /** Resolves with all lines when it ends by itself. */
  end(): Promise<string[]>;
}

/** `writeLimit`: KiB that the process may write into one file, after which each write fails. */
export function runProcess(
  name: string,
  args: unknown,
  { writeLimit }: { writeLimit?: number } = {},
): Running {
  const script = fileURLToPath(new URL(`./processes/${name}.ts`, import.meta.url));
  const command = [process.execPath, '--expose-gc', script, JSON.stringify(args)];
  const options = { env: { ...process.env, NODE_COMPILE_CACHE: path.join(root, 'out', 'compiled') } };
  const child =
    writeLimit === undefined
      ? spawn(command[0]!, command.slice(1), options)
      : // The signal is ignored, so that the write call itself fails; bash counts in KiB.
        spawn(
          'bash',
          ['-c', `trap '' XFSZ; ulimit -f ${writeLimit}; exec "$@"`, 'bash', ...command],
          options,
        );
  let output = '';
  let errors = '';
  let ended = false;
  const heard = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    for (const listener of heard) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const closed = once(child, 'close').then(() => {
    ended = true;
    for (const listener of heard) listener();
  });
  const lines = () => output.split('\n').slice(0, -1);
  return {
    process: child,
    line: (start) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (lines().some((line) => line.startsWith(start))) resolve();
          else if (ended) reject(new Error(`${name} ended without saying ${start}: ${errors}`));
          else return;
          heard.delete(look);
        };
        heard.add(look);
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      await closed;
      return lines();
    },
    async end() {
      await closed;
      if (errors) throw new Error(errors);
      return lines();
    },
  };
}
