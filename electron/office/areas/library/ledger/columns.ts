/** What the columns of a book ledger mean, and what its cells are as values of titles and copies. Pure. */
import { mostCopies } from '../../../../../shared/areas/library/enter.ts';
import type { LedgerIssue } from '../../../../../shared/areas/library/ledgerImport.ts';
import { copyModel, titleModel } from '../../../../../shared/areas/library/model.ts';
import { findCode } from '../../../../../shared/codes/codeList.ts';
import { thingSource } from '../../../../../shared/codes/index.ts';
import type { Field } from '../../../../../shared/record.ts';
import { parseDay } from '../../../../../shared/values/day.ts';
import { toHalfWidth } from '../../../../../shared/values/halfWidth.ts';
import { isbnDamage, readIsbn } from '../../../../../shared/values/isbn.ts';
import { fieldsByHeading, readFields } from '../../../files/fieldColumns.ts';

const titleKeys = ['name', 'isbn', 'author', 'publisher', 'year', 'classNumber', 'age', 'series'] as const;
const copyKeys = ['oldNumber', 'source', 'acquiredOn', 'roomId', 'shelf', 'condition', 'note'] as const;
type TitleKey = (typeof titleKeys)[number];
type CopyKey = (typeof copyKeys)[number];
export type Column = TitleKey | CopyKey | 'listPrice' | 'price' | 'copies';

const titleFields = titleModel.fields as Record<string, Field>;
const copyFields = copyModel.fields as Record<string, Field>;

/** The title's come first: 备注 alone is of the copy. */
const byHeading = fieldsByHeading<Column>([
  ...titleKeys.map((key) => [key, titleFields[key]!] as const),
  ['listPrice', titleFields.priceFen!],
  ['price', copyFields.priceFen!],
  ...copyKeys.map((key) => [key, copyFields[key]!] as const),
]);
const copiesHeading = /^(册数|数量|复本数?|本数|总册数|copies|quantity)$/i;
const dayHeading = /^(日期|时间|(购买|购入|购置|购书|登账|登录|捐赠|接收)(日期|时间))$/;

/** The column that a clean heading means. */
export function columnOf(label: string): Column | null {
  if (label === '') return null;
  if (copiesHeading.test(label)) return 'copies';
  if (dayHeading.test(label)) return 'acquiredOn';
  return byHeading.get(label.toLowerCase()) ?? null;
}

export interface ReadLine {
  title: Record<string, unknown>;
  patch: Record<string, unknown>;
  copies: number;
  oldNumbers: (string | null)[];
  issues: LedgerIssue[];
}

type Text = (column: Column) => string;

const damages = {
  scientific: 'isbnScientific',
  digitLost: 'isbnDigitLost',
  wrongDigit: 'isbnWrongDigit',
} as const;

/**
 * One row. What is no value of its field goes into the remark as words (inNote), an ISBN that a spreadsheet has damaged
 * with it; a price stands for both prices where there is one.
 */
export function readLine(text: Text, roomOf: (name: string) => string | null): ReadLine {
  const issues = new Set<LedgerIssue>();
  const remark: string[] = [];
  const { name, isbn, year, rest } = titleCells(text, issues);
  const title = readFields(
    titleKeys.filter((key) => !['name', 'isbn', 'year'].includes(key)).map((key) => [key, titleFields[key]!]),
    rest,
  );
  const copy = readFields(
    copyKeys.filter((key) => !apart.includes(key)).map((key) => [key, copyFields[key]!]),
    (key) => text(key as Column),
  );
  const [listPrice, price] = [priceOf(text('listPrice')), priceOf(text('price'))];
  const copies = copiesOf(text('copies'));
  if (copies === null) issues.add('copiesUnread');
  for (const { words } of [...title.unread, ...copy.unread]) remark.push(words);
  if (isbn === null && text('isbn') !== '') remark.push(`ISBN：${text('isbn')}`);
  for (const [said, fen] of [
    [text('listPrice'), listPrice],
    [text('price'), price],
  ] as const)
    if (said !== '' && fen === null) remark.push(`价格：${said}`);
  const source = sourceOf(text('source'));
  if (source.remark) remark.push(source.remark);
  const place = placeOf(text, roomOf);
  const acquiredOn = dayOf(text('acquiredOn'));
  if (acquiredOn === null) issues.add('dayMissing');
  if (remark.length > 0) issues.add('inNote');
  const note = [text('note'), ...remark].filter(Boolean).join('；').slice(0, 200);
  return {
    title: {
      ...title.values,
      ...(name === '' ? {} : { name }),
      ...(isbn === null ? {} : { isbn }),
      ...(year === null ? {} : { year }),
      ...((listPrice ?? price) === null ? {} : { priceFen: listPrice ?? price }),
    },
    patch: {
      ...copy.values,
      ...place,
      source: source.code,
      ...(acquiredOn === null ? {} : { acquiredOn }),
      ...((price ?? listPrice) === null ? {} : { priceFen: price ?? listPrice }),
      ...(note === '' ? {} : { note }),
    },
    copies: copies ?? 0,
    oldNumbers: numbersIn(text('oldNumber'), copies ?? 0),
    issues: [...issues],
  };
}

