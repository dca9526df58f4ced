/** The bin. Nothing in it is destroyed: a removed record only has its `deletedAt`. */
import type { z } from 'zod';
import {
  activityChildModel,
  activityPersonModel,
  activityPhotoModel,
} from '../../../../shared/areas/activities/model.ts';
import type { BinEntry, binCalls } from '../../../../shared/areas/admin/bin.ts';
import { fundEntryModel } from '../../../../shared/areas/admin/funds.ts';
import { planItemLinkModel, planItemModel } from '../../../../shared/areas/admin/plans.ts';
import { regulationVersionModel } from '../../../../shared/areas/admin/regulations.ts';
import { attachmentModel } from '../../../../shared/areas/children/attachments.ts';
import { censusModel } from '../../../../shared/areas/children/censuses.ts';
import { childModel } from '../../../../shared/areas/children/model.ts';
import { contactDraftModel } from '../../../../shared/areas/contacts/drafts.ts';
import { contactChildModel } from '../../../../shared/areas/contacts/model.ts';
import { intakeLineModel } from '../../../../shared/areas/equipment/intake.ts';
import { standardLineModel } from '../../../../shared/areas/equipment/standard.ts';
import { settlementModel, stocktakeCountModel } from '../../../../shared/areas/equipment/stocktake.ts';
import { writeOffLineModel } from '../../../../shared/areas/equipment/writeOff.ts';
import { dutyReportModel } from '../../../../shared/areas/guardians/report.ts';
import { bookingModel } from '../../../../shared/areas/rooms/bookings/model.ts';
import { bookingSeriesModel, seriesSkipModel } from '../../../../shared/areas/rooms/bookings/series.ts';
import { refuse } from '../../../../shared/problem.ts';
import { type Language, labelOfField, type RecordModel } from '../../../../shared/record.ts';
import { may, type Permission, type Role } from '../../../../shared/roles.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { hiddenAttachments } from '../children/attachments/index.ts';
import { childScope } from '../children/files.ts';
import { maySeeReport, reportScope } from '../guardians/reportSight.ts';
import { readingRecords, recordLabel } from '../history.ts';
import { models } from '../models.ts';
import { RecordTitles } from '../recordTitles.ts';
import { terms, termsClash } from './school.ts';

type Row = Record<string, SqlValue>;

const pageLength = 100;

/** What the program remembers for itself; nobody has put it into the bin. */
const unseen: readonly string[] = [
  ...['importLayout', censusModel.name, ...readingRecords, contactDraftModel.name],
  // what was booked is cancelled with a reason, or undone; days left out of a repeat are put back there
  ...[bookingModel.name, bookingSeriesModel.name, seriesSkipModel.name],
  // a line of the standard is written anew where the list is
  standardLineModel.name,
];

/** Goes and comes back with what it belongs to, never by itself. */
const joining: readonly string[] = [
  contactChildModel.name,
  activityChildModel.name,
  activityPersonModel.name,
  intakeLineModel.name,
  planItemLinkModel.name,
  // a draft that was thrown away is written anew from the last version
  regulationVersionModel.name,
  // what was counted and settled is counted anew in its stocktake
  ...[stocktakeCountModel.name, settlementModel.name, writeOffLineModel.name],
];

/** What goes to the bin with the record that it is part of, and comes back with it. */
const parts: readonly string[] = [
  ...joining,
  activityPhotoModel.name,
  fundEntryModel.name,
  planItemModel.name,
];

/** Who may bring a record back is who may take such a one away; what belongs to a file goes with the file. */
const needed: Record<string, Permission> = {
  school: 'school.write',
  term: 'school.write',
  schoolClass: 'school.write',
  staff: 'accounts.write',
  summary: 'reports.write',
  careRule: 'contacts.rules',
  room: 'rooms.arrange',
  maintenance: 'equipment.write',
  intake: 'equipment.write',
  stocktake: 'equipment.write',
  writeOff: 'equipment.write',
  fundHead: 'funds.write',
  fundEntry: 'funds.write',
  leadershipPost: 'organisation.write',
  plan: 'organisation.write',
  planItem: 'organisation.write',
  meeting: 'organisation.write',
  regulation: 'organisation.write',
  buildingStep: 'organisation.write',
  buildingObstacle: 'organisation.write',
  buildingMonth: 'organisation.write',
};

