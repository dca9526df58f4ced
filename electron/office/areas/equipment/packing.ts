/** A packing list from a workbook, as lines of what comes in; it writes nothing. */

import { listWith } from '../../../../shared/areas/children/ownCodes.ts';
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { type IntakeLine, intakeLineModel } from '../../../../shared/areas/equipment/intake.ts';
import type { PackingPreview } from '../../../../shared/areas/equipment/intakeCalls.ts';
import { findCode } from '../../../../shared/codes/codeList.ts';
import { equipmentKind } from '../../../../shared/codes/index.ts';
import { readIsbn } from '../../../../shared/values/isbn.ts';
import { parseYuan } from '../../../../shared/values/money.ts';
import type { Handler } from '../../context.ts';
import { type ColumnRow, readColumnTable } from '../../files/columnTable.ts';
import { ownCodes } from '../children/ownCodes.ts';

type Calls = typeof equipmentCalls;
type Column = 'name' | 'isbn' | 'author' | 'publisher' | 'model' | 'kind' | 'unit' | 'quantity' | 'price';

const headings: Record<Column, RegExp> = {
  name: /^(名称|书名|题名|图书名称|器材名称|物品名称|设备名称|品名|产品名称|教具名称)$/,
  isbn: /^(isbn|书号|国际标准书号|条码)$/i,
  author: /^(作者|著者|责任者|编著者?)$/,
  publisher: /^(出版社|出版单位|出版者)$/,
  model: /^(规格|型号|规格型号|型号规格|规格参数)$/,
  kind: /^(类别|种类|器材类别|分类)$/,
  unit: /^(单位|计量单位)$/,
  quantity: /^(数量|册数|件数|台数|配送数量|配备数量|复本数?)$/,
  price: /^(单价|定价|价格|码洋)$/,
};

const columnOf = (label: string) =>
  (Object.entries(headings) as [Column, RegExp][]).find(([, pattern]) => pattern.test(label))?.[0] ?? null;

/** Rows that add others up. */
const total = /^(合计|总计|小计|共计)/;

export const readPacking: Handler<Calls['readPacking']> = async (context, file) => {
  const { signal } = context;
  const table = await readColumnTable({ file, columnOf, needed: ['name', 'quantity'], signal });
  const kinds = listWith(ownCodes(context), equipmentKind);
  const preview: PackingPreview = { sheet: table.sheet, lines: [], unread: [] };
  const told = `${table.sheet} ${table.titles.join(' ')} ${table.labels.join(' ')}`;
  const ofBooks = /图书|书名|书目|题名|册数/.test(told);
  const saysWho = table.labels.some((each) => headings.author.test(each) || headings.publisher.test(each));
  for (const row of table.rows) {
    const name = row.text('name').slice(0, 200);
    if (name === '' || total.test(name)) {
      if (name === '' && row.text('quantity') !== '') preview.unread.push(row.row);
      continue;
    }
    preview.lines.push({ row: row.row, ...lineOf(row, name) });
  }
  return preview;

  function lineOf({ text }: ColumnRow<Column>, name: string) {
    const isbn = readIsbn(text('isbn'));
    const kind = findCode(kinds, text('kind')) ?? findCode(kinds, name);
    // old and donated books have no ISBN: who wrote or published it tells as well
    const isOfBook = text('author') !== '' || text('publisher') !== '' || /^[册本]$/.test(text('unit'));
    const isBook =
      isbn !== null ||
      (findCode(kinds, text('kind')) === null && isOfBook) ||
      (kind === null && (ofBooks || (saysWho && text('model') === '')));
    const quantity = Number.parseInt(text('quantity'), 10);
    const known = Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= 9999;
    const say = (key: 'author' | 'publisher' | 'model' | 'unit', most: number) =>
      text(key).slice(0, most) || null;
    const patch: Partial<IntakeLine> = {
      ...{ what: isBook ? 'book' : 'equipment', name, isbn, quantity: known ? quantity : 1 },
      priceFen: priceOf(text('price')),
      ...(isBook
        ? { author: say('author', 200), publisher: say('publisher', 200), counted: false }
        : { model: say('model', 200), unit: say('unit', 60), kind: kind ?? 'other', counted: quantity > 10 }),
    };
    const doubt = known ? (text('isbn') !== '' && isbn === null ? 'isbn' : null) : 'quantity';
    return { patch, doubt };
  }
};

function priceOf(text: string): number | null {
  const fen = parseYuan(text);
  return fen !== null && intakeLineModel.fields.priceFen.check.safeParse(fen).success ? fen : null;
}
