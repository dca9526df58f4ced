/** Contact cards of helpers from outside, eight to a sheet, and the register as a list. */
import { helperKind } from '../../../codes/index.ts';
import { cards, cell, label, paper, paragraph, row, table, text, title } from '../../../paper/build.ts';
import type { CardBlock, Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { codeWord, formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { HelperRow } from '../helperCalls.ts';
import type { CheckState } from '../helperRules.ts';

export const checkWords: Record<CheckState, string> = {
  valid: '有效',
  outOfDate: '过期',
  none: '没有查询',
  found: '有记录',
};

export function helperCards(rows: readonly HelperRow[], school: PaperSchool, day: Day): Document {
  return {
    title: '社会关爱人员联系卡',
    sections: [
      {
        kind: 'form',
        page: { marginsMm: { top: 12, right: 10, bottom: 12, left: 10 } },
        pageNumbers: false,
        blocks: [
          cards(
            { columns: 2, rows: 4, widthMm: 95, heightMm: 67, padMm: 2.5, cut: true },
            rows.map((each) => card(each, school, day)),
          ),
        ],
      },
    ],
  };
}

function card({ helper, children }: HelperRow, school: PaperSchool, day: Day): CardBlock[] {
  const line = (word: string, content: string | null) =>
    row(
      [
        label(word),
        cell(content === null ? null : text(content, { size: content.length > 26 ? 7.5 : 9 }), {
          align: 'left',
        }),
      ],
      {
        minHeightMm: 7,
      },
    );
  const kids = children
    .slice(0, 6)
    .map((each) => [each.name, each.className].filter(Boolean).join(' '))
    .join('、');
  return [
    table({
      columns: formColumns('18mm', 1),
      body: [
        row(
          [
            cell(
              [
                text(helper.name, { font: 'heiti', size: helper.name.length > 8 ? 11 : 15 }),
                text(`　${codeWord(helperKind, helper.kind) ?? ''}`),
              ],
              { colSpan: 2, align: 'left' },
            ),
          ],
          { minHeightMm: 9 },
        ),
        ...(helper.contactName === null ? [] : [line('联系人', helper.contactName)]),
        row(
          [
            label('电话'),
            cell(helper.phone && text(helper.phone, { font: 'heiti', size: 11 }), { align: 'left' }),
          ],
          {
            minHeightMm: 7,
          },
        ),
        line('单位', helper.workplace),
        line('能做什么', helper.offers),
        line('结对儿童', kids || null),
        line('学校', [school.name, school.phone].filter(Boolean).join('　')),
      ],
      size: 9,
    }),
    paragraph(
      text(`${formatDay(day, 'zh-CN', 'long')}　去看孩子前先和学校联系，发现孩子有危险马上拨 110`, {
        size: 7,
      }),
      { align: 'center' },
    ),
  ];
}

/** The register, one helper a line. */
export function helperList(rows: readonly HelperRow[], school: PaperSchool, day: Day): Document {
  const heads = [
    '序号',
    '姓名或单位',
    '身份',
    '联系人',
    '电话',
    '工作单位',
    '能做什么',
    '协议日期',
    '查询日期',
    '查询',
    '结对儿童',
    '备注',
  ];
  return paper(
    '社会关爱人员名册',
    'list',
    [
      title(`${school.name}社会关爱人员名册`),
      paragraph(`共${rows.length}人（单位）　　${formatDay(day, 'zh-CN', 'long')}`, { indent: false }),
      table({
        columns: formColumns('10mm', 1.2, '20mm', '18mm', '27mm', 1.2, 1.4, '22mm', '22mm', '17mm', 1.6, 1),
        head: [row(heads.map((each) => label(each)))],
        body: rows.map(({ helper, checkedOn, checkState, children }, index) =>
          row([
            String(index + 1),
            helper.name,
            codeWord(helperKind, helper.kind),
            helper.contactName,
            helper.phone,
            helper.workplace,
            helper.offers,
            helper.agreementOn,
            checkedOn,
            checkWords[checkState],
            children.map((each) => each.name).join('、') || null,
            helper.note,
          ]),
        ),
      }),
    ],
    { head: { left: school.name, right: '社会关爱人员名册' } },
  );
}
