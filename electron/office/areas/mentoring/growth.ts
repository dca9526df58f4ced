/** 成长记录袋: its pages, what of the twelve contents is there, and the sealed pages that stay closed. */

import { attachmentModel, sightOfAttachment } from '../../../../shared/areas/children/attachments.ts';
import type { mentoringCalls } from '../../../../shared/areas/mentoring/calls.ts';
import {
  type GrowthCount,
  type GrowthPage,
  type GrowthPageRow,
  growthPageModel,
  sealOpeningModel,
  whyStaysSealed,
} from '../../../../shared/areas/mentoring/growth.ts';
import { growthPart } from '../../../../shared/codes/index.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { veil } from '../../../../shared/veil.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { letGo } from '../children/attachments/held.ts';
import { finishAll, keepAttachment } from '../children/attachments/index.ts';
import { childScope, isInReach, requireChild } from '../children/files.ts';

type Calls = typeof mentoringCalls;
type Row = Record<string, SqlValue>;

export const growth: Handler<Calls['growth']> = (context, { childId }) => {
  requireChild(context, childId);
  return { counts: growthCounts(context, [childId]).get(childId) ?? [], pages: pagesOf(context, childId) };
};

interface Line {
  id: string;
  day: Day;
  part: string;
  title: string | null;
  sealed: number;
  childId: string;
  name: string;
  grade: number | null;
  number: number;
  teacher: string | null;
}

export const growthPages: Handler<Calls['growthPages']> = (context, { from, to }) => {
  const { sql, params } = pagesBetween(context, from, to);
  return context.read
    .all<Line>(
      `select growthPage.id, growthPage.day, part, growthPage.title, sealed, child.id as childId, child.name,
         inClass.grade, inClass.number, staff.name as teacher
       from ${sql} order by growthPage.day desc, growthPage.seq desc`,
      ...params,
    )
    .map(({ id, day, part, title, teacher, sealed, childId, name, grade, number }) => ({
      // of a sealed page this list tells that it is there, and no word of it
      ...{ id, day, part, title: sealed === 1 ? null : title, teacher, sealed: sealed === 1 },
      child: { id: childId, name, className: grade === null ? null : formatClassName({ grade, number }) },
    }));
};

/** As many as growthPages lists. */
export function countGrowthPages(context: ReadContext, from: Day, to: Day): number {
  const { sql, params } = pagesBetween(context, from, to);
  return context.read.get<{ count: number }>(`select count(*) as count from ${sql}`, ...params)!.count;
}

function pagesBetween(context: ReadContext, from: Day, to: Day): { sql: string; params: SqlValue[] } {
  const scope = childScope(context);
  return {
    sql: `growthPage join child on child.id = growthPage.childId
      left join schoolClass inClass on inClass.id = child.classId left join staff on staff.id = growthPage.staffId
      where growthPage.day between ? and ? and growthPage.deletedAt is null and child.deletedAt is null and ${scope.sql}`,
    params: [from, to, ...scope.params],
  };
}

/** Pages as the session sees them, newest first. */
export function pagesOf(context: ReadContext, childId: string): GrowthPageRow[] {
  const pictures = picturesOf(context, childId);
  return context.read
    .all<Row & { teacher: string | null }>(
      `select growthPage.*, staff.name as teacher from growthPage left join staff on staff.id = growthPage.staffId
       where childId = ? and growthPage.deletedAt is null order by day desc, growthPage.seq desc`,
      childId,
    )
    .map(({ teacher, ...row }) => {
      const page = veil(growthPageModel, fromRow(growthPageModel, row), context.session.role).record;
      return { page, teacher, pictures: pictures.get(page.id) ?? [] };
    });
}

/** Of a role that does not see what is private, none; a sealed page's are of a kind that nobody sees. */
function picturesOf(context: ReadContext, childId: string): ReadonlyMap<string, GrowthPageRow['pictures']> {
  const byPage = new Map<string, GrowthPageRow['pictures']>();
  if (sightOfAttachment(context.session.role, 'growthPage') !== 'whole') return byPage;
  const rows = context.read.all<{ id: string; growthPageId: string; thumbnail: Buffer | null }>(
    `select attachment.id, growthPageId, thumbnail from attachment
     join attachmentContent on attachmentContent.attachmentId = attachment.id
     where childId = ? and growthPageId is not null and kind = 'growthPage' and deletedAt is null order by seq`,
    childId,
  );
  for (const { id, growthPageId, thumbnail } of rows) {
    const of = byPage.get(growthPageId) ?? [];
    of.push({ id, thumbnail: thumbnail && new Uint8Array(thumbnail) });
    byPage.set(growthPageId, of);
  }
  return byPage;
}

/**
 * What there is of every part, by child: pages, and what lies elsewhere in the file: talks, letters, the care of acting
 * parents among the contacts; awards and works among the pictures; books among the loans.
 */
