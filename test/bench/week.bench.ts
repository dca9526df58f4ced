/**
 * What the week's page asks for, from 200,000 bookings: every booking of ten rooms in a week as the office's own handler
 * gives it, with names and who may change it, against reading just those rows by their key, and nothing done with them.
 */
import type { Measure } from '../../build/bench.ts';
import { bookingsBetween } from '../../electron/office/areas/rooms/bookings/list.ts';
import { recordColumns } from '../../electron/office/database/records.ts';
import { bookingModel } from '../../shared/areas/rooms/bookings/model.ts';
import { addDays } from '../../shared/values/day.ts';
import { manyBookings } from './manyBookings.ts';
import { median } from './median.ts';

const rounds = 60;

export async function run(): Promise<Measure[]> {
  const many = manyBookings();
  const { read } = many.school;
  const context = {
    ...{ read, records: many.school.records, search: many.school.search, now: 0, today: '2020-01-01' },
    session: { staffId: many.staffId, name: '周雅琴', role: 'caretaker' as const },
  };
  const byKey = `select ${recordColumns(bookingModel)} from booking where id = ?`;
  try {
    const [weeks, rows]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const from = many.dayAt(round * 41);
      const asked = { from, to: addDays(from, 6), roomId: null, cancelled: false };
      let start = performance.now();
      const week = bookingsBetween(context, asked);
      weeks.push(performance.now() - start);
      if (week.length < 80) throw new Error(`a week has ${week.length} bookings`);
      const ids = week.map(({ booking }) => booking.id);
      start = performance.now();
      for (const id of ids) read.get(byKey, id);
      rows.push(performance.now() - start);
    }
    const [value, floor] = [median(weeks), median(rows)];
    return [{ name: 'week', value, unit: 'ms', floor, ratio: value / floor, limit: 2 }];
  } finally {
    many.end();
  }
}
