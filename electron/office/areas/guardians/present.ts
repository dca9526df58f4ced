/** The agreements of a child, and what a change of carer does to the one that runs. */

import { childModel } from '../../../../shared/areas/children/model.ts';
import { type Entrustment, entrustmentModel } from '../../../../shared/areas/guardians/entrustment.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';

type Row = Record<string, SqlValue>;

/**
 * All of a child's agreements, newest first. `noticeSchoolOn` of the one that runs is the child's own writtenNoticeOn,
 * where it is kept.
 */
export function entrustmentsOf(context: Pick<ReadContext, 'read'>, childId: string): Entrustment[] {
  return context.read
    .all<Row & { writtenNoticeOn: string | null }>(
      `select entrustment.*, child.writtenNoticeOn from entrustment join child on child.id = entrustment.childId
       where entrustment.childId = ? and entrustment.deletedAt is null
       order by ifnull(entrustment.startsOn, entrustment.agreementOn) desc, entrustment.seq desc`,
      childId,
    )
    .map(readEntrustment);
}

export function readEntrustment(row: Row & { writtenNoticeOn: string | null }): Entrustment {
  const kept = fromRow(entrustmentModel, row);
  return kept.endedOn === null ? { ...kept, noticeSchoolOn: row.writtenNoticeOn } : kept;
}

/** The one that nobody has ended; its term may be over. */
export function presentOf(all: readonly Entrustment[]): Entrustment | null {
  return all.find((each) => each.endedOn === null) ?? null;
}

/**
 * Ends what runs, in the act that makes it end: the notice of the old agreement stays with it, and the child has none
 * until the parents give another. `kinId`: only an agreement with this person.
 */
export function endEntrustments(
  context: Pick<WriteContext, 'read' | 'update'>,
  childId: string,
  { kinId, day, why }: { kinId: string | null; day: Day; why: string },
): void {
  for (const each of entrustmentsOf(context, childId)) {
    if (each.endedOn !== null || (kinId !== null && each.kinId !== kinId)) continue;
    context.update(entrustmentModel, each.id, {
      endedOn: day,
      endedWhy: why,
      noticeSchoolOn: each.noticeSchoolOn,
    });
    context.update(childModel, childId, { writtenNoticeOn: null });
  }
}
