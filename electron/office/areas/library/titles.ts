/** Finding titles. At 20,000 titles one search reads them all once: their words are few and lie in memory. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import { titleModel } from '../../../../shared/areas/library/model.ts';
import {
  type CopyState,
  type TitleFilter,
  type TitleOrder,
  type TitleRow,
  titlesPage,
} from '../../../../shared/areas/library/titles.ts';
import { cleanText, toHalfWidth } from '../../../../shared/values/halfWidth.ts';
import { readIsbn } from '../../../../shared/values/isbn.ts';
import { readLabel } from '../../../../shared/values/label.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { titleOfIsbn } from './enter.ts';

type Calls = typeof libraryCalls;
interface Condition {
  sql: string;
  params: SqlValue[];
}

/** Of the alias copy: in the ledger, and out with somebody. */
export const inLedger = 'copy.deletedAt is null and copy.leftOn is null';
export const isOut = `exists (select 1 from loan
  where loan.copyId = copy.id and loan.returnedOn is null and loan.deletedAt is null)`;

const orders: Record<TitleOrder, string> = {
  newest: 'title.seq desc',
  name: 'title.sounds, title.name, title.seq',
  class: 'title.classNumber is null, title.classNumber, title.sounds, title.seq',
};

export const titles: Handler<Calls['titles']> = (context, { filter, order, before }) => {
  const offset = before ?? 0;
  const { sql, params } = conditionOf(filter);
  const found = context.read
    .all<Record<string, SqlValue>>(
      `select ${recordColumns(titleModel)} from title where ${sql} order by ${orders[order]} limit ? offset ?`,
      ...params,
      titlesPage,
      offset,
    )
    .map((row) => readRow(titleModel, row));
  return {
    rows: rowsOf(context, found),
    figures: before === null ? figuresOf(context, filter) : null,
    next: found.length === titlesPage ? offset + titlesPage : null,
  };
};

export const titleByIsbn: Handler<Calls['titleByIsbn']> = (context, { isbn }) => {
  const digits = readIsbn(isbn);
  return digits === null ? null : titleOfIsbn(context, digits);
};

function figuresOf(context: ReadContext, filter: TitleFilter) {
  const { sql, params } = conditionOf(filter);
  return context.read.get<{ titles: number; copies: number; out: number; lost: number }>(
    `with kept as materialized (select id from title where ${sql})
     select (select count(*) from kept) as titles, count(copy.id) as copies, count(loan.id) as out,
       count(copy.lostOn) as lost
     from kept join copy on copy.titleId = kept.id and ${inLedger}
     left join loan on loan.copyId = copy.id and loan.returnedOn is null and loan.deletedAt is null`,
    ...params,
  )!;
}

interface Counted {
  titleId: string;
  copies: number;
  out: number;
  lost: number;
  places: string | null;
}

/** These titles, in their order, with what there is of them. */
export function rowsOf(context: ReadContext, found: readonly TitleRow['title'][]): TitleRow[] {
  const counted = context.read.all<Counted>(
    `select copy.titleId, count(*) as copies, sum(${isOut}) as out, count(copy.lostOn) as lost,
       group_concat(distinct trim(coalesce(room.name, '') || ' ' || coalesce(copy.shelf, ''))) as places
     from copy left join room on room.id = copy.roomId
     where copy.titleId in (select value from json_each(?)) and ${inLedger} group by copy.titleId`,
    JSON.stringify(found.map(({ id }) => id)),
  );
  const of = new Map(counted.map((each) => [each.titleId, each]));
  return found.map((title) => {
    const { copies = 0, out = 0, lost = 0, places = null } = of.get(title.id) ?? {};
    return { title, copies, out, lost, places: (places ?? '').split(',').filter(Boolean).slice(0, 3) };
  });
}

const stateSql: Record<CopyState, string> = {
  in: `exists (select 1 from copy where copy.titleId = title.id and ${inLedger} and copy.lostOn is null
    and not ${isOut})`,
  out: `exists (select 1 from copy where copy.titleId = title.id and ${inLedger} and ${isOut})`,
  lost: `exists (select 1 from copy where copy.titleId = title.id and ${inLedger} and copy.lostOn is not null)`,
  none: `not exists (select 1 from copy where copy.titleId = title.id and ${inLedger})`,
};

function conditionOf(filter: TitleFilter): Condition {
  const found: Condition[] = [{ sql: 'title.deletedAt is null', params: [] }, ...textConditions(filter.text)];
  if (filter.classLetter !== null)
    found.push({ sql: 'substr(title.classNumber, 1, 1) = ?', params: [filter.classLetter] });
  if (filter.age !== null) found.push({ sql: 'title.age = ?', params: [filter.age] });
  if (filter.roomId !== null)
    found.push({
      sql: `exists (select 1 from copy where copy.titleId = title.id and ${inLedger} and copy.roomId = ?)`,
      params: [filter.roomId],
    });
  if (filter.state !== null) found.push({ sql: stateSql[filter.state], params: [] });
  return { sql: found.map(({ sql }) => sql).join(' and '), params: found.flatMap(({ params }) => params) };
}

/** A whole text that is an ISBN or a label means that alone; of other texts every word has to be found. */
function textConditions(text: string): Condition[] {
  const asked = cleanText(toHalfWidth(text));
  if (asked === '') return [];
  const isbn = readIsbn(asked);
  if (isbn !== null) return [{ sql: 'title.isbn = ?', params: [isbn] }];
  const label = readLabel(asked);
  if (label && 'kind' in label && label.kind === 'copy')
    return [
      {
        sql: 'title.id in (select titleId from copy where number = ? and deletedAt is null)',
        params: [label.number],
      },
    ];
  return asked
    .split(' ')
    .slice(0, 6)
    .map((word) => wordCondition(word));
}

function wordCondition(word: string): Condition {
  const small = word.toLowerCase();
  const found: Condition[] = [
    ...['name', 'author', 'publisher', 'series'].map((key) => ({
      sql: `instr(lower(title.${key}), ?)`,
      params: [small],
    })),
    {
      sql: 'title.id in (select titleId from copy where oldNumber = ? and deletedAt is null)',
      params: [word],
    },
  ];
  // initials from any letter on, the spelling from the first
  if (/^[a-z0-9]+$/.test(small))
    found.push(
      { sql: 'instr(title.sounds, ?)', params: [small.toUpperCase()] },
      { sql: `instr(' ' || title.sounds, ' ' || ?)`, params: [small] },
    );
  if (/^[a-z][a-z0-9.-]*$/.test(small))
    found.push({ sql: 'instr(title.classNumber, ?) = 1', params: [small.toUpperCase()] });
  if (/^\d{4,13}$/.test(small)) found.push({ sql: 'instr(title.isbn, ?)', params: [small] });
  if (/^\d{1,7}$/.test(small))
    found.push({
      sql: 'title.id in (select titleId from copy where number = ? and deletedAt is null)',
      params: [Number(small)],
    });
  return {
    sql: `(${found.map(({ sql }) => sql).join(' or ')})`,
    params: found.flatMap(({ params }) => params),
  };
}