function binned(role: Role): RecordModel[] {
  return Object.values(models).filter(
    ({ name }) =>
      !unseen.includes(name) && !joining.includes(name) && may(role, needed[name] ?? 'children.delete'),
  );
}

function belongsToChild(model: RecordModel): boolean {
  return model.fields.childId?.to === childModel.name;
}

interface Found {
  model: RecordModel;
  id: string;
  deletedAt: number;
  childId: string | null;
  childDeletedAt: number | null;
}

export function bin(
  context: ReadContext,
  { before, language }: { before: number | null; language: Language },
): z.output<typeof binCalls.bin.output> {
  const from = before ?? 0;
  const to = from + pageLength;
  const newest = binned(context.session.role)
    .flatMap((model) => newestOf(context, model, to + 1))
    .toSorted((a, b) => b.deletedAt - a.deletedAt);
  const titles = new RecordTitles(context, language);
  return {
    entries: newest.slice(from, to).map((each) => toEntry(context, each, titles, language)),
    next: newest.length > to ? to : null,
  };
}

/** What went into the bin together with its child's file is part of that and does not stand there by itself. */
function newestOf(context: ReadContext, model: RecordModel, limit: number): Found[] {
  const scope = childScope(context);
  const { name } = model;
  const [join, condition, params]: [string, string, SqlValue[]] =
    model === childModel
      ? ['', `and ${scope.sql}`, scope.params]
      : belongsToChild(model)
        ? [
            `join child on child.id = ${name}.childId`,
            `and child.deletedAt is not ${name}.deletedAt and ${scope.sql}`,
            scope.params,
          ]
        : ['', '', []];
  const columns =
    join === '' ? 'null as childId, null as childDeletedAt' : 'childId, child.deletedAt as childDeletedAt';
  return context.read
    .all<Omit<Found, 'model'>>(
      `select ${name}.id, ${name}.deletedAt, ${columns} from ${name} ${join}
       where ${name}.deletedAt is not null ${condition} order by ${name}.deletedAt desc, ${name}.seq limit ?`,
      ...params,
      limit,
    )
    .filter((each) => isSeen(context, model, each))
    .map((each) => ({ ...each, model }));
}

/** What the role does not see whole, or a report of harm that is not theirs to see, is not told of by the bin either. */
function isSeen(
  context: ReadContext,
  model: RecordModel,
  { id, childId }: Pick<Found, 'id' | 'childId'>,
): boolean {
  if (model.name === dutyReportModel.name) return maySeeReport(context, id);
  return model.name !== attachmentModel.name || !hiddenAttachments(context, String(childId)).has(id);
}

function toEntry(context: ReadContext, found: Found, titles: RecordTitles, language: Language): BinEntry {
  const { model, id, deletedAt, childId, childDeletedAt } = found;
  const owner = model === childModel ? id : childId;
  const removal = context.read.get<{ staffName: string | null; call: string }>(
    `select staff.name as staffName, call from auditEntry left join staff on staff.id = auditEntry.staffId
     where recordId = ? and owner ${owner === null ? 'is null' : '= ?'} order by auditEntry.seq desc limit 1`,
    id,
    ...(owner === null ? [] : [owner]),
  );
  return {
    record: model.name,
    recordLabel: recordLabel(model.name, language),
    id,
    title: titles.of(model.name, id),
    child: childId === null ? null : { id: childId, name: titles.of(childModel.name, childId) },
    bringsChild: childDeletedAt !== null,
    deletedAt,
    staffName: removal?.staffName ?? '',
    call: removal?.call ?? '',
    hanging: model === childModel ? hangingOn(context, id, deletedAt, language) : [],
  };
}

/** What never left the file, and what went into the bin with it. */
function hangingOn(context: ReadContext, childId: string, deletedAt: number, language: Language) {
  return Object.values(models).flatMap((model) => {
    if (!belongsToChild(model) || unseen.includes(model.name)) return [];
    const seen = model.name === dutyReportModel.name ? reportScope(context) : { sql: '1 = 1', params: [] };
    const { count } = context.read.get<{ count: number }>(
      `select count(*) as count from ${model.name}
       where childId = ? and (deletedAt is null or deletedAt = ?) and ${seen.sql}`,
      childId,
      deletedAt,
      ...seen.params,
    )!;
    return count > 0 ? [{ label: recordLabel(model.name, language), count }] : [];
  });
}

