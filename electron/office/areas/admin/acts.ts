/**
 * What was done, read from the chain: the rows of one call stand together in it under one act, and an act that takes
 * another back names it in `undoes`. So an act, its undoing and its doing again hang in a row, and how long the row is
 * says whether the act stands.
 */
import type { Act, ActBrief } from '../../../../shared/areas/admin/acts.ts';
import { calls } from '../../../../shared/areas.ts';
import type { Language } from '../../../../shared/record.ts';
import { may, type Permission } from '../../../../shared/roles.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { readingRecords } from '../history.ts';
import { RecordTitles } from '../recordTitles.ts';

/** An act as it stands in the chain. */
export interface Link {
  act: string;
  undoes: string | null;
  at: number;
  staffId: string | null;
  call: string;
}

/**
 * Acts from the newest on, all or one person's; each step reads two rows, however many the act wrote. Undoings and
 * doings-again are among them.
 */
export function* actsOf(context: Pick<ReadContext, 'read'>, staffId: string | null): Generator<Link> {
  let before = Number.MAX_SAFE_INTEGER;
  const [condition, params]: [string, SqlValue[]] =
    staffId === null ? ['', []] : ['and staffId = ?', [staffId]];
  while (true) {
    const found = context.read.get<Link>(
      `select act, undoes, at, staffId, call from auditEntry where seq < ? ${condition} order by seq desc limit 1`,
      before,
      ...params,
    );
    if (!found) return;
    yield found;
    before = context.read.get<{ seq: number }>(
      'select seq from auditEntry where act = ? order by seq limit 1',
      found.act,
    )!.seq;
  }
}

/** The act itself, then its undoing, then its doing again, and so on. Empty for an act that is not in the chain. */
export function rowOf(context: Pick<ReadContext, 'read'>, act: string): Link[] {
  const links: Link[] = [];
  let next = linkWhere(context, 'act', act);
  while (next) {
    links.push(next);
    next = linkWhere(context, 'undoes', next.act);
  }
  return links;
}

/** The act at the beginning of the row in which this one hangs. */
export function rootOf(context: Pick<ReadContext, 'read'>, link: Link): Link {
  let root = link;
  while (root.undoes !== null) root = linkWhere(context, 'act', root.undoes)!;
  return root;
}

function linkWhere(context: Pick<ReadContext, 'read'>, column: 'act' | 'undoes', act: string) {
  return context.read.get<Link>(
    `select act, undoes, at, staffId, call from auditEntry where ${column} = ? limit 1`,
    act,
  );
}

/** Whether the row of an act stands undone. */
export function isUndone(row: readonly Link[]): boolean {
  return row.length % 2 === 0;
}

/**
 * Keys don't follow an undo, so what makes, bars or renames an account is not undone but done again; nor does a whole
 * school that was put back from a backup.
 */
const final: readonly string[] = [
  'admin.setUp',
  'admin.addAccount',
  'admin.saveAccount',
  'admin.disableAccount',
  'admin.resetPassword',
  'admin.giveAccount',
  'admin.savePreferences',
  'admin.restore',
  'mentoring.openSealed',
  'contacts.keepDraft',
];

/** What is noted while somebody is still writing is nothing that was done. */
const untold: readonly string[] = ['contacts.keepDraft'];

/** Whether an act is of those that the session could take back at all: it may make the call, and it changed something. */
export function canTurn(context: ReadContext, { act, call }: Link): boolean {
  if (final.includes(call)) return false;
  const access = calls.get(call)?.access;
  if (!access || !may(context.session.role, access as Permission)) return false;
  return (
    context.read.get(
      `select 1 from auditEntry where act = ? and record not in (select value from json_each(?)) limit 1`,
      act,
      JSON.stringify(readingRecords),
    ) !== undefined
  );
}

/** One's own, and everybody's for those who read the audit; an act is done again by whoever took it back. */
export function turnable(context: ReadContext, row: readonly Link[]): { undo: boolean; redo: boolean } {
  const [root] = row;
  if (!root || root.undoes !== null || !canTurn(context, root)) return { undo: false, redo: false };
  const mine = may(context.session.role, 'audit.read') || row.at(-1)!.staffId === context.session.staffId;
  return { undo: mine && !isUndone(row), redo: mine && isUndone(row) };
}

/** The newest acts: one's own, and everybody's for those who read the audit. */
export function acts(context: ReadContext, input: { limit: number; language?: Language | undefined }): Act[] {
  const titles = new RecordTitles(context, input.language ?? 'zh-CN');
  const found: Act[] = [];
  const all = may(context.session.role, 'audit.read');
  for (const link of actsOf(context, all ? null : context.session.staffId)) {
    if (found.length === input.limit) break;
    if (link.undoes !== null || untold.includes(link.call)) continue;
    const row = rowOf(context, link.act);
    const { undo, redo } = turnable(context, row);
    found.push({
      ...briefOf(context, link, titles),
      at: link.at,
      staffName: staffName(context, link.staffId),
      undone: isUndone(row),
      undoable: undo,
      redoable: redo,
    });
  }
  return found;
}

function staffName(context: ReadContext, id: string | null): string {
  const staff = id && context.read.get<{ name: string }>('select name from staff where id = ?', id);
  return staff ? staff.name : '';
}

/** An act in words; its title where it was all about one child, or about one record. */
export function briefOf(context: ReadContext, { act, call }: Link, titles: RecordTitles): ActBrief {
  const { records, of, owner, record, recordId } = context.read.get<{
    records: number;
    of: number;
    owner: string | null;
    record: string;
    recordId: string;
  }>(
    `select count(distinct recordId) as records, count(distinct ifnull(owner, recordId)) as "of",
       owner, record, recordId
     from auditEntry where act = ?`,
    act,
  )!;
  const title = of > 1 ? '' : owner === null ? titles.of(record, recordId) : titles.of('child', owner);
  return { id: act, call, title, records };
}
