/** The half-yearly risk assessment, and the level that other rules go by. */
import { everyone } from '../../../../shared/areas/children/filter.ts';
import { riskForm } from '../../../../shared/areas/guardians/papers/risk.ts';
import {
  levelByPoints,
  pointsOf,
  type RiskAnswer,
  type RiskAssessment,
  type RiskItem,
  riskAssessmentModel,
  riskScaleModel,
  roundOn,
  shippedScale,
} from '../../../../shared/areas/guardians/risk.ts';
import type {
  RiskRow,
  RiskScaleView,
  RiskView,
  riskCalls,
} from '../../../../shared/areas/guardians/riskCalls.ts';
import type { Input } from '../../../../shared/call.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { sightOf } from '../../../../shared/roles.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { veil } from '../../../../shared/veil.ts';
import type { JobContext, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { school } from '../admin/school.ts';
import { filterFiles, isInReach, loadFile, requireChild } from '../children/files.ts';
import { type PaperFormat, writePaper } from '../writePaper.ts';

type Row = Record<string, SqlValue>;

export function riskScale(context: Pick<ReadContext, 'read'>): RiskScaleView {
  const row = context.read.get<Row>('select * from riskScale where deletedAt is null order by seq limit 1');
  if (!row) return { ...shippedScale, version: null };
  const { items, highBelow, middleBelow, version } = fromRow(riskScaleModel, row);
  return { items, highBelow, middleBelow, version };
}

/** Refuses changedMeanwhile; invalidInput for limits the wrong way round. */
export function saveRiskScale(
  context: WriteContext,
  { version, ...values }: Input<(typeof riskCalls)['saveRiskScale']>,
): RiskScaleView {
  const { highBelow, middleBelow } = values;
  if (highBelow !== null && middleBelow !== null && middleBelow <= highBelow)
    refuseField('middleBelow', 'middleAboveHigh');
  const row = context.read.get<{ id: string }>('select id from riskScale where deletedAt is null limit 1');
  if (row && version === null) refuse('changedMeanwhile', { record: 'riskScale' });
  if (row) context.update(riskScaleModel, row.id, values, version);
  else context.insert(riskScaleModel, values);
  return riskScale(context);
}

/** Newest first, whole. */
function assessmentsOf(context: Pick<ReadContext, 'read'>, childId: string): RiskAssessment[] {
  return context.read
    .all<Row>(
      'select * from riskAssessment where childId = ? and deletedAt is null order by day desc, seq desc',
      childId,
    )
    .map((row) => fromRow(riskAssessmentModel, row));
}

/** The level that held for a child on a day, by its last assessment until then; null where there is none. */
export function levelOf(context: Pick<ReadContext, 'read'>, childId: string, day: Day): string | null {
  return levelsOn(context, day, childId).get(childId) ?? null;
}

/** The same of every child, or of one. For rules inside of the office: a level is private, see roles.ts. */
export function levelsOn(
  context: Pick<ReadContext, 'read'>,
  day: Day,
  childId: string | null = null,
): ReadonlyMap<string, string> {
  const [condition, params]: [string, string[]] =
    childId === null ? ['', []] : ['and childId = ?', [childId]];
  const rows = context.read.all<{ childId: string; level: string }>(
    `select childId, level from riskAssessment
     where deletedAt is null and level is not null and day <= ? ${condition} order by day, seq`,
    day,
    ...params,
  );
  return new Map(rows.map((each) => [each.childId, each.level]));
}

export function risk(context: ReadContext, { childId }: { childId: string }): RiskView {
  requireChild(context, childId);
  const names = new Map(
    context.read
      .all<{ id: string; name: string }>('select id, name from staff')
      .map((each) => [each.id, each.name]),
  );
  return {
    ...roundOn(context.today),
    assessments: assessmentsOf(context, childId).map((each) => ({
      assessment: veil(riskAssessmentModel, each, context.session.role).record,
      assessorName: names.get(each.assessorId ?? '') ?? null,
    })),
  };
}

export function riskRound(context: ReadContext): { half: string; since: Day; rows: RiskRow[] } {
  const round = roundOn(context.today);
  const seesLevel = sightOf(context.session.role, 'private') === 'whole';
  const last = new Map(
    context.read
      .all<{ childId: string; day: string; level: string | null }>(
        'select childId, day, level from riskAssessment where deletedAt is null order by day, seq',
      )
      .map((each) => [each.childId, each]),
  );
  const rows = filterFiles(context, everyone).map(({ child, className }): RiskRow => {
    const known = last.get(child.id);
    return {
      childId: child.id,
      name: child.name,
      className,
      done: known !== undefined && known.day >= round.since,
      lastOn: known?.day ?? null,
      level: seesLevel ? (known?.level ?? null) : null,
    };
  });
  return { ...round, rows };
}

/** Who does not see what is private does not assess: refuses notAllowed. Refuses notFound and a day to come. */
export function saveRisk(
  context: WriteContext,
  input: Input<(typeof riskCalls)['saveRisk']>,
): RiskAssessment {
  requireChild(context, input.childId);
  const { role } = context.session;
  const before =
    input.id === null ? null : (context.records.find(riskAssessmentModel, input.id) ?? missing());
  if (before && before.childId !== input.childId) missing();
  if (sightOf(role, 'private') !== 'whole') refuse('notAllowed');
  if (input.day > context.today) refuseField('day', 'dayAhead');
  const scale = riskScale(context);
  const answers = scale.items.flatMap((item) => answerOf(item, input.given) ?? []);
  const isWhole = answers.length === scale.items.length;
  const total = answers.length === 0 ? null : answers.reduce((sum, each) => sum + each.points, 0);
  const values = {
    childId: input.childId,
    day: input.day,
    half: input.half,
    answers,
    total,
    level: (isWhole ? levelByPoints(total, scale) : null) ?? input.level,
    assessorId: input.assessorId,
    others: input.others,
    reviewer: input.reviewer,
    note: input.note,
  };
  const kept = before
    ? context.update(riskAssessmentModel, before.id, values, input.version)
    : context.insert(riskAssessmentModel, values);
  return veil(riskAssessmentModel, kept, role).record;
}

function answerOf(
  item: RiskItem,
  all: readonly { itemId: string; chosen: string[]; points: number | null }[],
): RiskAnswer | null {
  const given = all.find((each) => each.itemId === item.id) ?? null;
  const points = pointsOf(item, given);
  if (given === null || points === null) return null;
  const chosen = item.answers
    .filter((each) => given.chosen.includes(each.id))
    .map(({ id, label }) => ({ id, label }));
  return { itemId: item.id, label: item.label, chosen, points, most: item.most };
}

export function removeRisk(context: WriteContext, { riskId }: { riskId: string }): null {
  const found = context.records.find(riskAssessmentModel, riskId);
  if (!found || !isInReach(context, found.childId)) missing();
  context.remove(riskAssessmentModel, riskId);
  return null;
}

export async function riskPaper(
  context: JobContext,
  { childId, format }: { childId: string; format: PaperFormat },
): Promise<Document | Uint8Array> {
  const { child, className } = loadFile(context, childId, context.today);
  const last = assessmentsOf(context, childId)[0];
  const seen = last ? veil(riskAssessmentModel, last, context.session.role).record : null;
  const assessor = last?.assessorId
    ? context.read.get<{ name: string }>('select name from staff where id = ?', last.assessorId)
    : undefined;
  const of = { name: child.name, className, assessorName: assessor?.name ?? null };
  return writePaper(context, riskForm(of, seen, riskScale(context), school(context)), format);
}

function missing(): never {
  return refuse('notFound', { record: 'riskAssessment' });
}
