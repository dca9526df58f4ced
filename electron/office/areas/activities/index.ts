/** What the home does with its children: planned, held, written down. */
import type { activitiesCalls } from '../../../../shared/areas/activities/calls.ts';
import type { Handlers } from '../../context.ts';
import { attendance } from './attendance.ts';
import { figures, figuresPaper, month, monthPaper } from './figures.ts';
import { get, list } from './list.ts';
import { register, sheet } from './papers.ts';
import { addPhotos, photo, photos, removePhoto, saveCaption } from './photos.ts';
import { fromBooking, remove, save } from './save.ts';

export const activitiesHandlers: Handlers<typeof activitiesCalls> = {
  list,
  get,
  save,
  fromBooking,
  remove,
  attendance,
  photos,
  photo,
  addPhotos,
  saveCaption,
  removePhoto,
  register,
  sheet,
  figures,
  figuresPaper,
  month,
  monthPaper,
};
