/** How a shell keeps its office alive. */
import { describe, expect, it } from 'vitest';
import { OfficeKeeper, type OfficeProcess } from '../../electron/shell/officeKeeper.ts';

class FakeProcess implements OfficeProcess {
  private tellExit: () => void = () => {};
  stops = 0;

  onExit(handler: () => void): void {
    this.tellExit = handler;
  }

  die(): void {
    this.tellExit();
  }

  async stop(): Promise<void> {
    this.stops++;
    this.die();
  }
}

function keep() {
  const seen: string[] = [];
  const processes: FakeProcess[] = [];
  const clock = { now: 0 };
  const keeper = new OfficeKeeper<FakeProcess>({
    spawn: () => {
      const process = new FakeProcess();
      processes.push(process);
      return process;
    },
    onReady: () => seen.push('ready'),
    onGone: () => seen.push('gone'),
    now: () => clock.now,
  });
  keeper.start();
  return { keeper, seen, processes, clock, last: () => processes.at(-1)! };
}

describe('an office', () => {
  it('is started again when it dies', () => {
    const { keeper, seen, processes, last } = keep();
    last().die();
    expect(seen).toEqual(['ready', 'gone', 'ready']);
    expect(processes).toHaveLength(2);
    expect(keeper.current).toBe(last());
  });

  it('is left alone after the sixth death within a minute', () => {
    const { keeper, processes, last } = keep();
    for (let death = 0; death < 6; death++) last().die();
    expect(processes).toHaveLength(6);
    expect(keeper.current).toBeNull();
  });

  it('may die now and then for as long as it likes', () => {
    const { processes, clock, last } = keep();
    for (let death = 0; death < 20; death++) {
      clock.now += 12_001;
      last().die();
    }
    expect(processes).toHaveLength(21);
  });

  it('comes back when it is asked for, with its earlier deaths forgiven', async () => {
    const { keeper, processes, last } = keep();
    for (let death = 0; death < 6; death++) last().die();
    await keeper.restart();
    expect(processes).toHaveLength(7);
    last().die();
    expect(keeper.current).not.toBeNull();
  });

  it('is stopped, not killed, for a new start, and its end is no death', async () => {
    const { keeper, seen, processes } = keep();
    await keeper.restart();
    expect(processes[0]!.stops).toBe(1);
    expect(seen).toEqual(['ready', 'gone', 'ready']);
    expect(processes).toHaveLength(2);
  });

  it('is started once when two ask for a new start together', async () => {
    const { keeper, processes } = keep();
    await Promise.all([keeper.restart(), keeper.restart()]);
    expect(processes).toHaveLength(2);
  });

  it('stays ended at the end of the program', async () => {
    const { keeper, processes } = keep();
    await keeper.stop();
    await keeper.restart();
    expect(processes).toHaveLength(1);
    expect(keeper.current).toBeNull();
  });
});
