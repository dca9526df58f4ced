/** The duty to report: signs in what is written about a child, the reports, and their clocks. */
import { childModel } from '../../../../shared/areas/children/model.ts';
import { contactModel } from '../../../../shared/areas/contacts/model.ts';
import {
  type DutyReport,
  type DutyStep,
  dutyReportModel,
  minuteOf,
  nextStep,
  stepsFrom,
} from '../../../../shared/areas/guardians/report.ts';
import type {
  DutyClocks,
  DutySign,
  DutyView,
  OpenReport,
  SeenReport,
} from '../../../../shared/areas/guardians/reportCalls.ts';
import { riskAssessmentModel } from '../../../../shared/areas/guardians/risk.ts';
import { usual } from '../../../../shared/areas/guardians/settings.ts';
import { situationsInAll, situationsOfEntry } from '../../../../shared/areas/guardians/situations.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { addDays } from '../../../../shared/values/day.ts';
import { veil } from '../../../../shared/veil.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { school } from '../admin/school.ts';
import { requireChild } from '../children/files.ts';
import { reportScope, seenReport } from './reportSight.ts';

type Row = Record<string, SqlValue>;

/** How far back contacts are looked at, days: what is older has been answered or is past. */
const signDays = 60;

/** Of a child in reach. Refuses notFound. */
export function duty(context: ReadContext, { childId }: { childId: string }): DutyView {
  requireChild(context, childId);
  const scope = reportScope(context);
  const reports = context.read
    .all<Row>(
      `select * from dutyReport where childId = ? and deletedAt is null and ${scope.sql}
       order by foundAt desc, seq desc`,
      childId,
      ...scope.params,
    )
    .map((row) => fromRow(dutyReportModel, row));
  return {
    signs: signsOf(context, childId),
    reports: reports.map((each) => withNames(context, each)),
    clocks: clocksOf(context),
  };
}

function clocksOf(context: Pick<ReadContext, 'read'>): DutyClocks {
  const { carerToldMinutes, parentsToldMinutes, authorityToldMinutes, dutyNumbers } = school(context);
  return {
    carerToldMinutes: carerToldMinutes ?? usual.carerToldMinutes,
    parentsToldMinutes: parentsToldMinutes ?? usual.parentsToldMinutes,
    authorityToldMinutes: authorityToldMinutes ?? usual.authorityToldMinutes,
    numbers: dutyNumbers,
  };
}

export function withNames(context: Pick<ReadContext, 'read'>, report: DutyReport): SeenReport {
  const ids = [report.foundById, ...(report.named ?? []), ...report.steps.map((each) => each.byId)];
  const rows = context.read.all<{ id: string; name: string }>(
    'select id, name from staff where id in (select value from json_each(?))',
    JSON.stringify(ids),
  );
  const names = Object.fromEntries(rows.map((each) => [each.id, each.name]));
  return { report, foundByName: names[report.foundById] ?? '', names };
}

/** In what the role sees of the child: its notebook, and the contacts of the last weeks. */
function signsOf(context: ReadContext, childId: string): DutySign[] {
  const { role } = context.session;
  const child = veil(childModel, requireChild(context, childId), role).record;
  const notebook = Object.entries(childModel.fields)
    .filter(([, field]) => field.section === 'notebook')
    .map(([key]) => [key, child[key as keyof typeof child]]);
  const contacts = context.read
    .all<Row>(
      `select contact.* from contact join contactChild on contactChild.contactId = contact.id
       where contactChild.childId = ? and contactChild.deletedAt is null and contact.deletedAt is null
         and contact.day >= ? order by contact.day desc, contact.seq desc`,
      childId,
      addDays(context.today, -signDays),
    )
    .map((row) => veil(contactModel, fromRow(contactModel, row), role).record);
  const risk = riskTexts(context, childId);
  const signs: DutySign[] = [
    ...contacts.map(
      (each): DutySign => ({ place: 'contact', day: each.day, found: situationsOfEntry({ ...each }) }),
    ),
    ...(risk ? [{ place: 'risk' as const, day: risk.day, found: situationsInAll(risk.texts) }] : []),
    { place: 'file', day: null, found: situationsOfEntry(Object.fromEntries(notebook)) },
  ];
  return signs.filter((each) => each.found.length > 0);
}

/** The newest assessment's ticked dangers and remark, where the role sees them. */
function riskTexts(context: ReadContext, childId: string): { day: string; texts: string[] } | null {
  const row = context.read.get<Row>(
    `select * from riskAssessment where childId = ? and deletedAt is null order by day desc, seq desc limit 1`,
    childId,
  );
  if (!row) return null;
  const seen = veil(riskAssessmentModel, fromRow(riskAssessmentModel, row), context.session.role).record;
  const ticked = (seen.answers ?? []).filter((each) => each.points === 0).flatMap((each) => each.chosen);
  return { day: seen.day, texts: [...ticked.map((each) => each.label), seen.note ?? ''] };
}

