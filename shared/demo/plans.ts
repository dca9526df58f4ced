/** The demo school's plans of the year and the term, what fulfils them, and its meetings with what they decided. */
import { addDays, type Day } from '../values/day.ts';
import { drawCertificate } from './pictures.ts';
import type { CallOffice } from './school.ts';

type Staff = ReadonlyMap<string, string>;

/** `tie` is what is looked for among the records of the time, and how many of them are tied. */
interface Item {
  what: string;
  who: readonly string[];
  /** From today. */
  due: number;
  end?: { state: 'done' | 'dropped'; daysAgo: number; outcome: string | null };
  tie?: readonly [text: string, most: number];
}

const done = (daysAgo: number, outcome: string | null): Pick<Item, 'end'> => ({
  end: { state: 'done', daysAgo, outcome },
});

const ofTheYear: readonly Item[] = [
  {
    ...{ what: '建成留守儿童活动室和亲情电话室', who: ['林志远', '周雅琴'], due: -40 },
    ...done(45, '9月起每周开放四天'),
  },
  { what: '全校留守儿童一人一档、每学期核对一次', who: ['周雅琴'], due: 220 },
  { what: '每位留守儿童都有一名结对教师', who: ['林志远'], due: 60 },
  { what: '请县中医院来校体检一次', who: ['周雅琴'], due: 150 },
  {
    ...{ what: '组织赴县城研学', who: ['邱晨曦'], due: 120 },
    end: { state: 'dropped', daysAgo: 20, outcome: '乡里统一组织，学校不再单独办' },
  },
];

const ofTheTerm: readonly Item[] = [
  {
    ...{ what: '开学摸底，登记每个孩子家里谁在外、谁照护', who: ['周雅琴'], due: -70 },
    ...done(72, '82 名留守儿童全部登记'),
  },
  {
    ...{ what: '办一次中秋活动，让孩子和爸妈通电话', who: ['周雅琴', '邱晨曦'], due: -50 },
    ...done(52, '来了三十多个孩子'),
    tie: ['中秋', 1],
  },
  {
    ...{ what: '消防安全演练', who: ['周雅琴'], due: -20 },
    ...done(21, '请乡消防队来讲'),
    tie: ['消防', 1],
  },
  { what: '结对教师走访每一户', who: ['陈立新', '毛建平', '林小燕'], due: -3, tie: ['家访', 4] },
  { what: '每月和孩子谈心一次，有记录', who: ['陈立新'], due: 5, tie: ['谈心', 3] },
  { what: '每周开两次读书角', who: ['周雅琴'], due: 40, tie: ['读书', 3] },
  { what: '元旦联欢会', who: ['邱晨曦'], due: 30 },
  { what: '期末评选帮扶工作先进', who: ['林志远'], due: 62 },
];

const year = ['## 总的想法', '把关爱留守儿童当作一件日常的事来做，**人人有人管、事事有记录**。'];
const term = [
  '## 本学期的情况',
  '全校 291 名学生，留守儿童 82 名，多数由祖辈照护。上学期末还有几户没有走到，本学期补上。',
  '## 重点',
  '- 走访到每一户，谈心到每一个孩子',
  '- 活动室按时开放，亲情电话天天能打',
];

export async function keepPlans(call: CallOffice, today: Day): Promise<void> {
  const staff: Staff = new Map((await call('admin.staffNames', null)).map(({ id, name }) => [name, id]));
  const plans = [
    ['year', '2026学年留守儿童关爱工作计划', '2026-09-01', '2027-08-31', year, ofTheYear],
    ['term', '2026学年第一学期工作计划', '2026-09-01', '2027-01-29', term, ofTheTerm],
  ] as const;
  let ofTerm = '';
  for (const [kind, title, startOn, endOn, prose, items] of plans) {
    const plan = await call('admin.savePlan', {
      ...{ id: null, version: null, patch: { kind, title, startOn, endOn, prose: [...prose] } },
    });
    ofTerm = plan.id;
    for (const item of items) await keepItem(call, item, { planId: plan.id, staff, today });
  }
  await keepMeetings(call, { planId: ofTerm, staff, today });
  await takeDifficulty(call, ofTerm);
}

interface Place {
  planId: string;
  staff: Staff;
  today: Day;
}

async function keepItem(call: CallOffice, item: Item, { planId, staff, today }: Place): Promise<void> {
  const { id, version } = await call('admin.savePlanItem', {
    ...{ id: null, version: null, planId },
    patch: {
      what: item.what,
      staffIds: item.who.flatMap((name) => staff.get(name) ?? []),
      dueOn: addDays(today, item.due),
    },
  });
  if (item.end) {
    const { state, daysAgo, outcome } = item.end;
    await call('admin.closePlanItem', { id, version, state, doneOn: addDays(today, -daysAgo), outcome });
  }
  if (!item.tie) return;
  const [text, most] = item.tie;
  const found = await call('admin.planItemChoices', { id, text });
  for (const { kind, targetId } of found.filter(({ day }) => day <= today).slice(0, most))
    await call('admin.linkPlanItem', { id, kind, targetId });
}

