/** 添置验收单 of one coming-in with its signatures, and 接收捐赠登记表 of a time (domain.md 1.6, 1.13). Pure. */
import { labelOf } from '../../../codes/codeList.ts';
import { cell, label, money, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formatIsbn } from '../../../values/isbnHyphens.ts';
import { formatYuan } from '../../../values/money.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { IntakeLine } from '../intake.ts';
import type { IntakeRow, IntakeView } from '../intakeCalls.ts';
import type { ThingCodes } from './ledger.ts';

const left = (words: string | null) => cell(words, { align: 'left' });
const wide = (words: string | null) => cell(words, { align: 'left', colSpan: 3 });
const long = (day: Day | null) => (day === null ? null : formatDay(day, 'zh-CN', 'long'));

export function intakeSheet(
  { intake, items, requestedBy, decidedBy, acceptedBy, secondBy, giver, pieces, fen }: IntakeView,
  { school, sources }: { school: PaperSchool } & ThingCodes,
): Document {
  const name = '留守儿童之家添置验收单';
  const given = intake.source === 'donated';
  const decision = intake.refusedBecause
    ? `不同意：${intake.refusedBecause}`
    : intake.decidedOn
      ? '同意'
      : null;
  return paper(
    `${name} ${intake.title}`,
    'form',
    [
      title(`${school.name}${name}`),
      table({
        columns: formColumns('28mm', 1, '28mm', 1),
        body: [
          row([
            label('名称'),
            left(intake.title),
            label('来源'),
            left(labelOf(sources, intake.source, 'zh-CN')),
          ]),
          row([label('经办人'), left(requestedBy), label('日期'), left(long(intake.requestedOn))]),
          ...(given
            ? [row([label('捐赠人'), left(giver), label('指定用途'), left(intake.purpose ?? '非定向')])]
            : [
                row([label('添置理由'), wide(intake.reason)]),
                row([label('供货单位'), left(intake.supplier), label('发票、清单号'), left(intake.invoice)]),
              ]),
          ...(intake.source === 'bought'
            ? [
                row([
                  label('校长审批'),
                  wide([decision, decidedBy, long(intake.decidedOn)].filter(Boolean).join('　') || null),
                ]),
              ]
            : []),
          row([label('备注'), wide(intake.note)]),
        ],
      }),
      table({
        columns: formColumns('9mm', 1, '28mm', '10mm', '12mm', '12mm', '17mm', '19mm', '28mm'),
        head: [
          row(
            [
              ...['序号', '名称', '规格、ISBN', '单位', '应到', '实收', '单价（元）', '金额（元）'],
              '问题、编号',
            ].map((each) => label(each)),
          ),
        ],
        body: [
          ...items.map(({ line, codes }, index) =>
            row([
              index + 1,
              left(line.name),
              left(line.isbn ? formatIsbn(line.isbn) : line.model),
              line.unit ?? (line.what === 'book' ? '册' : null),
              line.quantity,
              line.received,
              money(line.priceFen),
              money(line.priceFen === null ? null : line.priceFen * (line.received ?? line.quantity)),
              left([line.wrong, codesText(codes)].filter(Boolean).join('；') || null),
            ]),
          ),
          row([label('合计', { colSpan: 5 }), pieces, null, money(fen), null]),
        ],
        size: 8,
      }),
      paragraph(
        intake.acceptedOn
          ? `验收日期：${long(intake.acceptedOn)}${intake.enteredOn ? `　　入账日期：${long(intake.enteredOn)}` : ''}`
          : '验收日期：',
        { indent: false },
      ),
      signLine(
        acceptedBy ? ['验收人', acceptedBy] : '验收人',
        secondBy ? ['验收人', secondBy] : '验收人',
        '负责人签字',
      ),
    ],
    { head: { left: school.name, right: name } },
  );
}

function codesText(codes: { first: string; last: string } | null): string | null {
  if (!codes) return null;
  return codes.first === codes.last ? codes.first : `${codes.first}—${codes.last}`;
}

/** Gifts in the order of their days; `things` of each as read on one line. */
export function donationRegister(
  gifts: readonly (IntakeRow & {
    things: readonly IntakeLine[];
    acceptedBy: string | null;
    secondBy: string | null;
  })[],
  { school, from, to, today }: { school: PaperSchool; from: Day; to: Day; today: Day },
): Document {
  const name = '接收捐赠登记表';
  const pieces = gifts.reduce((sum, each) => sum + each.pieces, 0);
  const fen = gifts.reduce((sum, each) => sum + each.fen, 0);
  return paper(
    `${school.name}${name}`,
    'list',
    [
      title(`${school.name}${name}`),
      paragraph(
        `登记时间：${long(from)}至${long(to < today ? to : today)}　　合计：${gifts.length}次、${pieces}件，价值${formatYuan(fen)}元`,
        { indent: false },
      ),
      table({
        columns: formColumns('10mm', '24mm', 1.2, 3, '16mm', '24mm', 1.2, '22mm', '22mm', 1),
        head: [
          row(
            [
              ...['序号', '日期', '捐赠人或单位', '捐赠物品', '数量', '价值（元）', '用途'],
              ...['点收人', '点收人', '备注'],
            ].map((each) => label(each)),
          ),
        ],
        body: gifts.map(({ intake, giver, things, pieces: count, fen: worth, acceptedBy, secondBy }, index) =>
          row([
            index + 1,
            intake.requestedOn,
            left(giver),
            left(thingsIn(things)),
            count,
            worth > 0 ? money(worth) : null,
            left(intake.purpose ?? '非定向'),
            acceptedBy,
            secondBy,
            left(intake.note),
          ]),
        ),
        size: 8,
      }),
      signLine('单位负责人', '审核人', '填表人'),
    ],
    { head: { left: school.name, right: long(today)! } },
  );
}

const mostNamed = 6;

function thingsIn(lines: readonly IntakeLine[]): string | null {
  const named = lines.slice(0, mostNamed).map(({ name, what, received, quantity, unit }) => {
    const words = what === 'book' ? `《${name}》` : name;
    return `${words}${received ?? quantity}${unit ?? (what === 'book' ? '册' : '件')}`;
  });
  const more = lines.length > mostNamed ? `等${lines.length}种` : '';
  return `${named.join('、')}${more}` || null;
}
