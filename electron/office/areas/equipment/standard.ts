/** What a home should have against what there is. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { standardSheet } from '../../../../shared/areas/equipment/papers/standard.ts';
import {
  firstStandard,
  nameAmong,
  type StandardRow,
  standardLineModel,
} from '../../../../shared/areas/equipment/standard.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { school } from '../admin/school.ts';
import { writePaper } from '../writePaper.ts';

type Calls = typeof equipmentCalls;
type Context = Pick<ReadContext, 'read' | 'today'>;

function linesOf(context: Context) {
  return context.read
    .all<Record<string, SqlValue>>(
      `select ${recordColumns(standardLineModel)} from standardLine where deletedAt is null order by position, seq`,
    )
    .map((row) => readRow(standardLineModel, row));
}

export function standardRows(context: Context): StandardRow[] {
  const lines = linesOf(context);
  const asked = lines.length > 0 ? lines : firstStandard.map((each) => ({ ...each, id: null }));
  return asked.map((each) => ({
    line: each.id === null ? null : (each as (typeof lines)[number]),
    ...{ name: each.name, kind: each.kind, quantity: each.quantity, unit: each.unit, source: each.source },
    there: each.kind === null ? titlesHere(context) : piecesOf(context, each.kind, nameAmong(asked, each)),
  }));
}

/** `name`: what the things' name has in it. */
function piecesOf(context: Context, kind: string, name: string): number {
  return context.read.get<{ pieces: number }>(
    `select coalesce(sum(stockMove.change), 0) as pieces from stockMove join asset on asset.id = stockMove.assetId
     where asset.kind = ? and instr(asset.name, ?) and asset.condition <> 'damaged' and stockMove.day <= ?
       and asset.deletedAt is null and stockMove.deletedAt is null`,
    kind,
    name,
    context.today,
  )!.pieces;
}

function titlesHere(context: Context): number {
  return context.read.get<{ titles: number }>(
    'select count(distinct titleId) as titles from copy where leftOn is null and lostOn is null and deletedAt is null',
  )!.titles;
}

export const standard: Handler<Calls['standard']> = (context) => standardRows(context);

export const saveStandard: Handler<Calls['saveStandard']> = (context, input) => {
  const before = new Set(linesOf(context).map(({ id }) => id));
  const kept = new Set(input.map(({ id }) => id));
  for (const id of before) if (!kept.has(id)) context.remove(standardLineModel, id);
  for (const [position, { id, ...values }] of input.entries()) {
    if (id === null) context.insert(standardLineModel, { ...values, position });
    else if (before.has(id)) context.update(standardLineModel, id, { ...values, position });
    else refuse('notFound', { record: 'standardLine' });
  }
  return null;
};

export const standardPaper: Handler<Calls['standardPaper']> = async (context, { format }) => {
  const document = await context.alone(() =>
    standardSheet(standardRows(context), school(context), context.today),
  );
  return writePaper(context, document, format);
};
