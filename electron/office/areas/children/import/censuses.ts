/** What earlier workbooks said: kept with each import, undone with it. */
import { censusModel } from '../../../../../shared/areas/children/censuses.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import type { Reader, SqlValue, WriteContext } from '../../../context.ts';
import { fromRow } from '../../../database/records.ts';
import type { Said } from './threeWay.ts';

/** By child: the marks of every target, each by the newest census that said something of it. */
export function saidBefore(read: Reader): Map<string, Map<string, string>> {
  const said = new Map<string, Map<string, string>>();
  const rows = read.all<Record<string, SqlValue>>(
    'select * from census where deletedAt is null order by seq',
  );
  for (const row of rows)
    for (const [childId, marks] of Object.entries(fromRow(censusModel, row).marks)) {
      const known = said.get(childId) ?? new Map<string, string>();
      said.set(childId, known);
      for (const [target, mark] of Object.entries(marks)) known.set(target, mark);
    }
  return said;
}

/** Keeps what the rows said that were taken, or changed nothing: those that said something new. */
export function keepSaid(
  write: WriteContext,
  census: { fileName: string; day: Day },
  rows: readonly { childId: string; said: Said }[],
): void {
  if (rows.length === 0) return;
  const marks = Object.fromEntries(rows.map(({ childId, said }) => [childId, Object.fromEntries(said)]));
  write.insert(censusModel, { ...census, marks });
}
