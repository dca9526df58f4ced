/** 学年升级: what would happen, and making it happen. */
import { schoolClassModel } from '../../../../shared/areas/admin/model.ts';
import { classAbove, type YearEndInput, type YearEndPlan } from '../../../../shared/areas/admin/yearEnd.ts';
import { type Child, childModel } from '../../../../shared/areas/children/model.ts';
import { isHere } from '../../../../shared/areas/children/rules.ts';
import { refuseField } from '../../../../shared/problem.ts';
import type { Class } from '../../../../shared/values/className.ts';
import { dayOf } from '../../../../shared/values/day.ts';
import { termBefore } from '../../../../shared/values/term.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { type ChildPatch, trackChild } from '../children/spells.ts';
import { classes, terms } from './school.ts';

export function yearEndPlan(context: ReadContext): YearEndPlan {
  const all = classes(context);
  const exists = (wanted: Class) =>
    all.some(({ grade, number }) => grade === wanted.grade && number === wanted.number);
  const children = childrenHere(context);
  return {
    leaveOn: termBefore(terms(context), context.today)?.endsOn ?? context.today,
    doneOn: doneOn(context),
    classes: all.map(({ id, grade, number, headTeacherName, pupils }) => {
      const to = classAbove({ grade, number }, all);
      return {
        classId: id,
        grade,
        number,
        to: to && { ...to, exists: exists(to) },
        headTeacherName,
        pupils,
        children: children
          .filter((child) => child.classId === id)
          .map((child) => ({ id: child.id, name: child.name })),
      };
    }),
  };
}

function childrenHere(context: Pick<ReadContext, 'read' | 'today'>): Child[] {
  return context.read
    .all<Record<string, SqlValue>>(
      'select * from child where deletedAt is null and classId is not null order by seq',
    )
    .map((row) => fromRow(childModel, row))
    .filter((child) => isHere(child, context.today));
}

function doneOn(context: Pick<ReadContext, 'read'>): string | null {
  const row = context.read.get<{ at: number | null }>(
    `select max(at) as at from auditEntry where call = 'admin.yearEnd'
       and not exists (select 1 from auditEntry later where later.undoes = auditEntry.act)`,
  );
  return row?.at ? dayOf(row.at) : null;
}

export function yearEnd(
  context: WriteContext,
  input: YearEndInput,
): { moved: number; left: number; stayed: number } {
  if (input.day > context.today) refuseField('day', 'dayAhead');
  if (input.leaveOn > input.day) refuseField('leaveOn', 'leaveAfterMove');
  const before = classes(context);
  const ids = new Map(before.map((each) => [keyOf(each), each.id]));
  const staying = new Set(input.staying);
  const move = { day: input.day, correction: false, strict: false };
  const counted = { moved: 0, left: 0, stayed: 0 };
  for (const child of childrenHere(context)) {
    const own = before.find(({ id }) => id === child.classId);
    if (!own) continue;
    const to = classAbove(own, before);
    const kind = staying.has(child.id) ? 'stayed' : to ? 'moved' : 'left';
    counted[kind] += 1;
    if (kind === 'stayed') continue;
    const patch: ChildPatch = to
      ? { classId: classFor(context, ids, to), ...schoolingIn(child, to.grade) }
      : { leftOn: input.leaveOn, leftBy: 'graduated' };
    context.update(childModel, child.id, trackChild(context, child, patch, move));
  }
  if (input.headTeachers || input.pupils) raiseClasses(context, input);
  return counted;
}

const keyOf = ({ grade, number }: Class) => `${grade}.${number}`;

/** The class's id; a class that the school has not had is made. */
function classFor(context: WriteContext, ids: Map<string, string>, wanted: Class): string {
  const known = ids.get(keyOf(wanted));
  if (known) return known;
  const { id } = context.insert(schoolClassModel, { grade: wanted.grade, number: wanted.number });
  ids.set(keyOf(wanted), id);
  return id;
}

/** From the sixth grade to the seventh a pupil of 小学 becomes one of 初中 (shared/codes/nationalForm.ts). */
function schoolingIn(child: Child, grade: number): ChildPatch {
  return grade === 7 && child.schooling === '3' ? { schooling: '4' } : {};
}

/** Each class takes over from the one below; the lowest waits for its new teacher and pupils. */
function raiseClasses(context: WriteContext, { headTeachers, pupils }: YearEndInput): void {
  const all = classes(context);
  for (const each of all) {
    const below = all.find(({ grade, number }) => grade === each.grade - 1 && number === each.number);
    context.update(schoolClassModel, each.id, {
      ...(headTeachers
        ? {
            headTeacherName: below?.headTeacherName ?? null,
            headTeacherId: below?.headTeacherId ?? null,
            headTeacherPhone: below?.headTeacherPhone ?? null,
          }
        : {}),
      ...(pupils ? { pupils: below?.pupils ?? null } : {}),
    });
  }
}
