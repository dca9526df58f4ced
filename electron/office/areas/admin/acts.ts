/** Undoing: one call's writes are one act, taken back as a whole or not at all. */
import type { z } from 'zod';
import type { act } from '../../../../shared/areas/admin/calls.ts';
import { refuse } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { models } from '../models.ts';

interface Entry {
  record: string;
  recordId: string;
  before: string | null;
  after: string;
}

type Columns = Record<string, SqlValue>;

/** What an act did to one record in all: `before` null means that it made the record. */
interface Changes {
  record: string;
  before: Columns | null;
  after: Columns;
}

function joined(earlier: Changes | undefined, entry: Entry): Changes {
  const before = entry.before === null ? null : (JSON.parse(entry.before) as Columns);
  const after = JSON.parse(entry.after) as Columns;
  if (!earlier) return { record: entry.record, before, after };
  return {
    record: entry.record,
    before: earlier.before && { ...before, ...earlier.before },
    after: { ...earlier.after, ...after },
  };
}

/** The newest acts: one's own, and everybody's for those who read the audit. */
export function acts(context: ReadContext, input: { limit: number }): z.output<typeof act>[] {
  const all = may(context.session.role, 'audit.read');
  return context.read
    .all<{
      id: string;
      at: number;
      staffName: string | null;
      staffId: string;
      call: string;
      records: number;
      free: number;
    }>(
      `select act as id, max(auditEntry.at) as at, staff.name as staffName, auditEntry.staffId, auditEntry.call,
         count(distinct recordId) as records,
         max(undoes) is null and not exists (select 1 from auditEntry later where later.undoes = auditEntry.act) as free
       from auditEntry left join staff on staff.id = auditEntry.staffId
       where ? or auditEntry.staffId = ? group by act order by max(auditEntry.seq) desc limit ?`,
      all ? 1 : 0,
      context.session.staffId,
      input.limit,
    )
    .map(({ free, staffId, staffName, ...row }) => ({
      ...row,
      staffName: staffName ?? '',
      undoable: free === 1 && isUndoable(row.call) && (all || staffId === context.session.staffId),
    }));
}

/**
 * Puts every record that the act wrote back to what it was. Refuses nothingToUndo for an act undone before or not
 * one's own, and undoConflict, with nothing changed, when a record has been changed since.
 */
export function undo(context: WriteContext, input: { id: string }): { records: number } {
  const found = acts(context, { limit: 100_000 }).find((each) => each.id === input.id);
  if (!found?.undoable) refuse('nothingToUndo');
  const entries = context.read.all<Entry>(
    'select record, recordId, before, after from auditEntry where act = ? order by seq',
    input.id,
  );
  context.undoing(input.id);
  const whole = new Map<string, Changes>();
  for (const entry of entries) whole.set(entry.recordId, joined(whole.get(entry.recordId), entry));
  for (const [id, { record, before, after }] of [...whole].toReversed())
    context.revert(models[record] ?? refuse('unexpected'), id, before, after);
  return { records: whole.size };
}

/**
 * Keys don't follow an undo, so what makes or bars an account is not undone but done again; and what was seen was seen.
 */
function isUndoable(call: string): boolean {
  return ![
    'admin.setUp',
    'admin.addAccount',
    'admin.disableAccount',
    'admin.resetPassword',
    'admin.savePreferences',
    'children.reveal',
    'children.archives',
    'children.roster',
    'children.print',
    'admin.restore',
  ].includes(call);
}
