/** Photos of an activity: read by the office first, then kept with a caption. */
import * as z from 'zod';
import { bytes, command, fileBytes, job, nothing, query } from '../../call.ts';
import { idField } from '../../record.ts';
import { lineText } from '../children/checks.ts';

/** Photos kept by one act. */
export const mostPhotos = 20;

export const photoRow = z.strictObject({
  id: idField,
  version: z.int(),
  caption: z.string().nullable(),
  width: z.int(),
  height: z.int(),
  /** JPEG. */
  thumbnail: bytes.nullable(),
});
export type PhotoRow = z.output<typeof photoRow>;

export const photoCalls = {
  /** In the order in which they were put in. */
  photos: query(z.strictObject({ id: idField }), z.array(photoRow), 'activities.read'),
  /** The whole picture, a JPEG. Refuses attachmentAltered when its bytes are others than were kept. */
  photo: query(z.strictObject({ id: idField }), fileBytes, 'activities.read'),
  /** What `children.readAttachment` has read; all or nothing. Refuses attachmentGone, notAPicture for a PDF. */
  addPhotos: job(
    z.strictObject({
      id: idField,
      photos: z
        .array(z.strictObject({ readId: z.string().max(60), caption: lineText.nullable() }))
        .min(1)
        .max(mostPhotos),
    }),
    z.array(idField),
    'activities.write',
    ['activities'],
  ),
  saveCaption: command(
    z.strictObject({ id: idField, version: z.int().nullable(), caption: lineText.nullable() }),
    nothing,
    'activities.write',
    ['activities'],
  ),
  removePhoto: command(z.strictObject({ id: idField }), nothing, 'activities.write', ['activities']),
};
