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
  type JobContext,
  type ReadContext,
  type SqlValue,
  type WriteContext,
} from '../../../context.ts';
import { sha256 } from '../../../database/contents.ts';
import { fromRow } from '../../../database/records.ts';
import { contactScope } from '../../contacts/rows.ts';
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
  return attachmentsWhere(
    context,
    // those of its own file, and those of contacts that were for it and lie in another's
    `(childId = ? or contactId in
       (select contactId from contactChild where childId = ? and contactChild.deletedAt is null))`,
    [childId, childId],
  ).toSorted((one, other) => orderOfKinds.indexOf(one.kind) - orderOfKinds.indexOf(other.kind));
}

/** Newest first, as the role sees them; whoever asks has seen to the reach. */
export function attachmentsWhere(
  context: ReadContext,
  condition: string,
  params: SqlValue[],
): AttachmentRow[] {
  return context.read
    .all<Row & { thumbnail: Buffer | null }>(
      `select attachment.*, attachmentContent.thumbnail from attachment
       left join attachmentContent on attachmentContent.attachmentId = attachment.id
       where ${condition} and attachment.deletedAt is null order by attachment.seq desc`,
      ...params,
    )
    .flatMap(({ thumbnail, ...row }) => shownRow(context, fromRow(attachmentModel, row), thumbnail));
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
  if (!isInReach(context, found.childId) && !isAtContactInReach(context, found.contactId))
    refuse('notFound', { record: 'attachment' });
  const sight = sightOfAttachment(context.session.role, found.kind);
  if (sight === 'absent') refuse('notFound', { record: 'attachment' });
  return sight === 'whole' ? found : refuse('notAllowed');
}

export const attachment: Handler<Calls['attachment']> = (context, { id }) => {
  const found = requireAttachment(context, id);
  return {
    format: found.format as AttachmentFormat,
    content: context.desk.school.contents.get('attachment', found),
  };
};

/** A picture of a contact is seen by all who see the contact, in whoever's file it lies. */
function isAtContactInReach(context: ReadContext, contactId: string | null): boolean {
  if (contactId === null) return false;
  const scope = contactScope(context);
  return (
    context.read.get(
      `select 1 from contact where id = ? and deletedAt is null and ${scope.sql}`,
      contactId,
      ...scope.params,
    ) !== undefined
  );
}

/** Refuses notFound for a contact out of reach, or one that was not for this child. */
function requireItsContact(context: ReadContext, contactId: string, childId: string): void {
  const there = context.read.get(
    `select 1 from contactChild join contact on contact.id = contactChild.contactId
     where contactId = ? and childId = ? and contactChild.deletedAt is null and contact.deletedAt is null`,
    contactId,
    childId,
  );
  if (there === undefined) refuse('notFound', { record: 'contact' });
}

/** What a person decided of a file that was read. */
type Decided = Pick<AttachmentToKeep, 'readId' | 'kind' | 'turn' | 'crop'>;

/** Files that the session had read, as they will be kept; tells how far it is. Refuses attachmentGone. */
export async function finishAll(context: JobContext, items: readonly Decided[]): Promise<Finished[]> {
  const files = items.map((item) => heldFile(context.desk.school, item.readId, context.session.staffId));
  const finished: Finished[] = [];
  for (const [index, file] of files.entries()) {
    context.progress(index, files.length);
    await breathe(context.signal);
    finished.push(await finish(file, items[index]!));
  }
  await breathe(context.signal);
  return finished;
}

/** All or nothing: every file is finished before the first is written. */
export const addAttachments: Handler<Calls['addAttachments']> = async (
  context,
  { childId, contactId = null, items },
) => {
  await context.alone(() => requireChild(context, childId));
  for (const { kind } of items) requireVisibleKind(context, kind);
  const finished = await finishAll(context, items);
  const ids = await context.write((write) => {
    requireChild(write, childId);
    if (contactId !== null) requireItsContact(write, contactId, childId);
    return items.map((item, index) => keepAttachment(write, { childId, contactId }, item, finished[index]!));
  });
  letGo(
    context.desk.school,
    items.map((item) => item.readId),
  );
  return ids;
};

/** Nobody puts in what they could not find again; a masked kind is at least listed. */
function requireVisibleKind({ session }: Pick<ReadContext, 'session'>, kind: string): void {
  if (sightOfAttachment(session.role, kind) === 'absent') refuse('notAllowed');
}

/** Writes one finished file to where it belongs. Returns its id. */
export function keepAttachment(
  write: WriteContext,
  place: Pick<Attachment, 'childId'> & Partial<Pick<Attachment, 'contactId' | 'growthPageId'>>,
  { kind, title, day }: Pick<AttachmentToKeep, 'kind' | 'title' | 'day'>,
  { content, thumbnail, ...facts }: Finished,
): string {
  const values = { ...place, kind, title, day, ...facts, bytes: content.byteLength, sha256: sha256(content) };
  const made = write.insert(attachmentModel, values);
  write.keepContent('attachment', made, { content, thumbnail });
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
