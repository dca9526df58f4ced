/** 活动室使用情况表: by room and by week. */
import { heading, label, paper, paragraph, row, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { addDays, type Day, formatDay } from '../../../values/day.ts';
import { formColumns } from '../../children/papers/parts.ts';
import type { RoomUse } from './useCalls.ts';

const hoursOf = (minutes: number) => (minutes / 60).toFixed(1);

export function roomUsePaper(
  use: RoomUse,
  { school, from, to }: { school: { name: string }; from: Day; to: Day },
): Document {
  return paper(`${school.name}活动室使用情况表`, 'form', [
    title(`${school.name}活动室使用情况表`),
    paragraph(`时间：${formatDay(from, 'zh-CN', 'long')}—${formatDay(to, 'zh-CN', 'long')}`, {
      indent: false,
    }),
    heading(1, '各活动室'),
    table({
      columns: formColumns(2, 1, 1, 1, 1),
      head: [row([label('活动室'), label('次数'), label('小时'), label('人次'), label('没有来')])],
      body: use.rooms.map((each) => [
        each.name,
        each.bookings,
        hoursOf(each.minutes),
        each.came,
        each.notCome,
      ]),
    }),
    heading(1, '各周'),
    table({
      columns: formColumns(2, 1, 1, 1),
      head: [row([label('周'), label('次数'), label('小时'), label('没有来')])],
      body: use.weeks.map((each) => [
        `${formatDay(each.monday, 'zh-CN', 'long')}—${formatDay(addDays(each.monday, 6), 'zh-CN', 'long')}`,
        each.bookings,
        hoursOf(each.minutes),
        each.notCome,
      ]),
    }),
  ]);
}
