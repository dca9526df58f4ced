/** Taking acts back and doing them again: as a whole or not at all. */
import type { ActBrief } from '../../../../shared/areas/admin/acts.ts';
import { contactDraftModel } from '../../../../shared/areas/contacts/drafts.ts';
import { contactModel } from '../../../../shared/areas/contacts/model.ts';
import { dutyReportModel } from '../../../../shared/areas/guardians/report.ts';
import { type Problem, Refusal, refuse } from '../../../../shared/problem.ts';
import type { Language } from '../../../../shared/record.ts';
import { scopeOf } from '../../../../shared/roles.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { renameSchool } from '../../database/vault.ts';
import type { Desk } from '../../desk.ts';
import { childScope } from '../children/files.ts';
import { maySeeReport } from '../guardians/reportSight.ts';
import { readingRecords } from '../history.ts';
import { models } from '../models.ts';
import { RecordTitles } from '../recordTitles.ts';
import { actsOf, briefOf, canTurn, isUndone, type Link, rootOf, rowOf, turnable } from './acts.ts';
import { school } from './school.ts';

type Columns = Record<string, SqlValue>;
type Context = WriteContext & { desk: Desk };

interface Entry {
  seq: number;
  record: string;
  recordId: string;
  owner: string | null;
  before: string | null;
  after: string;
}

/** What an act did to one record in all: `before` null means that it made the record. */
interface Changes {
  seq: number;
  record: string;
  id: string;
  owner: string | null;
  before: Columns | null;
  after: Columns;
}

/**
 * Puts every record that the act wrote back to what it was. Refuses nothingToUndo for an act that is undone, can't be,
 * or is not one's own, and undoConflict {record, staffId, at}, with nothing changed, where somebody has changed a
 * record since: who and when.
 */
export function undo(context: Context, { id }: { id: string }): ActBrief {
  return turn(context, id, 'undo');
}

/** Does an act again that was undone; refuses as undo does. */
export function redo(context: Context, { id }: { id: string }): ActBrief {
  return turn(context, id, 'redo');
}

export function undoLast(context: Context, { id }: { id: string }): ActBrief {
  if (lastUndone(context)?.act !== id) refuse('nothingToUndo');
  return undo(context, { id });
}

export function redoLast(context: Context, { id }: { id: string }): ActBrief {
  if (lastRedone(context)?.act !== id) refuse('nothingToUndo');
  return redo(context, { id });
}

export function nextUndo(context: ReadContext, { language }: { language: Language }) {
  const titles = new RecordTitles(context, language);
  const told = (link: Link | undefined) => (link ? briefOf(context, link, titles) : null);
  return { undo: told(lastUndone(context)), redo: told(lastRedone(context)) };
}

/** One's own last act that stands. */
function lastUndone(context: ReadContext): Link | undefined {
  for (const link of actsOf(context, context.session.staffId)) {
    const root = rootOf(context, link);
    const row = rowOf(context, root.act);
    if (row.at(-1)!.act === link.act && !isUndone(row) && canTurn(context, root)) return root;
  }
  return undefined;
}

/** The last act that one has taken back, unless one has done something new since. */
function lastRedone(context: ReadContext): Link | undefined {
  for (const link of actsOf(context, context.session.staffId)) {
    const root = rootOf(context, link);
    if (!canTurn(context, root)) continue;
    const row = rowOf(context, root.act);
    if (row.at(-1)!.act !== link.act) continue;
    if (isUndone(row)) return root;
    if (link.act === root.act) return undefined;
  }
  return undefined;
}

function turn(context: Context, id: string, way: 'undo' | 'redo'): ActBrief {
  const row = rowOf(context, id);
  if (!turnable(context, row)[way]) refuse('nothingToUndo');
  const changes = changesOf(context, row.at(-1)!.act).filter(
    ({ record }) => record !== contactDraftModel.name,
  );
  requireReach(context, changes);
  requireReportSight(context, row[0]!.call, changes);
  context.undoing(row.at(-1)!.act);
  for (const each of changes.toReversed()) revert(context, each);
  for (const each of changes) {
    if (each.before === null) requireUnused(context, each);
    else requireTargets(context, each);
  }
  if (changes.some((each) => each.record === 'school'))
    renameSchool(context.desk.folder, context.desk.school.keys, school(context).name);
  return briefOf(context, row[0]!, new RecordTitles(context, 'zh-CN'));
}

/** A report of harm is undone only by who still sees it; joining two files moves it along unseen. */
function requireReportSight(context: ReadContext, call: string, changes: readonly Changes[]): void {
  if (!call.startsWith('guardians.')) return;
  for (const { record, id } of changes)
    if (record === dutyReportModel.name && !maySeeReport(context, id)) refuse('notFound', { record });
}

