/** The page's side of window.office in the Chromium shell: a script that runs before any of the page's own. */
import type { FromOffice, OfficeDoor, ShellDoor } from '../../shared/door.ts';
import { type MakeCodec, makeCodec } from './codec.ts';
import { partLength, partMarks } from './parts.ts';

/** Names of the two bindings and of the function through which this process speaks to the page. */
export const doorNames = {
  office: '__tongjiaOffice',
  shell: '__tongjiaShell',
  deliver: '__tongjiaDeliver',
} as const;

/** What comes through the office binding: first a hello, which names this loading of the page, then messages. */
export type FromPage = { hello: string } | { page: string; message: unknown };

export type Deliver = (page: string, text: string) => void;

/** Source text of the script. `origin`: the only origin whose main frame gets a door. */
export function pageDoorScript(origin: string, version: string): string {
  return `(${installDoor})(${JSON.stringify({ origin, version, names: doorNames, partLength, partMarks })}, ${makeCodec});`;
}

/** Runs in the page. It is sent as text, so it must use nothing from outside itself. */
function installDoor(
  options: {
    origin: string;
    version: string;
    names: typeof doorNames;
    partLength: number;
    partMarks: typeof partMarks;
  },
  make: MakeCodec,
): void {
  if (window !== window.top || location.origin !== options.origin) return;
  const bindings = window as unknown as Record<string, (text: string) => Promise<unknown>>;
  const toOffice = bindings[options.names.office]!;
  const toShell = bindings[options.names.shell]!;
  const codec = make(
    (bytes) => {
      const { toBase64 } = bytes as { toBase64?: () => string };
      if (toBase64) return toBase64.call(bytes);
      // browsers before 2025
      const parts: string[] = [];
      for (let at = 0; at < bytes.length; at += 0x8000) {
        parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
      }
      return btoa(parts.join(''));
    },
    (text) => {
      const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array };
      if (fromBase64) return fromBase64.call(Uint8Array, text);
      const characters = atob(text);
      const bytes = new Uint8Array(characters.length);
      // a plain loop: Uint8Array.from with a function takes ten times as long
      for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
      return bytes;
    },
  );
  const page = crypto.randomUUID();
  const listeners = new Set<(message: FromOffice) => void>();

  const deliver = (to: string, text: string) => {
    if (to !== page) return;
    const message = codec.decode(text) as FromOffice;
    for (const listener of [...listeners]) listener(message);
  };
  const act = async (name: string, input: unknown): Promise<unknown> => {
    const reply = codec.decode((await toShell(codec.encode({ act: name, input }))) as string) as
      | { ok: true; value: unknown }
      | { ok: false; problem: { code: string } };
    if (!reply.ok) throw new Error(reply.problem.code);
    return reply.value;
  };
  const shell: ShellDoor = {
    kind: 'chromium',
    version: options.version,
    pdf: (html) => act('pdf', html) as Promise<Uint8Array>,
    print: (html) => act('print', html) as Promise<void>,
    save: (file) => act('save', file) as Promise<{ path: string } | null>,
    chooseFolder: () => act('chooseFolder', null) as Promise<{ path: string } | null>,
    restartOffice: () => act('restartOffice', null) as Promise<void>,
  };
  const outbox: string[] = [];
  const turn = new MessageChannel();
  const sendNext = () => {
    const part = outbox.shift();
    if (part !== undefined) void toOffice(part);
    // keys and drawing come in between; a timer would be slow in a window that nobody looks at
    if (outbox.length > 0) turn.port2.postMessage(null);
  };
  turn.port1.onmessage = sendNext;
  const post = (text: string) => {
    const { whole, first, middle, last } = options.partMarks;
    const waits = outbox.length > 0;
    for (let at = 0; at < text.length; at += options.partLength) {
      const ends = at + options.partLength >= text.length;
      const mark = at === 0 ? (ends ? whole : first) : ends ? last : middle;
      outbox.push(mark + text.slice(at, at + options.partLength));
    }
    if (!waits) sendNext();
  };
  const office: OfficeDoor = {
    send: (message) => post(codec.encode({ page, message })),
    listen(handler) {
      listeners.add(handler);
      return () => listeners.delete(handler);
    },
    shell: Object.freeze(shell),
  };
  Object.defineProperty(window, options.names.deliver, { value: deliver });
  Object.defineProperty(window, 'office', { value: Object.freeze(office), enumerable: true });
  post(codec.encode({ hello: page }));
}