export function openReports(context: ReadContext): OpenReport[] {
  const scope = reportScope(context);
  const now = minuteOf(context.now);
  const rows = context.read.all<Row & { childName: string }>(
    `select dutyReport.*, child.name as childName from dutyReport join child on child.id = dutyReport.childId
     where dutyReport.deletedAt is null and child.deletedAt is null and dutyReport.closedOn is null and ${scope.sql}`,
    ...scope.params,
  );
  return rows
    .flatMap((row): OpenReport[] => {
      const report = fromRow(dutyReportModel, row);
      const next = nextStep(report);
      if (!next) return [];
      const { to, dueAt } = next;
      return [
        { id: report.id, childId: report.childId, childName: row.childName, to, dueAt, late: dueAt < now },
      ];
    })
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
}

type Patch = Partial<
  Pick<DutyReport, 'situations' | 'foundAt' | 'foundById' | 'seen' | 'named' | 'closedOn' | 'outcome'>
>;

/** Refuses notFound for a report that is not one's to see, invalidInput for a time to come and unknown people. */
export function saveReport(
  context: WriteContext,
  input: { id: string | null; version: number | null; childId: string; patch: Patch },
): DutyReport {
  const { patch } = input;
  const before = input.id === null ? null : (seenReport(context, input.id) ?? missing());
  if (before ? before.childId !== input.childId : false) missing();
  if (!before) requireChild(context, input.childId);
  const foundAt = patch.foundAt ?? before?.foundAt ?? minuteOf(context.now);
  if (foundAt > minuteOf(context.now)) refuseField('patch.foundAt', 'dayAhead');
  if (patch.closedOn && patch.closedOn > context.today) refuseField('patch.closedOn', 'dayAhead');
  requireStaff(context, [...(patch.named ?? []), ...(patch.foundById ? [patch.foundById] : [])]);
  if (before)
    return context.update(dutyReportModel, before.id, stayingNamed(context, before, patch), input.version);
  if (!patch.situations) refuseField('patch.situations', 'required');
  const foundById = patch.foundById ?? context.session.staffId;
  return context.insert(dutyReportModel, {
    ...patch,
    named: namedWith(context, patch.named ?? [], foundById),
    situations: patch.situations,
    childId: input.childId,
    foundAt,
    foundById,
    steps: stepsFrom(foundAt, clocksOf(context)),
  });
}

/** Whoever writes it can go on seeing it. */
function namedWith(context: WriteContext, named: readonly string[], foundById: string): string[] {
  const { staffId, role } = context.session;
  const own = role === 'principal' || staffId === foundById || named.includes(staffId) ? [] : [staffId];
  return [...new Set([...named, ...own])];
}

/** Only the principal takes somebody's sight away; others add. Another time of finding moves the open clocks. */
function stayingNamed(context: WriteContext, before: DutyReport, patch: Patch) {
  const { foundById, ...others } = patch;
  const isPrincipal = context.session.role === 'principal';
  const added = [...new Set([...(before.named ?? []), ...(patch.named ?? [])])];
  const due = new Map(
    stepsFrom(patch.foundAt ?? before.foundAt, clocksOf(context)).map((each) => [each.to, each.dueAt]),
  );
  return {
    ...others,
    ...(isPrincipal && foundById !== undefined ? { foundById } : {}),
    ...(patch.named === undefined || isPrincipal ? {} : { named: added }),
    ...(patch.foundAt === undefined || patch.foundAt === before.foundAt
      ? {}
      : { steps: before.steps.map((each) => ({ ...each, dueAt: due.get(each.to) ?? each.dueAt })) }),
  };
}

function requireStaff(context: WriteContext, ids: readonly string[]): void {
  for (const id of ids)
    if (!context.read.get('select 1 from staff where id = ? and deletedAt is null', id))
      refuse('notFound', { record: 'staff' });
}

export function tellStep(
  context: WriteContext,
  input: Pick<DutyStep, 'to' | 'doneAt' | 'whom' | 'receipt' | 'notTold'> & {
    reportId: string;
    version: number;
  },
): DutyReport {
  const { reportId, version, ...told } = input;
  const report = seenReport(context, reportId) ?? missing();
  if (told.doneAt !== null && told.doneAt > minuteOf(context.now)) refuseField('doneAt', 'dayAhead');
  const byId = told.doneAt === null && told.notTold === null ? null : context.session.staffId;
  const steps = report.steps.map((each) => (each.to === told.to ? { ...each, ...told, byId } : each));
  return context.update(dutyReportModel, reportId, { steps }, version);
}

/** To the bin: a report that was made by mistake. */
export function removeReport(context: WriteContext, { reportId }: { reportId: string }): null {
  if (!seenReport(context, reportId)) missing();
  context.remove(dutyReportModel, reportId);
  return null;
}

function missing(): never {
  return refuse('notFound', { record: 'dutyReport' });
}
