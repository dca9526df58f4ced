/** The demo school's calendar and hours, through the calls that the caretaker makes. */
import { addDays } from '../values/day.ts';
import type { CallOffice } from './school.ts';

const plain = { asWeekday: null, bellSet: null, note: null };

/** Bell times of a full primary school; Monday begins with the flag. */
const bells: [
  name: string,
  startsAt: string,
  endsAt: string,
  weekdays: string[] | null,
  bellSet: string | null,
][] = [
  ['升旗', '08:00', '08:15', ['1'], null],
  ['第一节', '08:20', '09:00', null, null],
  ['第二节', '09:10', '09:50', null, null],
  ['大课间', '09:50', '10:20', null, null],
  ['第三节', '10:20', '11:00', null, null],
  ['第四节', '11:10', '11:50', null, null],
  ['午间', '12:00', '13:30', null, null],
  ['第五节', '13:40', '14:20', null, null],
  ['第六节', '14:30', '15:10', ['1', '2', '3', '4'], null],
  ['课后服务', '15:30', '17:30', null, null],
  ['上午考试', '08:30', '11:30', null, '考试日'],
  ['下午考试', '14:00', '16:00', null, '考试日'],
];

/** `monday` is of the week at hand. */
export async function arrangeRooms(call: CallOffice, monday: string): Promise<void> {
  await call('rooms.saveBells', {
    rows: bells.map(([name, startsAt, endsAt, weekdays, bellSet]) => ({
      id: null,
      values: { name, startsAt, endsAt, weekdays, bellSet },
    })),
  });
  const say = (from: string, to: string, values: { kind: string; name: string; bellSet?: string }) =>
    call('rooms.saveDays', { from, to, values: { ...plain, ...values } });
  await say(addDays(monday, -25), addDays(monday, -24), { kind: 'dayOff', name: '秋季运动会' });
  await say(addDays(monday, -12), addDays(monday, -11), {
    kind: 'special',
    name: '期中考试',
    bellSet: '考试日',
  });
  await say(addDays(monday, 11), addDays(monday, 11), { kind: 'closed', name: '活动室装新书架' });
}
