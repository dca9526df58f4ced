/** Unexpected errors get a number and a line that holds no personal data: never the message, only where it happened. */
import { randomInt } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import path from 'node:path';

export interface ErrorLog {
  /** Returns the number under which the line stands. */
  write(call: string, error: unknown): number;
}

/** Writes office.log in the data folder; a log that can't be written never hides the error itself. */
export function fileErrorLog(folder: string): ErrorLog {
  return {
    write(call, error) {
      const number = randomInt(100_000, 1_000_000);
      const name = error instanceof Error ? error.name : typeof error;
      const code = (error as { code?: unknown } | null)?.code;
      const frames = error instanceof Error ? placesOf(error) : '';
      const line = `${new Date().toISOString()} ${number} ${call} ${name} ${typeof code === 'string' ? code : '-'} ${frames}\n`;
      try {
        appendFileSync(path.join(folder, 'office.log'), line, { mode: 0o600 });
      } catch {
        process.stderr.write(line);
      }
      return number;
    },
  };
}

/** Stack frames without the message above them, which may quote a value. */
function placesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim().replace(/file:\/\/.*?\/(electron|shared|out)\//, '$1/'))
    .join(' | ');
}
