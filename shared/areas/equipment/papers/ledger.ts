/** 器材台账 on paper: one table, or one for each place or custodian, each with its sum. Pure. */
import { type CodeList, labelOf } from '../../../codes/codeList.ts';
import { thingCondition } from '../../../codes/index.ts';
import {
  cell,
  label,
  money,
  paper,
  paragraph,
  row,
  signLine,
  table,
  text,
  title,
} from '../../../paper/build.ts';
import type { Block, Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formatYuan } from '../../../values/money.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { AssetRow, AssetSums } from '../ledger.ts';

/** The open lists with the school's entries. */
export interface ThingCodes {
  kinds: CodeList;
  sources: CodeList;
}

interface LedgerOf extends ThingCodes {
  by: 'number' | 'room' | 'custodian';
  sums: AssetSums;
  school: PaperSchool;
  day: Day;
}

const left = (words: string | null) => cell(words, { align: 'left' });

/** `rows` in the order of their numbers. */
export function ledgerSheet(rows: readonly AssetRow[], of: LedgerOf): Document {
  const { by, sums, school, day } = of;
  const name = {
    number: '留守儿童之家器材台账',
    room: '留守儿童之家器材分布表',
    custodian: '留守儿童之家器材保管表',
  }[by];
  return paper(
    `${school.name}${name}`,
    'list',
    [
      title(`${school.name}${name}`),
      paragraph(`截止日期：${formatDay(day, 'zh-CN', 'long')}　　合计：${told(sums)}`, { indent: false }),
      ...(by === 'number' ? [tableOf(rows, of)] : groupsOf(rows, by, of)),
      signLine('单位负责人', '保管人', '填表人'),
    ],
    { head: { left: school.name, right: formatDay(day, 'zh-CN', 'long') } },
  );
}

function told({ lines, pieces, fen, unpriced }: Pick<AssetSums, 'lines' | 'pieces' | 'fen' | 'unpriced'>) {
  const missing = unpriced > 0 ? `（另有${unpriced}项没有单价）` : '';
  return `${lines}项、${pieces}件，金额${formatYuan(fen)}元${missing}`;
}

function sumsOf(rows: readonly AssetRow[]): AssetSums {
  const sums = { lines: rows.length, pieces: 0, fen: 0, unpriced: 0 };
  for (const { asset, balance } of rows) {
    sums.pieces += balance;
    sums.fen += balance * (asset.priceFen ?? 0);
    if (asset.priceFen === null && balance > 0) sums.unpriced += 1;
  }
  return sums;
}

const nowhere = { room: '没有记存放房间', custodian: '没有保管人' };

function groupsOf(rows: readonly AssetRow[], by: 'room' | 'custodian', codes: ThingCodes): Block[] {
  const groups = [...Map.groupBy(rows, (each) => each[by] ?? '')].toSorted(([one], [other]) =>
    one === '' ? 1 : other === '' ? -1 : one.localeCompare(other, 'zh-CN'),
  );
  return groups.flatMap(([name, some]) => [
    paragraph([text(`${name || nowhere[by]}　`, { bold: true }), text(told(sumsOf(some)))], {
      indent: false,
    }),
    tableOf(some, codes),
  ]);
}

function tableOf(rows: readonly AssetRow[], { kinds, sources }: ThingCodes): Block {
  return table({
    columns: formColumns(
      ...(['9mm', '20mm', 1.6, 1.2, '18mm', '12mm', '12mm', '20mm', '22mm'] as const),
      ...(['20mm', '22mm', 1.2, '18mm', '14mm'] as const),
    ),
    head: [
      row(
        [
          ...['序号', '编号', '名称', '规格型号', '类别', '单位', '数量', '单价（元）', '金额（元）'],
          ...['来源', '入账日期', '存放地点', '保管人', '状况'],
        ].map((each) => label(each)),
      ),
    ],
    body: rows.map(({ asset, code, room, custodian, balance }, index) =>
      row([
        index + 1,
        code,
        left(asset.name),
        left(asset.model),
        labelOf(kinds, asset.kind, 'zh-CN'),
        asset.unit,
        balance,
        money(asset.priceFen),
        money(asset.priceFen === null ? null : asset.priceFen * balance),
        labelOf(sources, asset.source, 'zh-CN'),
        asset.acquiredOn,
        left([room, asset.shelf].filter(Boolean).join(' ') || null),
        custodian,
        labelOf(thingCondition, asset.condition, 'zh-CN'),
      ]),
    ),
    size: 8,
  });
}
