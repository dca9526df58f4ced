/** Unfinished entries, each its writer's alone. */
import type { contactsCalls } from '../../../../shared/areas/contacts/calls.ts';
import { type ContactDraft, contactDraftModel } from '../../../../shared/areas/contacts/drafts.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { requireChild } from '../children/files.ts';
import { briefsOf } from './rows.ts';

type Calls = typeof contactsCalls;

function draftAt(context: ReadContext, place: string): ContactDraft | undefined {
  const row = context.read.get<Record<string, SqlValue>>(
    'select * from contactDraft where staffId = ? and place = ? and deletedAt is null',
    context.session.staffId,
    place,
  );
  return row && fromRow(contactDraftModel, row);
}

export const draft: Handler<Calls['draft']> = (context, { place }) => {
  const found = draftAt(context, place);
  if (!found?.content) return null;
  const children = briefsOf(context, found.content.childIds);
  const childIds = children.map(({ id }) => id);
  return { content: { ...found.content, childIds }, children, writtenAt: found.updatedAt };
};

export const keepDraft: Handler<Calls['keepDraft']> = (context, { place, content }) => {
  for (const each of content?.childIds ?? []) requireChild(context, each);
  if (content === null) emptyDraft(context, place);
  else keep(context, place, content);
  return null;
};

function keep(context: WriteContext, place: string, content: NonNullable<ContactDraft['content']>): void {
  const known = draftAt(context, place);
  if (known) context.update(contactDraftModel, known.id, { content });
  else context.insert(contactDraftModel, { staffId: context.session.staffId, place, content });
}

/** Once what was being written has been saved, or thrown away. */
export function emptyDraft(context: WriteContext, place: string): void {
  const known = draftAt(context, place);
  if (known?.content) context.update(contactDraftModel, known.id, { content: null });
}
