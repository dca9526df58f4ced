/** The form, its approval, and the evidence as papers to be bound behind it. */

import { activitySheet } from '../../../../shared/areas/activities/papers.ts';
import { materialModel } from '../../../../shared/areas/admin/materials.ts';
import type { assessmentCalls } from '../../../../shared/areas/assessment/calls.ts';
import type { EvidenceRow } from '../../../../shared/areas/assessment/evidence.ts';
import type { EvidenceRuleId } from '../../../../shared/areas/assessment/evidenceRules.ts';
import {
  boundPaper,
  mostListed,
  picturePaper,
  recordsPaper,
  shelfPaper,
} from '../../../../shared/areas/assessment/papers/evidence.ts';
import { assessmentPapers } from '../../../../shared/areas/assessment/papers/form.ts';
import {
  type Assessment,
  type AssessmentBrief,
  type AssessmentView,
  assessmentModel,
  type ScoreLine,
} from '../../../../shared/areas/assessment/scoring.ts';
import { type Document, documentSchema } from '../../../../shared/paper/document.ts';
import { refuse } from '../../../../shared/problem.ts';
import { formatHalves } from '../../../../shared/values/halfPoints.ts';
import { breathe, type Handler, type JobContext, type ReadContext } from '../../context.ts';
import { sheetData } from '../activities/papers.ts';
import { school } from '../admin/school.ts';
import { filedFile, fileReport, filesToFile } from '../reports/filed.ts';
import { writePaper } from '../writePaper.ts';
import { assessmentBefore, briefOf, linesOf, requireAssessment, viewOf } from './rows.ts';
import { linesBy } from './rules/index.ts';

type Calls = typeof assessmentCalls;

function briefBefore(context: ReadContext, now: Assessment): AssessmentBrief | null {
  const before = assessmentBefore(context, now);
  return before && briefOf(before, linesOf(context, before));
}

function paperOf(context: ReadContext, view: AssessmentView): Document {
  const before = briefBefore(context, view.assessment);
  return assessmentPapers(view, school(context), { before, today: context.today });
}

export const assessmentPaper: Handler<Calls['assessmentPaper']> = async (context, { id, format }) => {
  const document = await context.alone(() =>
    paperOf(context, viewOf(context, requireAssessment(context, id))),
  );
  return writePaper(context, document, format);
};

export const approveAssessment: Handler<Calls['approveAssessment']> = async (
  context,
  { id, version, changes },
) => {
  const { view, document } = await context.alone(() => {
    const seen = requireWhole(context, { id, version });
    return { view: seen, document: paperOf(context, seen) };
  });
  const { title } = view.assessment;
  const report = { kind: 'assessment', period: title, title, document, changes, xlsx: true };
  const files = await filesToFile(context, report);
  return context.write((write) => {
    const now = requireWhole(write, { id, version });
    if (!sameNumbers(now, view)) refuse('changedMeanwhile');
    write.update(assessmentModel, id, { approvedOn: write.today }, version);
    return fileReport(write, { ...report, figures: figuresOf(view) }, files);
  });
};

/** Refuses what keeps an assessment from being approved. */
function requireWhole(
  context: ReadContext,
  { id, version }: { id: string; version: number },
): AssessmentView {
  const found = requireAssessment(context, id);
  if (found.approvedOn !== null) refuse('assessmentApproved');
  if (found.version !== version) refuse('changedMeanwhile');
  const view = viewOf(context, found);
  if (view.sums.scored < view.sums.leaves)
    refuse('leavesUnscored', { count: view.sums.leaves - view.sums.scored });
  const unproved = ({ score, shown }: ScoreLine) =>
    !shown && score.halves > 0 && score.selfHalves === score.halves;
  if (view.lines.some(unproved)) refuse('evidenceMissing');
  return view;
}

/** Scores and evidence as they stand on paper. */
function sameNumbers(one: AssessmentView, other: AssessmentView): boolean {
  const told = ({ lines }: AssessmentView) =>
    JSON.stringify(
      lines.map(({ score, evidence }) => [
        score.version,
        evidence.map(({ evidence: { id }, found }) => [id, found?.value]),
      ]),
    );
  return told(one) === told(other);
}

function figuresOf({ sums, blocks }: AssessmentView) {
  return [
    { name: '总分', text: formatHalves(sums.halves) },
    { name: '自评得分', text: formatHalves(sums.selfHalves) },
    ...blocks.map(({ block, sums: own }) => ({ name: block, text: formatHalves(own.selfHalves) })),
  ];
}

export const bindingParts: Handler<Calls['bindingParts']> = async (context, { id }) => {
  const view = await context.alone(() => viewOf(context, requireAssessment(context, id)));
  const before = await context.alone(() => briefBefore(context, view.assessment));
  const parts: { evidenceId: string; document: Document | null }[] = [];
  const all = view.lines.flatMap((line) => line.evidence.map((row) => ({ line, row })));
  for (const [at, { line, row }] of all.entries()) {
    context.progress(at, all.length);
    await breathe(context.signal);
    const document = await context.alone(() => evidencePaper(context, view.assessment, { line, row }));
    parts.push({ evidenceId: row.evidence.id, document });
  }
  return { view, before, school: school(context).name, parts };
};

/** Null for a PDF, which is bound as it is. */
function evidencePaper(
  context: JobContext,
  { startsOn, endsOn }: Assessment,
  { line, row }: { line: ScoreLine; row: EvidenceRow },
): Document | null {
  const { kind, rule, materialId, filedReportId, activityId } = row.evidence;
  const about = { row, indicator: line.score.name };
  if (kind === 'records' && rule !== null && row.found) {
    const asked = { time: { from: startsOn, to: endsOn }, most: mostListed };
    const { value, text } = row.found;
    return recordsPaper(about, { value: value ?? 0, text }, linesBy(rule as EvidenceRuleId, context, asked));
  }
  if (materialId !== null) {
    if (row.format === 'pdf') return null;
    const { width, height, ...kept } = context.records.find(materialModel, materialId)!;
    const content = context.desk.school.contents.get('material', kept);
    const base64 = Buffer.from(content).toString('base64');
    return picturePaper(about, { base64, width: width ?? 1, height: height ?? 1 });
  }
  if (filedReportId !== null) {
    const content = filedFile(context, filedReportId, 'document');
    if (content)
      return boundPaper(about, documentSchema.parse(JSON.parse(new TextDecoder().decode(content))));
  }
  if (activityId !== null)
    return boundPaper(about, activitySheet(...sheetData(context, activityId), school(context)));
  return shelfPaper(about);
}
