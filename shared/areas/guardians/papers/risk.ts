/** 风险等级评估表 of one child, filled in or to be filled in by hand. */
import { riskHalf, riskLevel } from '../../../codes/index.ts';
import { cell, choices, label, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import { formatDay } from '../../../values/day.ts';
import { codeWord, formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { RiskAssessment, RiskScale } from '../risk.ts';

export function riskForm(
  of: { name: string; className: string | null; assessorName: string | null },
  assessment: RiskAssessment | null,
  scale: RiskScale,
  school: PaperSchool,
): Document {
  const answers = new Map((assessment?.answers ?? []).map((each) => [each.itemId, each]));
  const known = new Set(scale.items.map((each) => each.id));
  // what the table has no more stays as it was answered
  const gone = (assessment?.answers ?? []).filter((each) => !known.has(each.itemId));
  const day = assessment ? formatDay(assessment.day, 'zh-CN', 'long') : '＿＿＿＿年＿＿月＿＿日';
  return paper(
    '风险等级评估表',
    'form',
    [
      title('儿童风险等级评估表'),
      paragraph(
        `学校：${school.name}　　班级：${of.className ?? ''}　　姓名：${of.name}　　评估日期：${day}${
          assessment ? `（${codeWord(riskHalf, assessment.half)}）` : ''
        }`,
        { indent: false },
      ),
      table({
        columns: formColumns('28mm', '14mm', 1, '16mm'),
        head: [row(['项目', '满分', '情况', '得分'].map((each) => label(each)))],
        body: [
          ...scale.items.map((item) => {
            const answer = answers.get(item.id);
            const chosen = (answer?.chosen ?? []).map((each) => each.label);
            const words =
              item.kind === 'points'
                ? null
                : choices(
                    item.answers.map((each) => each.label),
                    chosen,
                  );
            return row(
              [
                label(item.label),
                String(item.most),
                cell(words, { align: 'left' }),
                answer ? String(answer.points) : null,
              ],
              { minHeightMm: 9 },
            );
          }),
          ...gone.map((each) =>
            row([
              label(each.label),
              String(each.most),
              cell(each.chosen.map((one) => one.label).join('、') || null, { align: 'left' }),
              String(each.points),
            ]),
          ),
          row([
            label('合计'),
            String(scale.items.reduce((sum, each) => sum + each.most, 0)),
            cell(
              choices(
                riskLevel.entries.map((each) => each.zh),
                assessment?.level ? [codeWord(riskLevel, assessment.level) ?? ''] : [],
              ),
              { align: 'left' },
            ),
            assessment?.total == null ? null : String(assessment.total),
          ]),
          row([label('说明'), cell(assessment?.note ?? null, { colSpan: 3, align: 'left' })], {
            minHeightMm: 24,
          }),
        ],
      }),
      signLine(
        ['评估人', of.assessorName ?? ''],
        ['参与评估', assessment?.others ?? ''],
        ['复核人', assessment?.reviewer ?? ''],
      ),
    ],
    { head: { left: school.name, right: '风险等级评估表' } },
  );
}
