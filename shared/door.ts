/**
 * The page's one door, `window.office`, and the messages that pass through it. Each shell puts up the same door:
 * Electron by its preload script, the Chromium shell by an exposed binding. Values that pass are JSON values and
 * Uint8Array, nothing else: no Date, Map or undefined (empty is null).
 *
 * The page can keep nothing of its own between two starts: both shells forget cookies and local storage.
 */
import type { Problem } from './problem.ts';

/** `id` is the page's own number for a call; a cancel names the call that is to end. */
export type ToOffice = { id: number; call: string; input: unknown } | { id: number; cancel: true };

export interface Progress {
  done: number;
  total: number;
  step?: string;
}

/**
 * `gone`: the office has died; every open call has been answered with the problem `officeGone`, and so is every
 * call until `ready`. `ready`: the office answers (again); the session has to be opened anew. Calls sent before
 * the first `ready` wait for it. `locked` and `touched` come from the office itself.
 */
export interface OfficeEvent {
  event: 'ready' | 'gone' | 'locked' | 'touched';
  areas?: string[];
}

export type FromOffice =
  | { id: number; ok: true; value: unknown; touched?: string[] }
  | { id: number; ok: false; problem: Problem }
  | { id: number; progress: Progress }
  | OfficeEvent;

/** A file that the program made: its name as offered to the person, and what is in it. */
export interface FileToSave {
  name: string;
  bytes: Uint8Array;
}

/**
 * What the page may ask of the window around it. Each call that fails rejects with an Error whose message is a
 * problem code of problem.ts (`printFailed`, `fileOpenElsewhere`, `diskFull`, `diskError`, `invalidInput`,
 * `unexpected`).
 */
export interface ShellDoor {
  kind: 'electron' | 'chromium';
  version: string;
  /** Prints one HTML document (A4 unless its @page says otherwise; no scripts, no links outward) to PDF bytes. */
  pdf(html: string): Promise<Uint8Array>;
  /** Shows the system's print dialog for the document; resolves when it is closed, printed or not. */
  print(html: string): Promise<void>;
  /** Electron asks where; Chromium writes to Documents/童家 under a free name. null = the person cancelled. */
  save(file: FileToSave): Promise<{ path: string } | null>;
  /** Electron asks which folder; null = the person cancelled. Chromium can't ask, and always gives null. */
  chooseFolder(): Promise<{ path: string } | null>;
  /** Ends the office process and starts a new one, also where it had died too often to be started again alone. */
  restartOffice(): Promise<void>;
}

export interface OfficeDoor {
  send(message: ToOffice): void;
  /** Calls `handler` with all that the office says, until the returned function is called. */
  listen(handler: (message: FromOffice) => void): () => void;
  shell: ShellDoor;
}

declare global {
  interface Window {
    office: OfficeDoor;
  }
}
