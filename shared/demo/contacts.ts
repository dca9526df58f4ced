/** Some weeks of talks, visits and calls at the demo school, most kept, some forgotten, so that its pages live. */
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
const calls: Patch[] = [
  { line: '和妈妈视频二十分钟，笑着说了很多', mood: 'good', minutes: 20 },
  { line: '爸爸在工地，说了几句就挂了', mood: 'fair', minutes: 4 },
  { line: '和爸妈都说上了话，约好腊月回来', mood: 'good', minutes: 15 },
];
const withWhom = ['妈妈', '爸爸', '爸爸妈妈'];

/** `rows` are the demo's children in their order. */
export async function keepContacts(call: CallOffice, rows: readonly ChildRow[], today: Day): Promise<void> {
  for (const { id, version } of await call('contacts.rules', null))
    await call('contacts.saveRule', { id, version, patch: { holdsFrom: addDays(today, -42) } });
  const staff = await call('admin.staffNames', null);
  const mentorOf = (row: ChildRow) => staff.find(({ name }) => name === row.mentorName)?.id ?? null;
  const save = (children: readonly ChildRow[], patch: Patch) =>
    call('contacts.save', {
      id: null,
      version: null,
      childIds: children.map(({ id }) => id),
      patch: { staffId: mentorOf(children[0]!), ...patch },
    });
  const pick = <T>(list: readonly T[], place: number): T => list[place % list.length]!;
  for (let week = 5; week >= 0; week -= 1)
    for (const [index, row] of rows.entries())
      if ((index + week) % 3 !== 0 && index % 13 !== 12)
        await save([row], {
          kind: 'talk',
          day: addDays(today, -7 * week - (index % 4)),
          ...pick(talks, index + week),
        });
  for (const [index, row] of rows.entries())
    if (index % 3 !== 2)
      await save([row], { kind: 'visit', day: addDays(today, -20 - (index % 30)), ...pick(visits, index) });
  for (const week of [1, 0])
    for (const [index, row] of rows.entries())
      if (index % 4 !== 3)
        await save([row], {
          kind: 'familyCall',
          day: addDays(today, -7 * week - (index % 5)),
          withWhom: pick(withWhom, index),
          ...pick(calls, Math.floor(index / 2) + week),
        });
  const meeting = { kind: 'carersMeeting', place: '会议室', line: '讲了期中情况、用电和防溺水' };
  await save(rows.slice(0, 40), { ...meeting, day: addDays(today, -12), staffId: staff[0]!.id });
}
