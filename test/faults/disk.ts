/**
 * A disk whose power can be cut. From the trace of a session (strace -y -xx) it knows every write, sync, rename and removal
 * within a folder, in order, and makes the folder as it could stand after a cut at any of them: what was synced is
 * there; of what came later any part may be, each write as a whole or not at all (a write of many pages: each page), each
 * file by itself; names change in order. Syncing a file also keeps its name, as ext4, NTFS and APFS do.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type FileChange = { kind: 'write'; at: number; bytes: Buffer } | { kind: 'cut'; length: number };
type NameChange =
  | { kind: 'make'; name: string; file: TracedFile }
  | { kind: 'rename'; from: string; to: string }
  | { kind: 'remove'; name: string };

interface TracedFile {
  start: Buffer;
}

/** One thing that happened; `said` is a line that the session wrote, for telling what it had acknowledged. */
export type Event =
  | { kind: 'change'; file: TracedFile; change: FileChange }
  | { kind: 'sync'; file: TracedFile }
  | { kind: 'name'; change: NameChange }
  | { kind: 'syncFolder' }
  | { kind: 'said'; line: string };

export interface Trace {
  events: Event[];
  /** The files at the start, by name within the folder. */
  files: Map<string, TracedFile>;
}

const unhex = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/** Above the largest single write, a backup's slice of 4 MiB: strace cuts a longer one short. */
const longestWrite = 5_000_000;

/** What a disk may take of one large write and leave of the rest. */
const pageBytes = 4096;

/** strace's own options for a trace that readTrace understands. */
export const tracing = [
  '-y',
  '-xx',
  '-s',
  String(longestWrite),
  '-e',
  'trace=pwrite64,write,writev,fsync,fdatasync,ftruncate,rename,unlink,mkdir,rmdir,openat',
];

/** The trace of a session on `folder`; `files` are read from `before`, a copy of the folder as it was. */
export function readTrace(text: string, folder: string, before: string): Trace {
  const files = new Map<string, TracedFile>();
  for (const name of readdirSync(before, { recursive: true, encoding: 'utf8' }))
    if (statSync(path.join(before, name)).isFile())
      files.set(name, { start: readFileSync(path.join(before, name)) });
  const live = new Map(files);
  const events: Event[] = [];
  const within = (hex: string): string | null => {
    const place = unhex(hex)
      .toString()
      .replace(/ \(deleted\)$/, '');
    return place === folder ? '' : place.startsWith(`${folder}/`) ? place.slice(folder.length + 1) : null;
  };
  for (const call of wholeCalls(text)) readCall(call, { live, events, within });
  return { events, files };
}

/** Calls as one line each: one that another thread interrupted is put together again. */
function wholeCalls(text: string): string[] {
  const begun = new Map<string, string>();
  return text.split('\n').flatMap((line) => {
    const [, pid = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(pid, rest.slice(0, -'<unfinished ...>'.length).trimEnd());
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    return resumed ? [(begun.get(pid) ?? '') + resumed[1]] : [rest];
  });
}

interface Reading {
  live: Map<string, TracedFile>;
  events: Event[];
  within(hex: string): string | null;
}

function readCall(call: string, { live, events, within }: Reading): void {
  if (/ = -1 /.test(call)) return;
  const fileAt = (hex: string): TracedFile | undefined => {
    const name = within(hex);
    if (name === null || name === '') return undefined;
    const known = live.get(name);
    if (known) return known;
    const made = { start: Buffer.alloc(0) };
    live.set(name, made);
    events.push({ kind: 'name', change: { kind: 'make', name, file: made } });
    return made;
  };
  const said = /^write\(1<[^>]*>, "([^"]*)"/.exec(call);
  if (said) {
    for (const line of unhex(said[1]!).toString().split('\n').filter(Boolean))
      events.push({ kind: 'said', line });
    return;
  }
  const written = /^pwrite64\(\d+<([^>]*)>, "([^"]*)", \d+, (\d+)\)/.exec(call);
  if (written) {
    const file = fileAt(written[1]!);
    const change: FileChange = { kind: 'write', at: Number(written[3]), bytes: unhex(written[2]!) };
    if (file) events.push({ kind: 'change', file, change });
    return;
  }
  const appended = /^write\(\d+<([^>]*)>, "([^"]*)"/.exec(call);
  if (appended) {
    const file = fileAt(appended[1]!);
    if (!file) return;
    const at = lengthSoFar(file, events);
    events.push({ kind: 'change', file, change: { kind: 'write', at, bytes: unhex(appended[2]!) } });
    return;
  }
  const cut = /^ftruncate\(\d+<([^>]*)>, (\d+)\)/.exec(call);
  if (cut) {
    const file = fileAt(cut[1]!);
    if (file) events.push({ kind: 'change', file, change: { kind: 'cut', length: Number(cut[2]) } });
    return;
  }
  const synced = /^f(?:data)?sync\(\d+<([^>]*)>/.exec(call);
  if (synced) {
    const name = within(synced[1]!);
    const file = name === null ? undefined : live.get(name);
    if (file) events.push({ kind: 'sync', file });
    else if (name !== null) events.push({ kind: 'syncFolder' });
    return;
  }
  const renamed = /^rename\("([^"]*)", "([^"]*)"\)/.exec(call);
  if (renamed) {
    const [from, to] = [within(renamed[1]!), within(renamed[2]!)];
    if (from === null || to === null) return;
    for (const [name, file] of [...live]) {
      if (name !== from && !name.startsWith(`${from}/`)) continue;
      live.delete(name);
      live.set(to + name.slice(from.length), file);
    }
    events.push({ kind: 'name', change: { kind: 'rename', from, to } });
    return;
  }
  const removed = /^(?:unlink|rmdir)\("([^"]*)"\)/.exec(call);
  const name = removed && within(removed[1]!);
  if (name) {
    live.delete(name);
    events.push({ kind: 'name', change: { kind: 'remove', name } });
  }
  // A write that was not understood would silently be missing from every simulated disk.
  const missed = /^(?:p?write\w*|ftruncate)\(\d+<([^>]*)>/.exec(call);
  if (missed && within(missed[1]!) !== null) throw new Error(`not understood: ${call.slice(0, 200)}`);
}

