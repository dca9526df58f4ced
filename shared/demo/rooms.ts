/** The demo school's calendar and hours, through the calls that the caretaker makes. */
import { addDays, type Day } from '../values/day.ts';
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

const posts: {
  name: string;
  kind: string;
  place: string;
  startsAt: string;
  endsAt: string;
  people: number;
  weekdays?: string[];
}[] = [
  { name: '午间活动室', kind: 'noon', place: '活动室', startsAt: '12:00', endsAt: '13:30', people: 2 },
  { name: '操场', kind: 'playground', place: '操场', startsAt: '12:20', endsAt: '13:30', people: 1 },
  { name: '课后活动室', kind: 'afterSchool', place: '活动室', startsAt: '15:30', endsAt: '17:30', people: 2 },
  {
    name: '周六开放',
    kind: 'weekend',
    place: '活动室',
    startsAt: '09:00',
    endsAt: '11:30',
    people: 1,
    weekdays: ['6'],
  },
];

/** For so many days the register is filled, but for a day here and there. */
const registeredDays = 50;

/** Posts, who can't come when, the term's rota, and what was written down in the last weeks. */
export async function arrangeDuty(call: CallOffice, term: { from: Day; to: Day }, today: Day): Promise<void> {
  const staff = await call('admin.staffNames', null);
  const idOf = (name: string) => staff.find((each) => each.name === name)!.id;
  const postIds: string[] = [];
  for (const patch of posts)
    postIds.push((await call('rooms.saveDutyPost', { id: null, version: null, patch })).id);
  const away = (patch: {
    staffId: string;
    weekdays?: string[];
    startsOn?: Day;
    endsOn?: Day;
    reason: string;
  }) => call('rooms.saveDutyAway', { id: null, version: null, patch });
  await away({ staffId: idOf('孙丽华'), weekdays: ['3'], reason: '周三去中心校教研' });
  const leave = { startsOn: addDays(today, -10), endsOn: addDays(today, 30) };
  await away({ staffId: idOf('沈月娥'), ...leave, reason: '产假' });
  const staffIds = staff.filter(({ name }) => name !== '林志远').map(({ id }) => id);
  const input = { ...term, postIds, staffIds, measure: 'times' as const, anew: false };
  const { placed } = await call('rooms.draftRota', input);
  await call('rooms.acceptRota', { ...input, shown: placed.length });
  const happened = [
    '读书、下跳棋，都很安静',
    '写完作业玩了乒乓球，一个孩子擦破手，已上药',
    '看了一部关于消防的片子',
  ];
  const past = placed.filter(({ day }) => addDays(today, -registeredDays) <= day && day < today);
  const places = new Map(past.map((each) => [`${each.day} ${each.postId}`, each]));
  for (const [index, { postId, day }] of [...places.values()].entries()) {
    if (index % 13 === 12) continue;
    const { startsAt: openedAt, endsAt: closedAt } = posts[postIds.indexOf(postId)]!;
    const patch = { openedAt, closedAt, children: 14 + ((index * 7) % 19), happened: happened[index % 3]! };
    await call('rooms.saveDutyRegister', { postId, day, version: null, patch });
  }
  await askForSwap(call, idOf('陈立新'), idOf('毛建平'), term.to);
}

/** By the office's own day, which may lie after the demo's. */
async function askForSwap(call: CallOffice, fromId: string, withId: string, to: Day): Promise<void> {
  const { today } = await call('admin.session', null);
  const { duties } = await call('rooms.rota', { from: addDays(today, 3), to });
  for (const { id: dutyId, day } of duties.filter(({ staffId }) => staffId === fromId)) {
    const free = await call('rooms.freeForDuty', { day });
    if (!free.some(({ staffId }) => staffId === withId)) continue;
    await call('rooms.askSwap', { dutyId, withId, inReturnId: null, note: '那天带学生去县里比赛' });
    return;
  }
}