export function growthCounts(
  context: Pick<ReadContext, 'read'>,
  childIds: readonly string[],
): ReadonlyMap<string, GrowthCount[]> {
  const rows = context.read.all<{ childId: string; part: string; count: number; last: string | null }>(
    `with those as (select value as id from json_each(?)), things as (
       select childId, part, day from growthPage where childId in those and deletedAt is null
       union all
       select contactChild.childId, case contact.kind when 'talk' then '2' when 'letter' then '5' else '12' end, contact.day
       from contactChild join contact on contact.id = contactChild.contactId
       where contactChild.childId in those and contactChild.deletedAt is null and contact.deletedAt is null
         and contact.kind in ('talk', 'letter', 'helperAct')
       union all
       select childId, case kind when 'award' then '8' else '6' end, day from attachment
       where childId in those and deletedAt is null and kind in ('award', 'work')
       union all
       select childId, '7', lentOn from loan where childId in those and copyId is not null and deletedAt is null
     )
     select childId, part, count(*) as count, max(day) as last from things group by childId, part`,
    JSON.stringify(childIds),
  );
  const byChild = Map.groupBy(rows, (row) => row.childId);
  return new Map(
    childIds.map((id) => {
      const own = new Map((byChild.get(id) ?? []).map((row) => [row.part, row]));
      const counts = growthPart.entries.map(({ code }) => ({
        part: code,
        count: own.get(code)?.count ?? 0,
        last: own.get(code)?.last ?? null,
      }));
      return [id, counts];
    }),
  );
}

export const saveGrowthPage: Handler<Calls['saveGrowthPage']> = async (context, input) => {
  const { childId, sealed, values, pictures } = input;
  if (values.day > context.today) refuseField('day', 'dayAhead');
  if (sealed && values.author !== 'child') refuse('onlyOwnSealed');
  await context.alone(() => requireChild(context, childId));
  const kind = sealed ? 'sealedPage' : 'growthPage';
  const items = pictures.map((each) => ({ ...each, kind, crop: null }));
  const finished = await finishAll(context, items);
  const id = await context.write((write) => {
    requireChild(write, childId);
    const page = input.id === null ? newPage(write, input) : changedPage(write, input.id, input);
    finished.forEach((each, at) => {
      const item = { ...items[at]!, title: null, day: values.day };
      keepAttachment(write, { childId, growthPageId: page.id }, item, each);
    });
    return page.id;
  });
  const reads = pictures.map(({ readId }) => readId);
  letGo(context.desk.school, reads);
  return id;
};

type PageInput = Parameters<typeof saveGrowthPage>[1];

/** Words of a sealed page stand apart, in the column that nobody sees. */
function wordsOf({ sealed, values: { text, ...values } }: PageInput) {
  return { ...values, sealed, text: sealed ? null : text, sealedText: sealed ? text : null };
}

function newPage(write: WriteContext, input: PageInput): GrowthPage {
  if (input.values.text === null && input.pictures.length === 0) refuse('emptyPage');
  const { childId } = input;
  return write.insert(growthPageModel, { childId, staffId: write.session.staffId, ...wordsOf(input) });
}

/** Sealing takes the pictures along. */
function changedPage(write: WriteContext, id: string, input: PageInput): GrowthPage {
  const before = requirePage(write, id);
  if (before.childId !== input.childId) refuse('notFound', { record: 'growthPage' });
  if (before.sealed) refuse('pageSealed');
  const page = write.update(growthPageModel, id, wordsOf(input), input.version);
  if (input.sealed)
    for (const each of attachmentsOf(write, id)) write.update(attachmentModel, each, { kind: 'sealedPage' });
  return page;
}

export const removeGrowthPage: Handler<Calls['removeGrowthPage']> = (context, { id }) => {
  const page = requirePage(context, id);
  for (const each of attachmentsOf(context, page.id)) context.remove(attachmentModel, each);
  context.remove(growthPageModel, page.id);
  return null;
};

/** Refuses notFound for a page that is absent, in the bin or of a child out of reach. */
function requirePage(context: ReadContext, id: string): GrowthPage {
  const page = context.records.find(growthPageModel, id);
  return page && isInReach(context, page.childId) ? page : refuse('notFound', { record: 'growthPage' });
}

function attachmentsOf(context: Pick<ReadContext, 'read'>, pageId: string): string[] {
  return context.read
    .all<{ id: string }>(
      'select id from attachment where growthPageId = ? and deletedAt is null order by seq',
      pageId,
    )
    .map(({ id }) => id);
}

export const openSealed: Handler<Calls['openSealed']> = (context, { id, exception, reason }) => {
  const page = requirePage(context, id);
  if (!page.sealed) refuse('notFound', { record: 'growthPage' });
  const { birthDate } = requireChild(context, page.childId);
  const by = { principal: context.session.role === 'principal', exception };
  const why = whyStaysSealed(by, birthDate, context.today);
  const { childId } = page;
  context.insert(sealOpeningModel, { childId, pageId: id, exception, reason, opened: why === null });
  if (why !== null) return { opened: false, why };
  const { contents } = context.desk.school;
  const pictures = attachmentsOf(context, id).map((each) =>
    contents.get('attachment', context.records.find(attachmentModel, each)!),
  );
  return { opened: true, text: page.sealedText, pictures };
};
