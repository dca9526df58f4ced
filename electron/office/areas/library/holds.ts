/** Holds: asked for, put aside, ended. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import { holdModel } from '../../../../shared/areas/library/holds.ts';
import { copyModel, titleModel } from '../../../../shared/areas/library/model.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { borrowerColumn, requireBorrower } from './borrowers.ts';
import { type HeldThing, holdRow, holdRowsOf, openHolds, putAside } from './holdRows.ts';
import { fillShelf } from './shelf.ts';
import { thingsOf } from './things.ts';

type Calls = typeof libraryCalls;

export const holds: Handler<Calls['holds']> = (context) =>
  holdRowsOf(context, '(hold.childId is null or child.id is not null)');

export const placeHold: Handler<Calls['placeHold']> = (context, { of: asked, borrower: ref }) => {
  const of: HeldThing =
    asked.kind === 'copy'
      ? { kind: 'title', id: context.records.find(copyModel, asked.id)?.titleId ?? asked.id }
      : { kind: asked.kind, id: asked.id };
  const { borrower } = requireBorrower(context, ref);
  if (of.kind === 'title' && !context.records.find(titleModel, of.id))
    refuse('notFound', { record: 'title' });
  if (of.kind === 'asset' && !thingsOf(context, { kind: 'asset', id: of.id })[0])
    refuse('notFound', { record: 'asset' });
  const column = borrowerColumn[borrower.kind];
  const waiting = openHolds(context, of).find((hold) => hold[column] === borrower.id);
  if (waiting) return holdRow(context, waiting.id);
  if (hasIt(context, of, column, borrower.id)) refuse('holdHasIt');
  const made = context.insert(holdModel, {
    [of.kind === 'title' ? 'titleId' : 'assetId']: of.id,
    [column]: borrower.id,
    placedOn: context.today,
  });
  fillShelf(context, of);
  return holdRow(context, made.id);
};

function hasIt(context: ReadContext, of: HeldThing, column: string, id: string): boolean {
  const things = of.kind === 'title' ? 'copyId in (select id from copy where titleId = ?)' : 'assetId = ?';
  return (
    context.read.get(
      `select 1 from loan where ${column} = ? and returnedOn is null and deletedAt is null and ${things}`,
      id,
      of.id,
    ) !== undefined
  );
}

export const endHold: Handler<Calls['endHold']> = (context, { id, outcome }) => {
  const hold = context.records.find(holdModel, id);
  if (!hold || hold.closedOn !== null) refuse('notFound', { record: 'hold' });
  holdRow(context, id);
  context.update(holdModel, id, { closedOn: context.today, outcome });
  if (hold.readyOn === null) return { next: null };
  const of: HeldThing =
    hold.titleId === null ? { kind: 'asset', id: hold.assetId! } : { kind: 'title', id: hold.titleId };
  return { next: putAside(context, of, hold.copyId) };
};
