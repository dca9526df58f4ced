/** Writing off: a form of what is to go; approved, all of it leaves the ledger in one act. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { writeOffSheet } from '../../../../shared/areas/equipment/papers/writeOff.ts';
import {
  type WriteOff,
  type WriteOffView,
  writeOffLineModel,
  writeOffModel,
  writeOffState,
} from '../../../../shared/areas/equipment/writeOff.ts';
import { copyModel } from '../../../../shared/areas/library/model.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { school } from '../admin/school.ts';
import { copiesLeave } from '../library/shelf.ts';
import { writePaper } from '../writePaper.ts';
import { balanceOf, outOf, requireAsset } from './rows.ts';
import { leave, requireLinks } from './stock.ts';

type Calls = typeof equipmentCalls;
type Line = WriteOffView['lines'][number];
type Row = Record<string, SqlValue>;
type Thing = Pick<Line, 'kind' | 'id' | 'quantity'>;

export const writeOffs: Handler<Calls['writeOffs']> = (context) =>
  context.read
    .all<Row>(
      `select ${recordColumns(writeOffModel)} from writeOff where deletedAt is null
       order by decidedOn is null desc, proposedOn desc, seq desc`,
    )
    .map((row) => viewOf(context, readRow(writeOffModel, row)));

function viewOf(context: ReadContext, writeOff: WriteOff): WriteOffView {
  const name = (id: string | null) =>
    id === null
      ? null
      : (context.read.get<{ name: string }>('select name from staff where id = ?', id)?.name ?? null);
  return {
    writeOff,
    state: writeOffState(writeOff),
    proposedBy: name(writeOff.proposedById) ?? '',
    head: name(writeOff.headId),
    decidedBy: name(writeOff.decidedById),
    lines: linesOf(context, writeOff.id),
  };
}

const ofCopy = `'copy' as kind, copy.id, copy.number, title.name, null as unit, copy.priceFen, copy.acquiredOn`;
const ofAsset = `'asset' as kind, asset.id, asset.number, asset.name, asset.unit, asset.priceFen, asset.acquiredOn`;

function linesOf(context: Pick<ReadContext, 'read'>, writeOffId: string): Line[] {
  const copies = context.read.all<Row>(
    `select ${ofCopy}, writeOffLine.quantity from writeOffLine join copy on copy.id = writeOffLine.copyId
     join title on title.id = copy.titleId
     where writeOffLine.writeOffId = ? and writeOffLine.deletedAt is null order by writeOffLine.seq`,
    writeOffId,
  );
  const assets = context.read.all<Row>(
    `select ${ofAsset}, writeOffLine.quantity from writeOffLine join asset on asset.id = writeOffLine.assetId
     where writeOffLine.writeOffId = ? and writeOffLine.deletedAt is null order by writeOffLine.seq`,
    writeOffId,
  );
  return [...assets, ...copies].map(toLine);
}

function toLine({ number, ...row }: Row): Line {
  const line = row as unknown as Line;
  return { ...line, code: labelCode(line.kind, Number(number)) };
}

/** On a form that waits. */
const waiting = `writeOffLine join writeOff on writeOff.id = writeOffLine.writeOffId
  where writeOffLine.deletedAt is null and writeOff.deletedAt is null and writeOff.decidedOn is null`;

export const damaged: Handler<Calls['damaged']> = (context) => {
  const assets = context.read.all<Row>(
    `select ${ofAsset}, (select coalesce(sum(change), 0) from stockMove
       where assetId = asset.id and day <= ? and deletedAt is null) as quantity
     from asset where asset.condition = 'damaged' and asset.deletedAt is null
     and asset.id not in (select assetId from ${waiting} and assetId is not null) order by asset.number`,
    context.today,
  );
  const copies = context.read.all<Row>(
    `select ${ofCopy}, 1 as quantity from copy join title on title.id = copy.titleId
     where copy.condition = 'damaged' and copy.leftOn is null and copy.deletedAt is null
     and copy.id not in (select copyId from ${waiting} and copyId is not null) order by copy.number limit 500`,
  );
  return [...assets.filter(({ quantity }) => Number(quantity) > 0), ...copies].map(toLine);
};

