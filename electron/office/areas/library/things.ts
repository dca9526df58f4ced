/** The things that are lent, books and equipment alike, as the desk names them. Copies that left the ledger are not among them. */
import type { Thing } from '../../../../shared/areas/library/scan.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { lostPiece, stockOf } from './stock.ts';

interface Row {
  kind: 'copy' | 'asset';
  id: string;
  number: number;
  titleId: string | null;
  name: string;
  detail: string | null;
  counted: number;
}

type Asked =
  | { kind: 'copy' | 'asset'; number: number }
  | { kind: 'copy' | 'asset'; id: string }
  | { titleId: string }
  | { oldNumber: string };

const everyCopy = `select 'copy' as kind, copy.id, copy.number, copy.titleId, title.name, title.author as detail, 0 as counted,
  copy.leftOn from copy join title on title.id = copy.titleId where copy.deletedAt is null`;
const copies = `${everyCopy} and copy.leftOn is null`;
const assets = `select 'asset' as kind, id, number, null as titleId, name, model as detail, counted from asset where deletedAt is null`;

/** By the label's number, by id, all copies of a title, or by the number that a thing had before. */
export function thingsOf(context: ReadContext, asked: Asked): Thing[] {
  return rowsOf(context, asked).map(toThing);
}

function toThing({ number, counted, kind, id, titleId, name, detail }: Row): Thing {
  return { ...{ kind, id, titleId, name, detail }, code: labelCode(kind, number), counted: counted === 1 };
}

/** A copy of this number that left the ledger, and when. */
export function goneCopy(context: ReadContext, number: number): { thing: Thing; on: Day } | null {
  const row = context.read.get<Row & { leftOn: Day }>(
    `${everyCopy} and copy.leftOn is not null and copy.number = ?`,
    number,
  );
  return row ? { thing: toThing(row), on: row.leftOn } : null;
}

/**
 * When the last of a piece or lot left the ledger; null while some of it is there. A piece that its borrower lost may be
 * found yet and is no such thing.
 */
export function goneOn(context: ReadContext, assetId: string): Day | null {
  if (stockOf(context, assetId) > 0 || lostPiece(context, assetId)) return null;
  const last = context.read.get<{ day: Day | null }>(
    'select max(day) as day from stockMove where assetId = ? and change < 0 and day <= ? and deletedAt is null',
    assetId,
    context.today,
  );
  return last?.day ?? null;
}

function rowsOf(context: ReadContext, asked: Asked): Row[] {
  const all = (sql: string, ...params: SqlValue[]) => context.read.all<Row>(sql, ...params);
  if ('titleId' in asked) return all(`${copies} and copy.titleId = ? order by copy.number`, asked.titleId);
  if ('oldNumber' in asked) {
    const { oldNumber } = asked;
    return [
      ...all(`${copies} and copy.oldNumber = ?`, oldNumber),
      ...all(`${assets} and oldNumber = ?`, oldNumber),
    ];
  }
  const [sql, table] = asked.kind === 'copy' ? [copies, 'copy.'] : [assets, ''];
  return 'id' in asked
    ? all(`${sql} and ${table}id = ?`, asked.id)
    : all(`${sql} and ${table}number = ?`, asked.number);
}
