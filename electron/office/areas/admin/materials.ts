/** The school's own papers and pictures: kept by the act that names them, read by who may read what names them. */
import {
  type MaterialRow,
  type MaterialToKeep,
  materialModel,
} from '../../../../shared/areas/admin/materials.ts';
import { type AttachmentFormat, attachmentFormats } from '../../../../shared/areas/children/attachments.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { JobContext, ReadContext, WriteContext } from '../../context.ts';
import { sha256 } from '../../database/contents.ts';
import { letGo } from '../children/attachments/held.ts';
import { finishAll } from '../children/attachments/index.ts';

/** Files that were read, kept by one act: `use` gets their ids within it. Refuses attachmentGone. */
export async function keepMaterials<T>(
  context: JobContext,
  items: readonly MaterialToKeep[],
  use: (write: WriteContext, ids: string[]) => T,
): Promise<T> {
  const finished = await finishAll(
    context,
    items.map(({ readId }) => ({ readId, kind: 'other', turn: 0, crop: null })),
  );
  const used = await context.write((write) =>
    use(
      write,
      finished.map(({ content, thumbnail, ...facts }, at) => {
        const { title, day } = items[at]!;
        const made = write.insert(materialModel, {
          ...{ title, day, ...facts },
          bytes: content.byteLength,
          sha256: sha256(content),
        });
        write.keepContent('material', made, { content, thumbnail });
        return made.id;
      }),
    ),
  );
  letGo(
    context.desk.school,
    items.map(({ readId }) => readId),
  );
  return used;
}

/** In the order asked for; one in the bin is left out. */
export function materialRows(context: Pick<ReadContext, 'read'>, ids: readonly string[]): MaterialRow[] {
  const rows = context.read.all<Omit<MaterialRow, 'thumbnail'> & { thumbnail: Buffer | null }>(
    `select material.id, version, title, day, format, bytes, thumbnail
     from json_each(?) asked join material on material.id = asked.value
     left join materialContent on materialContent.materialId = material.id
     where deletedAt is null order by asked.key`,
    JSON.stringify(ids),
  );
  return rows.map(({ thumbnail, ...row }) => ({ ...row, thumbnail: thumbnail && new Uint8Array(thumbnail) }));
}

/** Refuses notFound, and attachmentAltered where the bytes are others than were kept. */
export function materialOf(
  { records, desk }: Pick<JobContext, 'records' | 'desk'>,
  id: string,
): { format: AttachmentFormat; content: Uint8Array } {
  const found = records.find(materialModel, id) ?? refuse('notFound', { record: 'material' });
  const format = attachmentFormats.find((each) => each === found.format) ?? 'pdf';
  return { format, content: desk.school.contents.get('material', found) };
}
