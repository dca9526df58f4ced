/** 开学摸底: the sheet of a class beside what it was, and who has been looked at. */
import { type Kin, kinModel } from '../../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../../shared/areas/children/model.ts';
import { surveySheet as paperOf } from '../../../../shared/areas/children/papers/surveySheet.ts';
import { factsOn } from '../../../../shared/areas/children/pastDay.ts';
import {
  type Survey,
  type SurveyRow,
  type SurveyView,
  surveyFactsOf,
  surveyMarkModel,
  surveyModel,
} from '../../../../shared/areas/children/survey.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { refuse } from '../../../../shared/problem.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { addDays, type Day, dayOf } from '../../../../shared/values/day.ts';
import { termBefore, termOn } from '../../../../shared/values/term.ts';
import { veil } from '../../../../shared/veil.ts';
import type { JobContext, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { classes, school, terms } from '../admin/school.ts';
import { type PaperFormat, writePaper } from '../writePaper.ts';
import { childScope, requireChild } from './files.ts';
import { spellsOf } from './spells.ts';

type Row = Record<string, SqlValue>;

export function survey(context: ReadContext): SurveyView {
  const open = openSurvey(context);
  const term = open ? terms(context).find(({ id }) => id === open.termId) : termToSurvey(context);
  const names = new Map(classes(context).map((each) => [each.id, formatClassName(each)]));
  const order = [...names.keys()];
  const placeOf = (classId: string | null) => (classId === null ? order.length : order.indexOf(classId));
  return {
    survey: open ?? null,
    termName: term?.name ?? null,
    comparedWith: open ? dayOf(open.since) : null,
    classes: progress(context, open)
      .toSorted((a, b) => placeOf(a.classId) - placeOf(b.classId))
      .map((each) => ({ ...each, className: each.classId === null ? '' : (names.get(each.classId) ?? '') })),
  };
}

/** How many of the session's children wait to be looked at; 0 without an open survey. */
export function leftToSee(context: ReadContext): number {
  const open = openSurvey(context);
  if (!open) return 0;
  return progress(context, open).reduce((sum, { total, seen }) => sum + total - seen, 0);
}

/** The survey of the term that runs or comes next. */
function openSurvey(context: Pick<ReadContext, 'read' | 'today'>): Survey | undefined {
  const row = context.read.get<Row>(
    `select survey.* from survey join term on term.id = survey.termId
     where survey.deletedAt is null and term.deletedAt is null and term.endsOn >= ?
     order by term.startsOn limit 1`,
    context.today,
  );
  return row && fromRow(surveyModel, row);
}

function termToSurvey(context: Pick<ReadContext, 'read' | 'today'>) {
  const all = terms(context);
  return termOn(all, context.today) ?? all.find((each) => each.startsOn > context.today) ?? null;
}

/** Of the table child: known and at the school on a day, as rules.ts says of one file (isHere). */
const here = `child.deletedAt is null and child.fileOpenedOn <= ?
  and (child.enrolledOn is null or child.enrolledOn <= ?) and (child.leftOn is null or child.leftOn > ?)`;

function progress(context: ReadContext, open: Survey | undefined) {
  const scope = childScope(context);
  const { today } = context;
  return context.read.all<{ classId: string | null; total: number; seen: number }>(
    `select child.classId, count(*) as total, count(surveyMark.id) as seen
     from child left join surveyMark on surveyMark.childId = child.id and surveyMark.deletedAt is null
       and surveyMark.surveyId = ?
     where ${here} and ${scope.sql} group by child.classId`,
    open?.id ?? '',
    today,
    today,
    today,
    ...scope.params,
  );
}

/** The children of a class, each as it is and as it was at the survey before; refuses notFound without a survey. */
export function surveySheet(context: ReadContext, input: { classId: string | null }): SurveyRow[] {
  const open = openSurvey(context) ?? refuse('notFound', { record: 'survey' });
  const scope = childScope(context);
  const { today } = context;
  const rows = context.read.all<Row & { seenOn: string | null; seenBy: string | null }>(
    `select child.*, surveyMark.seenOn, staff.name as seenBy
     from child left join surveyMark on surveyMark.childId = child.id and surveyMark.deletedAt is null
       and surveyMark.surveyId = ? left join staff on staff.id = surveyMark.staffId
     where child.classId is ? and ${here} and ${scope.sql} order by child.seq`,
    open.id,
    input.classId,
    today,
    today,
    today,
    ...scope.params,
  );
  return rows.map((row) => {
    const child = fromRow(childModel, row);
    const kinRows = context.read.all<Row>('select * from kin where childId = ? order by seq', child.id);
    const there = kinRows.filter((each) => each.deletedAt === null).map((each) => fromRow(kinModel, each));
    const before = fileAt(context, open, row, kinRows);
    return {
      childId: child.id,
      name: child.name,
      sex: child.sex,
      now: shown(context, { child, kin: there }, today),
      before: before && shown(context, before, dayOf(open.since)),
      seenOn: row.seenOn,
      seenBy: row.seenBy,
    };
  });
}

interface File {
  child: Child;
  kin: readonly Kin[];
}

function shown({ session }: ReadContext, { child, kin }: File, day: Day) {
  return surveyFactsOf(
    {
      child: veil(childModel, child, session.role).record,
      kin: kin.map((each) => veil(kinModel, each, session.role).record),
    },
    day,
  );
}

/**
 * The file as the office had it at the moment compared with: every change since taken back, by the history. Of a file
 * that was written into the office later, but had been opened before, the spells tell; of a new child nothing does.
 */
function fileAt(context: ReadContext, open: Survey, childRow: Row, kinRows: readonly Row[]): File | null {
  const day = dayOf(open.since);
  const childId = String(childRow.id);
  if (Number(childRow.createdAt) > open.since) {
    if (String(childRow.fileOpenedOn) > day) return null;
    const kin = kinRows.filter((each) => each.deletedAt === null).map((each) => fromRow(kinModel, each));
    return factsOn({ child: fromRow(childModel, childRow), kin }, spellsOf(context, childId), day);
  }
  const before = new Map<string, Row>();
  for (const entry of context.read.all<{ recordId: string; before: string | null }>(
    `select recordId, before from auditEntry where owner = ? and at > ? and before is not null
       and record in ('child', 'kin') order by seq desc`,
    childId,
    open.since,
  ))
    before.set(entry.recordId, { ...before.get(entry.recordId), ...(JSON.parse(entry.before!) as Row) });
  const back = (row: Row): Row => ({ ...row, ...before.get(String(row.id)) });
  const kin = kinRows
    .filter((row) => Number(row.createdAt) <= open.since)
    .map(back)
    .filter((row) => (row.deletedAt ?? null) === null)
    .map((row) => fromRow(kinModel, row));
  return { child: fromRow(childModel, back(childRow)), kin };
}

export function startSurvey(context: WriteContext): Survey {
  const open = openSurvey(context);
  if (open) return open;
  const term = termToSurvey(context) ?? refuse('notFound', { record: 'term' });
  return context.insert(surveyModel, {
    termId: term.id,
    startedOn: context.today,
    since: comparedWith(context, term.startsOn),
  });
}

/** The survey before, else the end of the last day of the term before, else now. */
function comparedWith(context: WriteContext, startsOn: Day): number {
  const last = context.read.get<{ createdAt: number }>(
    'select createdAt from survey where deletedAt is null order by createdAt desc limit 1',
  );
  if (last) return last.createdAt;
  const before = termBefore(terms(context), startsOn);
  return before ? new Date(`${addDays(before.endsOn, 1)}T00:00:00`).getTime() - 1 : context.now;
}

export function markSeen(context: WriteContext, input: { childIds: string[]; seen: boolean }): null {
  const open = openSurvey(context) ?? refuse('notFound', { record: 'survey' });
  for (const childId of input.childIds) {
    requireChild(context, childId);
    const mark = context.read.get<{ id: string }>(
      'select id from surveyMark where surveyId = ? and childId = ? and deletedAt is null',
      open.id,
      childId,
    );
    if (mark && !input.seen) context.remove(surveyMarkModel, mark.id);
    if (!mark && input.seen)
      context.insert(surveyMarkModel, {
        surveyId: open.id,
        childId,
        seenOn: context.today,
        staffId: context.session.staffId,
      });
  }
  return null;
}

export async function surveyPaper(
  context: JobContext,
  input: { classId: string | null; format: PaperFormat },
): Promise<Document | Uint8Array> {
  const view = survey(context);
  const rows = surveySheet(context, input);
  const of = view.classes.find((each) => each.classId === input.classId);
  if (!of || rows.length === 0) refuse('notFound', { record: 'child' });
  const document = paperOf(rows, school(context), {
    termName: view.termName ?? '',
    className: of.className || '未分班',
    comparedWith: view.comparedWith!,
    day: context.today,
  });
  return writePaper(context, document, input.format);
}
