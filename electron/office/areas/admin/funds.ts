/** Heads of money and their entries; all sums are made by the database. */
import type { adminCalls } from '../../../../shared/areas/admin/calls.ts';
import {
  type FundEntry,
  type FundSums,
  type FundYear,
  fundEntryModel,
  fundHeadModel,
} from '../../../../shared/areas/admin/funds.ts';
import { fundEntriesSheet, fundUseSheet } from '../../../../shared/areas/admin/organisationPapers/funds.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { writePaper } from '../writePaper.ts';
import { keepMaterials, materialOf } from './materials.ts';
import { school } from './school.ts';

type Calls = typeof adminCalls;
type Row = Record<string, SqlValue>;

const sumColumns = `
  coalesce(sum(fen) filter (where fundEntry.kind = 'applied'), 0) as applied,
  coalesce(sum(fen) filter (where fundEntry.kind = 'granted'), 0) as granted,
  coalesce(sum(fen) filter (where fundEntry.kind = 'spent'), 0) as spent,
  coalesce(sum(fen * case fundEntry.kind when 'granted' then 1 when 'spent' then -1 else 0 end), 0) as balance`;
const none: FundSums = { applied: 0, granted: 0, spent: 0, balance: 0 };

export const funds: Handler<Calls['funds']> = (context, { year }) => fundsOf(context, year);

/** The heads of a year with their sums and entries. */
export function fundsOf({ read }: Pick<ReadContext, 'read'>, year: number): FundYear {
  const heads = read
    .all<Row>('select * from fundHead where year = ? and deletedAt is null order by seq', year)
    .map((row) => fromRow(fundHeadModel, row));
  const entries = read
    .all<Row>(
      `select fundEntry.* from fundEntry join fundHead on fundHead.id = fundHeadId
       where year = ? and fundHead.deletedAt is null and fundEntry.deletedAt is null
       order by day, fundEntry.seq`,
      year,
    )
    .map((row) => fromRow(fundEntryModel, row));
  const sums = read.all<FundSums & { fundHeadId: string }>(
    `select fundHeadId, ${sumColumns} from fundEntry join fundHead on fundHead.id = fundHeadId
     where year = ? and fundHead.deletedAt is null and fundEntry.deletedAt is null group by fundHeadId`,
    year,
  );
  const sumsBy = new Map(sums.map(({ fundHeadId, ...each }) => [fundHeadId, each]));
  return {
    years: read
      .all<{ year: number }>('select distinct year from fundHead where deletedAt is null order by year desc')
      .map((each) => each.year),
    heads: heads.map((head) => ({
      head,
      sums: sumsBy.get(head.id) ?? none,
      entries: entries.filter(({ fundHeadId }) => fundHeadId === head.id),
    })),
    sums:
      read.get<FundSums>(
        `select ${sumColumns} from fundEntry join fundHead on fundHead.id = fundHeadId
         where year = ? and fundHead.deletedAt is null and fundEntry.deletedAt is null`,
        year,
      ) ?? none,
  };
}

/** Fen that went out of heads of this kind between two days, both included. */
export function spentBetween(
  { read }: Pick<ReadContext, 'read'>,
  { from, to, kind }: { from: Day; to: Day; kind: string },
): number {
  return read.get<{ spent: number }>(
    `select coalesce(sum(fen), 0) as spent from fundEntry join fundHead on fundHead.id = fundHeadId
     where fundEntry.kind = 'spent' and day between ? and ? and fundHead.kind = ?
       and fundHead.deletedAt is null and fundEntry.deletedAt is null`,
    ...[from, to, kind],
  )!.spent;
}

export const saveFundHead: Handler<Calls['saveFundHead']> = (context, { id, version, patch }) => {
  if (id !== null) {
    requireHead(context, id);
    return context.update(fundHeadModel, id, patch, version);
  }
  return context.insert(fundHeadModel, {
    ...patch,
    year: patch.year ?? Number(context.today.slice(0, 4)),
    name: patch.name ?? refuseField('patch.name', 'required'),
    kind: patch.kind ?? refuseField('patch.kind', 'required'),
  });
};

export const removeFundHead: Handler<Calls['removeFundHead']> = (context, { id }) => {
  requireHead(context, id);
  const entries = context.read.all<{ id: string }>(
    'select id from fundEntry where fundHeadId = ? and deletedAt is null order by seq',
    id,
  );
  for (const entry of entries) context.remove(fundEntryModel, entry.id);
  context.remove(fundHeadModel, id);
  return null;
};

export const saveFundEntry: Handler<Calls['saveFundEntry']> = async (context, input) => {
  const { id, version, fundHeadId, patch, scan } = input;
  const check = (reading: ReadContext) => {
    requireHead(reading, fundHeadId);
    if (id !== null && requireEntry(reading, id).fundHeadId !== fundHeadId)
      refuse('notFound', { record: 'fundEntry' });
    if ((patch.day ?? '') > reading.today) refuseField('patch.day', 'dayAhead');
  };
  await context.alone(() => check(context));
  const files = typeof scan === 'string' ? [] : [scan];
  return keepMaterials(context, files, (write, [made]) => {
    check(write);
    const put = scan === 'keep' ? patch : { ...patch, materialId: made ?? null };
    return id === null
      ? insertEntry(write, { ...put, fundHeadId })
      : write.update(fundEntryModel, id, put, version);
  });
};

function insertEntry(context: WriteContext, values: Partial<FundEntry>): FundEntry {
  return context.insert(fundEntryModel, {
    ...values,
    day: values.day ?? context.today,
    kind: values.kind ?? refuseField('patch.kind', 'required'),
    fen: values.fen ?? refuseField('patch.fen', 'required'),
    title: values.title ?? refuseField('patch.title', 'required'),
  });
}

export const removeFundEntry: Handler<Calls['removeFundEntry']> = (context, { id }) => {
  context.remove(fundEntryModel, requireEntry(context, id).id);
  return null;
};

export const fundVoucher: Handler<Calls['fundVoucher']> = (context, { id }) =>
  materialOf(context, requireEntry(context, id).materialId ?? refuse('notFound', { record: 'material' }));

export const fundPaper: Handler<Calls['fundPaper']> = async (context, { year, paper, format }) => {
  const document = await context.alone(() => {
    const of = { year, school: school(context), today: context.today };
    return (paper === 'use' ? fundUseSheet : fundEntriesSheet)(fundsOf(context, year), of);
  });
  return writePaper(context, document, format);
};

function requireHead({ records }: Pick<ReadContext, 'records'>, id: string) {
  return records.find(fundHeadModel, id) ?? refuse('notFound', { record: 'fundHead' });
}

/** One whose head is in the bin is not there. */
function requireEntry(context: Pick<ReadContext, 'records'>, id: string): FundEntry {
  const found = context.records.find(fundEntryModel, id) ?? refuse('notFound', { record: 'fundEntry' });
  requireHead(context, found.fundHeadId);
  return found;
}
