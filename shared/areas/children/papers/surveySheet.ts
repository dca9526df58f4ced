/** A class's sheet of the opening survey: what is recorded, what changed, and room to write and to sign. */
import { sex } from '../../../codes/index.ts';
import {
  cell,
  choices,
  label,
  paper,
  paragraph,
  row,
  signLine,
  table,
  text,
  title,
} from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { changedColumns, type SurveyColumn, type SurveyRow, surveyCells } from '../survey.ts';
import { codeWord, formColumns, type PaperSchool } from './parts.ts';

interface Sheet {
  termName: string;
  className: string;
  comparedWith: Day;
  day: Day;
}

const headings: Record<SurveyColumn, string> = {
  homeAddress: '现居住地',
  homePhone: '家庭电话',
  father: '父亲 / 电话',
  fatherAway: '父亲在哪里、从何时',
  mother: '母亲 / 电话',
  motherAway: '母亲在哪里、从何时',
  carer: '照护人 / 电话',
};

/** What differs from the survey before stands in bold. */
export function surveySheet(
  rows: readonly SurveyRow[],
  school: PaperSchool,
  { termName, className, comparedWith, day }: Sheet,
): Document {
  const columns = Object.keys(headings) as SurveyColumn[];
  return paper(
    `${className}开学摸底核对表`,
    'list',
    [
      title(`${school.name}开学摸底核对表`),
      paragraph(
        `${termName}　　班级：${className}　　共${rows.length}人　　打印日期：${formatDay(day, 'zh-CN', 'long')}　　粗体：${formatDay(comparedWith, 'zh-CN', 'long')}以来有变化`,
        { indent: false },
      ),
      table({
        columns: formColumns('9mm', '15mm', '9mm', 1.4, '22mm', 1.1, 1.2, 1.1, 1.2, 1.2, '19mm', '20mm'),
        head: [
          row(
            ['序号', '姓名', '性别', ...columns.map((each) => headings[each]), '核对', '核对人签名'].map(
              (each) => label(each),
            ),
          ),
        ],
        body: rows.map((each, index) => {
          const words = surveyCells(each.now, 'zh-CN');
          const changed = changedColumns(each, 'zh-CN');
          return row([
            index + 1,
            each.name,
            codeWord(sex, each.sex),
            ...columns.map((column) =>
              cell(text(words[column], changed.includes(column) ? { bold: true } : {}), { align: 'left' }),
            ),
            cell(choices(['无变化', '有变化'], [])),
            null,
          ]);
        }),
        size: 8,
      }),
      signLine('班主任', '核对人', '完成日期'),
    ],
    { head: { left: school.name, right: termName } },
  );
}
