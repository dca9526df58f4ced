/**
 * One page's line to the office: remembers what has not been answered, so that no call is left hanging when the
 * office dies. Runs in Electron's preload script and in the Chromium shell.
 */
import type { FromOffice, ToOffice } from '../../shared/door.ts';

export class PageLine {
  private readonly deliver: (message: FromOffice) => void;
  private post: ((message: ToOffice) => void) | null = null;
  private readonly open = new Set<number>();
  /** Calls from before the first office; null once there has been one. */
  private early: ToOffice[] | null = [];

  /** `deliver` hands a message to the page. */
  constructor(deliver: (message: FromOffice) => void) {
    this.deliver = deliver;
  }

  /** From the page. Before the first office it waits; while the office is gone it is answered `officeGone`. */
  send(message: ToOffice): void {
    const isCall = !('cancel' in message);
    if (isCall) this.open.add(message.id);
    if (this.post) this.post(message);
    else if (this.early) this.early.push(message);
    else if (isCall) this.answerGone(message.id);
  }

  /** An office is there. */
  connect(post: (message: ToOffice) => void): void {
    const early = this.early ?? [];
    this.early = null;
    this.post = post;
    this.deliver({ event: 'ready' });
    for (const message of early) post(message);
  }

  /** From the office. */
  receive(message: FromOffice): void {
    if ('ok' in message) this.open.delete(message.id);
    this.deliver(message);
  }

  /** The office has gone: its open calls will never be answered by it. */
  disconnect(): void {
    this.post = null;
    this.early = null;
    for (const id of [...this.open]) this.answerGone(id);
    this.deliver({ event: 'gone' });
  }

  private answerGone(id: number): void {
    this.open.delete(id);
    this.deliver({ id, ok: false, problem: { code: 'officeGone' } });
  }
}