/**
 * Brings a record back, a child's file with all that went with it, and what belongs to a file with that file. Refuses
 * notFound for what is not in the bin or not in reach.
 */
export function bringBack(
  context: WriteContext,
  { record, id, language }: { record: string; id: string; language: Language },
): z.output<typeof binCalls.bringBack.output> {
  const model = binned(context.session.role).find((each) => each.name === record);
  const row =
    model && context.read.get<Row>(`select * from ${record} where id = ? and deletedAt is not null`, id);
  if (!model || !row) refuse('notFound', { record: 'bin' });
  const childId = model === childModel ? id : belongsToChild(model) ? String(row.childId) : null;
  if (!isSeen(context, model, { id, childId })) refuse('notFound', { record: 'bin' });
  const back: [RecordModel, string][] = childId === null ? [] : fileOf(context, childId);
  if (!back.some(([, each]) => each === id)) back.push([model, id]);
  back.push(...partsOf(context, model, id, Number(row.deletedAt)));
  for (const [each, key] of back) context.restore(each, key);
  const emptied = back.flatMap(([each, key]) =>
    loosen(context, each, key).map((field) => labelOfField(each.fields[field]!, language)),
  );
  if (record === 'term' && termsClash(terms(context))) refuse('restoreConflict', { record });
  return { records: back.length, title: new RecordTitles(context, language).of(record, id), emptied };
}

/** The file and what went with it, where it is in the bin. Refuses notFound for a child out of reach. */
function fileOf(context: ReadContext, childId: string): [RecordModel, string][] {
  const scope = childScope(context);
  const child = context.read.get<{ deletedAt: number | null }>(
    `select deletedAt from child where id = ? and ${scope.sql}`,
    childId,
    ...scope.params,
  );
  if (!child) refuse('notFound', { record: 'child' });
  if (child.deletedAt === null) return [];
  const hung = Object.values(models)
    .filter(belongsToChild)
    .flatMap((model) =>
      context.read
        .all<{ id: string }>(
          `select id from ${model.name} where childId = ? and deletedAt = ? order by seq`,
          childId,
          child.deletedAt,
        )
        .map((each): [RecordModel, string] => [model, each.id]),
    );
  return [[childModel as unknown as RecordModel, childId], ...hung];
}

/** What went from a contact, an activity or a plan when it went to the bin: its children, its photos, its items. */
function partsOf(
  context: ReadContext,
  whole: RecordModel,
  id: string,
  deletedAt: number,
): [RecordModel, string][] {
  const key = `${whole.name}Id`;
  return parts
    .map((name) => models[name]!)
    .filter((part) => part.fields[key]?.required)
    .flatMap((part) =>
      context.read
        .all<{ id: string }>(
          `select id from ${part.name} where ${key} = ? and deletedAt = ? order by seq`,
          id,
          deletedAt,
        )
        .flatMap((each): [RecordModel, string][] => [
          [part, each.id],
          ...partsOf(context, part, each.id, deletedAt),
        ]),
    );
}

/** Empties what names a record that is gone by now, and the mark of a carer where somebody else has it. */
function loosen(context: WriteContext, model: RecordModel, id: string): string[] {
  const row = context.read.get<Row>(`select * from ${model.name} where id = ?`, id)!;
  const gone = Object.entries(model.fields).flatMap(([key, { kind, to, required }]) => {
    const target = row[key] ?? null;
    if (kind !== 'link' || required || !to || !models[to] || target === null) return [];
    return context.read.get(`select 1 from ${to} where id = ? and deletedAt is null`, target) ? [] : [key];
  });
  const patch: Record<string, unknown> = Object.fromEntries(gone.map((key) => [key, null]));
  const carers = 'select 1 from kin where childId = ? and carer = 1 and deletedAt is null and id <> ?';
  if (model.name === 'kin' && row.carer === 1 && context.read.get(carers, row.childId ?? null, id))
    patch.carer = false;
  if (Object.keys(patch).length > 0) context.update(model, id, patch);
  return Object.keys(patch);
}
