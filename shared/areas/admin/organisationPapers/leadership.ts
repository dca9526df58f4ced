/** 领导小组名单 as it was on a day. Pure. */
import { labelOf } from '../../../codes/codeList.ts';
import { leadershipPost } from '../../../codes/index.ts';
import { cell, label, paper, paragraph, row, signature, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { LeadershipRow } from '../leadership.ts';

export function leadershipSheet(
  rows: readonly LeadershipRow[],
  school: Pick<PaperSchool, 'name'>,
  day: Day,
): Document {
  const name = '留守儿童关爱工作领导小组名单';
  return paper(
    name,
    'form',
    [
      title(`${school.name}${name}`),
      paragraph(`${formatDay(day, 'zh-CN', 'long')}在任`, { indent: false }),
      table({
        columns: formColumns('28mm', '26mm', '36mm', 1, '28mm'),
        head: [row(['组内职务', '姓名', '单位职务', '分工', '任职日期'].map((each) => label(each)))],
        body:
          rows.length === 0
            ? [row([cell('这一天没有人任职', { colSpan: 5 })])]
            : rows.map(({ post, who }) =>
                row(
                  [
                    labelOf(leadershipPost, post.post, 'zh-CN'),
                    who,
                    post.job,
                    cell(post.duty, { align: 'left' }),
                    post.startsOn,
                  ],
                  { minHeightMm: 9 },
                ),
              ),
      }),
      signature(school.name, formatDay(day, 'zh-CN', 'long')),
    ],
    { head: { left: school.name, right: name } },
  );
}
