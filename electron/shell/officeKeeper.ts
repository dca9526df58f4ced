/**
 * Keeps one office process alive for a shell: starts it, sees it die, starts it again, and stops trying when it
 * dies too often. How a process is made and spoken to is the shell's own matter.
 */

/** One running office, as far as its keeper cares. */
export interface OfficeProcess {
  /** Calls `handler` once, however the process ends. */
  onExit(handler: () => void): void;
  /**
   * Asks it to finish and close its database; resolves when it has ended, by force where it doesn't listen. `forGood`: the
   * program ends, and the office may make a backup first.
   */
  stop(forGood: boolean): Promise<void>;
}

export interface KeeperOptions<P extends OfficeProcess> {
  spawn(): P;
  /** A process is there to talk to; it may still be opening. */
  onReady(process: P): void;
  /** The process has died; another `onReady` follows unless it has died too often. */
  onGone(): void;
  now?: () => number;
}

/** More deaths than this within `deathWindowMs` mean that starting again does not help. */
const allowedDeaths = 5;
const deathWindowMs = 60_000;

export class OfficeKeeper<P extends OfficeProcess> {
  private readonly options: KeeperOptions<P>;
  private readonly now: () => number;
  private process: P | null = null;
  private deaths: number[] = [];
  private closing = false;

  constructor(options: KeeperOptions<P>) {
    this.options = options;
    this.now = options.now ?? Date.now;
  }

  /** The office to talk to, or null while it is gone. */
  get current(): P | null {
    return this.process;
  }

  start(): void {
    const process = this.options.spawn();
    this.process = process;
    process.onExit(() => this.ended(process));
    this.options.onReady(process);
  }

  /** Ends the office (if it lives) and starts a new one, with the earlier deaths forgiven. */
  async restart(): Promise<void> {
    await this.letGo(false);
    this.deaths = [];
    if (!this.closing && this.process === null) this.start();
  }

  /** Ends the office for good. */
  async stop(): Promise<void> {
    this.closing = true;
    await this.letGo(true);
  }

  /** Parts with the process first, so that its end counts as no death and nobody talks to it any more. */
  private async letGo(forGood: boolean): Promise<void> {
    const process = this.process;
    if (process === null) return;
    this.process = null;
    this.options.onGone();
    await process.stop(forGood);
  }

  private ended(process: P): void {
    if (this.process !== process) return;
    this.process = null;
    this.options.onGone();
    const now = this.now();
    this.deaths = [...this.deaths.filter((death) => now - death < deathWindowMs), now];
    if (this.deaths.length <= allowedDeaths) this.start();
  }
}

/** Time for an office to close its database before it is ended by force. */
const patienceMs = 5000;
/** Time for the backup before that, on the slowest PC; one that is broken off leaves the older ones as they are. */
const backupPatienceMs = 600_000;

/** Ends a process that takes too long. `more()` when it says that it makes its backup; `end()` once it has ended. */
export function endInTime(force: () => void): { more(): void; end(): void } {
  let timer = setTimeout(force, patienceMs);
  return {
    more: () => {
      clearTimeout(timer);
      timer = setTimeout(force, backupPatienceMs);
    },
    end: () => clearTimeout(timer),
  };
}
