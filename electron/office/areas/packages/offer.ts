/** What can be sent: what was agreed before, approved reports, photos of activities. */
import type {
  OfferedMaterial,
  OfferedPhoto,
  packagesCalls,
} from '../../../../shared/areas/packages/calls.ts';
import { sendingAgreementModel, sentPackageModel } from '../../../../shared/areas/packages/model.ts';
import type { FiledFormat } from '../../../../shared/areas/reports/filed.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Handler, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { materialOf } from '../admin/materials.ts';
import { staffNames } from '../admin/school.ts';
import { outlineOf } from './gather.ts';

type Calls = typeof packagesCalls;
type Row = Record<string, SqlValue>;

export const offer: Handler<Calls['offer']> = (context) => {
  const agreements = context.read
    .all<Row>('select * from sendingAgreement where deletedAt is null order by updatedAt desc, seq desc')
    .map((row) => fromRow(sendingAgreementModel, row));
  const reports = context.read.all<{
    id: string;
    kind: string;
    period: string;
    title: string;
    edition: number;
    approvedOn: string;
    formats: string;
  }>(
    `select id, kind, period, title, edition, approvedOn,
       (select json_group_array(format) from filedReportFile
        where filedReportId = filedReport.id and deletedAt is null) as formats
     from filedReport where deletedAt is null and not exists (
       select 1 from filedReport later where later.kind = filedReport.kind and later.period = filedReport.period
         and later.edition > filedReport.edition and later.deletedAt is null)
     order by approvedOn desc, seq desc limit 60`,
  );
  return {
    agreements,
    reports: reports.map((each) => ({ ...each, formats: JSON.parse(each.formats) as FiledFormat[] })),
  };
};

export const photos: Handler<Calls['photos']> = (context, { from, to }) =>
  context.read
    .all<Omit<OfferedPhoto, 'thumbnail'> & { thumbnail: Buffer | null }>(
      `select activityPhoto.id, title as activity, day, caption, bytes, thumbnail
       from activityPhoto join activity on activity.id = activityPhoto.activityId
       left join activityPhotoContent on activityPhotoContent.activityPhotoId = activityPhoto.id
       where activityPhoto.deletedAt is null and activity.deletedAt is null and day between ? and ?
       order by day, activityPhoto.seq limit 500`,
      from,
      to,
    )
    .map(({ thumbnail, ...row }) => ({ ...row, thumbnail: thumbnail && new Uint8Array(thumbnail) }));

export const materials: Handler<Calls['materials']> = (context, { from, to }) =>
  context.read
    .all<Omit<OfferedMaterial, 'thumbnail'> & { thumbnail: Buffer | null }>(
      `select id, title, day, format, bytes, thumbnail,
         coalesce(day, date(createdAt / 1000, 'unixepoch', 'localtime')) as keptOn
       from material left join materialContent on materialContent.materialId = material.id
       where deletedAt is null and keptOn between ? and ? order by keptOn desc, seq desc limit 500`,
      from,
      to,
    )
    .map(({ id, title, day, format, bytes, thumbnail }) => ({
      ...{ id, title, day, format, bytes },
      thumbnail: thumbnail && new Uint8Array(thumbnail),
    }));

export const material: Handler<Calls['material']> = (context, { id }) => materialOf(context, id);

export const outline: Handler<Calls['outline']> = (context, choice) => outlineOf(context, choice);

export const sent: Handler<Calls['sent']> = (context) => {
  const names = new Map(staffNames(context).map(({ id, name }) => [id, name]));
  return context.read
    .all<Row>('select * from sentPackage where deletedAt is null order by seq desc limit 500')
    .map((row) => fromRow(sentPackageModel, row))
    .map((each) => ({ sent: each, by: names.get(each.staffId) ?? '' }));
};

export const removeAgreement: Handler<Calls['removeAgreement']> = (context, { id }) => {
  const found =
    context.records.find(sendingAgreementModel, id) ?? refuse('notFound', { record: 'sendingAgreement' });
  context.remove(sendingAgreementModel, found.id);
  return null;
};
