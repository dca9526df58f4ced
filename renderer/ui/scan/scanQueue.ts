/** What was scanned waits here for what was scanned before it: nothing is lost, and the order stays. */

/** The same label twice within this time is one scan of a trembling hand. */
const sameWithinMs = 2000;

interface QueueOptions {
  /** Does one scan to its end; what it throws is its own business. */
  handle(code: string): Promise<void>;
  /** While this is false scans wait: a dialog is open. */
  isFree(): boolean;
  /** How many wait or are under way. */
  onCount(waiting: number): void;
}

export class ScanQueue {
  private readonly options: QueueOptions;
  private readonly waiting: (string | (() => Promise<void>))[] = [];
  private busy = false;
  private last: { code: string; at: number } | null = null;

  constructor(options: QueueOptions) {
    this.options = options;
  }

  /** `at` in ms. False for the same label again within a moment, which is dropped. */
  push(code: string, at: number): boolean {
    const again = this.last !== null && this.last.code === code && at - this.last.at < sameWithinMs;
    this.last = { code, at };
    if (again) return false;
    this.add(code);
    return true;
  }

  /** Something else to be done in its turn: a step taken back, a borrower chosen by hand. */
  inTurn(work: () => Promise<void>): void {
    this.last = null;
    this.add(work);
  }

  /** Goes on where a closed dialog had stopped it. */
  readonly resume = (): void => {
    void this.run();
  };

  private add(item: string | (() => Promise<void>)): void {
    this.waiting.push(item);
    this.tell();
    void this.run();
  }

  private async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let at = this.next(); at >= 0; at = this.next()) {
        const [item] = this.waiting.splice(at, 1);
        await (typeof item === 'string' ? this.options.handle(item) : item?.());
        this.tell();
      }
    } finally {
      this.busy = false;
    }
  }

  /** Acts of a dialog itself go on while it is open; scans wait for its end. */
  private next(): number {
    if (this.options.isFree()) return this.waiting.length > 0 ? 0 : -1;
    return this.waiting.findIndex((each) => typeof each !== 'string');
  }

  private tell(): void {
    this.options.onCount(this.waiting.length);
  }
}
