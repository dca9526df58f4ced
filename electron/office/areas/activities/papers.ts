/** The register of a time, and one activity's sheet with its photos. */
import type { activitiesCalls } from '../../../../shared/areas/activities/calls.ts';
import type { ActivityRow } from '../../../../shared/areas/activities/log.ts';
import { mostRegistered } from '../../../../shared/areas/activities/paperCalls.ts';
import {
  activityRegister,
  activitySheet,
  type SheetPhoto,
} from '../../../../shared/areas/activities/papers.ts';
import { activityKind } from '../../../../shared/codes/index.ts';
import type { Handler, JobContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { requireChild } from '../children/files.ts';
import { writePaper } from '../writePaper.ts';
import { activitiesOf, figuresOf } from './list.ts';
import { photosOf } from './photos.ts';
import { requireActivity, rowsOf } from './rows.ts';

type Calls = typeof activitiesCalls;

export const register: Handler<Calls['register']> = async (context, { filter, format }) => {
  const document = await context.alone(() => {
    if (filter.childId !== null) requireChild(context, filter.childId);
    const activities = activitiesOf(context, filter, { offset: 0, limit: mostRegistered }).toReversed();
    const byKind = activityKind.entries
      .filter(({ code }) => activities.some((each) => each.kind === code && each.state === 'held'))
      .map(({ code }) => ({ kind: code, figures: figuresOf(context, { ...filter, kinds: [code] }) }));
    const about = { from: filter.from, to: filter.to, figures: figuresOf(context, filter), byKind };
    return activityRegister(rowsOf(context, activities), school(context), about, context.today);
  });
  return writePaper(context, document, format);
};

export const sheet: Handler<Calls['sheet']> = async (context, { id, format }) => {
  const document = await context.alone(() => activitySheet(...sheetData(context, id), school(context)));
  return writePaper(context, document, format);
};

/** An activity with its photos as its sheet shows them. */
export function sheetData(context: JobContext, id: string): [row: ActivityRow, photos: SheetPhoto[]] {
  const [row] = rowsOf(context, [requireActivity(context, id)]);
  const { contents } = context.desk.school;
  const photos = photosOf(context, id).map((photo) => ({
    base64: Buffer.from(contents.get('activityPhoto', photo)).toString('base64'),
    ...{ width: photo.width, height: photo.height, caption: photo.caption },
  }));
  return [row!, photos];
}
