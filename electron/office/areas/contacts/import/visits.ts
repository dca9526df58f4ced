/** Reading a log of visits and talks and writing what was seen of it. */
import type { contactsCalls } from '../../../../../shared/areas/contacts/calls.ts';
import { contactModel } from '../../../../../shared/areas/contacts/model.ts';
import type {
  NamedChild,
  VisitIssue,
  VisitPreview,
  VisitRow,
} from '../../../../../shared/areas/contacts/visitImport.ts';
import { Refusal, refuse } from '../../../../../shared/problem.ts';
import { type Day, parseDay } from '../../../../../shared/values/day.ts';
import { normaliseName } from '../../../../../shared/values/personName.ts';
import { schoolYearOf, type Term } from '../../../../../shared/values/term.ts';
import type { Handler, ReadContext } from '../../../context.ts';
import { type ColumnRow, type ColumnTable, readColumnTable } from '../../../files/columnTable.ts';
import { terms } from '../../admin/school.ts';
import { staffByName } from '../../admin/teachers.ts';
import { loadFiles, requireChild } from '../../children/files.ts';
import { childNamer } from '../../children/namedChildren.ts';
import { keepChildren, requireSensible } from '../save.ts';
import { type Column, columnOf, kindIn, kindOf, namesIn, valuesOf } from './columns.ts';
import { dayByTerm } from './yearless.ts';

type Calls = typeof contactsCalls;

export const readVisits: Handler<Calls['readVisits']> = async (context, { kind, termId, ...file }) => {
  const { signal } = context;
  const table = await readColumnTable({ file, columnOf, needed: ['child', 'day'], signal });
  const told = kindIn([table.titles.join(' '), table.sheet, file.name, table.labels.join(' ')]);
  return previewOf(context, table, kind ?? told, termId);
};

function previewOf(
  context: ReadContext,
  table: ColumnTable<Column>,
  kind: string | null,
  termId: string | null,
): VisitPreview {
  const all = terms(context);
  const chosen = termId === null ? all : all.filter(({ id }) => id === termId);
  if (termId !== null && chosen.length === 0) refuse('notFound', { record: 'term' });
  const known: Known = {
    name: childNamer(context, loadFiles(context, context.today)),
    teachers: staffByName(context, { left: true }),
    log: logOf(context),
    today: context.today,
    kind,
    terms: chosen,
    isTermChosen: termId !== null,
  };
  const seen = new Set<string>();
  return { sheet: table.sheet, kind, termId, rows: table.rows.map((row) => readRow(known, seen, row)) };
}

interface Known {
  name: ReturnType<typeof childNamer>;
  teachers: ReadonlyMap<string, readonly string[]>;
  /** entryOf of every child's every contact. */
  log: ReadonlySet<string>;
  today: Day;
  kind: string | null;
  /** Where days without a year are looked for. */
  terms: readonly Term[];
  isTermChosen: boolean;
}

/** Two contacts of one child that are one: of the same kind on the same day. */
const entryOf = (childId: string, day: Day, kind: string) => `${childId} ${day} ${kind}`;

function logOf(context: ReadContext): ReadonlySet<string> {
  const rows = context.read.all<{ childId: string; day: string; kind: string }>(
    `select contactChild.childId, contact.day, contact.kind
     from contactChild join contact on contact.id = contactChild.contactId
     where contactChild.deletedAt is null and contact.deletedAt is null`,
  );
  return new Set(rows.map(({ childId, day, kind }) => entryOf(childId, day, kind)));
}

/** `seen` takes the entries of the rows before, and this one's. */
function readRow(known: Known, seen: Set<string>, { row, text }: ColumnRow<Column>): VisitRow {
  const { values, issues: ofValues, remark } = valuesOf(text, known.today);
  const when = readDay(known, text('day'));
  const { kind, form, unread } = kindOf(text('kind'), known.kind);
  const who = readTeacher(known, text('staffId'));
  if (form !== null) values.form ??= form;
  if (kind !== null && unread) remark.push(`${contactModel.fields.kind.zh}：${text('kind')}`);
  if (who.issue) remark.push(`${contactModel.fields.staffId.zh}：${text('staffId')}`);
  const note = [text('note'), ...remark].filter(Boolean).join('；').slice(0, 4000);
  if (note !== '') values.note = note;
  const entries = { day: when.day, kind };
  const { children, issues: ofChildren } = readChildren(known, seen, entries, text);
  const issues: VisitIssue[] = [...ofChildren];
  if (when.issue) issues.push(when.issue);
  if (kind === null) issues.push('kindUnread');
  if (who.issue) issues.push(who.issue);
  issues.push(...ofValues);
  if (kind !== null && unread && !issues.includes('inRemark')) issues.push('inRemark');
  const read = { ...{ row, children, kind, issues }, day: when.day, teacher: text('staffId').slice(0, 60) };
  const verdict = verdictOf(read, known.isTermChosen);
  if (verdict === 'new' && children.some((each) => each.candidates[0]?.already)) issues.push('partlySame');
  return {
    ...read,
    className: text('class').slice(0, 40),
    verdict,
    values: { ...values, ...(when.day && { day: when.day }), ...(kind && { kind }), staffId: who.id },
  };
}

