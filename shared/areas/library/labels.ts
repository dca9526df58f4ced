/** Barcode labels: which things, on which sheet, from which label of it on. */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { field, idField, type RecordOf, record, type ValuesOf } from '../../record.ts';
import { shortText } from '../children/checks.ts';

const lengthMm = (zh: string, en: string, least: number, most: number) =>
  field({
    check: z.number().min(least).max(most),
    kind: 'number',
    zh,
    en,
    section: 'layout',
    required: true,
    width: 100,
  });
const count = (zh: string, en: string, most: number) =>
  field({
    check: z.int().min(1).max(most),
    kind: 'number',
    zh,
    en,
    section: 'layout',
    required: true,
    width: 100,
  });

/** The form of a sheet of labels, in mm. A label printer's has one label of the page's own size. */
export const labelSheetModel = record(
  'labelSheet',
  { zh: '标签纸', en: 'Sheet of labels' },
  {
    name: field({
      check: shortText,
      kind: 'text',
      zh: '名称',
      en: 'Name',
      section: 'layout',
      required: true,
      width: 180,
    }),
    pageWidthMm: lengthMm('纸宽（毫米）', 'Paper width (mm)', 20, 420),
    pageHeightMm: lengthMm('纸高（毫米）', 'Paper height (mm)', 12, 420),
    topMm: lengthMm('上边距（毫米）', 'Top margin (mm)', 0, 100),
    leftMm: lengthMm('左边距（毫米）', 'Left margin (mm)', 0, 100),
    columns: count('列数', 'Columns', 8),
    rows: count('行数', 'Rows', 40),
    widthMm: lengthMm('标签宽（毫米）', 'Label width (mm)', 25, 210),
    heightMm: lengthMm('标签高（毫米）', 'Label height (mm)', 12, 297),
    gapXMm: lengthMm('左右间隔（毫米）', 'Gap sideways (mm)', 0, 50),
    gapYMm: lengthMm('上下间隔（毫米）', 'Gap up and down (mm)', 0, 50),
  },
);
export type LabelSheet = ValuesOf<typeof labelSheetModel>;

/** A sheet that the school has bought. Tables keep whole numbers only, so its measures stand together as one value. */
export const labelLayoutModel = record(
  'labelLayout',
  { zh: '标签纸', en: 'Sheet of labels' },
  {
    name: labelSheetModel.fields.name,
    sheet: field({
      check: labelSheetModel.values,
      kind: 'json',
      zh: '尺寸',
      en: 'Measures',
      section: 'layout',
      required: true,
      system: true,
    }),
  },
);
export type LabelLayout = RecordOf<typeof labelLayoutModel>;

export const presetNames = ['a4-3x8', 'a4-4x10', 'printer-50x30', 'printer-40x30'] as const;
export type PresetName = (typeof presetNames)[number];

const edgeToEdge = { topMm: 0, leftMm: 0, gapXMm: 0, gapYMm: 0 };
const a4 = { pageWidthMm: 210, pageHeightMm: 297, ...edgeToEdge };
const single = (widthMm: number, heightMm: number) => ({
  ...{ pageWidthMm: widthMm, pageHeightMm: heightMm, ...edgeToEdge },
  ...{ columns: 1, rows: 1, widthMm, heightMm },
});

/** What is sold everywhere: A4 sheets without margins (the eight rows of 37 mm leave half a millimetre), and rolls. */
export const presets: Record<PresetName, LabelSheet> = {
  'a4-3x8': { name: 'A4 3×8', ...a4, topMm: 0.5, columns: 3, rows: 8, widthMm: 70, heightMm: 37 },
  'a4-4x10': { name: 'A4 4×10', ...a4, columns: 4, rows: 10, widthMm: 52.5, heightMm: 29.7 },
  'printer-50x30': { name: '50×30', ...single(50, 30) },
  'printer-40x30': { name: '40×30', ...single(40, 30) },
};

/** Which measure does not fit on the paper; null where all do. */
export function layoutFault(layout: LabelSheet): 'labelsTooWide' | 'labelsTooTall' | null {
  const { columns, rows, widthMm, heightMm, gapXMm, gapYMm } = layout;
  const wide = layout.leftMm + columns * widthMm + (columns - 1) * gapXMm;
  const tall = layout.topMm + rows * heightMm + (rows - 1) * gapYMm;
  if (wide > layout.pageWidthMm + 0.01) return 'labelsTooWide';
  return tall > layout.pageHeightMm + 0.01 ? 'labelsTooTall' : null;
}

/** Labels of one print. */
export const mostLabels = 3_000;

const labelled = z.enum(['copy', 'asset']);
const number = z.int().min(1).max(9_999_999);
/** Those of these ids in their order, those with numbers from – to, or those that have had none yet. Never of what has left. */
export const whichLabels = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('ids'), kind: labelled, ids: z.array(idField).min(1).max(mostLabels) }),
  z.strictObject({ by: z.literal('range'), kind: labelled, from: number, to: number }),
  z.strictObject({ by: z.literal('notPrinted'), kind: labelled }),
]);
export type WhichLabels = z.output<typeof whichLabels>;

const layoutChoice = z.union([z.enum(presetNames), idField]);

export const labelCalls = {
  labelLayouts: query(nothing, z.array(labelLayoutModel.whole), 'library.read'),
  /** Refuses labelsTooWide and labelsTooTall. */
  saveLabelLayout: command(
    z.strictObject({ id: idField.nullable(), version: z.int().nullable(), patch: labelSheetModel.patch }),
    labelLayoutModel.whole,
    'library.arrange',
    ['library'],
  ),
  removeLabelLayout: command(z.strictObject({ id: idField }), nothing, 'library.arrange', ['library']),
  /** How many labels there would be, with the first and last code; those above `mostLabels` are left out. */
  labelsToPrint: query(
    whichLabels,
    z.strictObject({
      count: z.int(),
      first: z.string().nullable(),
      last: z.string().nullable(),
      ids: z.array(idField),
    }),
    'library.arrange',
  ),
  /** `startAt`: the first free label of the first sheet, from 1, row by row. Refuses notFound for a layout. */
  labels: job(
    z.strictObject({
      which: whichLabels,
      layout: layoutChoice,
      startAt: z.int().min(1).max(320),
      format: z.literal('document'),
    }),
    z.union([documentSchema, bytes]),
    'library.arrange',
  ),
  /** They came out of the printer: these are not among those without a label any more. */
  labelsPrinted: command(
    z.strictObject({ kind: labelled, ids: z.array(idField).min(1).max(mostLabels) }),
    nothing,
    'library.arrange',
    ['library', 'equipment'],
  ),
};