function lengthSoFar(file: TracedFile, events: readonly Event[]): number {
  let length = file.start.length;
  for (const event of events)
    if (event.kind === 'change' && event.file === file) {
      const { change } = event;
      length = change.kind === 'cut' ? change.length : Math.max(length, change.at + change.bytes.length);
    }
  return length;
}

/** Writes the folder as it could stand after a cut before event `cut`; `keeps` says of each unsynced change whether it got there. */
export function writeCut(trace: Trace, cut: number, folder: string, keeps: () => boolean): void {
  const past = trace.events.slice(0, cut);
  const lastSync = new Map<TracedFile, number>();
  let namesKept = 0;
  for (const [at, event] of past.entries()) {
    if (event.kind === 'sync') lastSync.set(event.file, at);
    if (event.kind === 'sync' || event.kind === 'syncFolder') namesKept = at;
  }
  const contents = new Map<TracedFile, Buffer>();
  const contentOf = (file: TracedFile) => contents.get(file) ?? file.start;
  const names = new Map(trace.files);
  let namesGoOn = true;
  for (const [at, event] of past.entries()) {
    if (event.kind === 'change') {
      const synced = at < (lastSync.get(event.file) ?? -1);
      const kept = synced ? [event.change] : piecesOf(event.change).filter(keeps);
      contents.set(
        event.file,
        kept.reduce((content, piece) => changed(content, piece), contentOf(event.file)),
      );
    }
    if (event.kind !== 'name') continue;
    namesGoOn &&= at < namesKept || keeps();
    if (namesGoOn) rename(names, event.change);
  }
  for (const [name, file] of names) {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, contentOf(file));
  }
}

/** What of an unsynced change may reach the disk by itself. */
function piecesOf(change: FileChange): FileChange[] {
  if (change.kind === 'cut') return [change];
  const { at, bytes } = change;
  return Array.from({ length: Math.ceil(bytes.length / pageBytes) }, (_, page) => {
    const from = page * pageBytes;
    return { kind: 'write', at: at + from, bytes: bytes.subarray(from, from + pageBytes) };
  });
}

function changed(content: Buffer, change: FileChange): Buffer {
  if (change.kind === 'cut') {
    const cut = Buffer.alloc(change.length);
    content.copy(cut);
    return cut;
  }
  const whole = Buffer.alloc(Math.max(content.length, change.at + change.bytes.length));
  content.copy(whole);
  change.bytes.copy(whole, change.at);
  return whole;
}

function rename(names: Map<string, TracedFile>, change: NameChange): void {
  if (change.kind === 'make') names.set(change.name, change.file);
  else if (change.kind === 'remove') names.delete(change.name);
  else
    for (const [name, file] of [...names]) {
      if (name !== change.from && !name.startsWith(`${change.from}/`)) continue;
      names.delete(name);
      names.set(change.to + name.slice(change.from.length), file);
    }
}
