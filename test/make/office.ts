/** A real office on a real encrypted database in a folder of its own, with its clock in the test's hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InProcessOffice } from '../../build/inProcessOffice.ts';
import type { Role } from '../../shared/roles.ts';

export const testPassword = '青山绿水-2026';
export const testDay = '2026-11-23';

/** Noon of testDay, moved on by a second with each look, so that acts have an order. */
class TestClock {
  private now = new Date(`${testDay}T12:00:00`).getTime();

  read(): number {
    this.now += 1000;
    return this.now;
  }

  pass(minutes: number): void {
    this.now += minutes * 60_000;
  }
}

export class TestOffice extends InProcessOffice {
  private readonly testClock: TestClock;

  /** Every answer is parsed by its schema too, but for a bench. `restMs`: see OfficeOptions. */
  constructor(
    folder = mkdtempSync(path.join(tmpdir(), 'tongjia-test-')),
    checkOutputs = true,
    stickRoots?: readonly string[],
    restMs?: number,
  ) {
    const clock = new TestClock();
    super({
      folder,
      version: 'test',
      clock: () => clock.read(),
      checkOutputs,
      ...(stickRoots && { stickRoots }),
      ...(restMs === undefined ? {} : { restMs }),
    });
    this.testClock = clock;
  }

  passMinutes(minutes: number): void {
    this.testClock.pass(minutes);
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

  /** Closes and removes everything. */
  async end(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
