/** The office in this very process, called by name: for the demo, the benches and the tests. */
import { type Office, type OfficeOptions, startOffice } from '../electron/office/office.ts';
import type { CallName, CallOf } from '../shared/areas.ts';
import type { Input, Output } from '../shared/call.ts';
import type { FromOffice, Progress } from '../shared/door.ts';
import { type Problem, Refusal } from '../shared/problem.ts';

type Answer = Extract<FromOffice, { ok: boolean }>;

export class InProcessOffice {
  /** What came unasked: events and jobs' progress. */
  readonly heard: (Extract<FromOffice, { event: string }> | { id: number; progress: Progress })[] = [];
  private readonly options: Omit<OfficeOptions, 'emit'>;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private last = 0;
  private office: Office;

  /** Refuses what startOffice refuses. */
  constructor(options: Omit<OfficeOptions, 'emit'>) {
    this.options = options;
    this.office = this.start();
  }

  get folder(): string {
    return this.options.folder;
  }

  /** Rejects with the Refusal that crossed the door. */
  readonly call = async <N extends CallName>(
    name: N,
    input: Input<CallOf<N>>,
    options: { cancelAtOnce?: boolean } = {},
  ): Promise<Output<CallOf<N>>> => {
    const answer = await this.send(name, input, options.cancelAtOnce ?? false);
    if (!answer.ok) throw new Refusal(answer.problem);
    return answer.value as Output<CallOf<N>>;
  };

  /** Any name with any input, as a hostile page might send it; null when it was answered. */
  async problem(name: string, input: unknown): Promise<Problem | null> {
    const answer = await this.send(name, input, false);
    return answer.ok ? null : answer.problem;
  }

  /**
   * Closes and starts again on the same folder, as after a night; with the backup at the end where `backingUp` is
   * given. `meanwhile` happens to the folder between.
   */
  async restart(
    backingUp?: (seconds: number) => void,
    meanwhile: () => Promise<void> = async () => {},
  ): Promise<void> {
    await this.close(backingUp);
    await meanwhile();
    this.office = this.start();
  }

  close(backingUp?: (seconds: number) => void): Promise<void> {
    return this.office.close(backingUp);
  }

  private send(name: string, input: unknown, cancelAtOnce: boolean): Promise<Answer> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.office.handle({ id, call: name, input });
      if (cancelAtOnce) this.office.handle({ id, cancel: true });
    });
  }

  private start(): Office {
    return startOffice({
      ...this.options,
      emit: (message) => {
        if (!('ok' in message)) {
          this.heard.push(message);
          return;
        }
        this.waiting.get(message.id)?.(message);
        this.waiting.delete(message.id);
      },
    });
  }
}
