/**
 * 建设标准: what a home should have, against what there is. A province's list is what the table begins with (domain.md 1.12);
 * each place has its own, so every line can be changed.
 */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { equipmentKind } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

export const standardLineModel = record(
  'standardLine',
  { zh: '建设标准', en: 'Standard' },
  {
    name: field({
      check: shortText,
      kind: 'text',
      zh: '名称',
      en: 'Name',
      section: 'standard',
      required: true,
      width: 160,
    }),
    /**
     * Pieces of this kind are counted, where several lines are of one kind those whose name has the line's in it; null
     * counts the titles of books.
     */
    kind: field({
      check: codeOf(equipmentKind),
      kind: 'code',
      zh: '器材类别',
      en: 'Kind of equipment',
      section: 'standard',
      codes: equipmentKind,
      width: 110,
    }),
    quantity: field({
      check: z.int().min(1).max(100_000),
      kind: 'number',
      zh: '应有',
      en: 'Should be there',
      section: 'standard',
      required: true,
      width: 80,
    }),
    unit: field({
      check: shortText,
      kind: 'text',
      zh: '单位',
      en: 'Unit',
      section: 'standard',
      required: true,
      width: 60,
    }),
    source: field({
      check: lineText,
      kind: 'text',
      zh: '依据',
      en: 'Source',
      section: 'standard',
      width: 220,
    }),
    position: field({
      check: z.int().min(0).max(1000),
      kind: 'number',
      zh: '次序',
      en: 'Order',
      section: 'standard',
      required: true,
      system: true,
    }),
  },
);
export type StandardLine = RecordOf<typeof standardLineModel>;

type First = Pick<StandardLine, 'name' | 'kind' | 'quantity' | 'unit' | 'source'>;

const province = '省级留守儿童之家建设标准';
const county = '省级建设标准：县级配套';

/** Where the school has no list of its own yet. Of the balls and games the list says which, not how many. */
export const firstStandard: readonly First[] = [
  { name: '电脑', kind: 'computer', quantity: 2, unit: '台', source: province },
  { name: '电视', kind: 'television', quantity: 1, unit: '台', source: province },
  { name: 'DVD', kind: 'player', quantity: 1, unit: '台', source: province },
  { name: '电子钢琴', kind: 'piano', quantity: 1, unit: '台', source: province },
  { name: '亲情电话', kind: 'phone', quantity: 1, unit: '部', source: province },
  { name: '书刊、电子出版物', kind: null, quantity: 300, unit: '种', source: province },
  { name: '篮球', kind: 'ball', quantity: 1, unit: '个', source: province },
  { name: '足球', kind: 'ball', quantity: 1, unit: '个', source: province },
  { name: '排球', kind: 'ball', quantity: 1, unit: '个', source: province },
  { name: '乒乓球', kind: 'ball', quantity: 1, unit: '个', source: province },
  { name: '羽毛球', kind: 'ball', quantity: 1, unit: '个', source: province },
  { name: '跳绳', kind: 'sport', quantity: 1, unit: '根', source: province },
  { name: '跳棋', kind: 'game', quantity: 1, unit: '副', source: province },
  { name: '象棋', kind: 'game', quantity: 1, unit: '副', source: province },
  { name: '书架', kind: 'bookshelf', quantity: 2, unit: '个', source: county },
  { name: '课桌', kind: 'desk', quantity: 10, unit: '张', source: county },
  { name: '凳子', kind: 'stool', quantity: 20, unit: '个', source: county },
];

/** `there`: pieces in the ledger today that are not damaged, or titles that have a copy. */
export const standardRow = z.strictObject({
  line: standardLineModel.whole.nullable(),
  name: z.string(),
  kind: z.string().nullable(),
  quantity: z.int(),
  unit: z.string(),
  source: z.string().nullable(),
  there: z.int(),
});
export type StandardRow = z.output<typeof standardRow>;

/** What the name of a thing has in it to be counted: where several lines are of one kind they are told apart by name. */
export function nameAmong(
  lines: readonly Pick<StandardRow, 'name' | 'kind'>[],
  { name, kind }: Pick<StandardRow, 'name' | 'kind'>,
): string {
  return lines.filter((each) => each.kind === kind).length > 1 ? name.trim() : '';
}

export const standardInput = z.strictObject({
  id: idField.nullable(),
  name: standardLineModel.fields.name.check,
  kind: standardLineModel.fields.kind.check.nullable(),
  quantity: standardLineModel.fields.quantity.check,
  unit: standardLineModel.fields.unit.check,
  source: standardLineModel.fields.source.check.nullable(),
});

export const standardCalls = {
  standard: query(nothing, z.array(standardRow), 'equipment.read'),
  /** The whole list in its order; a line that is not sent is gone. */
  saveStandard: command(z.array(standardInput).max(100), nothing, 'equipment.write', ['equipment']),
  standardPaper: job(
    z.strictObject({ format: z.enum(['document', 'docx', 'xlsx']) }),
    z.union([documentSchema, bytes]),
    'equipment.read',
  ),
};
