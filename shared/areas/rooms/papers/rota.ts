/** Papers of duty: the rota for the wall, a month a sheet; the rota as a list; what each teacher stood. Pure. */
import {
  bind,
  cell,
  label,
  paper,
  paragraph,
  row,
  signLine,
  table,
  text,
  title,
} from '../../../paper/build.ts';
import type { Document, Run } from '../../../paper/document.ts';
import { addDays, type Day, formatDay } from '../../../values/day.ts';
import { formColumns } from '../../children/papers/parts.ts';
import { mondayOf, type SchoolDay } from '../calendar/schoolCalendar.ts';
import type { Duty } from '../duty/model.ts';
import { type DutyPost, isHeld } from '../duty/posts.ts';
import { type DutyWork, hoursOf } from '../duty/work.ts';

export interface RotaFacts {
  school: { name: string };
  days: readonly SchoolDay[];
  posts: readonly DutyPost[];
  duties: readonly Duty[];
  nameOf(staffId: string): string;
}

export type RotaSize = 'A4' | 'A3';

const weekdays = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

/** 值班表: a month a sheet, a row a week, so that it is read from where one stands. */
export function rotaPoster(facts: RotaFacts, size: RotaSize): Document {
  const months = Map.groupBy(facts.days, ({ day }) => day.slice(0, 7));
  const sheets = [...months].filter(([, days]) =>
    days.some(({ day }) => facts.duties.some((each) => each.day === day)),
  );
  const made = (sheets.length > 0 ? sheets : [...months].slice(0, 1)).map(([month, days]) =>
    monthSheet(facts, month, days, size),
  );
  return bind(`${facts.school.name}值班表`, made);
}

function monthSheet(facts: RotaFacts, month: string, days: readonly SchoolDay[], size: RotaSize): Document {
  const large = size === 'A3';
  const weeks = Map.groupBy(days, ({ day }) => mondayOf(day));
  const weekend = days.some(
    ({ weekday, day }) => weekday > 5 && facts.duties.some((each) => each.day === day),
  );
  const columns = weekend ? 7 : 5;
  const [year, number] = month.split('-').map(Number);
  const heightMm = Math.floor((large ? 205 : 128) / weeks.size);
  const name = `${year}年${number}月值班表`;
  return paper(
    name,
    'list',
    [
      title(`${facts.school.name}${name}`),
      table({
        columns: [
          large ? '16mm' : '12mm',
          ...Array.from({ length: columns }, (_, at) => (at < 5 ? 1.4 : 0.6)),
        ],
        head: [row([label('周次'), ...weekdays.slice(0, columns).map((each) => label(each))])],
        body: [...weeks].map(([monday, some]) =>
          row(
            [
              label(some.find(({ week }) => week !== null)?.week ?? ''),
              ...Array.from({ length: columns }, (_, at) => {
                const day = some.find((each) => each.day === addDays(monday, at));
                return cell(day ? runsOf(facts, day) : null, { align: 'left', valign: 'top' });
              }),
            ],
            { minHeightMm: heightMm },
          ),
        ),
        size: large ? 13 : 8.5,
      }),
      paragraph(
        facts.posts
          .filter(({ active }) => active)
          .map(
            ({ name, startsAt, endsAt, place }) =>
              `${name}：${startsAt}—${endsAt}${place ? `，${place}` : ''}`,
          )
          .join('　　'),
        { indent: false },
      ),
    ],
    {
      page: { size, orientation: 'landscape', marginsMm: { top: 12, right: 12, bottom: 12, left: 12 } },
      pageNumbers: false,
    },
  );
}

/** '11月26日', then a line a post: who stands there. */
function runsOf(facts: RotaFacts, day: SchoolDay): Run[] {
  const [, month, date] = day.day.split('-').map(Number);
  const off = day.taught || day.kind === 'weekend' ? '' : (day.name ?? '放假');
  const lines = facts.posts.flatMap((post) => {
    const there = facts.duties.filter((each) => each.postId === post.id && each.day === day.day);
    if (there.length === 0 && !isHeld(post, day)) return [];
    const names = there.map(({ staffId }) => facts.nameOf(staffId)).join('、');
    return [`${post.name}：${names || '　'}`];
  });
  return [
    text(`${month}月${date}日${off && ` ${off}`}`, { bold: true }),
    ...lines.map((line) => text(`\n${line}`)),
  ];
}

/** 值班表 as a list, for a workbook: a row a person. */
export function rotaList({ school, days, posts, duties, nameOf }: RotaFacts): Document {
  const dayOf = new Map(days.map((each) => [each.day, each]));
  const postOf = new Map(posts.map((each) => [each.id, each]));
  return paper(`${school.name}值班表`, 'list', [
    title(`${school.name}值班表`),
    table({
      columns: ['24mm', '16mm', '14mm', 1, '26mm', '22mm', '22mm'],
      head: [row(['日期', '星期', '周次', '岗位', '时间', '教师', '代替'].map((each) => label(each)))],
      body: duties.map(({ day, postId, staffId, insteadOfId }) => {
        const post = postOf.get(postId);
        const known = dayOf.get(day);
        return row([
          day,
          known ? weekdays[known.weekday - 1]! : '',
          known?.week ?? '',
          post?.name ?? '',
          post ? `${post.startsAt}—${post.endsAt}` : '',
          nameOf(staffId),
          insteadOfId === null ? '' : nameOf(insteadOfId),
        ]);
      }),
    }),
  ]);
}

interface WorkOf {
  school: { name: string };
  from: Day;
  to: Day;
  today: Day;
}

/** 值班情况表: what each teacher stood. */
export function dutyWorkPaper(rows: readonly DutyWork[], { school, from, to, today }: WorkOf): Document {
  const sum = (of: (each: DutyWork) => number) => rows.reduce((all, each) => all + of(each), 0);
  const figures = (name: string, of: (pick: (each: DutyWork) => number) => number) =>
    row([
      name,
      of((each) => each.planned),
      of((each) => each.done),
      hoursOf(of((each) => each.doneMinutes)),
      of((each) => each.registered),
      of((each) => each.stoodIn),
      of((each) => each.handedOn),
    ]);
  return paper(
    `${school.name}值班情况表`,
    'list',
    [
      title(`${school.name}教师值班情况表`),
      paragraph(
        `时间：${formatDay(from, 'zh-CN', 'long')}—${formatDay(to, 'zh-CN', 'long')}　　统计到：${formatDay(today < to ? today : to, 'zh-CN', 'long')}`,
        { indent: false },
      ),
      table({
        columns: formColumns(1.4, 1, 1, 1, 1, 1, 1),
        head: [
          row(
            ['教师', '排班次数', '已值次数', '已值小时', '已登记', '代别人', '请人代'].map((each) =>
              label(each),
            ),
          ),
        ],
        body: [...rows.map((each) => figures(each.name, (pick) => pick(each))), figures('合计', sum)],
      }),
      paragraph('说明：已值的是统计日当天和以前的班；已登记的是写了值班登记的班。', { indent: false }),
      signLine('校长', '填表人'),
    ],
    { page: { orientation: 'portrait' } },
  );
}
