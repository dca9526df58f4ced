/** The newest portrait of a child: small for the page, whole for paper. */
import type { childrenCalls } from '../../../../../shared/areas/children/calls.ts';
import type { Handler, ReadContext } from '../../../context.ts';
import { childScope, requireChild } from '../files.ts';

/** JPEG of 500 x 700 px; null where there is none, or where the child is not the session's. */
export function portraitOf(context: ReadContext, childId: string): Uint8Array | null {
  return portraitsOf(context, [childId]).get(childId) ?? null;
}

/** Portraits of these children as far as they have one, by child; others than the session's are left out. */
export function portraitsOf(
  context: ReadContext,
  childIds: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  return newest(context, 'content', childIds);
}

export const photo: Handler<(typeof childrenCalls)['photo']> = (context, { childId }) => {
  requireChild(context, childId);
  return newest(context, 'thumbnail', [childId]).get(childId) ?? null;
};

function newest(
  context: ReadContext,
  column: 'content' | 'thumbnail',
  childIds: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const scope = childScope(context);
  const rows = context.read.all<{ childId: string; jpeg: Buffer | null }>(
    `select childId, attachmentContent.${column} as jpeg from attachment
     join attachmentContent on attachmentContent.attachmentId = attachment.id
     join child on child.id = attachment.childId
     where childId in (select value from json_each(?)) and kind = 'portrait'
       and attachment.deletedAt is null and child.deletedAt is null and ${scope.sql}
       and not exists (
         select 1 from attachment later where later.childId = attachment.childId and later.kind = 'portrait'
           and later.deletedAt is null and later.seq > attachment.seq)`,
    JSON.stringify(childIds),
    ...scope.params,
  );
  return new Map(rows.flatMap(({ childId, jpeg }) => (jpeg ? [[childId, new Uint8Array(jpeg)]] : [])));
}
