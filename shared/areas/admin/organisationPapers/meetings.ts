/** 会议记录 of one meeting, and 会议登记表 of a time. Pure. */
import type { CodeList } from '../../../codes/codeList.ts';
import {
  cell,
  label,
  paper,
  paragraph,
  row,
  signLine,
  subtitle,
  table,
  text,
  title,
} from '../../../paper/build.ts';
import type { Block, Document } from '../../../paper/document.ts';
import { proseBlocks } from '../../../paper/prose.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { codeWord, formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { Meeting, MeetingRow, MeetingView } from '../meetings.ts';

type School = Pick<PaperSchool, 'name'>;

const left = (words: string | null) => cell(words, { align: 'left' });
const wide = (words: string | null) => cell(words, { align: 'left', colSpan: 3 });

function clock({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): string | null {
  return endsAt === null ? startsAt : `${startsAt ?? ''}—${endsAt}`;
}

/** Names to a line, each with a place to sign. */
const signedInARow = 4;

/** `kinds` with the school's own. */
export function meetingSheet(view: MeetingView, school: School, kinds: CodeList): Document {
  const { meeting, chair, recorder, staff, files } = view;
  const name = '会议记录';
  const when = [formatDay(meeting.heldOn, 'zh-CN', 'long'), clock(meeting)].filter(Boolean).join(' ');
  return paper(
    name,
    'form',
    [
      title(`${school.name}${name}`),
      table({
        columns: formColumns('26mm', 1, '26mm', 1),
        body: [
          row([label('会议主题'), wide(meeting.subject)], { minHeightMm: 10 }),
          row([label('会议类型'), left(codeWord(kinds, meeting.kind)), label('时间'), left(when)]),
          row([label('地点'), wide(meeting.place)]),
          row([label('主持人'), left(chair), label('记录人'), left(recorder)]),
          row([label('参加人员'), wide(staff.map((each) => each.name).join('、'))], { minHeightMm: 10 }),
          ...(meeting.others === null ? [] : [row([label('其他人员'), wide(meeting.others)])]),
          ...(files.length === 0
            ? []
            : [row([label('会议材料'), wide(files.map((each) => each.title).join('、'))])]),
        ],
      }),
      headed('会议内容'),
      ...(meeting.minutes.length === 0 ? [paragraph('[待填]')] : proseBlocks(meeting.minutes, new Map())),
      ...(meeting.decisions.length === 0
        ? []
        : [headed('议定事项'), ...meeting.decisions.map((each, at) => paragraph(`${at + 1}. ${each}`))]),
      ...signatures(view),
      signLine('主持人签名', '记录人签名', '日期'),
    ],
    { head: { left: school.name, right: name } },
  );
}

function headed(words: string): Block {
  return paragraph(text(words, { bold: true }), { indent: false });
}

/** Who was there signs: beside his name, or in a free place. */
function signatures({ meeting, staff }: MeetingView): Block[] {
  const free = meeting.others === null ? 0 : signedInARow;
  const names = [...staff.map(({ name }) => name), ...Array<string>(free).fill('')];
  const places = Math.ceil(names.length / signedInARow) * signedInARow;
  if (places === 0) return [];
  const lines = Array.from({ length: places / signedInARow }, (_, line) =>
    row(
      Array.from({ length: signedInARow }, (_each, at) => names[line * signedInARow + at] ?? '').flatMap(
        (each) => [label(each), cell('')],
      ),
      { minHeightMm: 10 },
    ),
  );
  return [
    headed('参会人员签名'),
    table({ columns: formColumns('18mm', 1, '18mm', 1, '18mm', 1, '18mm', 1), body: lines }),
  ];
}

/** Oldest first. */
export function meetingsSheet(
  rows: readonly MeetingRow[],
  school: School,
  { from, to, kinds }: { from: Day; to: Day; kinds: CodeList },
): Document {
  const name = '会议登记表';
  return paper(
    name,
    'list',
    [
      title(`${school.name}${name}`),
      subtitle(`${formatDay(from, 'zh-CN', 'long')}至${formatDay(to, 'zh-CN', 'long')}，共${rows.length}次`),
      table({
        columns: formColumns(
          '12mm',
          '24mm',
          '26mm',
          '30mm',
          1.6,
          '34mm',
          '22mm',
          '22mm',
          '20mm',
          '20mm',
          '24mm',
        ),
        head: [
          row(
            [
              ...['序号', '日期', '时间', '会议类型', '会议主题', '地点', '主持人', '记录人'],
              ...['参加教职工', '议定事项', '列入计划'],
            ].map((each) => label(each)),
          ),
        ],
        body:
          rows.length === 0
            ? [row([cell('这段时间没有会议', { colSpan: 11 })])]
            : rows.map(({ meeting, chair, recorder, staff, decided, planned }, at) =>
                row([
                  at + 1,
                  meeting.heldOn,
                  clock(meeting),
                  codeWord(kinds, meeting.kind),
                  left(meeting.subject),
                  meeting.place,
                  chair,
                  recorder,
                  staff.length,
                  decided,
                  planned,
                ]),
              ),
        size: 10,
      }),
      signLine('填表人', '单位负责人'),
    ],
    { head: { left: school.name, right: name } },
  );
}
