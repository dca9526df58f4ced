/** What comes in, as it leaves the office. */
import {
  type Intake,
  type IntakeLine,
  intakeLineModel,
  intakeModel,
  intakeState,
} from '../../../../shared/areas/equipment/intake.ts';
import type { IntakeRow, IntakeView } from '../../../../shared/areas/equipment/intakeCalls.ts';
import { refuse } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';

type Row = Record<string, SqlValue>;

/** Refuses notFound for one that is absent or in the bin. */
export function requireIntake(context: ReadContext, id: string): Intake {
  return context.records.find(intakeModel, id) ?? refuse('notFound', { record: 'intake' });
}

/** In their order. */
export function linesOf(context: Pick<ReadContext, 'read'>, intakeId: string): IntakeLine[] {
  return context.read
    .all<Row>(
      `select ${recordColumns(intakeLineModel)} from intakeLine
       where intakeId = ? and deletedAt is null order by seq`,
      intakeId,
    )
    .map((row) => readRow(intakeLineModel, row));
}

/** Newest first. `where` is a condition on intake. */
export function intakeRows(context: ReadContext, where = 'true', ...params: SqlValue[]): IntakeRow[] {
  const rows = context.read.all<Row>(
    `select ${recordColumns(intakeModel)}, staff.name as requestedBy, coalesce(helper.name, intake.giver) as giverName,
       (select count(*) from intakeLine where intakeId = intake.id and deletedAt is null) as lines,
       (select coalesce(sum(coalesce(received, quantity)), 0) from intakeLine
        where intakeId = intake.id and deletedAt is null) as pieces,
       (select coalesce(sum(coalesce(received, quantity) * coalesce(priceFen, 0)), 0) from intakeLine
        where intakeId = intake.id and deletedAt is null) as fen
     from intake join staff on staff.id = intake.requestedById left join helper on helper.id = intake.helperId
     where intake.deletedAt is null and ${where} order by intake.requestedOn desc, intake.seq desc`,
    ...params,
  );
  return rows.map(({ requestedBy, giverName, lines, pieces, fen, ...row }) => {
    const intake = readRow(intakeModel, row);
    return {
      intake,
      state: intakeState(intake),
      requestedBy: String(requestedBy),
      giver: giverName as string | null,
      ...{ lines: Number(lines), pieces: Number(pieces), fen: Number(fen) },
    };
  });
}

export function intakeViewOf(context: ReadContext, id: string): IntakeView {
  const [row] = intakeRows(context, 'intake.id = ?', id);
  if (!row) return refuse('notFound', { record: 'intake' });
  const { decidedById, acceptedById, secondById } = row.intake;
  return {
    ...row,
    items: linesOf(context, id).map((line) => ({ line, codes: codesOf(context, line) })),
    decidedBy: staffName(context, decidedById),
    acceptedBy: staffName(context, acceptedById),
    secondBy: staffName(context, secondById),
    mayChange: mayChange(context, row.intake),
  };
}

/** Whoever asks until it is decided; who keeps the ledger until it is counted. */
export function mayChange({ session }: ReadContext, intake: Intake): boolean {
  const state = intakeState(intake);
  if (state === 'asked')
    return intake.requestedById === session.staffId || may(session.role, 'equipment.write');
  return state === 'coming' && may(session.role, 'equipment.write');
}

function staffName(context: ReadContext, id: string | null): string | null {
  return context.read.get<{ name: string }>('select name from staff where id = ?', id)?.name ?? null;
}

function codesOf(context: ReadContext, { id, what }: IntakeLine) {
  const kind = what === 'book' ? 'copy' : 'asset';
  const found = context.read.get<{ first: number | null; last: number | null }>(
    `select min(number) as first, max(number) as last from ${kind} where intakeLineId = ? and deletedAt is null`,
    id,
  );
  if (!found || found.first === null || found.last === null) return null;
  return { first: labelCode(kind, found.first), last: labelCode(kind, found.last) };
}