/** Refuses as proposeWriteOff says; `mine` is the form itself, whose own lines do not stand in its way. */
function requireThere(context: ReadContext, { kind, id, quantity }: Thing, mine: string | null): void {
  const column = kind === 'copy' ? 'copyId' : 'assetId';
  const other = context.read.get(
    `select 1 from ${waiting} and writeOffLine.${column} = ? and writeOff.id is not ?`,
    id,
    mine,
  );
  if (other) refuse('inUse');
  if (kind === 'copy') {
    const copy = context.records.find(copyModel, id) ?? refuse('notFound', { record: 'copy' });
    if (copy.leftOn !== null) refuse('notFound', { record: 'copy' });
    if (
      context.read.get('select 1 from loan where copyId = ? and returnedOn is null and deletedAt is null', id)
    )
      refuse('thingOut');
    return;
  }
  requireAsset(context, id);
  const balance = balanceOf(context, id, context.today);
  const out = outOf(context, id);
  if (quantity > balance - out) refuse('notSoMany', { balance, out });
}

export const proposeWriteOff: Handler<Calls['proposeWriteOff']> = (
  context,
  { id, reason, headId, things },
) => {
  requireLinks(context, { custodianId: headId });
  if (new Set(things.map((each) => each.id)).size < things.length) refuseField('things', 'twice');
  const kept = id === null ? propose() : again(id);
  for (const each of things) {
    requireThere(context, each, kept.id);
    const quantity = each.kind === 'copy' ? 1 : each.quantity;
    const of = each.kind === 'copy' ? { copyId: each.id } : { assetId: each.id };
    context.insert(writeOffLineModel, { writeOffId: kept.id, quantity, ...of });
  }
  return viewOf(context, kept);

  function propose(): WriteOff {
    const { session, today } = context;
    return context.insert(writeOffModel, {
      ...{ reason, headId, proposedById: session.staffId, proposedOn: today },
    });
  }
  function again(known: string): WriteOff {
    requireProposed(context, known);
    removeLines(context, known);
    return context.update(writeOffModel, known, { reason, headId });
  }
};

function requireProposed(context: ReadContext, id: string): WriteOff {
  const found = context.records.find(writeOffModel, id) ?? refuse('notFound', { record: 'writeOff' });
  return writeOffState(found) === 'proposed' ? found : refuse('intakeClosed');
}

function removeLines(context: WriteContext, writeOffId: string): void {
  for (const each of context.read.all<{ id: string }>(
    'select id from writeOffLine where writeOffId = ? and deletedAt is null order by seq',
    writeOffId,
  ))
    context.remove(writeOffLineModel, each.id);
}

export const decideWriteOff: Handler<Calls['decideWriteOff']> = (context, { id, refusedBecause }) => {
  const { reason } = requireProposed(context, id);
  if (refusedBecause === null)
    for (const line of linesOf(context, id)) {
      requireThere(context, line, id);
      goes(context, line, reason);
    }
  const kept = context.update(writeOffModel, id, {
    ...{ decidedById: context.session.staffId, decidedOn: context.today, refusedBecause },
  });
  return viewOf(context, kept);
};

function goes(context: WriteContext, { kind, id, quantity }: Line, note: string): void {
  const { today } = context;
  if (kind === 'copy') {
    context.update(copyModel, id, { leftOn: today, leftBy: 'writtenOff' });
    copiesLeave(context, [id]);
  } else leave(context, { id, quantity, reason: 'writtenOff', day: today, note });
}

export const removeWriteOff: Handler<Calls['removeWriteOff']> = (context, { id }) => {
  const found = context.records.find(writeOffModel, id) ?? refuse('notFound', { record: 'writeOff' });
  if (writeOffState(found) === 'done') refuse('intakeClosed');
  removeLines(context, id);
  context.remove(writeOffModel, id);
  return null;
};

export const writeOffPaper: Handler<Calls['writeOffPaper']> = async (context, { id, format }) => {
  const document = await context.alone(() => {
    const found = context.records.find(writeOffModel, id) ?? refuse('notFound', { record: 'writeOff' });
    return writeOffSheet(viewOf(context, found), school(context));
  });
  return writePaper(context, document, format);
};

/** Those that wait for the principal. */
export function waitingWriteOffs(context: Pick<ReadContext, 'read'>): number {
  return context.read.get<{ count: number }>(
    'select count(*) as count from writeOff where decidedOn is null and deletedAt is null',
  )!.count;
}
