/** Reading a book ledger and writing what was seen of it. */
import type { libraryCalls } from '../../../../../shared/areas/library/calls.ts';
import type {
  LedgerIssue,
  LedgerPreview,
  LedgerRow,
  LedgerVerdict,
} from '../../../../../shared/areas/library/ledgerImport.ts';
import { mostLedgerRows } from '../../../../../shared/areas/library/ledgerImport.ts';
import { type Title, titleModel } from '../../../../../shared/areas/library/model.ts';
import { refuse } from '../../../../../shared/problem.ts';
import { breathe, type Handler, type ReadContext, type SqlValue } from '../../../context.ts';
import { fromRow } from '../../../database/records.ts';
import { type ColumnTable, readColumnTable } from '../../../files/columnTable.ts';
import { alikeKey } from '../alike.ts';
import { compared, enterCopies, typed } from '../enter.ts';
import { type Column, columnOf, readLine } from './columns.ts';

type Calls = typeof libraryCalls;

export const readLedger: Handler<Calls['readLedger']> = async (context, file) => {
  const { signal } = context;
  const table = await readColumnTable({ file, columnOf, needed: ['name'], signal });
  if (table.rows.length > mostLedgerRows) refuse('fileTooManyRows', { most: mostLedgerRows });
  return previewOf(context, table);
};

interface Known {
  byIsbn: Map<string, Title>;
  byLook: Map<string, Title[]>;
  numbers: Set<string>;
  roomOf(name: string): string | null;
  today: string;
  /** Of rows above. */
  groups: Map<string, number>;
  seenNumbers: Set<string>;
}

const sums = /^(总计|合计|小计|累计|本页合计)$/;

function previewOf(context: ReadContext, table: ColumnTable<Column>): LedgerPreview {
  const known = knownOf(context);
  const rows = table.rows
    .filter(({ text }) => !sums.test(text('name').replace(/\s/g, '')))
    .map(({ row, text }) => readRow(known, row, text));
  return {
    sheet: table.sheet,
    rows,
    ignored: table.labels.filter((label) => columnOf(label) === null && !/^(序号|编号|no\.?)?$/i.test(label)),
  };
}

function knownOf({ read, today }: ReadContext): Known {
  const titles = read
    .all<Record<string, SqlValue>>('select * from title where deletedAt is null order by seq')
    .map((row) => fromRow(titleModel, row));
  const rooms = new Map(
    read
      .all<{ id: string; name: string }>('select id, name from room where deletedAt is null')
      .map(({ id, name }) => [name, id]),
  );
  const numbers = read.all<{ oldNumber: string }>(
    'select oldNumber from copy where oldNumber is not null and deletedAt is null',
  );
  return {
    byIsbn: new Map(titles.toReversed().flatMap((each) => (each.isbn ? [[each.isbn, each] as const] : []))),
    byLook: Map.groupBy(titles, alikeKey),
    numbers: new Set(numbers.map(({ oldNumber }) => oldNumber)),
    roomOf: (name) => rooms.get(name) ?? null,
    today,
    groups: new Map(),
    seenNumbers: new Set(),
  };
}

function readRow(known: Known, row: number, text: (column: Column) => string): LedgerRow {
  const { title, patch, copies, oldNumbers, issues: read } = readLine(text, known.roomOf);
  const issues = new Set<LedgerIssue>(read);
  if (typeof patch.acquiredOn === 'string' && patch.acquiredOn > known.today) {
    delete patch.acquiredOn;
    issues.add('dayMissing');
  }
  const values = title as LedgerRow['title'];
  const isbn = values.isbn ?? null;
  const here = isbn === null ? undefined : known.byIsbn.get(isbn);
  const look = alikeKey({ author: null, publisher: null, ...values, name: values.name ?? '' });
  const alike = here
    ? []
    : (known.byLook.get(look) ?? []).filter((each) => isbn === null || each.isbn === null).slice(0, 5);
  const group = groupOf(known, isbn ?? look, issues);
  if (here && compared(here, values).differing.length > 0) issues.add('differs');
  if (alike.length > 0) issues.add('looksSame');
  for (const number of oldNumbers) {
    if (number === null) continue;
    if (known.numbers.has(number)) issues.add('numberKnown');
    else if (known.seenNumbers.has(number)) issues.add('numberTwice');
    known.seenNumbers.add(number);
  }
  return {
    ...{ row, group, title: values, copies, oldNumbers, patch: patch as LedgerRow['patch'] },
    ...{ verdict: verdictOf(issues, here !== undefined), issues: [...issues], titleId: here?.id ?? null },
    alike: alike.map(({ id, name, author, publisher, isbn: of }) => ({
      id,
      name,
      author,
      publisher,
      isbn: of,
    })),
  };
}

function groupOf(known: Known, key: string, issues: Set<LedgerIssue>): number {
  const group = known.groups.get(key);
  if (group !== undefined) {
    issues.add('joinsRow');
    return group;
  }
  known.groups.set(key, known.groups.size);
  return known.groups.size - 1;
}

function verdictOf(issues: ReadonlySet<LedgerIssue>, isHere: boolean): LedgerVerdict {
  if (issues.has('nameEmpty') || issues.has('copiesUnread')) return 'impossible';
  if (issues.has('numberKnown')) return 'same';
  if (issues.has('looksSame')) return 'doubtful';
  return isHere || issues.has('joinsRow') ? 'joined' : 'new';
}

/** Rows between two looks at whether it was cancelled. */
const slice = 200;

export const importLedger: Handler<Calls['importLedger']> = (context, { rows }) =>
  context.write(async (write) => {
    const made = new Map<number, string>();
    const titles = new Set<string>();
    let entered = 0;
    for (const [at, { group, titleId, title, copies, oldNumbers, patch }] of rows.entries()) {
      const known = made.get(group) ?? titleId;
      const told = enterCopies(write, {
        title: known ?? title,
        filling: made.has(group) ? {} : title,
        ...{ copies, oldNumbers, patch: typed(patch) },
      });
      made.set(group, told.titleId);
      titles.add(told.titleId);
      entered += copies;
      if (at % slice === 0) {
        context.progress(at, rows.length);
        await breathe(context.signal);
      }
    }
    return { titles: titles.size, copies: entered };
  });
