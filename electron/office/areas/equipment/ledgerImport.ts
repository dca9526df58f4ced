/** Reading an equipment ledger from a workbook and writing what was seen of it. */
import { listWith } from '../../../../shared/areas/children/ownCodes.ts';
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { mostEntered } from '../../../../shared/areas/equipment/intakeCalls.ts';
import { mostPieces } from '../../../../shared/areas/equipment/ledger.ts';
import {
  type AssetImportRow,
  type AssetIssue,
  mostAssetRows,
} from '../../../../shared/areas/equipment/ledgerImport.ts';
import { assetModel } from '../../../../shared/areas/equipment/model.ts';
import { type CodeList, findCode } from '../../../../shared/codes/codeList.ts';
import { equipmentKind, thingSource } from '../../../../shared/codes/index.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Field } from '../../../../shared/record.ts';
import { parseDay } from '../../../../shared/values/day.ts';
import { normaliseName } from '../../../../shared/values/personName.ts';
import { breathe, type Handler, type ReadContext } from '../../context.ts';
import { type ColumnRow, readColumnTable } from '../../files/columnTable.ts';
import { fieldsByHeading, readFields } from '../../files/fieldColumns.ts';
import { staffByName } from '../admin/teachers.ts';
import { ownCodes } from '../children/ownCodes.ts';
import { enterAll } from './stock.ts';
import { roomNames } from './taken.ts';

type Calls = typeof equipmentCalls;

const keys = [
  ...['name', 'model', 'kind', 'oldNumber', 'unit', 'classCode', 'priceFen', 'source', 'acquiredOn'],
  ...['roomId', 'shelf', 'custodianId', 'guaranteeUntil', 'condition', 'note'],
] as const;
type Key = string;
type Column = Key | 'quantity';

const fields = assetModel.fields as Record<string, Field>;
const byHeading = fieldsByHeading(keys.map((key) => [key, fields[key]!] as const));
const quantityHeading = /^(数量|件数|台数|账面数量|实有数量|quantity)$/i;
const nameHeading = /^(名称|品名|设备|器材|物品|资产名称)$/;
const dayHeading = /^(日期|时间|(购买|购入|购置|登账|入账|配发|捐赠|接收)(日期|时间))$/;

function columnOf(label: string): Column | null {
  if (label === '') return null;
  if (quantityHeading.test(label)) return 'quantity';
  if (nameHeading.test(label)) return 'name';
  if (dayHeading.test(label)) return 'acquiredOn';
  return byHeading.get(label.toLowerCase()) ?? null;
}

const sums = /^(总计|合计|小计|累计|本页合计)/;

export const readAssets: Handler<Calls['readAssets']> = async (context, file) => {
  const { signal } = context;
  const table = await readColumnTable({ file, columnOf, needed: ['name'], signal });
  if (table.rows.length > mostAssetRows) refuse('fileTooManyRows', { most: mostAssetRows });
  const known = knownOf(context);
  const rows = table.rows.filter(({ text }) => !sums.test(text('name'))).map((row) => readRow(known, row));
  return { sheet: table.sheet, rows };
};

interface Known {
  kinds: CodeList;
  sources: CodeList;
  rooms: ReadonlyMap<string, string>;
  staff: ReadonlyMap<string, readonly string[]>;
  numbers: ReadonlySet<string>;
  /** Of rows above. */
  seen: Set<string>;
}

function knownOf(context: ReadContext): Known {
  const codes = ownCodes(context);
  const numbers = context.read.all<{ oldNumber: string }>(
    'select oldNumber from asset where oldNumber is not null and deletedAt is null',
  );
  return {
    kinds: listWith(codes, equipmentKind),
    sources: listWith(codes, thingSource),
    rooms: new Map([...roomNames(context)].map(([id, name]) => [name, id])),
    staff: staffByName(context),
    numbers: new Set(numbers.map(({ oldNumber }) => oldNumber)),
    seen: new Set(),
  };
}

/** Read in their own way. */
const apart: readonly string[] = ['kind', 'source', 'acquiredOn', 'roomId', 'custodianId', 'note'];

