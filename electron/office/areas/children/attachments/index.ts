/** Pictures and papers of a child: listing, showing, keeping. What a role sees of them goes by their kind. */
import {
  type Attachment,
  type AttachmentFormat,
  type AttachmentRow,
  type AttachmentToKeep,
  attachmentModel,
  sightOfAttachment,
} from '../../../../../shared/areas/children/attachments.ts';
import type { childrenCalls } from '../../../../../shared/areas/children/calls.ts';
import { attachmentKind } from '../../../../../shared/codes/index.ts';
import { refuse } from '../../../../../shared/problem.ts';
import {
  breathe,
  type Handler,
  type ReadContext,
  type SqlValue,
  type WriteContext,
} from '../../../context.ts';
import { sha256 } from '../../../database/contents.ts';
import { fromRow } from '../../../database/records.ts';
import { isInReach, requireChild } from '../files.ts';
import { heldFile, letGo } from './held.ts';
import { type Finished, finish } from './read.ts';

export { photo, portraitOf, portraitsOf } from './portraits.ts';
export { readAttachment } from './read.ts';

type Calls = typeof childrenCalls;
type Row = Record<string, SqlValue>;

const orderOfKinds = attachmentKind.entries.map((each) => each.code);

export function attachments(context: ReadContext, { childId }: { childId: string }): AttachmentRow[] {
  requireChild(context, childId);
  return context.read
    .all<Row & { thumbnail: Buffer | null }>(
      `select attachment.*, attachmentContent.thumbnail from attachment
       left join attachmentContent on attachmentContent.attachmentId = attachment.id
       where childId = ? and deletedAt is null order by seq desc`,
      childId,
    )
    .flatMap(({ thumbnail, ...row }) => shownRow(context, fromRow(attachmentModel, row), thumbnail))
    .toSorted((one, other) => orderOfKinds.indexOf(one.kind) - orderOfKinds.indexOf(other.kind));
}

function shownRow(
  { session }: Pick<ReadContext, 'session'>,
  { id, version, kind, title, day, format, bytes, createdAt }: Attachment,
  thumbnail: Uint8Array | null,
): AttachmentRow[] {
  const sight = sightOfAttachment(session.role, kind);
  if (sight === 'absent') return [];
  const whole = sight === 'whole';
  return [
    {
      ...{ id, version, kind, day, bytes, createdAt, whole },
      format: format as AttachmentFormat,
      title: whole ? title : null,
      thumbnail: whole && thumbnail ? new Uint8Array(thumbnail) : null,
    },
  ];
}

/** Those of a child, the bin included, that the session's role does not see whole: their history says too much. */
export function hiddenAttachments(context: ReadContext, childId: string): ReadonlySet<string> {
  const { role } = context.session;
  const rows = context.read.all<{ id: string; kind: string }>(
    'select id, kind from attachment where childId = ?',
    childId,
  );
  return new Set(rows.filter(({ kind }) => sightOfAttachment(role, kind) !== 'whole').map(({ id }) => id));
}

/** Refuses notFound for one that is absent, in the bin or out of reach; notAllowed for one that is seen masked. */
function requireAttachment(context: ReadContext, id: string): Attachment {
  const found = context.records.find(attachmentModel, id) ?? refuse('notFound', { record: 'attachment' });
  // that of a child out of reach looks like none at all
  if (!isInReach(context, found.childId)) refuse('notFound', { record: 'attachment' });
  const sight = sightOfAttachment(context.session.role, found.kind);
  if (sight === 'absent') refuse('notFound', { record: 'attachment' });
  return sight === 'whole' ? found : refuse('notAllowed');
}

export const attachment: Handler<Calls['attachment']> = (context, { id }) => {
  const found = requireAttachment(context, id);
  return { format: found.format as AttachmentFormat, content: context.desk.school.contents.get(found) };
};

/** All or nothing: every file is finished before the first is written. */
export const addAttachments: Handler<Calls['addAttachments']> = async (context, { childId, items }) => {
  const { school } = context.desk;
  const { staffId } = context.session;
  await context.alone(() => requireChild(context, childId));
  for (const { kind } of items) requireVisibleKind(context, kind);
  const files = items.map((item) => heldFile(school, item.readId, staffId));
  const finished: Finished[] = [];
  for (const [index, file] of files.entries()) {
    context.progress(index, files.length);
    await breathe(context.signal);
    finished.push(await finish(file, items[index]!));
  }
  await breathe(context.signal);
  const ids = await context.write((write) => {
    requireChild(write, childId);
    return items.map((item, index) => keep(write, childId, item, finished[index]!));
  });
  letGo(
    school,
    items.map((item) => item.readId),
  );
  return ids;
};

/** Nobody puts in what they could not find again; a masked kind is at least listed. */
function requireVisibleKind({ session }: Pick<ReadContext, 'session'>, kind: string): void {
  if (sightOfAttachment(session.role, kind) === 'absent') refuse('notAllowed');
}

function keep(
  write: WriteContext,
  childId: string,
  { kind, title, day }: Pick<AttachmentToKeep, 'kind' | 'title' | 'day'>,
  { content, thumbnail, ...facts }: Finished,
): string {
  const values = { childId, kind, title, day, ...facts, bytes: content.byteLength, sha256: sha256(content) };
  const made = write.insert(attachmentModel, values);
  write.keepContent(made, { content, thumbnail });
  return made.id;
}

/** A portrait was cut to its shape, so nothing becomes one or ceases to be one by another name. */
export const saveAttachment: Handler<Calls['saveAttachment']> = (context, { id, version, patch }) => {
  const before = requireAttachment(context, id);
  requireVisibleKind(context, patch.kind);
  if (before.kind !== patch.kind && [before.kind, patch.kind].includes('portrait'))
    refuse('attachmentKindUnknown');
  context.update(attachmentModel, id, patch, version);
  return null;
};

/** To the bin; the content stays beside it and comes back with it. */
export const removeAttachment: Handler<Calls['removeAttachment']> = (context, { id }) => {
  context.remove(attachmentModel, requireAttachment(context, id).id);
  return null;
};
