/** 结对帮扶一览表: class by class, each child with its mentor. */
import { label, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { formColumns } from '../../children/papers/parts.ts';

export interface PairingRow {
  className: string | null;
  name: string;
  sex: string | null;
  village: string | null;
  typical: boolean;
  mentorName: string | null;
  mentorPhone: string | null;
  since: Day | null;
  carer: string | null;
  carerPhone: string | null;
}

/** The rows in their order; how many are paired and typical stands above them. */
export function pairingTable(rows: readonly PairingRow[], school: { name: string }, day: Day): Document {
  const paired = rows.filter((each) => each.mentorName !== null);
  const mentors = new Set(paired.map((each) => `${each.mentorName} ${each.mentorPhone ?? ''}`));
  const typical = rows.filter((each) => each.typical).length;
  return paper(`${school.name}结对帮扶一览表`, 'list', [
    title(`${school.name}留守儿童结对帮扶一览表`),
    paragraph(
      `填报单位（盖章）：${school.name}　　日期：${formatDay(day, 'zh-CN', 'long')}　　共${rows.length}人，已结对${paired.length}人，帮扶教师${mentors.size}人，典型儿童${typical}人`,
      { indent: false },
    ),
    table({
      columns: formColumns(
        '10mm',
        '18mm',
        '22mm',
        '11mm',
        1,
        '14mm',
        '24mm',
        '28mm',
        '26mm',
        '22mm',
        '30mm',
        1,
      ),
      head: [
        row(
          [
            '序号',
            '班级',
            '儿童姓名',
            '性别',
            '村',
            '典型',
            '帮扶教师',
            '教师电话',
            '结对日期',
            '照护人',
            '照护人电话',
            '教师签名',
          ].map((each) => label(each)),
        ),
      ],
      body: rows.map((each, index) => [
        index + 1,
        each.className,
        each.name,
        each.sex,
        each.village,
        each.typical ? '是' : null,
        each.mentorName,
        each.mentorPhone,
        each.since,
        each.carer,
        each.carerPhone,
        null,
      ]),
    }),
    signLine('校长', '填表人'),
  ]);
}
