/** The demo school's reports: two months handed over, news collected for this one, a good practice and a difficulty. */

import { everyActivity } from '../areas/activities/log.ts';
import type { Day } from '../values/day.ts';
import { addMonths, monthOf } from '../values/month.ts';
import type { CallOffice } from './school.ts';

const receiver = '青禾县教育局电教仪器站';

export async function keepReports(call: CallOffice, today: Day): Promise<void> {
  await call('reports.saveReportingRule', { dueDay: 22, leastNews: 2, receiver, remindDays: 5 });
  await collect(call);
  for (const [by, day] of [
    [-2, 21],
    [-1, 23],
  ] as const)
    await report(call, addMonths(monthOf(today), by), day);
  await note(call, 'practice', '每周二中午读书半小时', today, [
    '每周二午休，值班教师带孩子们读半小时书，读完借走一本，家里也读。',
  ]);
  await note(call, 'difficulty', '活动室只有一部亲情电话', today, [
    '周日晚上打电话的孩子排队，有的等到熄灯还没有打上。',
  ]);
}

/** What was held becomes news with one act. */
async function collect(call: CallOffice): Promise<void> {
  const { rows } = await call('activities.list', {
    filter: { ...everyActivity, state: 'held' },
    before: null,
  });
  for (const { activity } of rows.filter((each) => each.activity.bookingId === null).slice(0, 4))
    await call('reports.noteFrom', { kind: 'news', source: 'activity', sourceId: activity.id });
}

async function note(call: CallOffice, kind: string, title: string, day: Day, text: string[]) {
  return call('reports.saveNote', {
    ...{ id: null, version: null },
    patch: { kind, title, day, text, adoptedBy: null, settledOn: null, settledHow: null },
  });
}

async function report(call: CallOffice, month: string, day: number): Promise<void> {
  for (const [title, date, words] of [
    ['开学第一课讲防溺水', '05', '全校上防溺水课，家长签了责任书。'],
    ['给爸爸妈妈写一封信', '16', '高年级每人给远方的父母写了一封信，由学校统一寄出。'],
  ] as const) {
    const news = await note(call, 'news', title, `${month}-${date}`, [words]);
    await call('reports.chooseNote', { id: news.id, month });
  }
  const view = await call('reports.month', { month });
  const { version } = await call('reports.saveMonth', {
    ...{ month, version: view.version, reporterId: view.reporterId },
    sections: view.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((line) => line.replace(/\[待填[^\]]*\]/g, '按计划进行。')),
    })),
    seen: Object.fromEntries(view.figures.map(({ name, text }) => [name, text])),
  });
  const filed = await call('reports.approveMonth', { month, version, changes: null });
  await call('reports.saveDelivery', {
    ...{ id: null, version: null, filedReportId: filed.id },
    patch: {
      ...{ way: 'paper', day: `${month}-${day}`, receiver, receivedBy: '陈老师', note: null },
    },
  });
}
