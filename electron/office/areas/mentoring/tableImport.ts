/** Reading a pairing table and writing what was seen of it. */

import { isHere } from '../../../../shared/areas/children/rules.ts';
import type { mentorCalls } from '../../../../shared/areas/mentoring/mentors.ts';
import type {
  PairingIssue,
  PairingPreview,
  PairingTableRow,
} from '../../../../shared/areas/mentoring/tableImport.ts';
import { Refusal, refuse } from '../../../../shared/problem.ts';
import { type Class, parseClassName } from '../../../../shared/values/className.ts';
import { type Day, parseDay } from '../../../../shared/values/day.ts';
import { normaliseName } from '../../../../shared/values/personName.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { type RawTable, readTable } from '../../files/readTable.ts';
import { readWorkbook } from '../../files/readWorkbook.ts';
import { cellAt, type RawMerge, type RawRow, type RawSheet } from '../../files/readWorkbookRaw.ts';
import { addTeacher } from '../admin/teachers.ts';
import { type LoadedFile, loadFiles } from '../children/files.ts';
import { pairOne } from './pair.ts';

type Calls = typeof mentorCalls;
type Column = 'child' | 'class' | 'teacher' | 'since';

/** Headings by which workbooks bring each column. */
const headings: Record<Column, RegExp> = {
  child: /^(留守)?(儿童|学生|孩子|被帮扶人|被帮扶学生|帮扶对象|结对学生)?(姓名|名字)?$|^帮扶对象$/,
  class: /^(所在)?(班级|年级班级|班别|班)$/,
  teacher: /^(结对|帮扶|结对帮扶)(教师|老师|人|责任人)(姓名)?$|^(教师|老师|帮扶者)(姓名)?$/,
  since: /^(结对|帮扶)?(开始|起始)?(日期|时间)$/,
};

function columnOf(label: string): Column | null {
  if (label === '') return null;
  const found = (Object.entries(headings) as [Column, RegExp][]).find(([, pattern]) => pattern.test(label));
  return found ? found[0] : null;
}

interface Found {
  sheet: RawSheet;
  table: RawTable;
  columns: Map<Column, number>;
}

export const readPairings: Handler<Calls['readPairings']> = async (context, { name, bytes }) => {
  const workbook = await readWorkbook(bytes, name, { signal: context.signal });
  const found = workbook.sheets.flatMap((sheet) => tableIn(sheet) ?? []);
  const [best] = found.toSorted((a, b) => b.columns.size - a.columns.size);
  if (!best) return refuse('headerNotFound', { sheet: workbook.sheets[0]?.name ?? '' });
  return previewOf(context, best);
};

function tableIn(sheet: RawSheet): Found | null {
  try {
    const table = readTable(sheet, (label) => columnOf(label) !== null);
    const columns = new Map<Column, number>();
    for (const { label, column } of table.headings) {
      const of = columnOf(label);
      if (of !== null && !columns.has(of)) columns.set(of, column);
    }
    return columns.has('child') && columns.has('teacher') ? { sheet, table, columns } : null;
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'headerNotFound') return null;
    throw error;
  }
}

function previewOf(context: ReadContext, { sheet, table, columns }: Found): PairingPreview {
  const school = schoolFor(context);
  const seen = new Set<string>();
  const rows = table.rows.map((row) => {
    const text = (column: Column) => {
      const at = columns.get(column);
      return at === undefined ? '' : textAt(sheet, row, at).trim();
    };
    const read = readRow(school, row.row, text);
    const [only] = read.candidates;
    if (only && read.candidates.length === 1 && !read.issues.includes('classDiffers')) {
      if (seen.has(only.id)) read.issues.push('childTwice');
      seen.add(only.id);
    }
    return { ...read, verdict: verdictOf(read) };
  });
  const unknown = rows.filter((row) => row.teacherId === null && row.verdict !== 'impossible' && row.teacher);
  return { sheet: sheet.name, rows, newTeachers: [...new Set(unknown.map((row) => row.teacher))] };
}

/** Of a merged area the text stands in its first cell: a teacher over the rows of several children. */
function textAt(sheet: RawSheet, row: RawRow, column: number): string {
  const own = cellAt(row, column).text;
  if (own.trim() !== '') return own;
  const area = sheet.merges.find((merge) => covers(merge, row.row, column));
  const first = area && sheet.rows.find((each) => each.row === area.firstRow);
  return area && first ? cellAt(first, area.firstColumn).text : '';
}

