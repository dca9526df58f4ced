/** Samples of the calls on the calendar and on duty; see inputs.ts. */
import type { calendarCalls } from '../../shared/areas/rooms/calendar/calls.ts';
import type { dutyCalls } from '../../shared/areas/rooms/duty/calls.ts';
import type { openedCalls } from '../../shared/areas/rooms/opened/calls.ts';
import type { dutyPaperCalls } from '../../shared/areas/rooms/paperCalls.ts';
import type { Input } from '../../shared/call.ts';
import { nothing } from './nobody.ts';

type Calls = typeof calendarCalls & typeof dutyCalls & typeof dutyPaperCalls & typeof openedCalls;

const draft = {
  ...{ from: '2026-09-01', to: '2027-01-29', postIds: [nothing], staffIds: [nothing] },
  ...{ measure: 'times' as const, anew: false },
};
const unsaved = { id: null, version: null };

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
    rule: { openHoursLeast: 3, vacationDaysLeast: 3, vacationHoursLeast: 8, activitiesLeast: 2 },
  },
  'rooms.saveBells': {
    rows: [
      {
        id: null,
        values: { name: '第一节', startsAt: '08:20', endsAt: '09:00', weekdays: null, bellSet: null },
      },
    ],
  },
  'rooms.dutyPosts': null,
  'rooms.saveDutyPost': {
    ...unsaved,
    patch: { name: '午间活动室', kind: 'noon', startsAt: '12:00', endsAt: '13:30' },
  },
  'rooms.removeDutyPost': { id: nothing },
  'rooms.rota': { from: '2026-11-23', to: '2026-11-29' },
  'rooms.draftRota': draft,
  'rooms.acceptRota': { ...draft, shown: 0 },
  'rooms.saveDuty': { ...unsaved, postId: nothing, day: '2026-11-24', staffId: nothing },
  'rooms.removeDuty': { id: nothing },
  'rooms.freeForDuty': { day: '2026-11-24' },
  'rooms.dutyAways': null,
  'rooms.saveDutyAway': { ...unsaved, patch: { staffId: nothing, weekdays: ['3'], reason: '外出教研' } },
  'rooms.removeDutyAway': { id: nothing },
  'rooms.dutySwaps': null,
  'rooms.askSwap': { dutyId: nothing, withId: nothing, inReturnId: null, note: '那天要去教研' },
  'rooms.answerSwap': { id: nothing, agreed: true },
  'rooms.withdrawSwap': { id: nothing },
  'rooms.dutyRegister': { postId: nothing, day: '2026-11-23' },
  'rooms.saveDutyRegister': {
    ...{ postId: nothing, day: '2026-11-23', version: null },
    patch: { openedAt: '12:00', closedAt: '13:30', children: 23, happened: '读书，下棋' },
  },
  'rooms.rotaPaper': { ...{ from: '2026-11-01', to: '2026-11-30' }, size: 'A4', format: 'document' },
  'rooms.dutyWorkPaper': { from: '2026-09-01', to: '2027-01-29', format: 'document' },
  'rooms.openedDays': { from: '2026-09-01', to: '2027-01-29' },
  'rooms.openingNotice': { format: 'document' },
  'rooms.dayEffects': {
    of: { change: 'days', from: '2026-11-26', to: '2026-11-27', kind: 'dayOff', asWeekday: null },
  },
};
