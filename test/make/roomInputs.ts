/** Samples of the calls on the calendar; see inputs.ts. */
import type { calendarCalls } from '../../shared/areas/rooms/calendar/calls.ts';
import type { Input } from '../../shared/call.ts';
import { nothing } from './nobody.ts';

type Calls = typeof calendarCalls;

export const calendarInputs: { [N in keyof Calls as `rooms.${N}`]: Input<Calls[N]> } = {
  'rooms.calendar': { from: '2026-09-01', to: '2027-01-29' },
  'rooms.saveDays': {
    from: '2026-11-26',
    to: '2026-11-27',
    values: { kind: 'dayOff', name: '运动会补休', asWeekday: null, bellSet: null, note: null },
  },
  'rooms.removeDays': { ids: [nothing] },
  'rooms.saveOpening': {
    rows: [
      { id: null, values: { dayKind: 'schoolDay', weekdays: null, startsAt: '12:00', endsAt: '15:00' } },
    ],
    rule: { openHoursLeast: 3, vacationDaysLeast: 3, vacationHoursLeast: 8 },
  },
  'rooms.saveBells': {
    rows: [
      {
        id: null,
        values: { name: '第一节', startsAt: '08:20', endsAt: '09:00', weekdays: null, bellSet: null },
      },
    ],
  },
};
