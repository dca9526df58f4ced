/** 报废: 《活动室报废物品申报表》 (名称, 数量; 管理人、部门负责人签字; 校领导审批): proposed, approved, gone in one act (domain.md 1.6). */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { lineText } from '../children/checks.ts';

export const writeOffModel = record(
  'writeOff',
  { zh: '报废申报', en: 'Write-off' },
  {
    reason: field({
      check: lineText,
      kind: 'text',
      zh: '报废原因',
      en: 'Reason',
      section: 'writeOff',
      required: true,
      width: 220,
    }),
    proposedById: field({
      check: idField,
      kind: 'link',
      zh: '管理人',
      en: 'Proposed by',
      section: 'writeOff',
      to: 'staff',
      required: true,
      system: true,
    }),
    proposedOn: field({
      check: dayField,
      kind: 'day',
      zh: '申报日期',
      en: 'Proposed on',
      section: 'writeOff',
      required: true,
      system: true,
    }),
    /** Who signs beside the manager: 部门负责人. */
    headId: field({
      check: idField,
      kind: 'link',
      zh: '部门负责人',
      en: 'Head of department',
      section: 'writeOff',
      to: 'staff',
    }),
    decidedById: field({
      check: idField,
      kind: 'link',
      zh: '审批人',
      en: 'Decided by',
      section: 'writeOff',
      to: 'staff',
      system: true,
    }),
    decidedOn: field({
      check: dayField,
      kind: 'day',
      zh: '审批日期',
      en: 'Decided on',
      section: 'writeOff',
      system: true,
    }),
    refusedBecause: field({
      check: lineText,
      kind: 'text',
      zh: '不同意的原因',
      en: 'Why it was refused',
      section: 'writeOff',
      system: true,
    }),
  },
);
export type WriteOff = RecordOf<typeof writeOffModel>;

export const writeOffLineModel = record(
  'writeOffLine',
  { zh: '报废明细', en: 'Line of a write-off' },
  {
    writeOffId: field({
      check: idField,
      kind: 'link',
      zh: '报废申报',
      en: 'Write-off',
      section: 'line',
      to: 'writeOff',
      required: true,
      system: true,
    }),
    copyId: field({
      check: idField,
      kind: 'link',
      zh: '馆藏',
      en: 'Copy',
      section: 'line',
      to: 'copy',
      system: true,
    }),
    assetId: field({
      check: idField,
      kind: 'link',
      zh: '器材',
      en: 'Equipment',
      section: 'line',
      to: 'asset',
      system: true,
    }),
    quantity: field({
      check: z.int().min(1).max(9999),
      kind: 'number',
      zh: '数量',
      en: 'Quantity',
      section: 'line',
      required: true,
    }),
  },
);

export const writeOffStates = ['proposed', 'refused', 'done'] as const;
export type WriteOffState = (typeof writeOffStates)[number];

/** How far it has come, from the facts. */
export function writeOffState({ decidedOn, refusedBecause }: Pick<WriteOff, 'decidedOn' | 'refusedBecause'>) {
  if (decidedOn === null) return 'proposed' satisfies WriteOffState;
  return refusedBecause === null ? 'done' : 'refused';
}

export const writeOffLine = z.strictObject({
  kind: z.enum(['copy', 'asset']),
  id: idField,
  code: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  quantity: z.int(),
  priceFen: z.int().nullable(),
  acquiredOn: dayField,
});

export const writeOffView = z.strictObject({
  writeOff: writeOffModel.whole,
  state: z.enum(writeOffStates),
  proposedBy: z.string(),
  head: z.string().nullable(),
  decidedBy: z.string().nullable(),
  lines: z.array(writeOffLine),
});
export type WriteOffView = z.output<typeof writeOffView>;

/** Things on one form. */
export const mostWrittenOff = 500;

const touched = ['equipment', 'library', 'reports'] as const;

export const writeOffCalls = {
  /** Newest first. */
  writeOffs: query(nothing, z.array(writeOffView), 'equipment.read'),
  /** Things that are damaged and not yet on a form that waits: what the form begins with. */
  damaged: query(nothing, z.array(writeOffLine), 'equipment.read'),
  /**
   * A form with what is to go; anew with its `id` while nobody has decided. Refuses notFound, thingOut for what is lent,
   * notSoMany {balance, out} for more than is there, inUse for a thing on another form that waits, and intakeClosed.
   */
  proposeWriteOff: command(
    z.strictObject({
      id: idField.nullable(),
      reason: lineText,
      headId: idField.nullable(),
      things: z
        .array(
          z.strictObject({
            kind: z.enum(['copy', 'asset']),
            id: idField,
            quantity: z.int().min(1).max(9999),
          }),
        )
        .min(1)
        .max(mostWrittenOff),
    }),
    writeOffView,
    'equipment.write',
    touched,
  ),
  /** `refusedBecause` null approves: all of it leaves the ledger in this act. Refuses as proposing does. */
  decideWriteOff: command(
    z.strictObject({ id: idField, refusedBecause: lineText.nullable() }),
    writeOffView,
    'equipment.approve',
    touched,
  ),
  /** While nobody has decided, or when it was refused. */
  removeWriteOff: command(z.strictObject({ id: idField }), nothing, 'equipment.write', touched),
  writeOffPaper: job(
    z.strictObject({ id: idField, format: z.enum(['document', 'docx', 'xlsx']) }),
    z.union([documentSchema, bytes]),
    'equipment.read',
  ),
};