/** Read in their own way. */
const apart: readonly CopyKey[] = ['oldNumber', 'source', 'acquiredOn', 'roomId', 'shelf', 'note'];

function titleCells(text: Text, issues: Set<LedgerIssue>) {
  const whole = text('name').replace(/^《(.*)》$/, '$1');
  if (whole.length > 200) issues.add('cut');
  if (whole === '') issues.add('nameEmpty');
  const isbn = readIsbn(text('isbn'));
  const damage = isbnDamage(text('isbn'));
  if (damage) issues.add(damages[damage]);
  const [year] = text('year').match(/(19|20)\d\d/) ?? [];
  const rest = (key: TitleKey) => (key === 'classNumber' ? classIn(text(key)) : text(key));
  return { name: whole.slice(0, 200), isbn, year: year ? Number(year) : null, rest };
}

/** 'I287.45/12' has the mark of the shelf behind the class; 'I 文学' has its name. */
function classIn(said: string): string {
  return toHalfWidth(said)
    .replace(/[\s/]*[\u4e00-\u9fff].*$/, '')
    .trim();
}

function priceOf(said: string): number | null {
  if (said === '') return null;
  const read = copyFields.priceFen!.check.safeParse(fenIn(said));
  return read.success ? (read.data as number) : null;
}

/** '￥25.00元/册' and spreadsheet sums such as 25.4999999. */
function fenIn(said: string): number | null {
  const plain = toHalfWidth(said)
    .replace(/[¥￥元,\s]|\/(册|本|套)$/g, '')
    .trim();
  return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}

/** One where nothing is said; null where it is no number of books. */
function copiesOf(said: string): number | null {
  if (said === '') return 1;
  const [digits] = toHalfWidth(said).match(/^\d+(?=(\.0+)?\s*(册|本|套)?$)/) ?? [];
  const count = Number(digits);
  return digits && count >= 1 && count <= mostCopies ? count : null;
}

/** Of a ledger that is kept already: 原有, unless the cell says more. Who gave is kept in words. */
function sourceOf(said: string): { code: string; remark: string | null } {
  if (said === '') return { code: 'opening', remark: null };
  const code = findCode(thingSource, said);
  if (code !== null) return { code, remark: null };
  const found = Object.entries({ donated: /捐|赠/, province: /省|配送|配发|上级/, bought: /购|买/ }).find(
    ([, words]) => words.test(said),
  );
  return { code: found?.[0] ?? 'opening', remark: `来源：${said}` };
}

function placeOf(text: Text, roomOf: (name: string) => string | null) {
  const [room, shelf] = [text('roomId'), text('shelf')];
  const roomId = roomOf(room) ?? roomOf(shelf);
  const left = [roomOf(room) === null ? room : '', roomOf(shelf) === null ? shelf : '']
    .filter(Boolean)
    .join(' ');
  return { ...(roomId ? { roomId } : {}), ...(left ? { shelf: left.slice(0, 60) } : {}) };
}

/** A month counts from its first day. */
function dayOf(said: string): string | null {
  const read = parseDay(said);
  if (read.kind === 'month') return `${read.month}-01`;
  return read.kind === 'day' ? read.day : null;
}

/** '0012', '0012、0013', or '0012-0014' for three copies; a range that has another length is no range. */
export function numbersIn(said: string, copies: number): (string | null)[] {
  const plain = toHalfWidth(said).trim();
  if (plain === '') return [];
  const range = /^(.*?)(\d+)\s*[-~—–至]+\s*(.*?)(\d+)$/.exec(plain);
  if (range && copies > 1) {
    const [, head = '', from = '', headAgain = '', to = ''] = range;
    const count = Number(to) - Number(from) + 1;
    if (count === copies && (headAgain === '' || headAgain === head))
      return Array.from({ length: count }, (_, at) =>
        (head + String(Number(from) + at).padStart(from.length, '0')).slice(0, 30),
      );
  }
  const listed = plain.split(/[、，,;；\s]+/).filter(Boolean);
  const numbers = listed.length === copies ? listed : [plain];
  return numbers.map((each) => each.slice(0, 30)).slice(0, Math.max(1, copies));
}