/** In the order in which the records were first written. */
function changesOf(context: ReadContext, act: string): Changes[] {
  const whole = new Map<string, Changes>();
  for (const entry of context.read.all<Entry>(
    'select seq, record, recordId, owner, before, after from auditEntry where act = ? order by seq',
    act,
  ))
    whole.set(entry.recordId, joined(whole.get(entry.recordId), entry));
  return [...whole.values()];
}

function joined(earlier: Changes | undefined, entry: Entry): Changes {
  const { seq, record, recordId: id, owner } = entry;
  const before = entry.before === null ? null : (JSON.parse(entry.before) as Columns);
  const after = JSON.parse(entry.after) as Columns;
  if (!earlier) return { seq, record, id, owner, before, after };
  return {
    ...earlier,
    seq,
    before: earlier.before && { ...before, ...earlier.before },
    after: { ...earlier.after, ...after },
  };
}

/** A child that has left one's reach since is not written to any more; it looks as if it did not exist. */
function requireReach(context: ReadContext, changes: readonly Changes[]): void {
  if (scopeOf(context.session.role) === 'school') return;
  for (const { record, id } of changes) if (record === contactModel.name) requireContactReach(context, id);
  const scope = childScope(context);
  for (const owner of new Set(changes.map((each) => each.owner))) {
    if (owner === null) continue;
    const reached = context.read.get(
      `select 1 from child where id = ? and ${scope.sql}`,
      owner,
      ...scope.params,
    );
    if (!reached) refuse('notFound', { record: 'child' });
  }
}

/** One whose children have all left one's reach; a contact just taken to the bin was one's own. */
function requireContactReach(context: ReadContext, id: string): void {
  const scope = childScope(context);
  const reached = context.read.get(
    `select 1 from contactChild join child on child.id = contactChild.childId
     where contactChild.contactId = ? and ${scope.sql}`,
    id,
    ...scope.params,
  );
  if (!reached) refuse('notFound', { record: 'contact' });
}

function revert(context: Context, { record, id, owner, seq, before, after }: Changes): void {
  try {
    context.revert(models[record] ?? refuse('unexpected'), id, before, after);
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.code !== 'undoConflict') throw error;
    refuse('undoConflict', { record, ...lastChange(context, id, owner, seq) });
  }
}

/** What an act made goes only while nothing that was made later hangs on it. */
function requireUnused(context: ReadContext, { record, id, seq }: Changes): void {
  for (const [table, column] of linksTo(record)) {
    const user = context.read.get<{ id: string; childId?: string }>(
      `select * from ${table} where ${column} = ? and deletedAt is null limit 1`,
      id,
    );
    if (!user) continue;
    // that there is a report of harm is told to nobody who may not see it
    if (table === dutyReportModel.name && !maySeeReport(context, user.id)) refuse('undoConflict', { record });
    const owner = table === 'child' ? user.id : (user.childId ?? null);
    refuse('undoConflict', { record: table, ...lastChange(context, user.id, owner, seq) });
  }
}

/** What a record is put back to may name a class that has gone since. */
function requireTargets(context: ReadContext, { record, id, seq }: Changes): void {
  const row = context.read.get<Columns>(`select * from ${record} where id = ? and deletedAt is null`, id);
  for (const [key, { kind, to, required }] of Object.entries(models[record]?.fields ?? {})) {
    const target = row?.[key] ?? null;
    if (kind !== 'link' || required || !to || !models[to] || target === null) continue;
    if (context.read.get(`select 1 from ${to} where id = ? and deletedAt is null`, target)) continue;
    refuse('undoConflict', { record: to, ...lastChange(context, String(target), null, seq) });
  }
}

/** Tables and columns that name records of this kind. Having been looked at keeps nothing in its place. */
function linksTo(record: string): [table: string, column: string][] {
  return Object.values(models).flatMap((model) =>
    readingRecords.includes(model.name)
      ? []
      : Object.entries(model.fields).flatMap(([key, field]): [string, string][] =>
          field.kind === 'link' && field.to === record ? [[model.name, key]] : [],
        ),
  );
}

/** Who changed a record last, after that row of the chain; nothing where nobody did. */
function lastChange(
  context: ReadContext,
  id: string,
  owner: string | null,
  seq: number,
): NonNullable<Problem['params']> {
  const found = context.read.get<{ at: number; staffId: string | null }>(
    `select at, staffId from auditEntry
     where recordId = ? and owner ${owner === null ? 'is null' : '= ?'} and seq > ? order by seq desc limit 1`,
    id,
    ...(owner === null ? [] : [owner]),
    seq,
  );
  return found ? { at: found.at, staffId: found.staffId ?? '' } : {};
}
