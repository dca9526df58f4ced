/** The page's side of the one door: numbers the calls, waits for their answers, hears what the office says unasked. */
import type { CallName, CallOf } from '../../shared/areas.ts';
import type { Input, Output } from '../../shared/call.ts';
import type { FromOffice, OfficeDoor, OfficeEvent, Progress } from '../../shared/door.ts';
import { type Problem, Refusal } from '../../shared/problem.ts';

export type { Progress };

interface Waiting {
  resolve(answer: { value: unknown; touched: readonly string[] }): void;
  reject(problem: Problem): void;
  progress?: ((progress: Progress) => void) | undefined;
}

export class OfficeClient {
  private readonly door: OfficeDoor;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<(event: OfficeEvent) => void>();
  private last = 0;

  constructor(door: OfficeDoor) {
    this.door = door;
    door.listen((message) => this.hear(message));
  }

  get shell(): OfficeDoor['shell'] {
    return this.door.shell;
  }

  /** Rejects with a Refusal. A job tells its progress and stops when `signal` is aborted. */
  async call<N extends CallName>(
    name: N,
    input: Input<CallOf<N>>,
    options: {
      signal?: AbortSignal;
      progress?: (progress: Progress) => void;
      touched?: (areas: readonly string[]) => void;
    } = {},
  ): Promise<Output<CallOf<N>>> {
    this.last += 1;
    const id = this.last;
    const answer = await new Promise<{ value: unknown; touched: readonly string[] }>((resolve, reject) => {
      this.waiting.set(id, {
        resolve,
        reject: (problem) => reject(new Refusal(problem)),
        progress: options.progress,
      });
      options.signal?.addEventListener('abort', () => this.door.send({ id, cancel: true }), { once: true });
      this.door.send({ id, call: name, input });
    });
    options.touched?.(answer.touched);
    return answer.value as Output<CallOf<N>>;
  }

  /**
   * Hears 'ready', 'gone', 'touched' and 'locked'; the last also when a call was refused because nobody is signed in.
   * Returns the way to stop hearing.
   */
  listen(listener: (event: OfficeEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private hear(message: FromOffice): void {
    if ('event' in message) {
      if (message.event === 'gone') this.refuseAll();
      this.tell(message);
      return;
    }
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    if ('progress' in message) {
      waiting.progress?.(message.progress);
      return;
    }
    this.waiting.delete(message.id);
    if (message.ok) waiting.resolve({ value: message.value, touched: message.touched ?? [] });
    else {
      waiting.reject(message.problem);
      if (message.problem.code === 'notSignedIn') this.tell({ event: 'locked' });
    }
  }

  private tell(event: OfficeEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** The office's process ended: what was asked will not be answered. */
  private refuseAll(): void {
    for (const each of this.waiting.values()) each.reject({ code: 'officeGone' });
    this.waiting.clear();
  }
}

export const office = new OfficeClient(window.office);
