/** The things that are lent, books and equipment alike, as the desk names them. Those that left the ledger are not among them. */
import type { Thing } from '../../../../shared/areas/library/scan.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import type { ReadContext, SqlValue } from '../../context.ts';

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

const copies = `select 'copy' as kind, copy.id, copy.number, copy.titleId, title.name, title.author as detail, 0 as counted
  from copy join title on title.id = copy.titleId where copy.deletedAt is null and copy.leftOn is null`;
const assets = `select 'asset' as kind, id, number, null as titleId, name, model as detail, counted from asset where deletedAt is null`;

/** By the label's number, by id, all copies of a title, or by the number that a thing had before. */
export function thingsOf(context: ReadContext, asked: Asked): Thing[] {
  return rowsOf(context, asked).map(({ number, counted, ...each }) => ({
    ...each,
    code: labelCode(each.kind, number),
    counted: counted === 1,
  }));
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
