/** Changing titles and copies, and taking them away. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import { type Copy, copyModel, titleModel } from '../../../../shared/areas/library/model.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, WriteContext } from '../../context.ts';
import { keepTitle, requireSensible, titleOfIsbn, typed } from './enter.ts';
import { copiesLeave } from './shelf.ts';

type Calls = typeof libraryCalls;

export const saveTitle: Handler<Calls['saveTitle']> = (context, { id, version, patch }) => {
  const same = patch.isbn ? titleOfIsbn(context, patch.isbn) : null;
  if (same && same.id !== id) refuse('isbnTaken');
  return keepTitle(context, id, patch, version);
};

export const removeTitle: Handler<Calls['removeTitle']> = (context, { id }) => {
  if (!context.records.find(titleModel, id)) refuse('notFound', { record: 'title' });
  const copies = context.read.all<{ id: string }>(
    'select id from copy where titleId = ? and deletedAt is null order by seq',
    id,
  );
  removeAll(
    context,
    copies.map((each) => each.id),
  );
  context.remove(titleModel, id);
  return null;
};

export const saveCopies: Handler<Calls['saveCopies']> = (context, { ids, patch }) => {
  const wanted = typed(patch);
  requireSensible(context, wanted);
  for (const id of ids) context.update(copyModel, requireCopy(context, id).id, wanted);
  copiesLeave(context, ids);
  return { changed: ids.length };
};

export const removeCopies: Handler<Calls['removeCopies']> = (context, { ids }) => {
  removeAll(context, ids);
  return null;
};

export const takeOut: Handler<Calls['takeOut']> = (context, { ids, leftOn, leftBy, note }) => {
  if (leftOn > context.today) refuseField('leftOn', 'dayAhead');
  for (const id of ids) {
    const copy = requireIn(context, id);
    if (leftOn < copy.acquiredOn) refuseField('leftOn', 'leftBeforeEntered');
    context.update(copyModel, id, { leftOn, leftBy, ...(note === null ? {} : { note }) });
  }
  copiesLeave(context, ids);
  return null;
};

function removeAll(context: WriteContext, ids: readonly string[]): void {
  for (const id of ids) context.remove(copyModel, requireIn(context, id).id);
  copiesLeave(context, ids);
}

function requireCopy(context: ReadContext, id: string): Copy {
  return context.records.find(copyModel, id) ?? refuse('notFound', { record: 'copy' });
}

/** Refuses copyOut for one that somebody has: it comes back first, or is reported lost at the desk. */
export function requireIn(context: ReadContext, id: string): Copy {
  const copy = requireCopy(context, id);
  const out = context.read.get(
    'select 1 from loan where copyId = ? and returnedOn is null and deletedAt is null',
    id,
  );
  return out ? refuse('copyOut') : copy;
}