/** A day without a year is never taken unsaid: it is asked, or told where somebody has chosen the term. */
function readDay({ terms, today }: Known, text: string): { day: Day | null; issue: VisitIssue | null } {
  const read = parseDay(text);
  if (read.kind !== 'day') {
    const day = dayByTerm(text, terms, today);
    return { day, issue: day === null ? 'dayUnread' : 'dayWithoutYear' };
  }
  return { day: read.day, issue: read.day > today ? 'dayAhead' : null };
}

/** Who is not known, or of whom there are several, is left open: nobody else's work becomes theirs. */
function readTeacher({ teachers }: Known, text: string): { id: string | null; issue: VisitIssue | null } {
  const name = normaliseName(text);
  if (name === '') return { id: null, issue: null };
  const ids = teachers.get(name) ?? teachers.get(name.replace(/(老师|教师)$/, '')) ?? [];
  if (ids.length === 1) return { id: ids[0]!, issue: null };
  return { id: null, issue: ids.length > 1 ? 'teacherSeveral' : 'teacherUnknown' };
}

function readChildren(
  { name, log, today }: Known,
  seen: Set<string>,
  { day, kind }: { day: Day | null; kind: string | null },
  text: (column: Column) => string,
): { children: NamedChild[]; issues: VisitIssue[] } {
  const names = namesIn(text('child'));
  const classes = namesIn(text('class'));
  const yearsAgo = day === null ? 0 : Math.max(0, schoolYearOf(today) - schoolYearOf(day));
  const issues = new Set<VisitIssue>(names.length === 0 ? ['childEmpty'] : []);
  const fresh: string[] = [];
  const children = names.map((each, at) => {
    const className = classes.length === names.length ? classes[at]! : (classes[0] ?? '');
    const { issue, found } = name(each, className, yearsAgo);
    if (issue !== null) issues.add(issue);
    const candidates = found.slice(0, 20).map((file) => {
      const entry = day !== null && kind !== null ? entryOf(file.child.id, day, kind) : null;
      if (entry !== null && seen.has(entry)) issues.add('rowTwice');
      if (entry !== null && issue === null) fresh.push(entry);
      return {
        id: file.child.id,
        name: file.child.name,
        className: file.className,
        already: entry !== null && (log.has(entry) || seen.has(entry)),
      };
    });
    return { name: each.slice(0, 60), doubtful: issue !== null && candidates.length > 0, candidates };
  });
  for (const entry of fresh) seen.add(entry);
  return { children, issues: [...issues] };
}

const fatal: readonly VisitIssue[] = ['childEmpty', 'dayUnread', 'dayAhead', 'kindUnread'];

/** With a child unknown beside others the row is asked too: whether it is to be written without that one. */
function verdictOf(
  { children, issues }: Pick<VisitRow, 'children' | 'issues'>,
  isTermChosen: boolean,
): VisitRow['verdict'] {
  if (issues.some((each) => fatal.includes(each))) return 'impossible';
  if (children.every(({ candidates }) => candidates.length === 0)) return 'impossible';
  if (children.some(({ doubtful, candidates }) => doubtful || candidates.length === 0)) return 'doubtful';
  if (children.every(({ candidates }) => candidates[0]!.already)) return 'same';
  return issues.includes('dayWithoutYear') && !isTermChosen ? 'doubtful' : 'new';
}

/** What is to follow without a day stays without: last term's is not overdue today. */
export const importVisits: Handler<Calls['importVisits']> = (context, { rows }) => {
  const log = new Set(logOf(context));
  let written = 0;
  for (const [at, { childIds, patch }] of rows.entries()) {
    for (const each of childIds) requireChild(context, each);
    requireSensible(context, patch);
    const { day, kind } = patch;
    if (!day || !kind)
      throw new Refusal({
        code: 'invalidInput',
        fields: [{ path: `rows.${at}.patch.${day ? 'kind' : 'day'}`, issue: 'required' }],
      });
    const fresh = new Set(childIds.filter((each) => !log.has(entryOf(each, day, kind))));
    if (fresh.size === 0) continue;
    const contact = context.insert(contactModel, { ...patch, day, kind });
    keepChildren(context, contact.id, fresh);
    for (const each of fresh) log.add(entryOf(each, day, kind));
    written += 1;
  }
  return { written, skipped: rows.length - written };
};
