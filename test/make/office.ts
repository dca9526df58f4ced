/** A real office on a real encrypted database in a folder of its own, with its clock in the test's hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Office, startOffice } from '../../electron/office/office.ts';
import type { CallName, CallOf } from '../../shared/areas.ts';
import type { Input, Output } from '../../shared/call.ts';
import type { FromOffice } from '../../shared/door.ts';
import { type Problem, Refusal } from '../../shared/problem.ts';
import type { Role } from '../../shared/roles.ts';

export const testPassword = '青山绿水-2026';
export const testDay = '2026-11-23';

type Answer = Extract<FromOffice, { id: number; ok: boolean }>;

export class TestOffice {
  readonly folder: string;
  /** Milliseconds since 1970: noon of testDay, moved on by a second a call so that acts have an order. */
  now = new Date(`${testDay}T12:00:00`).getTime();
  readonly events: FromOffice[] = [];
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private last = 0;
  private office: Office;

  constructor(folder = mkdtempSync(path.join(tmpdir(), 'tongjia-test-'))) {
    this.folder = folder;
    this.office = this.start();
  }

  private start(): Office {
    return startOffice({
      folder: this.folder,
      version: 'test',
      clock: () => {
        this.now += 1000;
        return this.now;
      },
      checkOutputs: true,
      emit: (message) => {
        if ('ok' in message) {
          const resolve = this.waiting.get(message.id);
          this.waiting.delete(message.id);
          resolve?.(message);
        } else this.events.push(message);
      },
    });
  }

  /** Rejects with the Refusal that crossed the door. */
  async call<N extends CallName>(name: N, input: Input<CallOf<N>>): Promise<Output<CallOf<N>>> {
    const answer = await this.send(name, input);
    if (!answer.ok) throw new Refusal(answer.problem);
    return answer.value as Output<CallOf<N>>;
  }

  /** Any call by any name with any input, as a hostile page might send it. */
  send(name: string, input: unknown, cancelAtOnce = false): Promise<Answer> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.office.handle({ id, call: name, input });
      if (cancelAtOnce) this.office.handle({ id, cancel: true });
    });
  }

  async problem(name: string, input: unknown): Promise<Problem | null> {
    const answer = await this.send(name, input);
    return answer.ok ? null : answer.problem;
  }

  /** A new school with twelve classes and two terms, its principal signed in. Returns the recovery code. */
  async setUp(): Promise<string> {
    const { recoveryCode } = await this.call('admin.setUp', {
      school: { name: '金山乡中心小学', township: '金山乡', district: '青禾县' },
      terms: [
        { name: '2025学年第二学期', startsOn: '2026-02-23', endsOn: '2026-07-03' },
        { name: '2026学年第一学期', startsOn: '2026-09-01', endsOn: '2027-01-29' },
      ],
      classes: [1, 2, 3, 4, 5, 6].flatMap((grade) =>
        [1, 2].map((number) => ({ grade, number, pupils: 24, headTeacherName: null })),
      ),
      principal: { name: '林校长', username: 'lin', password: testPassword },
    });
    return recoveryCode;
  }

  /** Makes an account of this role, as the principal, and returns its id. */
  async addStaff(role: Role, username: string): Promise<string> {
    const staff = await this.call('admin.addAccount', {
      name: `${username}老师`,
      username,
      role,
      password: testPassword,
    });
    return staff.id;
  }

  signIn(username: string) {
    return this.call('admin.signIn', { username, password: testPassword });
  }

  /** Closes and starts again on the same folder, as after a night. */
  async restart(): Promise<void> {
    await this.office.close();
    this.office = this.start();
  }

  async close(): Promise<void> {
    await this.office.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
