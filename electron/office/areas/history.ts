/** A record's history, read from the audit chain: who changed what, from which value to which. */
import type { Change } from '../../../shared/areas/children/calls.ts';
import type { RecordModel } from '../../../shared/record.ts';
import type { ReadContext } from '../context.ts';

interface Entry {
  at: number;
  staffName: string | null;
  call: string;
  record: string;
  recordId: string;
  before: string | null;
  after: string;
}

/** The newest 200 changes of everything that hangs on one owner, newest first; `shows` leaves records out. */
export function historyOf(
  context: ReadContext,
  owner: string,
  models: Record<string, RecordModel>,
  shows: (record: string, recordId: string) => boolean = () => true,
): Change[] {
  return context.read
    .all<Entry>(
      `select auditEntry.at, staff.name as staffName, auditEntry.call, auditEntry.record,
         auditEntry.recordId, before, after
       from auditEntry left join staff on staff.id = auditEntry.staffId
       where owner = ? order by auditEntry.seq desc limit 200`,
      owner,
    )
    .filter((entry) => shows(entry.record, entry.recordId))
    .map((entry) => toChange(entry, models[entry.record]));
}

function toChange(entry: Entry, model: RecordModel | undefined): Change {
  const before = entry.before === null ? null : (JSON.parse(entry.before) as Record<string, unknown>);
  const after = JSON.parse(entry.after) as Record<string, unknown>;
  const fields = Object.entries(model?.fields ?? {}).filter(
    ([key, field]) => !field.system && (before?.[key] ?? null) !== (after[key] ?? null),
  );
  return {
    at: entry.at,
    staffName: entry.staffName ?? '',
    call: entry.call,
    record: entry.record,
    kind: before === null ? 'made' : typeof after.deletedAt === 'number' ? 'removed' : 'changed',
    fields: fields.map(([key]) => ({
      field: key,
      before: (before?.[key] ?? null) as Change['fields'][number]['before'],
      after: (after[key] ?? null) as Change['fields'][number]['after'],
    })),
  };
}
