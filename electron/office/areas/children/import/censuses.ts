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

/** Keeps what the rows that were taken, or said nothing new, had to say. */
export function keepSaid(
  write: WriteContext,
  census: { fileName: string; day: Day },
  rows: readonly { childId: string; said: Said }[],
): void {
  const before = saidBefore(write.read);
  const news = rows.filter(({ childId, said }) => {
    const known = before.get(childId);
    return [...said].some(([target, mark]) => known?.get(target) !== mark);
  });
  if (news.length === 0) return;
  const marks = Object.fromEntries(news.map(({ childId, said }) => [childId, Object.fromEntries(said)]));
  write.insert(censusModel, { ...census, marks });
}
