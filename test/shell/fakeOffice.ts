/** A stand-in for the real office: the same process and transport, with a few calls that tests need. */
import { runOffice } from '../../electron/office/transport.ts';
import type { Progress } from '../../shared/door.ts';

runOffice(({ folder, version, emit }) => ({
  handle(message) {
    if ('cancel' in message) {
      emit({ id: message.id, ok: false, problem: { code: 'cancelled' } });
      return;
    }
    const { id, call, input } = message;
    const reply = (value: unknown) => emit({ id, ok: true, value });
    if (call === 'echo') reply(input);
    else if (call === 'about') reply({ folder, version, pid: process.pid });
    else if (call === 'job') emit({ id, progress: { done: 1, total: 2 } satisfies Progress });
    else if (call === 'tell') emit({ event: 'touched', areas: ['children'] });
    else if (call === 'die') process.exit(1);
    else if (call === 'fail') {
      setImmediate(() => {
        throw new Error('王小明的秘密');
      });
    } else emit({ id, ok: false, problem: { code: 'unknownCall' } });
  },
  async close() {},
}));
