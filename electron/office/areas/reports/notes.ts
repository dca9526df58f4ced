/** What is worth telling upward: kept with one act from what happened, written up, chosen. */
import { activityModel } from '../../../../shared/areas/activities/model.ts';
import { contactModel } from '../../../../shared/areas/contacts/model.ts';
import type { reportsCalls } from '../../../../shared/areas/reports/calls.ts';
import { type NoteRow, type ReportNote, reportNoteModel } from '../../../../shared/areas/reports/notes.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { contactKind } from '../../../../shared/codes/index.ts';
import { refuse } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import { type Day, formatDay } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { rowsOf } from '../activities/rows.ts';
import { staffNames } from '../admin/school.ts';
import { contactScope } from '../contacts/rows.ts';
import { RecordTitles } from '../recordTitles.ts';

type Calls = typeof reportsCalls;
type Row = Record<string, SqlValue>;

/** Who writes reports sees and changes all of them, everybody else his own. */
function scope({ session }: Pick<ReadContext, 'session'>): { sql: string; params: SqlValue[] } {
  return may(session.role, 'reports.read')
    ? { sql: 'true', params: [] }
    : { sql: 'staffId = ?', params: [session.staffId] };
}

/** Those of them in the session's reach, newest first. */
export function notesWhere(context: ReadContext, condition: string, ...params: SqlValue[]): ReportNote[] {
  const mine = scope(context);
  return context.read
    .all<Row>(
      `select * from reportNote where ${condition} and ${mine.sql} and deletedAt is null order by day desc, seq desc`,
      ...params,
      ...mine.params,
    )
    .map((row) => fromRow(reportNoteModel, row));
}

export const notes: Handler<Calls['notes']> = (context, { from, to, kind }) =>
  noteRows(
    context,
    notesWhere(context, 'day >= ? and day <= ? and kind = coalesce(?, kind)', from, to, kind),
  );

function noteRows(context: ReadContext, found: readonly ReportNote[]): NoteRow[] {
  const names = new Map(staffNames(context).map(({ id, name }) => [id, name]));
  const titles = new RecordTitles(context, 'zh-CN');
  return found.map((note) => ({
    note,
    by: names.get(note.staffId) ?? '',
    from:
      note.source && note.sourceId && isThere(context, note.source, note.sourceId)
        ? titles.of(note.source, note.sourceId) || null
        : null,
  }));
}

function isThere(context: ReadContext, source: string, id: string): boolean {
  return source === 'activity'
    ? context.records.find(activityModel, id) !== undefined
    : contactInReach(context, id) !== undefined;
}

function contactInReach(context: ReadContext, id: string): { kind: string; day: Day } | undefined {
  const reach = contactScope(context);
  return context.read.get<{ kind: string; day: Day }>(
    `select kind, day from ${contactModel.name} where id = ? and deletedAt is null and ${reach.sql}`,
    id,
    ...reach.params,
  );
}

/** Of a kind, within these days, oldest first: what a summary draws on. */
export function notesOf(context: ReadContext, kind: string, from: Day, to: Day): ReportNote[] {
  return notesWhere(context, 'kind = ? and day >= ? and day <= ?', kind, from, to).toReversed();
}

/** Difficulties that were known on a day and not settled by then, oldest first. */
export function openDifficulties(context: ReadContext, on: Day): ReportNote[] {
  return notesWhere(
    context,
    `kind = 'difficulty' and day <= ? and (settledOn is null or settledOn > ?)`,
    on,
    on,
  ).toReversed();
}

/** The news chosen for a month's report, in the order of their days. */
export function newsOf(context: ReadContext, month: string): NoteRow[] {
  return noteRows(context, notesWhere(context, `kind = 'news' and month = ?`, month).toReversed());
}

export const noteFrom: Handler<Calls['noteFrom']> = (context, { kind, source, sourceId }) => {
  const first = source === 'activity' ? fromActivity(context, sourceId) : fromContact(context, sourceId);
  const [known] = notesWhere(context, 'kind = ? and source = ? and sourceId = ?', kind, source, sourceId);
  if (known) return known;
  return context.insert(reportNoteModel, {
    ...first,
    ...{ kind, source, sourceId },
    staffId: context.session.staffId,
  });
};

type First = Pick<ReportNote, 'title' | 'day' | 'text'>;

/** An activity is known by its theme; how many came is counted, who came is not said. */
function fromActivity(context: ReadContext, id: string): First {
  const found = context.records.find(activityModel, id) ?? refuse('notFound', { record: 'activity' });
  const { came } = rowsOf(context, [found])[0]!;
  const { title, day, place, partners, steps, effect } = found;
  const where = place === null ? '' : `在${place}`;
  const who = came > 0 ? `，${came}名儿童参加` : '';
  const withWhom = partners === null ? '' : `，${partners}一同参加`;
  return {
    title,
    day,
    text: [
      `${formatDay(day, 'zh-CN', 'long')}，学校${where}开展“${title}”活动${who}${withWhom}。${steps ?? '[待填：过程]'}`,
      effect ?? '[待填：效果]',
    ],
  };
}

/** What was said stays in the file: only that it happened, and a place for words without names. */
function fromContact(context: ReadContext, id: string): First {
  const found = contactInReach(context, id) ?? refuse('notFound', { record: 'contact' });
  const word = labelOf(contactKind, found.kind, 'zh-CN');
  return {
    title: `${word}（${formatDay(found.day, 'zh-CN', 'long')}）`,
    day: found.day,
    text: ['[待填：发生了什么，怎样做的，有什么效果；不写孩子的姓名]'],
  };
}

function requireNote(context: ReadContext, id: string): ReportNote {
  return notesWhere(context, 'id = ?', id)[0] ?? refuse('notFound', { record: 'reportNote' });
}

export const saveNote: Handler<Calls['saveNote']> = (context, { id, version, patch }) => {
  if (id === null) return context.insert(reportNoteModel, { ...patch, staffId: context.session.staffId });
  const known = requireNote(context, id);
  // what is news no more is in no month's report
  const month = patch.kind === 'news' ? known.month : null;
  return context.update(reportNoteModel, known.id, { ...patch, month }, version);
};

export const chooseNote: Handler<Calls['chooseNote']> = (context, { id, month }) => {
  const known = requireNote(context, id);
  if (known.kind !== 'news') refuse('notFound', { record: 'reportNote' });
  context.update(reportNoteModel, known.id, { month });
  return null;
};

export const removeNote: Handler<Calls['removeNote']> = (context, { id }) => {
  context.remove(reportNoteModel, requireNote(context, id).id);
  return null;
};
