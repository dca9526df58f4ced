/**
 * Stands between the pages and the one office. A page numbers its calls from 1 each time that it loads, so the
 * switchboard gives every call a number of its own, sends each reply back to the page that asked, and what the
 * office says to all to the page that came last. When a page has gone, nobody waits: its calls are cancelled.
 */
import type { FromOffice, ToOffice } from '../../shared/door.ts';
import { Refusal } from '../../shared/problem.ts';

export interface Office {
  handle(message: ToOffice): void;
  close(backingUp?: (seconds: number) => void): Promise<void>;
}

export interface StartOptions {
  folder: string;
  version: string;
  emit(message: FromOffice): void;
}

export type StartOffice = (options: StartOptions) => Office;

/** One page's end of the line, as its transport sees it. */
export interface PageConnection {
  receive(message: unknown): void;
  closed(): void;
}

interface Asked {
  page: symbol;
  id: number;
}

export class Switchboard {
  private readonly office: Office;
  private readonly asked = new Map<number, Asked>();
  private nextId = 1;
  private latest: { page: symbol; post: (message: FromOffice) => void } | null = null;

  constructor(startOffice: StartOffice, options: { folder: string; version: string }) {
    const emit = (message: FromOffice) => this.emit(message);
    this.office = startOrRefuse(startOffice, { ...options, emit });
  }

  /** A page has come; it takes the place of the one before. `post` carries messages to it. */
  connect(post: (message: FromOffice) => void): PageConnection {
    const page = Symbol('page');
    if (this.latest) this.forget(this.latest.page);
    this.latest = { page, post };
    return {
      receive: (message) => {
        if (this.latest?.page === page && isToOffice(message)) this.receive(page, message);
      },
      closed: () => {
        this.forget(page);
        if (this.latest?.page === page) this.latest = null;
      },
    };
  }

  /** `backingUp` is given at the end of the program, see office.ts. */
  close(backingUp?: (seconds: number) => void): Promise<void> {
    return this.office.close(backingUp);
  }

  private receive(page: symbol, message: ToOffice): void {
    if ('cancel' in message) {
      const open = [...this.asked].find(([, asked]) => asked.page === page && asked.id === message.id);
      if (open) this.office.handle({ id: open[0], cancel: true });
      return;
    }
    const id = this.nextId++;
    this.asked.set(id, { page, id: message.id });
    this.office.handle({ ...message, id });
  }

  private emit(message: FromOffice): void {
    if ('event' in message) {
      this.latest?.post(message);
      return;
    }
    const asked = this.asked.get(message.id);
    if ('ok' in message) this.asked.delete(message.id);
    if (asked && asked.page === this.latest?.page) this.latest.post({ ...message, id: asked.id });
  }

  private forget(page: symbol): void {
    for (const [id, asked] of this.asked) {
      if (asked.page === page) this.office.handle({ id, cancel: true });
    }
  }
}

/** An office that can't open (another process has the folder, say) tells each caller why, instead of dying unheard. */
function startOrRefuse(startOffice: StartOffice, options: StartOptions): Office {
  try {
    return startOffice(options);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { problem } = error;
    return {
      handle(message) {
        if (!('cancel' in message)) options.emit({ id: message.id, ok: false, problem });
      },
      async close() {},
    };
  }
}

/** Anything else has no number that an answer could name, and is dropped. */
function isToOffice(message: unknown): message is ToOffice {
  if (typeof message !== 'object' || message === null) return false;
  const { id, call, cancel } = message as Record<string, unknown>;
  return Number.isSafeInteger(id) && (cancel === true || typeof call === 'string');
}
