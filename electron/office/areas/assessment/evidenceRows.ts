/** Evidence as it is shown: what each is called. What is in the bin, or whose paper is, is left out. */
import {
  type Evidence,
  type EvidenceRow,
  evidenceModel,
} from '../../../../shared/areas/assessment/evidence.ts';
import {
  type EvidenceRuleId,
  evidenceRule,
  evidenceRuleIds,
} from '../../../../shared/areas/assessment/evidenceRules.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';

type Row = Record<string, SqlValue>;
type Shown = Omit<EvidenceRow, 'number' | 'found'> & { rule: EvidenceRuleId | null };

/** By leaf, in order. */
export function evidenceOf(context: Pick<ReadContext, 'read'>, assessmentId: string): Map<string, Shown[]> {
  const rows = context.read.all<Row>(
    `select evidence.*, material.title as materialTitle, material.format, filedReport.title as reportTitle,
       filedReport.edition, activity.title as activityTitle, activity.day
     from evidence
     left join material on material.id = evidence.materialId and material.deletedAt is null
     left join filedReport on filedReport.id = evidence.filedReportId and filedReport.deletedAt is null
     left join activity on activity.id = evidence.activityId and activity.deletedAt is null
     where evidence.assessmentId = ? and evidence.deletedAt is null
       and coalesce(material.id, filedReport.id, activity.id, evidence.rule, evidence.note) is not null
     order by evidence.position, evidence.seq`,
    assessmentId,
  );
  return Map.groupBy(rows.map(shownOf), ({ evidence }) => evidence.indicatorScoreId);
}

function shownOf({ materialTitle, format, reportTitle, edition, activityTitle, day, ...row }: Row): Shown {
  const evidence = fromRow(evidenceModel, row);
  const rule = evidenceRuleIds.find((each) => each === evidence.rule) ?? null;
  const words =
    materialTitle ??
    reportTitle ??
    (activityTitle === null ? null : `${day} ${activityTitle}`) ??
    (rule === null ? evidence.note : labelOf(evidenceRule, rule, 'zh-CN'));
  return {
    evidence,
    rule,
    words: Number(edition) > 1 ? `${words}（第${edition}稿）` : String(words ?? ''),
    format: format === 'jpeg' || format === 'pdf' ? format : null,
  };
}

export function evidenceOfScore(context: Pick<ReadContext, 'read'>, scoreId: string): Evidence[] {
  return context.read
    .all<Row>(
      'select * from evidence where indicatorScoreId = ? and deletedAt is null order by position, seq',
      scoreId,
    )
    .map((row) => fromRow(evidenceModel, row));
}
