/** The audit chain as people read it: who changed what, from which value to which. */

import { type OwnValue, type OwnValues, ownKey } from '../../../shared/areas/children/ownValues.ts';
import { readingModel } from '../../../shared/areas/children/readings.ts';
import { helperReadingModel } from '../../../shared/areas/guardians/helperReadings.ts';
import type { Change, ChangeKind, ChangePage } from '../../../shared/history.ts';
import type { Language, RecordModel } from '../../../shared/record.ts';
import { say } from '../../../shared/text/say.ts';
import type { ReadContext, SqlValue } from '../context.ts';
import { childModelOf } from './children/ownFields.ts';
import { type Cells, changedFields, type Reading } from './historyWords.ts';
import { models } from './models.ts';
import { RecordTitles } from './recordTitles.ts';

interface Entry {
  seq: number;
  act: string;
  at: number;
  staffName: string | null;
  call: string;
  record: string;
  recordId: string;
  owner: string | null;
  before: string | null;
  after: string;
}

/** The records that say that somebody looked at a veiled value: nothing was changed. */
export const readingRecords: readonly string[] = [readingModel.name, helperReadingModel.name];

/** Changes told at a time; the page asks for older ones as somebody scrolls. */
const pageLength = 100;

/**
 * Changes of everything that hangs on one child's file, newest first, but of the records `hidden` by their ids. Whoever
 * asks has been let to the child before.
 */
export function historyOf(
  context: ReadContext,
  owner: string,
  { before, language, hidden }: { before: number | null; language: Language; hidden: ReadonlySet<string> },
): ChangePage {
  const entries = entriesWhere(context, ['owner = ?'], [owner], { before, limit: pageLength });
  return {
    changes: told(
      context,
      entries.filter((entry) => !hidden.has(entry.recordId)),
      language,
    ),
    next: entries.length === pageLength ? entries.at(-1)!.seq : null,
  };
}

/** Changes of these records, none of which hangs on a child, newest first. */
export function historyOfRecords(
  context: ReadContext,
  ids: readonly string[],
  { before, language }: { before: number | null; language: Language },
): ChangePage {
  const named = `recordId in (select value from json_each(?)) and owner is null`;
  const entries = entriesWhere(context, [named], [JSON.stringify(ids)], { before, limit: pageLength });
  return {
    changes: told(context, entries, language),
    next: entries.length === pageLength ? entries.at(-1)!.seq : null,
  };
}

/** Rows of the chain under these conditions, newest first; `before` and `floor` are numbers in it. */
export function entriesWhere(
  context: Pick<ReadContext, 'read'>,
  conditions: readonly string[],
  params: readonly SqlValue[],
  { before, limit, floor = 0 }: { before: number | null; limit: number; floor?: number },
): Entry[] {
  const where = ['auditEntry.seq < ?', 'auditEntry.seq >= ?', ...conditions].join(' and ');
  return context.read.all<Entry>(
    `select auditEntry.seq, act, at, staff.name as staffName, call, record, recordId, owner, before, after
     from auditEntry left join staff on staff.id = auditEntry.staffId
     where ${where} order by auditEntry.seq desc limit ?`,
    before ?? Number.MAX_SAFE_INTEGER,
    floor,
    ...params,
    limit,
  );
}

/**
 * As the session may see them: a change of fields that its role does not see at all is not told. That a backup was put
 * back changes no field and is told.
 */
export function told(context: ReadContext, entries: readonly Entry[], language: Language): Change[] {
  const titles = new RecordTitles(context, language);
  const reading: Reading = {
    role: context.session.role,
    language,
    models: { ...models, child: childModelOf(context) as unknown as RecordModel },
    nameOf: (record, id) => titles.of(record, id),
  };
  return entries.flatMap((entry) => toChange(entry, titles, reading) ?? []);
}

function toChange(entry: Entry, titles: RecordTitles, reading: Reading): Change | null {
  const { seq, act, at, call, record, recordId, owner } = entry;
  const model = reading.models[record];
  const before = entry.before === null ? null : readCells(entry.before);
  const after = readCells(entry.after);
  const kind = kindOf(record, before, after);
  const fields = model ? changedFields(model, before, after, reading) : [];
  if (kind === 'changed' && fields.length === 0 && call !== 'admin.restore') return null;
  const childName = owner === null ? '' : titles.of('child', owner);
  return {
    seq,
    act,
    at,
    staffName: entry.staffName ?? '',
    call,
    record,
    recordLabel: recordLabel(record, reading.language),
    recordId,
    title: titles.of(record, recordId),
    child: owner === null || childName === '' ? null : { id: owner, name: childName },
    kind,
    fields,
  };
}

function kindOf(record: string, before: Cells | null, after: Cells): ChangeKind {
  if (readingRecords.includes(record)) return 'read';
  if (before === null) return 'made';
  if (after.deletedAt === undefined) return 'changed';
  return after.deletedAt === null ? 'restored' : 'removed';
}

/** 档案 rather than 儿童: what people say of it in a sentence; else the record's own label. */
export function recordLabel(record: string, language: Language): string {
  if (record === 'child') return say(language, 'admin.history.child');
  if (record === 'kin') return say(language, 'admin.history.kin');
  if (readingRecords.includes(record)) return say(language, 'admin.history.reading');
  const model = models[record];
  return (language === 'zh-CN' ? model?.zh : model?.en) ?? record;
}

/** What a row of the chain says; the school's own values of a child beside the others, by `own:<id>`. */
function readCells(json: string): Cells {
  const row = JSON.parse(json) as Cells;
  if (typeof row.own !== 'string') return row;
  const own = Object.entries(JSON.parse(row.own) as OwnValues);
  return { ...row, own: null, ...Object.fromEntries(own.map(([id, value]) => [ownKey(id), toCell(value)])) };
}

/** As a column of its own would keep it. */
function toCell(value: OwnValue | null): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Array.isArray(value) ? JSON.stringify(value) : value;
}
