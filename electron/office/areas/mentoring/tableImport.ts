/** Reading a pairing table and writing what was seen of it. */

import { isHere } from '../../../../shared/areas/children/rules.ts';
import type { mentorCalls } from '../../../../shared/areas/mentoring/mentors.ts';
import type {
  PairingIssue,
  PairingPreview,
  PairingTableRow,
} from '../../../../shared/areas/mentoring/tableImport.ts';
import { type Day, parseDay } from '../../../../shared/values/day.ts';
import { normaliseName } from '../../../../shared/values/personName.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { type ColumnTable, readColumnTable } from '../../files/columnTable.ts';
import { addTeacher, staffByName } from '../admin/teachers.ts';
import { loadFiles } from '../children/files.ts';
import { childHeadings, childNamer } from '../children/namedChildren.ts';
import { pairOne } from './pair.ts';

type Calls = typeof mentorCalls;
type Column = 'child' | 'class' | 'teacher' | 'since';

/** Headings by which workbooks bring each column. */
const headings: Record<Column, RegExp> = {
  ...childHeadings,
  teacher: /^(结对|帮扶|结对帮扶)(教师|老师|人|责任人)(姓名)?$|^(教师|老师|帮扶者)(姓名)?$/,
  since: /^(结对|帮扶)?(开始|起始)?(日期|时间)$/,
};

function columnOf(label: string): Column | null {
  if (label === '') return null;
  const found = (Object.entries(headings) as [Column, RegExp][]).find(([, pattern]) => pattern.test(label));
  return found ? found[0] : null;
}

export const readPairings: Handler<Calls['readPairings']> = async (context, file) => {
  const { signal } = context;
  const table = await readColumnTable({ file, columnOf, needed: ['child', 'teacher'], signal });
  return previewOf(context, table);
};

function previewOf(context: ReadContext, table: ColumnTable<Column>): PairingPreview {
  const school = schoolFor(context);
  const seen = new Set<string>();
  const rows = table.rows.map(({ row, text }) => {
    const read = readRow(school, row, text);
    const [only] = read.candidates;
    if (only && read.candidates.length === 1 && !read.issues.includes('classDiffers')) {
      if (seen.has(only.id)) read.issues.push('childTwice');
      seen.add(only.id);
    }
    return { ...read, verdict: verdictOf(read) };
  });
  const unknown = rows.filter((row) => row.teacherId === null && row.verdict !== 'impossible' && row.teacher);
  return { sheet: table.sheet, rows, newTeachers: [...new Set(unknown.map((row) => row.teacher))] };
}

interface KnownSchool {
  name: ReturnType<typeof childNamer>;
  teachers: ReadonlyMap<string, readonly string[]>;
  today: Day;
}

function schoolFor(context: ReadContext): KnownSchool {
  const { today } = context;
  const files = loadFiles(context, today).filter((file) => isHere(file.child, today));
  return { name: childNamer(context, files), teachers: staffByName(context), today };
}

function readRow(school: KnownSchool, row: number, text: (column: Column) => string): PairingTableRow {
  const issues: PairingIssue[] = [];
  const child = normaliseName(text('child'));
  const { issue, found } = school.name(child, text('class'));
  if (issue !== null) issues.push(issue);
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
