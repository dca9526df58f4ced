/** The page of all changes of all records, and its workbook. */
import type { z } from 'zod';
import { type AuditFilter, type auditCalls, mostExported } from '../../../../shared/areas/admin/audit.ts';
import { calls } from '../../../../shared/areas.ts';
import type { Change, ChangePage } from '../../../../shared/history.ts';
import type { Language } from '../../../../shared/record.ts';
import { isSaid, say } from '../../../../shared/text/say.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { addDays } from '../../../../shared/values/day.ts';
import { breathe, type JobContext, type ReadContext, type SqlValue } from '../../context.ts';
import { type OutSheet, toXlsx } from '../../files/xlsxWrite.ts';
import { entriesWhere, readingRecords, recordLabel, told } from '../history.ts';
import { models } from '../models.ts';
import { school } from './school.ts';

const pageLength = 100;
/** Rows of the chain that one query looks through, so that a filter that fits nothing never holds up the office. */
const pieceLength = 20_000;

export function audit(
  context: ReadContext,
  { filter, before, language }: { filter: AuditFilter; before: number | null; language: Language },
): ChangePage {
  const top = before ?? newestSeq(context) + 1;
  const { sql, params, indexed } = conditionsOf(filter);
  const floor = indexed ? 0 : top - pieceLength;
  const entries = entriesWhere(context, sql, params, { before: top, limit: pageLength, floor });
  const next = entries.length === pageLength ? entries.at(-1)!.seq : floor > 1 ? floor : null;
  return { changes: told(context, entries, language), next };
}

function newestSeq(context: ReadContext): number {
  return context.read.get<{ seq: number | null }>('select max(seq) as seq from auditEntry')?.seq ?? 0;
}

interface Conditions {
  sql: string[];
  params: SqlValue[];
  /** An index leads to the rows, so that the whole chain may be asked at once. */
  indexed: boolean;
}

function conditionsOf(filter: AuditFilter): Conditions {
  const { staffId, record, recordId, childId, kind, call, from, to } = filter;
  const found: [string, SqlValue[]][] = [];
  if (staffId !== null) found.push(['auditEntry.staffId = ?', [staffId]]);
  if (childId !== null) found.push(['owner = ?', [childId]]);
  // without a child its index is of the records that belong to none
  if (recordId !== null)
    found.push([childId === null ? 'recordId = ? and owner is null' : 'recordId = ?', [recordId]]);
  if (record !== null) found.push(['record = ?', [record]]);
  if (call !== null) found.push(['call = ?', [call]]);
  if (kind !== null) found.push([kindSql[kind], []]);
  if (from !== null) found.push(['at >= ?', [startOf(from)]]);
  if (to !== null) found.push(['at < ?', [startOf(addDays(to, 1))]]);
  return {
    sql: found.map(([sql]) => sql),
    params: found.flatMap(([, params]) => params),
    indexed: childId !== null || staffId !== null || recordId !== null,
  };
}

const deletedAt = `json_type(after, '$.deletedAt')`;
const readings = readingRecords.map((each) => `'${each}'`).join(', ');
/** The same as kindOf of history.ts, for the database. */
const kindSql: Record<Change['kind'], string> = {
  read: `record in (${readings})`,
  made: `record not in (${readings}) and before is null`,
  removed: `before is not null and ${deletedAt} = 'integer'`,
  restored: `before is not null and ${deletedAt} = 'null'`,
  changed: `before is not null and ${deletedAt} is null`,
};

/** Midnight at the office's clock, ms since 1970. */
function startOf(day: Day): number {
  return new Date(`${day}T00:00:00`).getTime();
}

/** What the filters can name: everybody who ever held an account, every kind of record, every act with a name. */
export function auditChoices(context: ReadContext): z.output<typeof auditCalls.auditChoices.output> {
  return {
    staff: context.read.all('select id, name from staff order by disabled, seq'),
    records: Object.keys(models).map((name) => ({
      name,
      zh: recordLabel(name, 'zh-CN'),
      en: recordLabel(name, 'en'),
    })),
    calls: [...calls.keys()].filter((name) => isSaid(`frame.calls.${name}`)),
  };
}

/** One row a changed field, so that the workbook can be filtered by it; text that looks like a formula stays text. */
export async function exportAudit(
  context: JobContext,
  { filter, language }: { filter: AuditFilter; language: Language },
): Promise<Uint8Array> {
  const changes: Change[] = [];
  const newest = await context.alone(() => newestSeq(context));
  let before: number | null = newest + 1;
  while (before !== null && changes.length < mostExported) {
    const page: ChangePage = await context.alone(() => audit(context, { filter, before, language }));
    changes.push(...page.changes);
    before = page.next;
    context.progress(newest - (before ?? 0), newest);
    await breathe(context.signal);
  }
  const { name } = await context.alone(() => school(context));
  return toXlsx({ sheets: [sheetOf(changes.slice(0, mostExported), name, before !== null, language)] });
}

function sheetOf(changes: readonly Change[], schoolName: string, cut: boolean, language: Language): OutSheet {
  const words = (key: string, params = {}) => say(language, key, params);
  const columns: [string, number][] = [
    [words('admin.audit.number'), 8],
    [words('admin.audit.when'), 20],
    [words('admin.audit.who'), 12],
    [words('admin.audit.act'), 20],
    [words('admin.audit.record'), 14],
    [words('admin.audit.name'), 18],
    [words('admin.audit.child'), 12],
    [words('admin.audit.kind'), 8],
    [words('admin.audit.field'), 18],
    [words('admin.audit.before'), 30],
    [words('admin.audit.after'), 30],
  ];
  const rows = changes.flatMap((change) => {
    const common = [
      change.seq,
      instant(change.at),
      change.staffName,
      words(`frame.calls.${change.call}`),
      change.recordLabel,
      change.title,
      change.child?.name ?? '',
      words(`admin.changeKind.${change.kind}`),
    ];
    const fields = change.kind === 'removed' ? [] : change.fields;
    if (fields.length === 0) return [[...common, '', '', '']];
    return fields.map(({ label, before, after }) => [...common, label, before ?? '', after ?? '']);
  });
  const title = words('admin.audit.title');
  return {
    name: title,
    titleRows: [
      `${schoolName}${title}`,
      ...(cut ? [words('admin.audit.exportCut', { count: mostExported })] : []),
    ],
    columns: columns.map(([heading, width], index) => ({
      heading: [heading],
      width,
      kind: index === 0 ? 'number' : 'text',
    })),
    rows,
    orientation: 'landscape',
  };
}

/** '2026-11-23 12:00:05'. */
function instant(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replace('T', ' ');
}
