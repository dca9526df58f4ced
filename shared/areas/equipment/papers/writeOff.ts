/** 《留守儿童之家活动室报废物品申报表》 with its three signatures (domain.md 1.6). Pure. */
import { cell, label, money, paper, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { formatDay } from '../../../values/day.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { WriteOffView } from '../writeOff.ts';

const left = (words: string | null) => cell(words, { align: 'left' });

export function writeOffSheet(
  { writeOff, lines, proposedBy, head, decidedBy, state }: WriteOffView,
  school: PaperSchool,
): Document {
  const name = '留守儿童之家活动室报废物品申报表';
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const fen = lines.reduce((sum, { quantity, priceFen }) => sum + quantity * (priceFen ?? 0), 0);
  const decision = { proposed: null, done: '同意报废', refused: `不同意：${writeOff.refusedBecause}` }[state];
  const decided =
    writeOff.decidedOn === null
      ? null
      : [decision, decidedBy, formatDay(writeOff.decidedOn, 'zh-CN', 'long')].join('　');
  return paper(
    name,
    'form',
    [
      title(`${school.name}${name}`),
      table({
        columns: formColumns('28mm', 1, '28mm', 1),
        body: [
          row([
            label('申报人'),
            left(proposedBy),
            label('申报日期'),
            left(formatDay(writeOff.proposedOn, 'zh-CN', 'long')),
          ]),
          // whose name would take the room of the signature itself
          ...(head ? [row([label('部门负责人'), cell(head, { align: 'left', colSpan: 3 })])] : []),
          row([label('报废原因'), cell(writeOff.reason, { align: 'left', colSpan: 3 })], { minHeightMm: 14 }),
        ],
      }),
      table({
        columns: formColumns('12mm', '26mm', 2, '14mm', '16mm', '24mm', '24mm', '26mm'),
        head: [
          row(
            ['序号', '编号', '名称', '单位', '数量', '单价（元）', '金额（元）', '入账日期'].map((each) =>
              label(each),
            ),
          ),
        ],
        body: [
          ...lines.map(({ kind, code, name: thing, unit, quantity, priceFen, acquiredOn }, index) =>
            row([
              index + 1,
              code,
              left(kind === 'copy' ? `《${thing}》` : thing),
              unit ?? (kind === 'copy' ? '册' : null),
              quantity,
              money(priceFen),
              money(priceFen === null ? null : priceFen * quantity),
              acquiredOn,
            ]),
          ),
          row([label('合计', { colSpan: 4 }), pieces, null, money(fen), null]),
        ],
        size: 9,
      }),
      table({
        columns: formColumns('28mm', 1),
        body: [row([label('校领导审批'), left(decided)], { minHeightMm: 16 })],
      }),
      signLine('管理人签字', '部门负责人签字', '校领导签字'),
    ],
    { head: { left: school.name, right: name } },
  );
}
