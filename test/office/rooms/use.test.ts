import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Room } from '../../../shared/areas/rooms/rooms.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { addRoom, book } from '../../make/bookings.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
let room: Room;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  room = await addRoom(office);
});
afterEach(() => office.end());

const term = { from: '2026-09-01', to: '2027-01-29', roomId: null };

describe('the use of rooms', () => {
  it('counts what has been, not what is to come, nor what was cancelled', async () => {
    const { booking } = await book(office, room.id, { day: '2026-11-23' });
    await office.call('rooms.checkIn', { id: booking.id, cameCount: 12, notCome: false });
    await book(office, room.id);
    const gone = await book(office, room.id, { day: '2026-11-20' });
    await office.call('rooms.cancelBooking', { id: gone.booking.id, version: null, reason: '停电' });
    const use = await office.call('rooms.roomUse', term);
    expect(use.rooms).toEqual([
      { roomId: room.id, name: '阅览室', bookings: 1, minutes: 60, notCome: 0, came: 12 },
    ]);
    expect(use.hours).toEqual([{ weekday: 1, hour: 16, bookings: 1, minutes: 60 }]);
  });
});

describe('the timetable of a week', () => {
  it('has every booking that stands, and none that waits or was cancelled', async () => {
    const other = await addRoom(office, { name: '操场' });
    await book(office, room.id, { title: '合唱' });
    await book(office, room.id, { title: '候补的' }, 'wait');
    await book(office, other.id, { title: '篮球' });
    const gone = await book(office, room.id, { title: '取消的', startsAt: '12:00', endsAt: '13:00' });
    await office.call('rooms.cancelBooking', { id: gone.booking.id, version: null, reason: '停电' });
    const sheet = async (roomId: string | null) =>
      JSON.stringify(
        (await office.call('rooms.timetable', {
          monday: '2026-11-23',
          roomId,
          format: 'document',
        })) as Document,
      );
    const [door, all] = [await sheet(room.id), await sheet(null)];
    expect(door).toContain('合唱');
    expect(door).not.toContain('篮球');
    for (const title of ['合唱', '篮球']) expect(all).toContain(title);
    for (const title of ['候补的', '取消的']) expect(door + all).not.toContain(title);
  });
});
