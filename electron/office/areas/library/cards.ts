/** Cards: given out in bulk, with numbers that are never given twice. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import type { CardRow } from '../../../../shared/areas/library/cardCalls.ts';
import { cardModel } from '../../../../shared/areas/library/cards.ts';
import type { BorrowerRef } from '../../../../shared/areas/library/desk.ts';
import { refuse } from '../../../../shared/problem.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { childScope } from '../children/files.ts';
import { borrowerColumn, requireBorrower } from './borrowers.ts';

type Calls = typeof libraryCalls;
type Kind = BorrowerRef['kind'];

interface Row {
  id: string;
  name: string | null;
  grade: number | null;
  classNumber: number | null;
  cardId: string | null;
  number: number | null;
  issuedOn: string | null;
  lost: number;
}

export const cards: Handler<Calls['cards']> = (context, { kind, classId }) => {
  const { sql, params } = holders(context, kind);
  const inClass = kind === 'child' && classId !== null;
  return rowsOf(
    context,
    kind,
    inClass ? `${sql} and child.classId = ?` : sql,
    inClass ? [...params, classId] : params,
  );
};

/** Who is at the school, of a kind: a condition on the table of that kind. */
function holders(context: ReadContext, kind: Kind): { sql: string; params: SqlValue[] } {
  if (kind === 'staff') return { sql: 'staff.disabled = 0', params: [] };
  if (kind === 'class') return { sql: '1 = 1', params: [] };
  const scope = childScope(context);
  return {
    sql: `(child.leftOn is null or child.leftOn > ?) and ${scope.sql}`,
    params: [context.today, ...scope.params],
  };
}

const tables = { child: 'child', staff: 'staff', class: 'schoolClass' } as const;

function rowsOf(context: ReadContext, kind: Kind, condition: string, params: readonly SqlValue[]): CardRow[] {
  const [table, column] = [tables[kind], borrowerColumn[kind]];
  const name = kind === 'class' ? 'null' : `${table}.name`;
  const named = kind === 'child' ? 'inClass' : 'schoolClass';
  const classes = kind === 'child' ? 'left join schoolClass as inClass on inClass.id = child.classId' : '';
  const [grade, number] = kind === 'staff' ? ['null', 'null'] : [`${named}.grade`, `${named}.number`];
  return context.read
    .all<Row>(
      `select ${table}.id, ${name} as name, ${grade} as grade, ${number} as classNumber, card.id as cardId, card.number,
         card.issuedOn, (select count(*) from card as old where old.${column} = ${table}.id and old.lostOn is not null
           and old.deletedAt is null) as lost
       from ${table} ${classes}
       left join card on card.${column} = ${table}.id and card.lostOn is null and card.deletedAt is null
       where ${table}.deletedAt is null and ${condition} order by grade, classNumber, ${table}.seq`,
      ...params,
    )
    .map((row) => toCardRow(kind, row));
}

function toCardRow(
  kind: Kind,
  { id, name, grade, classNumber, cardId, number, issuedOn, lost }: Row,
): CardRow {
  const className =
    grade === null || classNumber === null ? null : formatClassName({ grade, number: classNumber });
  return {
    borrower: { kind, id, name: name ?? className ?? '', detail: kind === 'child' ? className : null },
    ...{ cardId, number, issuedOn, lost },
    code: number === null ? null : labelCode(kind, number),
  };
}

export const issueCards: Handler<Calls['issueCards']> = (context, { to }) => {
  const has = new Set(
    context.read
      .all<{ holder: string }>(
        'select coalesce(childId, staffId, classId) as holder from card where lostOn is null and deletedAt is null',
      )
      .map(({ holder }) => holder),
  );
  let issued = 0;
  for (const ref of to) {
    requireBorrower(context, ref);
    if (has.has(ref.id)) continue;
    has.add(ref.id);
    give(context, ref);
    issued += 1;
  }
  return { issued };
};

function give(context: WriteContext, { kind, id }: BorrowerRef): void {
  const column = borrowerColumn[kind];
  const last = context.read.get<{ number: number | null }>(
    `select max(number) as number from card where ${column} is not null`,
  );
  context.insert(cardModel, { number: (last?.number ?? 0) + 1, [column]: id, issuedOn: context.today });
}

export const cardLost: Handler<Calls['cardLost']> = (context, { cardId }) => {
  const card = context.records.find(cardModel, cardId);
  if (!card || card.lostOn !== null) refuse('notFound', { record: 'card' });
  const ref: BorrowerRef =
    card.childId !== null
      ? { kind: 'child', id: card.childId }
      : card.staffId !== null
        ? { kind: 'staff', id: card.staffId }
        : { kind: 'class', id: card.classId! };
  requireBorrower(context, ref);
  context.update(cardModel, cardId, { lostOn: context.today });
  give(context, ref);
  return rowsOf(context, ref.kind, `${tables[ref.kind]}.id = ?`, [ref.id])[0]!;
};
