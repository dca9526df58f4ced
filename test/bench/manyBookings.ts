/** An office's database with 200,000 bookings: ten rooms, eight a day in each, one after another. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { openDatabase } from '../../electron/office/database/open.ts';
import { newId } from '../../electron/office/database/records.ts';
import type { Keys } from '../../electron/office/database/vault.ts';
import { assemble, type OpenSchool } from '../../electron/office/openSchool.ts';
import { clockOf } from '../../shared/values/clock.ts';
import { addDays } from '../../shared/values/day.ts';

export const bookings = 200_000;
const slots = 8;
const firstDay = '2020-01-01';
const migrationsFolder = path.join(import.meta.dirname, '../../electron/office/database/migrations');

export interface ManyBookings {
  school: OpenSchool;
  folder: string;
  roomIds: string[];
  staffId: string;
  /** One of the days that are full from eight to two. */
  dayAt(n: number): string;
  end(): void;
}

export function manyBookings(): ManyBookings {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-bench-'));
  const keys: Keys = { data: Buffer.alloc(32, 7) };
  const db = openDatabase({
    path: path.join(folder, 'school.db'),
    key: Buffer.alloc(32, 7),
    create: true,
    migrationsFolder,
  });
  const school = assemble(db, keys);
  const staffId = newId(1);
  const roomIds = Array.from({ length: 10 }, () => newId(1));
  db.transaction(() => fill(db, roomIds, staffId))();
  return {
    ...{ school, folder, roomIds, staffId },
    dayAt: (n) => addDays(firstDay, n % (bookings / slots / roomIds.length)),
    end() {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fill(db: Database, roomIds: readonly string[], staffId: string): void {
  const base = '1, 0, 0';
  db.prepare(
    `insert into staff (id, version, createdAt, updatedAt, name, role, disabled) values (?, ${base}, '周雅琴', 'caretaker', 0)`,
  ).run(staffId);
  const addRoom = db.prepare(
    `insert into room (id, version, createdAt, updatedAt, name, places, active, position) values (?, ${base}, ?, 30, 1, ?)`,
  );
  for (const [at, id] of roomIds.entries()) addRoom.run(id, `活动室${at + 1}`, at);
  const add = db.prepare(
    `insert into booking (id, version, createdAt, updatedAt, roomId, day, startsAt, endsAt, title, kind, staffId, bookedById, state, notCome)
     values (?, ${base}, ?, ?, ?, ?, '阅读小组', 'group', ?, ?, 'booked', 0)`,
  );
  for (let n = 0; n < bookings; n += 1) {
    const day = addDays(firstDay, Math.floor(n / slots / roomIds.length));
    const start = 480 + (n % slots) * 45;
    const room = roomIds[Math.floor(n / slots) % roomIds.length]!;
    add.run(newId(n), room, day, clockOf(start), clockOf(start + 45), staffId, staffId);
  }
}
