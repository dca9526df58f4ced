/** Several loadings of the page on one office, and the office's process itself. */
import { fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type StartOptions, Switchboard } from '../../electron/office/switchboard.ts';
import { type ParentPort, servePorts } from '../../electron/office/transport.ts';
import type { FromOffice, ToOffice } from '../../shared/door.ts';
import { Refusal } from '../../shared/problem.ts';

function switchboard() {
  const handled: ToOffice[] = [];
  let emit: StartOptions['emit'] = () => {};
  const board = new Switchboard(
    (options) => {
      emit = options.emit;
      return { handle: (message) => void handled.push(message), close: async () => {} };
    },
    { folder: '/data', version: '1' },
  );
  return { board, handled, emit: (message: FromOffice) => emit(message) };
}

const call = (id: number): ToOffice => ({ id, call: 'a.b', input: null });

describe('the switchboard', () => {
  it('gives each call a number of its own, and the answer back under the number of the page', () => {
    const { board, handled, emit } = switchboard();
    const heard: FromOffice[] = [];
    const page = board.connect((message) => heard.push(message));
    page.receive(call(7));
    page.receive({ id: 7, cancel: true });
    const { id } = handled[0]!;
    expect(handled).toEqual([
      { id, call: 'a.b', input: null },
      { id, cancel: true },
    ]);
    emit({ id, progress: { done: 1, total: 2 } });
    emit({ id, ok: true, value: 1, touched: ['children'] });
    expect(heard).toEqual([
      { id: 7, progress: { done: 1, total: 2 } },
      { id: 7, ok: true, value: 1, touched: ['children'] },
    ]);
  });

  it('never gives a new page the answer to an old page, and ends what nobody waits for', () => {
    const { board, handled, emit } = switchboard();
    const old: FromOffice[] = [];
    const current: FromOffice[] = [];
    const first = board.connect((message) => old.push(message));
    first.receive(call(1));
    const asked = handled[0]!.id;
    const second = board.connect((message) => current.push(message));
    expect(handled.at(-1)).toEqual({ id: asked, cancel: true });
    second.receive(call(1));
    emit({ id: asked, ok: true, value: 'old' });
    emit({ id: handled.at(-1)!.id, ok: true, value: 'new' });
    emit({ event: 'locked' });
    first.receive(call(2));
    expect(old).toEqual([]);
    expect(current).toEqual([{ id: 1, ok: true, value: 'new' }, { event: 'locked' }]);
    expect(handled).toHaveLength(3);
  });

  it('is silent when the page has closed', () => {
    const { board, handled, emit } = switchboard();
    const heard: FromOffice[] = [];
    const page = board.connect((message) => heard.push(message));
    page.receive(call(1));
    page.closed();
    emit({ id: handled[0]!.id, ok: true, value: 1 });
    emit({ event: 'locked' });
    expect(heard).toEqual([]);
  });

  it('drops what has no number to answer to', () => {
    const { board, handled } = switchboard();
    const page = board.connect(() => {});
    const nonsense = [
      null,
      7,
      'x',
      {},
      { id: 'x', call: 'a' },
      { id: 1 },
      { id: 1.5, call: 'a' },
      { id: 1, call: 7 },
    ];
    for (const message of nonsense) page.receive(message);
    expect(handled).toEqual([]);
  });

  it('tells each caller why the office could not open', () => {
    const heard: FromOffice[] = [];
    const board = new Switchboard(
      () => {
        throw new Refusal({ code: 'databaseInUse' });
      },
      { folder: '/data', version: '1' },
    );
    board.connect((message) => heard.push(message)).receive(call(3));
    expect(heard).toEqual([{ id: 3, ok: false, problem: { code: 'databaseInUse' } }]);
  });
});

/** An Electron port, as the office's end has it. */
class FakePort extends EventEmitter {
  readonly posted: unknown[] = [];
  started = false;

  postMessage(message: unknown): void {
    this.posted.push(message);
  }

  start(): void {
    this.started = true;
  }
}

it('serves each port that Electron hands over, the last one only', () => {
  const { board, handled, emit } = switchboard();
  const parent = new EventEmitter();
  servePorts(parent as unknown as ParentPort, board);
  const [first, second] = [new FakePort(), new FakePort()];
  for (const port of [first, second]) parent.emit('message', { data: { control: 'page' }, ports: [port] });
  first.emit('message', { data: call(1) });
  second.emit('message', { data: call(1) });
  emit({ id: handled[0]!.id, ok: true, value: 1 });
  first.emit('close');
  emit({ event: 'locked' });
  expect(first).toMatchObject({ started: true, posted: [] });
  expect(second.posted).toEqual([{ id: 1, ok: true, value: 1 }, { event: 'locked' }]);
});

describe('the office process', () => {
  function start() {
    return fork(join(import.meta.dirname, 'fakeOffice.ts'), ['--data=/data', '--version=1'], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
  }

  it('closes and ends when it is told to, and when its shell has died', async () => {
    const told = start();
    told.send({ control: 'close', forGood: false });
    expect(await once(told, 'exit')).toEqual([0, null]);
    const left = start();
    left.send({ control: 'page', page: 'a' });
    left.disconnect();
    expect(await once(left, 'exit')).toEqual([0, null]);
  });

  it('ends on a defect, saying where it was but not what it was about', async () => {
    const office = start();
    let said = '';
    office.stderr!.on('data', (part: Buffer) => {
      said += part.toString();
    });
    office.send({ control: 'page', page: 'a' });
    office.send({ page: 'a', message: { id: 1, call: 'fail', input: null } });
    expect((await once(office, 'close'))[0]).toBe(70);
    expect(said).toContain('fakeOffice.ts');
    expect(said).not.toContain('王小明');
  });
});