interface Met {
  kind: string;
  subject: string;
  daysAgo: number;
  place: string;
  who: readonly string[];
  /** Of the staff, or from outside. */
  chair: string;
  others?: string;
  minutes: readonly string[];
  decisions: readonly string[];
  signed?: boolean;
}

const group = ['林志远', '周雅琴', '陈立新', '邱晨曦'];

const met: readonly Met[] = [
  {
    ...{ kind: 'leadership', subject: '部署本学期留守儿童关爱工作', daysAgo: 80, place: '会议室' },
    ...{ who: group, chair: '林志远', signed: true },
    minutes: [
      '## 林志远校长讲话',
      '上学期走访还差几户，本学期**开学一个月内**补齐；活动室的钥匙由周雅琴统一管。',
      '## 讨论',
      '- 陈立新：走访排到周末，两人一组',
      '- 邱晨曦：高年级女生的心理辅导要有专门的时间',
    ],
    decisions: ['开学一个月内补齐走访', '每周三下午开心理辅导'],
  },
  {
    ...{ kind: 'regular', subject: '九月工作例会', daysAgo: 56, place: '会议室' },
    ...{ who: [...group, '毛建平', '林小燕'], chair: '周雅琴' },
    minutes: ['各组报了走访和谈心的进度，亲情电话排班照旧。'],
    decisions: [],
  },
  {
    ...{ kind: 'joint', subject: '乡关爱留守儿童联席会议', daysAgo: 38, place: '乡政府二楼会议室' },
    ...{ who: ['林志远', '周雅琴'], chair: '白若溪（副乡长）' },
    others: '乡派出所、卫生院、妇联、各村儿童主任共 12 人',
    minutes: [
      '## 通报情况',
      '学校通报了 82 名留守儿童的走访和安全情况。',
      '## 议题',
      '卫生院同意下学期来校体检；派出所每月到校讲一次安全。',
    ],
    decisions: ['和卫生院定好体检的日子'],
  },
  {
    ...{ kind: 'parents', subject: '照护人家长会', daysAgo: 25, place: '阶梯教室' },
    ...{ who: ['邱晨曦', '陈立新', '林小燕'], chair: '邱晨曦' },
    others: '照护人 41 人',
    minutes: ['讲了冬天用电、取暖和上下学路上的安全，教老人用微信视频。'],
    decisions: [],
  },
  {
    ...{ kind: 'training', subject: '结对教师谈心方法培训', daysAgo: 17, place: '多媒体教室' },
    ...{ who: ['陈立新', '毛建平', '林小燕', '邱晨曦'], chair: '林志远' },
    others: '县教育局心理教研员 1 人',
    minutes: ['先听孩子说，少讲道理；谈完当天记一句。'],
    decisions: [],
  },
  {
    ...{ kind: 'leadership', subject: '冬季安全和元旦活动', daysAgo: 6, place: '会议室' },
    ...{ who: group, chair: '林志远' },
    minutes: [
      '## 安全',
      '宿舍和活动室不用明火取暖，每天放学后查一遍。',
      '## 元旦',
      '联欢会让每个孩子都有节目。',
    ],
    decisions: ['活动室门口添两盏灯', '再申请一部亲情电话'],
  },
];

async function keepMeetings(call: CallOffice, { planId, staff, today }: Place): Promise<void> {
  for (const each of met) {
    const heldOn = addDays(today, -each.daysAgo);
    const chairId = staff.get(each.chair) ?? null;
    const signed = each.signed
      ? await call('children.readAttachment', { bytes: drawCertificate(), firstPage: null })
      : null;
    const { id } = await call('admin.saveMeeting', {
      ...{ id: null, version: null, keep: [] },
      files: signed ? [{ readId: signed.readId, title: '签到表', day: heldOn }] : [],
      patch: {
        ...{ kind: each.kind, subject: each.subject, heldOn, startsAt: '14:30', endsAt: '15:40' },
        ...{ place: each.place, chairId, chairName: chairId === null ? each.chair : null },
        recorderId: staff.get('周雅琴')!,
        staffIds: each.who.flatMap((name) => staff.get(name) ?? []),
        ...{ others: each.others ?? null, minutes: [...each.minutes], decisions: [...each.decisions] },
      },
    });
    // what the last one decided waits for somebody to put it into the plan
    const [first] = each.daysAgo > 10 ? each.decisions : [];
    if (first)
      await call('admin.meetingToPlan', {
        ...{ id, planId },
        lines: [
          {
            ...{ decision: first, what: first, staffIds: [staff.get('周雅琴')!] },
            dueOn: addDays(today, 12),
          },
        ],
      });
  }
}

async function takeDifficulty(call: CallOffice, planId: string): Promise<void> {
  const open = await call('admin.plannedNotes', null);
  const noteIds = open.filter(({ item, settled }) => item === null && !settled).map(({ noteId }) => noteId);
  if (noteIds.length > 0) await call('admin.planFromNotes', { planId, noteIds: noteIds.slice(0, 1) });
}
