/** Classes while they are edited, and what is wrong with them. */
import type { SchoolClass } from '../../../../shared/areas/admin/model.ts';
import type { RowIssues } from '../terms/rows.ts';

/** Numbers are text until they are read; '' is not known. */
export interface ClassRow {
  id: string | null;
  grade: number | null;
  number: number | null;
  pupils: number | null;
  headTeacherName: string;
  headTeacherPhone: string;
  headTeacherId: string | null;
}

export const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export function rowOf(of: SchoolClass): ClassRow {
  const { id, grade, number, pupils, headTeacherName, headTeacherPhone, headTeacherId } = of;
  return {
    id,
    grade,
    number,
    pupils,
    headTeacherName: headTeacherName ?? '',
    headTeacherPhone: headTeacherPhone ?? '',
    headTeacherId,
  };
}

/** The row after this one: the same grade's next class, so that a school is typed by Enter and numbers of pupils. */
export function nextRow(rows: readonly ClassRow[]): ClassRow {
  const last = rows.at(-1);
  return emptyRow(last?.grade ?? 1, (last?.number ?? 0) + 1);
}

function emptyRow(grade: number, number: number): ClassRow {
  return {
    id: null,
    grade,
    number,
    pupils: null,
    headTeacherName: '',
    headTeacherPhone: '',
    headTeacherId: null,
  };
}

export interface Plan {
  from: number;
  to: number;
  each: number;
}

/** Adds the classes of a plan that are not there yet, by grade and number; none is taken away. */
export function withPlan(rows: readonly ClassRow[], plan: Plan): ClassRow[] {
  const added: ClassRow[] = [];
  for (let grade = plan.from; grade <= plan.to; grade++)
    for (let number = 1; number <= plan.each; number++)
      if (!rows.some((row) => row.grade === grade && row.number === number))
        added.push(emptyRow(grade, number));
  return [...rows, ...added].toSorted(
    (a, b) => (a.grade ?? 99) - (b.grade ?? 99) || (a.number ?? 99) - (b.number ?? 99),
  );
}

export function classIssues(rows: readonly ClassRow[]): RowIssues<ClassRow> {
  return rows.map((row) => {
    const issues: RowIssues<ClassRow>[number] = {};
    if (row.grade === null) issues.grade = 'issue.required';
    if (row.number === null) issues.number = 'issue.required';
    else if (row.number < 1 || row.number > 40) issues.number = 'admin.classes.numberRange';
    else if (rows.some((each) => each !== row && each.grade === row.grade && each.number === row.number))
      issues.number = 'admin.classes.twice';
    if (row.pupils !== null && (row.pupils < 0 || row.pupils > 200))
      issues.pupils = 'admin.classes.pupilsRange';
    return issues;
  });
}

/** Rows without issues, as the office takes them. */
export function classesFrom(rows: readonly ClassRow[]) {
  return rows.map(({ id, grade, number, pupils, headTeacherName, headTeacherPhone, headTeacherId }) => ({
    id,
    grade: grade!,
    number: number!,
    pupils,
    headTeacherName: headTeacherName.trim() || null,
    headTeacherPhone: headTeacherPhone.trim() || null,
    headTeacherId,
  }));
}

export function pupilsIn(rows: readonly ClassRow[]): number {
  return rows.reduce((sum, row) => sum + (row.pupils ?? 0), 0);
}
