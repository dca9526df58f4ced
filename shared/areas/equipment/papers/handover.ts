/** 器材保管交接单: what one hands to the other, signed by both. Pure. */
import { labelOf } from '../../../codes/codeList.ts';
import { thingCondition } from '../../../codes/index.ts';
import { cell, label, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { formatDay } from '../../../values/day.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { Handover } from '../custody.ts';
import type { AssetRow } from '../ledger.ts';

const left = (words: string | null) => cell(words, { align: 'left' });

/** `things` as they are now. */
export function handoverSheet(
  { handover, from, to }: { handover: Handover; from: string; to: string },
  things: readonly AssetRow[],
  school: PaperSchool,
): Document {
  const name = '留守儿童之家器材保管交接单';
  const pieces = things.reduce((sum, { balance }) => sum + balance, 0);
  return paper(
    name,
    'form',
    [
      title(`${school.name}${name}`),
      paragraph(
        `移交人：${from}　　接收人：${to}　　交接日期：${formatDay(handover.day, 'zh-CN', 'long')}　　共${things.length}项、${pieces}件`,
        { indent: false },
      ),
      table({
        columns: formColumns('12mm', '26mm', 2, 1.2, '18mm', '18mm', 1.6),
        head: [
          row(['序号', '编号', '名称', '规格型号', '数量', '状况', '存放地点'].map((each) => label(each))),
        ],
        body: things.map(({ asset, code, balance, room }, index) =>
          row([
            index + 1,
            code,
            left(asset.name),
            left(asset.model),
            `${balance}${asset.unit ?? ''}`,
            labelOf(thingCondition, asset.condition, 'zh-CN'),
            left([room, asset.shelf].filter(Boolean).join(' ') || null),
          ]),
        ),
        size: 9,
      }),
      ...(handover.note ? [paragraph(`备注：${handover.note}`, { indent: false })] : []),
      signLine('移交人签字', '接收人签字', '监交人签字'),
    ],
    { head: { left: school.name, right: name } },
  );
}
