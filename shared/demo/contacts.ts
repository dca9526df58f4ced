/** Some weeks of talks and visits at the demo school, most kept, some forgotten, so that its pages live; calls: phone.ts. */
import type { ChildRow } from '../areas/children/calls.ts';
import type { CallOf } from '../areas.ts';
import type { Input } from '../call.ts';
import { addDays, type Day } from '../values/day.ts';
import type { CallOffice } from './school.ts';

type Patch = Input<CallOf<'contacts.save'>>['patch'];

const talks: Patch[] = [
  { line: '上课爱走神，说晚上睡得晚', topic: 'study', mood: 'fair' },
  { line: '想妈妈了，答应周末视频', topic: 'mind', mood: 'poor' },
  { line: '当上了小组长，很高兴', topic: 'people', mood: 'good' },
  { line: '和同桌闹了别扭，两人说开了', topic: 'people', mood: 'fair' },
  { line: '说奶奶做的饭好吃，长高了两厘米', topic: 'life', mood: 'good' },
  { line: '一个人走夜路害怕，约好和邻居一起走', topic: 'safety', mood: 'fair' },
  { line: '数学进步了，自己也说有信心', topic: 'study', mood: 'good' },
];
const visits: Patch[] = [
  {
    line: '奶奶腰疼，做饭靠邻居帮忙',
    purpose: '看看孩子在家的情况',
    familySituation: '老人独自带两个孩子，有低保',
    atSchool: '守纪律，不太说话',
    atHome: '会帮着喂鸡、洗碗',
    found: '晚上没有人看作业',
    advice: '每天放学后在学校做完作业再走',
    parentsView: '希望老师多管一管',
    followUp: '联系村医给奶奶看腰',
  },
  { line: '屋里添了书桌，爷爷按时接送', form: 'home', atHome: '作业自己做完', found: '没有发现问题' },
  { line: '电话里和奶奶说了期中成绩', form: 'phone', parentsView: '请老师多表扬' },
];
const lettersAs = '班会上给爸爸妈妈写信，一起寄出';

/** Weeks that the demo's log goes back. */
export const weeksBack = 6;

/**
 * How well a child is looked after, by its place in the list: most are met as the rules ask, some still wait for a visit or
 * a letter of this term, few were forgotten.
 */
type Care = 'kept' | 'waiting' | 'forgotten';
function careOf(index: number): Care {
  if (index % 11 === 10) return 'forgotten';
  return index % 4 === 3 ? 'waiting' : 'kept';
}

/** A week that somebody missed, and made up for in the next. */
export function isMissed(index: number, week: number): boolean {
  return careOf(index) === 'forgotten' ? week < 2 : week > 1 && (index * 5 + week * 3) % 13 === 0;
}

/** `rows` are the demo's children in their order. */
export async function keepContacts(call: CallOffice, rows: readonly ChildRow[], today: Day): Promise<void> {
  for (const { id, version } of await call('contacts.rules', null))
    await call('contacts.saveRule', {
      id,
      version,
      patch: { holdsFrom: addDays(today, -7 * weeksBack) },
    });
  const staff = await call('admin.staffNames', null);
  const mentorOf = (row: ChildRow) => staff.find(({ name }) => name === row.mentorName)?.id ?? null;
  const pick = <T>(list: readonly T[], place: number): T => list[place % list.length]!;
  const past: Input<CallOf<'contacts.importVisits'>>['rows'] = [];
  const write = async (children: readonly ChildRow[], patch: Patch) => {
    const of = {
      childIds: children.map(({ id }) => id),
      patch: { staffId: mentorOf(children[0]!), ...patch },
    };
    if (patch.day! <= addDays(today, -7)) past.push(of);
    else await call('contacts.save', { id: null, version: null, ...of });
  };
  for (let week = weeksBack - 1; week >= 0; week -= 1)
    for (const [index, row] of rows.entries()) {
      if (isMissed(index, week)) continue;
      const day = addDays(today, -7 * week - (index % 5));
      await write([row], { kind: 'talk', day, ...pick(talks, index + week) });
    }
  for (const [index, row] of rows.entries()) {
    if (careOf(index) === 'waiting') continue;
    const day = addDays(today, -20 - (index % 22));
    const visit = pick(visits, index);
    const done = index % 9 === 0 ? null : addDays(day, 5);
    const follows = visit.followUp ? { followUpBy: addDays(day, 7), followUpDoneOn: done } : {};
    await write([row], { kind: 'visit', day, ...visit, ...follows });
  }
  const meeting = {
    ...{ kind: 'carersMeeting', place: '会议室', line: '讲了期中情况、用电和防溺水' },
    staffId: staff[0]!.id,
  };
  await write(rows.slice(0, 40), { ...meeting, day: addDays(today, -33) });
  await write(rows.slice(40), { ...meeting, day: addDays(today, -32) });
  const byClass = [...Map.groupBy(rows, (row) => row.classId).values()];
  for (const [at, inClass] of byClass.entries())
    if (at % 6 !== 5)
      await write(inClass, { kind: 'letter', line: lettersAs, day: addDays(today, -30 + (at % 3)) });
  // the weeks before stood in a workbook, so to speak: one act
  await call('contacts.importVisits', { rows: past });
}
