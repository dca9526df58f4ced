/** Factories of rooms and bookings, and samples of their calls. */
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import type { bookingCalls } from '../../shared/areas/rooms/bookings/calls.ts';
import type { BookingAsked } from '../../shared/areas/rooms/bookings/model.ts';
import type { SeriesRule } from '../../shared/areas/rooms/bookings/series.ts';
import type { seriesCalls } from '../../shared/areas/rooms/bookings/seriesCalls.ts';
import type { roomUseCalls } from '../../shared/areas/rooms/bookings/useCalls.ts';
import type { roomCalls } from '../../shared/areas/rooms/rooms.ts';
import type { CallOf } from '../../shared/areas.ts';
import type { Input } from '../../shared/call.ts';
import { nothing } from './nobody.ts';

/** Tomorrow's reading group in the whole room. */
export const asked: BookingAsked = {
  roomId: nothing,
  day: '2026-11-24',
  startsAt: '16:00',
  endsAt: '17:00',
  title: '阅读小组',
  kind: 'group',
  classId: null,
  staffId: nothing,
  places: null,
  note: null,
};

type Calls = typeof roomCalls & typeof bookingCalls & typeof seriesCalls & typeof roomUseCalls;

const rule: SeriesRule = { every: 'week', interval: 1, weekdays: [2] };
const until = { endsOn: null, count: null };

export const bookingInputs: { [N in keyof Calls as `rooms.${N}`]: Input<Calls[N]> } = {
  'rooms.rooms': null,
  'rooms.saveRoom': { id: null, version: null, patch: { name: '阅览室', places: 30 } },
  'rooms.bookings': { from: '2026-11-23', to: '2026-11-29', roomId: null, cancelled: true },
  'rooms.held': null,
  'rooms.booking': { id: nothing },
  'rooms.inLine': { roomId: nothing, day: '2026-11-24', startsAt: '16:00', endsAt: '17:00' },
  'rooms.freeTimes': {
    ...{ roomId: nothing, day: '2026-11-24', startsAt: '16:00', endsAt: '17:00', places: null },
    exceptId: null,
  },
  'rooms.saveBooking': { id: null, version: null, values: asked, whenFull: 'refuse' },
  'rooms.cancelBooking': { id: nothing, version: null, reason: '停课' },
  'rooms.takePlace': { id: nothing },
  'rooms.checkIn': { id: nothing, cameCount: 12, notCome: false },
  'rooms.planSeries': { values: asked, rule, ...until, change: null },
  'rooms.saveSeries': { values: asked, rule, ...until, leaveOut: [] },
  'rooms.changeSeries': {
    id: nothing,
    scope: 'later',
    values: asked,
    rule,
    ...{ endsOn: '2027-01-29', count: null },
    leaveOut: [],
  },
  'rooms.cancelSeries': { id: nothing, scope: 'later', reason: '停课' },
  'rooms.series': { id: nothing },
  'rooms.putBack': { skipId: nothing },
  'rooms.roomUse': { from: '2026-09-01', to: '2027-01-29', roomId: null },
  'rooms.roomUsePaper': { from: '2026-09-01', to: '2027-01-29', roomId: null, format: 'document' },
  'rooms.timetable': { monday: '2026-11-23', roomId: null, format: 'document' },
};

/** A room that holds thirty. */
export function addRoom(office: InProcessOffice, patch: Input<CallOf<'rooms.saveRoom'>>['patch'] = {}) {
  return office.call('rooms.saveRoom', {
    id: null,
    version: null,
    patch: { name: '阅览室', places: 30, ...patch },
  });
}

/** Tomorrow's reading group, from four to five, in the whole room; whoever is signed in answers for it. */
export async function book(
  office: InProcessOffice,
  roomId: string,
  changed: Partial<BookingAsked> = {},
  whenFull: 'refuse' | 'wait' = 'refuse',
) {
  const { staffId } = (await office.call('admin.session', null))!;
  return office.call('rooms.saveBooking', {
    id: null,
    version: null,
    values: { ...asked, roomId, staffId, ...changed },
    whenFull,
  });
}
