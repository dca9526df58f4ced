/** Who sees a report of harm: the principal, who found it, and those named. Nobody by scope alone. */
import { type DutyReport, dutyReportModel } from '../../../../shared/areas/guardians/report.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';

type Row = Record<string, SqlValue>;
type Asker = Pick<ReadContext, 'session'>;

/** A condition on the table dutyReport. */
export function reportScope({ session }: Asker): { sql: string; params: SqlValue[] } {
  if (session.role === 'principal') return { sql: '1 = 1', params: [] };
  return {
    sql: `(dutyReport.foundById = ? or exists (select 1 from json_each(ifnull(dutyReport.named, '[]')) where value = ?))`,
    params: [session.staffId, session.staffId],
  };
}

/** Whole; undefined for one that is absent, in the bin or not the session's to see: all look the same. */
export function seenReport(
  context: Pick<ReadContext, 'read' | 'session'>,
  id: string,
): DutyReport | undefined {
  const scope = reportScope(context);
  const row = context.read.get<Row>(
    `select * from dutyReport where id = ? and deletedAt is null and ${scope.sql}`,
    id,
    ...scope.params,
  );
  return row && fromRow(dutyReportModel, row);
}

/** Whether the session may be told that this report is there, in the bin or not. */
export function maySeeReport(context: Pick<ReadContext, 'read' | 'session'>, id: string): boolean {
  const scope = reportScope(context);
  return (
    context.read.get(`select 1 from dutyReport where id = ? and ${scope.sql}`, id, ...scope.params) !==
    undefined
  );
}

/** The reports of a child, in the bin too, that the session is not told of. */
export function hiddenReports(context: Pick<ReadContext, 'read' | 'session'>, childId: string): Set<string> {
  const scope = reportScope(context);
  const rows = context.read.all<{ id: string }>(
    `select id from dutyReport where childId = ? and not (${scope.sql})`,
    childId,
    ...scope.params,
  );
  return new Set(rows.map((each) => each.id));
}
