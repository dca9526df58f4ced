/** Photos of an activity: kept beside it, shown small and whole. */
import type { activitiesCalls } from '../../../../shared/areas/activities/calls.ts';
import { type ActivityPhoto, activityPhotoModel } from '../../../../shared/areas/activities/model.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { sha256 } from '../../database/contents.ts';
import { fromRow } from '../../database/records.ts';
import { letGo } from '../children/attachments/held.ts';
import { finishAll } from '../children/attachments/index.ts';
import { requireActivity, requireMine } from './rows.ts';

type Calls = typeof activitiesCalls;
type Row = Record<string, SqlValue>;

/** In the order in which they were put in. */
export function photosOf(context: Pick<ReadContext, 'read'>, activityId: string): ActivityPhoto[] {
  return context.read
    .all<Row>(
      'select * from activityPhoto where activityId = ? and deletedAt is null order by seq',
      activityId,
    )
    .map((row) => fromRow(activityPhotoModel, row));
}

interface Shown {
  id: string;
  version: number;
  caption: string | null;
  width: number;
  height: number;
  thumbnail: Buffer | null;
}

export const photos: Handler<Calls['photos']> = (context, { id }) =>
  context.read
    .all<Shown>(
      `select activityPhoto.id, version, caption, width, height, thumbnail from activityPhoto
       left join activityPhotoContent on activityPhotoContent.activityPhotoId = activityPhoto.id
       where activityId = ? and deletedAt is null order by seq`,
      requireActivity(context, id).id,
    )
    .map(({ thumbnail, ...row }) => ({ ...row, thumbnail: thumbnail && new Uint8Array(thumbnail) }));

export const photo: Handler<Calls['photo']> = (context, { id }) => {
  const found =
    context.records.find(activityPhotoModel, id) ?? refuse('notFound', { record: 'activityPhoto' });
  return context.desk.school.contents.get('activityPhoto', found);
};

export const addPhotos: Handler<Calls['addPhotos']> = async (context, { id, photos: wanted }) => {
  await context.alone(() => requireMine(context, id));
  const items = wanted.map(({ readId }) => ({ readId, kind: 'snapshot', turn: 0 as const, crop: null }));
  const finished = await finishAll(context, items);
  const ids = await context.write((write) => {
    const { id: activityId } = requireMine(write, id);
    return finished.map(({ content, thumbnail, width, height }, at) => {
      if (width === null || height === null) refuse('attachmentKindUnknown');
      const made = write.insert(activityPhotoModel, {
        ...{ activityId, width, height, caption: wanted[at]!.caption },
        bytes: content.byteLength,
        sha256: sha256(content),
      });
      write.keepContent('activityPhoto', made, { content, thumbnail });
      return made.id;
    });
  });
  letGo(
    context.desk.school,
    wanted.map(({ readId }) => readId),
  );
  return ids;
};

/** Refuses notFound, and notYourActivity for a photo of somebody else's. */
function requirePhoto(context: ReadContext, id: string): ActivityPhoto {
  const found =
    context.records.find(activityPhotoModel, id) ?? refuse('notFound', { record: 'activityPhoto' });
  requireMine(context, found.activityId);
  return found;
}

export const saveCaption: Handler<Calls['saveCaption']> = (context, { id, version, caption }) => {
  context.update(activityPhotoModel, requirePhoto(context, id).id, { caption }, version);
  return null;
};

export const removePhoto: Handler<Calls['removePhoto']> = (context, { id }) => {
  context.remove(activityPhotoModel, requirePhoto(context, id).id);
  return null;
};