function readRow(known: Known, { row, text }: ColumnRow<Column>): AssetImportRow {
  const issues = new Set<AssetIssue>();
  const { values, unread } = readFields(
    keys.filter((key) => !apart.includes(key)).map((key) => [key, fields[key]!] as const),
    text,
  );
  const remark = unread.map(({ words }) => words);
  const kind = findCode(known.kinds, text('kind')) ?? findCode(known.kinds, text('name'));
  if (kind === null) issues.add('kindGuessed');
  const source = text('source') === '' ? 'opening' : findCode(known.sources, text('source'));
  if (source === null) remark.push(`来源：${text('source')}`);
  const acquiredOn = dayIn(text('acquiredOn'));
  if (acquiredOn === null) issues.add('dayMissing');
  const place = placeOf(known, text);
  const keeper = text('custodianId');
  const custodians = known.staff.get(normaliseName(keeper)) ?? [];
  if (keeper !== '' && custodians.length !== 1) {
    issues.add('custodianUnknown');
    remark.push(`保管人：${keeper}`);
  }
  if (remark.length > 0) issues.add('inNote');
  const note = [text('note'), ...remark].filter(Boolean).join('；').slice(0, 200);
  const quantity = quantityIn(text('quantity'));
  if (quantity === null) issues.add('quantityUnread');
  if (!values.name) issues.add('nameEmpty');
  const unit = typeof values.unit === 'string' ? values.unit : '';
  const patch = {
    ...values,
    ...{ kind: kind ?? 'other', source: source ?? 'opening' },
    ...(acquiredOn && { acquiredOn }),
    ...place.patch,
    ...(custodians.length === 1 && { custodianId: custodians[0]! }),
    ...(note !== '' && { note }),
  };
  return {
    ...{ row, quantity: quantity ?? 0, counted: isLot(quantity ?? 1, unit) },
    ...{ room: place.room, custodian: custodians.length === 1 ? keeper : null },
    // each value has passed its own check
    patch: patch as AssetImportRow['patch'],
    verdict: verdictOf(known, patch, issues),
    issues: [...issues],
  };
}

function verdictOf(known: Known, { oldNumber }: { oldNumber?: unknown }, issues: Set<AssetIssue>) {
  if (issues.has('nameEmpty') || issues.has('quantityUnread')) return 'impossible';
  if (typeof oldNumber !== 'string') return 'new';
  if (known.numbers.has(oldNumber)) {
    issues.add('numberKnown');
    return 'same';
  }
  if (known.seen.has(oldNumber)) issues.add('numberTwice');
  known.seen.add(oldNumber);
  return 'new';
}

/** A place that is a room's name is that room; any other is kept as words. */
function placeOf({ rooms }: Known, text: (key: Column) => string) {
  const said = [text('roomId'), text('shelf')].filter((each) => each !== '');
  const room = said.find((each) => rooms.has(each)) ?? null;
  const shelf = said
    .filter((each) => each !== room)
    .join(' ')
    .slice(0, 60);
  const patch = {
    roomId: room === null ? null : rooms.get(room)!,
    shelf: shelf === '' ? null : shelf,
  };
  return { patch, room: room ?? (shelf || null) };
}

/** Computers and the like are few and have a number each; balls and ropes are counted. */
function isLot(quantity: number, unit: string): boolean {
  return quantity > 1 && (quantity > 10 || !/^(台|部|架|套|组|面|块)$/.test(unit));
}

/** One where nothing is said; null where it is no number of things. */
function quantityIn(said: string): number | null {
  if (said === '') return 1;
  const count = Number(/^\d+(?=(\.0+)?\D*$)/.exec(said)?.[0]);
  return count >= 1 && count <= 9999 ? count : null;
}

/** A month counts from its first day. */
function dayIn(said: string): string | null {
  const read = parseDay(said);
  if (read.kind === 'month') return `${read.month}-01`;
  return read.kind === 'day' ? read.day : null;
}

/** So many rows are written between two looks at a cancel. */
const slice = 200;

export const importAssets: Handler<Calls['importAssets']> = async (context, { rows }) => {
  const pieces = rows.reduce((sum, { counted, quantity }) => sum + (counted ? 1 : quantity), 0);
  if (pieces > mostEntered * 2) refuse('tooManyAtOnce', { most: mostEntered * 2 });
  return context.write(async (write) => {
    const done = { lines: 0, pieces: 0 };
    for (const [at, { patch, counted, quantity }] of rows.entries()) {
      for (let left = quantity; left > 0; left -= counted ? left : mostPieces) {
        const some = counted ? left : Math.min(left, mostPieces);
        done.lines += enterAll(write, { patch, counted, quantity: some }).length;
      }
      done.pieces += quantity;
      context.progress(at + 1, rows.length);
      if (at % slice === slice - 1) await breathe(context.signal);
    }
    return done;
  });
};
