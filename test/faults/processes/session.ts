/**
 * Plays the session on a folder in a process of its own, to be killed or to find its disk full. Says 'done N DIGEST' once
 * step N was acknowledged, 'refused N CODE' when it was not; what it says is written before anything else happens.
 */
import { writeSync } from 'node:fs';
import { takeDataLock } from '../../../electron/office/database/dataLock.ts';
import { Desk } from '../../../electron/office/desk.ts';
import { Server } from '../../../electron/office/serve.ts';
import type { CallOffice } from '../../../shared/demo/school.ts';
import type { FromOffice } from '../../../shared/door.ts';
import { Refusal } from '../../../shared/problem.ts';
import { digestOf } from '../digest.ts';
import { steps } from '../session.ts';

const { folder, digests } = JSON.parse(process.argv[2]!) as { folder: string; digests: boolean };
const say = (line: string) => writeSync(1, `${line}\n`);

let now = new Date('2026-11-23T12:00:00').getTime();
let answer: FromOffice | undefined;
const release = takeDataLock(folder);
const desk = new Desk(folder, 'test');
const server = new Server({
  desk,
  emit: (message) => {
    if ('ok' in message) answer = message;
  },
  log: {
    write: (call: string, error: unknown) => {
      say(`unexpected in ${call}: ${error instanceof Error ? error.stack?.replaceAll('\n', ' | ') : error}`);
      return 0;
    },
  },
  clock: () => {
    now += 1000;
    return now;
  },
  checkOutputs: false,
});

let id = 0;
const call = (async (name, input) => {
  id += 1;
  await server.take({ id, call: name, input });
  const given = answer as Extract<FromOffice, { ok: boolean }>;
  if (!given.ok) throw new Refusal(given.problem);
  return given.value;
}) as CallOffice;

let digest = '';
for (const [index, step] of steps.entries()) {
  try {
    await step(call);
    if (digests && desk.isOpen) digest = digestOf(desk.school.db);
    say(`done ${index} ${digest}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(
      `refused ${index} ${error.problem.code}${error.problem.params?.reason ? ` ${error.problem.params.reason}` : ''}`,
    );
  }
}
await server.lock();
release();
say('closed');
