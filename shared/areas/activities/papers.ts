/** Papers of activities: 活动记录表 of one, with its photos, and the register of a time (domain.md 1.6). Pure. */
import { labelOf } from '../../codes/codeList.ts';
import { activityKind, activityState } from '../../codes/index.ts';
import { cell, image, label, paper, paragraph, row, signLine, table, title } from '../../paper/build.ts';
import type { Block, Document } from '../../paper/document.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { formatYuan } from '../../values/money.ts';
import { formColumns, type PaperSchool } from '../children/papers/parts.ts';
import type { ActivityFigures, ActivityRow } from './log.ts';
import type { Activity } from './model.ts';

/** JPEG; width and height in px. */
export interface SheetPhoto {
  base64: string;
  width: number;
  height: number;
  caption: string | null;
}

const left = (words: string | null) => cell(words, { align: 'left' });
const wide = (words: string | null) => cell(words, { align: 'left', colSpan: 3 });
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('、') || null;

function timeOf({ day, startsAt, endsAt }: Activity): string {
  const times = [startsAt, endsAt].filter(Boolean).join('—');
  return [formatDay(day, 'zh-CN', 'long'), times].filter(Boolean).join(' ');
}

/** `children` are those in reach of whoever prints; how many came in all stands beside them. */
export function activitySheet(
  { activity, organiser, children, came, staff, helpers }: ActivityRow,
  photos: readonly SheetPhoto[],
  school: PaperSchool,
): Document {
  const name = '留守儿童之家活动记录表';
  const cost = [activity.gifts, activity.costFen === null ? null : `${formatYuan(activity.costFen)}元`];
  const who = children.map((each) => (each.className ? `${each.name}（${each.className}）` : each.name));
  const long = (words: string, value: string | null, minHeightMm: number) =>
    row([label(words), wide(value)], { minHeightMm });
  return paper(
    name,
    'form',
    [
      title(`${school.name}${name}`),
      table({
        columns: formColumns('28mm', 1, '28mm', 1),
        body: [
          row([label('活动主题'), wide(activity.title)]),
          row([
            label('类别'),
            left(labelOf(activityKind, activity.kind, 'zh-CN')),
            label('进展'),
            left(labelOf(activityState, activity.state, 'zh-CN')),
          ]),
          row([label('时间'), left(timeOf(activity)), label('地点'), left(activity.place)]),
          row([label('组织者'), left(organiser), label('参加教师'), left(names(staff))]),
          row([label('合作单位'), left(activity.partners), label('校外人员'), left(names(helpers))]),
          long(
            '参加儿童',
            came === 0 ? null : `共${came}人${who.length > 0 ? `：${who.join('、')}` : ''}`,
            12,
          ),
          ...(activity.others === null ? [] : [row([label('其他人员'), wide(`${activity.others}人`)])]),
          long('活动目的', activity.purpose, 14),
          long('活动过程', activity.steps, 40),
          long('活动效果', activity.effect, 22),
          row([label('礼品、经费'), wide(cost.filter(Boolean).join('；') || null)]),
          row([label('备注'), wide(activity.note ?? activity.cancelReason)]),
        ],
      }),
      signLine('组织者签名', '负责人签名', '日期'),
      ...photoBlocks(photos),
    ],
    { head: { left: school.name, right: name } },
  );
}

/** Two beside each other, each with its caption under it. */
function photoBlocks(photos: readonly SheetPhoto[]): Block[] {
  if (photos.length === 0) return [];
  const pairs = photos.flatMap((_, at) => (at % 2 === 0 ? [photos.slice(at, at + 2)] : []));
  return [
    table({
      columns: formColumns(1, 1),
      head: [row([label('活动照片', { colSpan: 2 })])],
      body: pairs.flatMap((pair) => [
        row(both(pair).map((each) => cell(each ? photoOf(each) : null))),
        row(both(pair).map((each) => cell(each?.caption ?? null))),
      ]),
    }),
  ];
}

function both(pair: readonly SheetPhoto[]): [SheetPhoto | undefined, SheetPhoto | undefined] {
  return [pair[0], pair[1]];
}

/** At most so large that two rows stand on a page. */
const most = { widthMm: 74, heightMm: 84 };

function photoOf({ base64, width, height, caption }: SheetPhoto) {
  const scale = Math.min(most.widthMm / width, most.heightMm / height);
  return image({
    ...{ format: 'jpeg', base64, alt: caption ?? '活动照片' },
    widthMm: width * scale,
    heightMm: height * scale,
  });
}

interface Register {
  from: Day | null;
  to: Day | null;
  figures: ActivityFigures;
  /** 次数 of each kind that occurs, in the order of the list. */
  byKind: readonly { kind: string; figures: ActivityFigures }[];
}

/** The register of a time, oldest first: 次数, 人次 and 人数 told apart. */
export function activityRegister(
  rows: readonly ActivityRow[],
  school: PaperSchool,
  { from, to, figures, byKind }: Register,
  today: Day,
): Document {
  const day = (each: Day) => formatDay(each, 'zh-CN', 'long');
  const span = `${from ? day(from) : '开始'}至${to ? day(to < today ? to : today) : day(today)}`;
  const told = ({ times, personTimes, persons }: ActivityFigures) =>
    `${times}次、${personTimes}人次、${persons}人`;
  const kinds = byKind.map((each) => `${labelOf(activityKind, each.kind, 'zh-CN')}${told(each.figures)}`);
  return paper(
    `${school.name}留守儿童之家活动登记表`,
    'list',
    [
      title(`${school.name}留守儿童之家活动登记表`),
      paragraph(`登记时间：${span}　　合计：${told(figures)}`, { indent: false }),
      ...(kinds.length > 1 ? [paragraph(kinds.join('；'), { indent: false })] : []),
      table({
        columns: formColumns('10mm', '32mm', 2, '20mm', '26mm', '18mm', 1.4, '14mm', '18mm', 2),
        head: [
          row(
            [
              ...['序号', '时间', '主题', '类别', '地点', '组织者'],
              ...['合作单位', '儿童', '经费（元）', '效果'],
            ].map((each) => label(each)),
          ),
        ],
        body: rows.map(({ activity, organiser, came }, index) =>
          row([
            index + 1,
            [activity.day, [activity.startsAt, activity.endsAt].filter(Boolean).join('—')]
              .filter(Boolean)
              .join(' '),
            left(activity.title),
            labelOf(activityKind, activity.kind, 'zh-CN'),
            left(activity.place),
            organiser,
            left(activity.partners),
            activity.state === 'held' ? came : labelOf(activityState, activity.state, 'zh-CN'),
            activity.costFen === null ? null : formatYuan(activity.costFen),
            left(activity.effect),
          ]),
        ),
        size: 8,
      }),
      signLine('单位负责人', '审核人', '填表人'),
    ],
    { head: { left: school.name, right: day(today) } },
  );
}
