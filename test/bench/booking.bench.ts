/**
 * Placing one booking among 200,000, against one durable row with one index among as many in a database of the same
 * protections. The booking is placed as a command does it, less the door: a transaction of its own, written through the
 * records, all of its indexes, the trigger that asks whether it fits, and the row of the audit chain included.
 */
import path from 'node:path';
import type { Measure } from '../../build/bench.ts';
import { connect, protect } from '../../electron/office/database/connection.ts';
import { newId } from '../../electron/office/database/records.ts';
import { bookingModel } from '../../shared/areas/rooms/bookings/model.ts';
import { bookings, manyBookings } from './manyBookings.ts';
import { median } from './median.ts';

const rounds = 400;

export async function run(): Promise<Measure[]> {
  const many = manyBookings();
  const { school, roomIds, staffId } = many;
  const bare = bareTable(path.join(many.folder, 'bare.db'), roomIds, many.dayAt);
  try {
    const [placing, rows]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const roomId = roomIds[round % roomIds.length]!;
      const day = many.dayAt(round * 37);
      const note = { act: newId(round), undoes: null, at: round, staffId, call: 'rooms.saveBooking' };
      const values = {
        ...{ roomId, day, startsAt: '15:40', endsAt: '16:30', title: '朗诵小组', kind: 'group', staffId },
        ...{ bookedById: staffId, state: 'booked', notCome: false, places: 12 },
      };
      let start = performance.now();
      school.begin();
      school.records.insert(bookingModel, values, note);
      school.commit();
      placing.push(performance.now() - start);
      start = performance.now();
      bare.insert(roomId, day);
      rows.push(performance.now() - start);
    }
    const [value, floor] = [median(placing), median(rows)];
    return [{ name: 'booking', value, unit: 'ms', floor, ratio: value / floor, limit: 2 }];
  } finally {
    bare.close();
    many.end();
  }
}

/** A booking's own columns and one index on room and day; as many rows. */
function bareTable(file: string, roomIds: readonly string[], dayAt: (n: number) => string) {
  const db = connect(file, Buffer.alloc(32, 7), { create: true });
  protect(db);
  db.exec(`create table bare (seq integer primary key, roomId text not null, day text not null, startsAt text not null,
    endsAt text not null, title text not null, kind text not null, state text not null, places integer) strict`);
  db.exec('create index bare_by_day on bare (roomId, day)');
  const insert = db.prepare(
    `insert into bare (roomId, day, startsAt, endsAt, title, kind, state, places)
     values (?, ?, '15:40', '16:30', '朗诵小组', 'group', 'booked', 12)`,
  );
  db.transaction(() => {
    for (let n = 0; n < bookings; n += 1) insert.run(roomIds[n % roomIds.length]!, dayAt(n));
  })();
  return { insert: (roomId: string, day: string) => insert.run(roomId, day), close: () => db.close() };
}