function covers({ firstRow, lastRow, firstColumn, lastColumn }: RawMerge, row: number, column: number) {
  return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
}

interface KnownSchool {
  children: ReadonlyMap<string, readonly LoadedFile[]>;
  classes: ReadonlyMap<string, Class>;
  teachers: ReadonlyMap<string, readonly string[]>;
  today: Day;
}

function schoolFor(context: ReadContext): KnownSchool {
  const { today } = context;
  const files = loadFiles(context, today).filter((file) => isHere(file.child, today));
  const staff = context.read.all<{ id: string; name: string }>(
    'select id, name from staff where disabled = 0 and deletedAt is null order by seq',
  );
  const classes = context.read.all<Class & { id: string }>('select id, grade, number from schoolClass');
  return {
    children: Map.groupBy(files, (file) => normaliseName(file.child.name)),
    classes: new Map(classes.map((each) => [each.id, each])),
    teachers: new Map(
      [...Map.groupBy(staff, (each) => normaliseName(each.name))].map(([name, some]) => [
        name,
        some.map(({ id }) => id),
      ]),
    ),
    today,
  };
}

function readRow(school: KnownSchool, row: number, text: (column: Column) => string): PairingTableRow {
  const issues: PairingIssue[] = [];
  const child = normaliseName(text('child'));
  const named = school.children.get(child) ?? [];
  const inClass = parseClassName(text('class'));
  const same = inClass === null ? named : named.filter((file) => isIn(school, file, inClass));
  const found = same.length > 0 ? same : named;
  if (named.length === 0) issues.push('childUnknown');
  else if (same.length === 0) issues.push('classDiffers');
  else if (found.length > 1) issues.push('childSeveral');
  const teacher = normaliseName(text('teacher'));
  const ids = school.teachers.get(teacher) ?? [];
  if (teacher === '') issues.push('teacherEmpty');
  if (ids.length > 1) issues.push('teacherSeveral');
  const since = readSince(text('since'), school.today);
  if (since === undefined) issues.push('sinceUnread');
  return {
    ...{ row, child, teacher, issues },
    className: text('class').slice(0, 40),
    since: since ?? null,
    verdict: 'doubtful',
    candidates: found.slice(0, 20).map((file) => ({
      id: file.child.id,
      name: file.child.name,
      className: file.className,
      mentorId: file.child.mentorId,
      mentorName: file.mentorName,
    })),
    teacherId: ids.length === 1 ? ids[0]! : null,
  };
}

function isIn(school: KnownSchool, { child }: LoadedFile, wanted: Class): boolean {
  const own = child.classId === null ? undefined : school.classes.get(child.classId);
  return own?.grade === wanted.grade && own.number === wanted.number;
}

/** Undefined where something stands there that is no day that has come; a month alone counts from its first. */
function readSince(text: string, today: Day): Day | null | undefined {
  if (text === '') return null;
  const read = parseDay(text);
  const day = read.kind === 'day' ? read.day : read.kind === 'month' ? `${read.month}-01` : undefined;
  return day === undefined || day > today ? undefined : day;
}

const fatal: readonly PairingIssue[] = ['childUnknown', 'childTwice', 'teacherEmpty', 'teacherSeveral'];

function verdictOf({ issues, candidates, teacherId }: PairingTableRow): PairingTableRow['verdict'] {
  if (issues.some((each) => fatal.includes(each))) return 'impossible';
  if (issues.includes('childSeveral') || issues.includes('classDiffers')) return 'doubtful';
  const { mentorId } = candidates[0]!;
  if (mentorId === null) return 'new';
  return mentorId === teacherId ? 'same' : 'change';
}

export const importPairings: Handler<Calls['importPairings']> = (context, { rows }) => {
  const made = new Map<string, string>();
  let changed = 0;
  for (const { childId, from, teacherId, newTeacher, since } of rows) {
    const to = teacherId ?? teacherNamed(newTeacher);
    if (to === null || to === from) continue;
    pairOne(context, { childId, from, to }, since);
    changed += 1;
  }
  return { changed, teachers: made.size };

  function teacherNamed(name: string | null): string | null {
    if (name === null) return null;
    const known = made.get(name) ?? addTeacher(context, { name, phone: null }).id;
    made.set(name, known);
    return known;
  }
};
