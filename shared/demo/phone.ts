/**
 * Two lines and some weeks of calls home at the demo school: most came through, some failed, two numbers are wrong; in weeks
 * without one at school a family rang of its own, and the mentor noted it.
 */
import type { ChildRow } from '../areas/children/calls.ts';
import { addDays, type Day } from '../values/day.ts';
import { isMissed, weeksBack } from './contacts.ts';
import type { CallOffice } from './school.ts';

const said: { line: string; mood: string }[] = [
  { line: '爸爸问了期中成绩，说寒假早点回来', mood: 'good' },
  { line: '妈妈提醒多穿衣服', mood: 'good' },
  { line: '说着说着哭了，挂了以后老师陪了一会儿', mood: 'poor' },
  { line: '工地上吵，听不太清', mood: 'fair' },
  { line: '给妈妈背了新学的课文', mood: 'good' },
];
const atHome: { line: string; mood: string; minutes: number }[] = [
  { line: '和妈妈视频，笑着说了很多', mood: 'good', minutes: 20 },
  { line: '爸爸在工地，说了几句就挂了', mood: 'fair', minutes: 4 },
  { line: '和爸妈都说上了话，约好腊月回来', mood: 'good', minutes: 15 },
];
const failures = ['noAnswer', 'busy', 'switchedOff', 'noAnswer'];

/** 'HH:mm', so many minutes after a quarter to four. */
function afterSchool(minutes: number): string {
  const at = 15 * 60 + 45 + minutes;
  return `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
}

/** `rows` are the demo's children in their order. */
export async function keepPhone(call: CallOffice, rows: readonly ChildRow[], today: Day): Promise<void> {
  const lines: string[] = [];
  for (const patch of [
    { name: '一号电话', kind: 'phone', place: '活动室门口' },
    { name: '视频电脑', kind: 'videoPc', place: '活动室里间' },
  ])
    lines.push((await call('phone.saveLine', { id: null, version: null, patch })).id);
  const staff = await call('admin.staffNames', null);
  const idOf = (wanted: string | null) => staff.find(({ name }) => name === wanted)?.id ?? null;
  const dutyStaffId = idOf('周雅琴');
  for (let week = weeksBack - 1; week >= 0; week -= 1)
    for (const [index, row] of rows.entries()) {
      const atSchool = (index * 5 + week * 3) % 7 <= 2 && index % 11 !== 10;
      const came = atSchool && (index + week) % 9 !== 4;
      if (!came && !isMissed(index, week))
        await keepHomeCall(call, row, idOf(row.mentorName), index, week, today);
      if (!atSchool) continue;
      const { callees } = await call('phone.callees', { childId: row.id });
      const callee = callees[(index + week) % Math.max(1, Math.min(2, callees.length))];
      if (!callee) continue;
      const failed = (index + week) % 9 === 4;
      const video = index % 4 === 1;
      const begins = ((index * 17) % 7) * 15;
      await call('phone.save', {
        id: null,
        version: null,
        childId: row.id,
        patch: {
          day: addDays(today, -7 * week - 1 - (index % 4)),
          startsAt: afterSchool(begins),
          endsAt: afterSchool(begins + (failed ? 1 : 4 + ((index + week) % 12))),
          way: video ? 'video' : 'voice',
          lineId: lines[video ? 1 : 0]!,
          kinId: callee.kinId,
          number: callee.number,
          source: 'desk',
          dutyStaffId,
          connected: !failed,
          ...(failed ? { whyNot: failures[index % 4]! } : said[(index + week) % said.length]!),
        },
      });
    }
  for (const [place, whyNot] of [
    [3, 'notInService'],
    [7, 'wrongNumber'],
  ] as const) {
    const { child, callees } = await call('phone.callees', { childId: rows[place]!.id });
    const [callee] = callees;
    if (!callee) continue;
    await call('phone.save', {
      id: null,
      version: null,
      childId: child.id,
      patch: {
        day: addDays(today, -1),
        startsAt: afterSchool(0),
        way: 'voice',
        lineId: lines[0]!,
        kinId: callee.kinId,
        number: callee.number,
        dutyStaffId,
        connected: false,
        whyNot,
      },
    });
  }
  // nothing is booked for a day that has passed, and a demo may be made as of one
  const { today: day } = await call('admin.session', null);
  for (const [place, begins] of [
    [12, 30],
    [20, 60],
    [33, 45],
  ] as const)
    await call('phone.book', {
      lineId: lines[place % 2]!,
      day,
      startsAt: afterSchool(begins),
      endsAt: afterSchool(begins + 30),
      childId: rows[place]!.id,
    });
}

/** An evening's call that the family made, told to the mentor. */
async function keepHomeCall(
  call: CallOffice,
  row: ChildRow,
  dutyStaffId: string | null,
  index: number,
  week: number,
  today: Day,
): Promise<void> {
  const { minutes, ...told } = atHome[(Math.floor(index / 2) + week) % atHome.length]!;
  const day = addDays(today, -7 * week - (index % 5));
  // on the demo's own day it is not evening yet
  const hour = day === today ? '06' : '19';
  await call('phone.save', {
    id: null,
    version: null,
    childId: row.id,
    patch: {
      ...{ day, startsAt: `${hour}:30`, endsAt: `${hour}:${30 + minutes}` },
      ...{ way: index % 3 === 0 ? 'voice' : 'video', relation: index % 3 === 1 ? '51' : '52' },
      ...{ source: 'home', connected: true, dutyStaffId, ...told },
    },
  });
}
