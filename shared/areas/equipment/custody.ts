/** 保管: who answers for what, handed over when somebody leaves, with a paper to sign. */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { documentSchema } from '../../paper/document.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { lineText } from '../children/checks.ts';

export const handoverModel = record(
  'custodyHandover',
  { zh: '保管交接', en: 'Handing over' },
  {
    fromId: field({
      check: idField,
      kind: 'link',
      zh: '移交人',
      en: 'From',
      section: 'handover',
      to: 'staff',
      required: true,
      system: true,
    }),
    toId: field({
      check: idField,
      kind: 'link',
      zh: '接收人',
      en: 'To',
      section: 'handover',
      to: 'staff',
      required: true,
      system: true,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '交接日期',
      en: 'Handed over on',
      section: 'handover',
      required: true,
      system: true,
    }),
    /** What was handed over; the paper lists it. */
    assetIds: field({
      check: z.array(idField).min(1).max(5000),
      kind: 'json',
      zh: '器材',
      en: 'Equipment',
      section: 'handover',
      required: true,
      system: true,
    }),
    note: field({ check: lineText, kind: 'text', zh: '备注', en: 'Note', section: 'handover' }),
  },
);
export type Handover = RecordOf<typeof handoverModel>;

/** `left`: does not work here any more, or can't sign in. */
export const custodian = z.strictObject({
  id: idField,
  name: z.string(),
  left: z.boolean(),
  lines: z.int(),
  pieces: z.int(),
});
export type Custodian = z.output<typeof custodian>;

export const handoverRow = z.strictObject({
  handover: handoverModel.whole,
  from: z.string(),
  to: z.string(),
});

export const custodyCalls = {
  /** Those who keep something that is still there; who has left comes first. */
  custodians: query(nothing, z.array(custodian), 'equipment.read'),
  /** Newest first. */
  handovers: query(nothing, z.array(handoverRow), 'equipment.read'),
  /** All that somebody keeps, in one act. Refuses notFound, nothingKept, and samePerson. */
  handOver: command(
    z.strictObject({ fromId: idField, toId: idField, note: lineText.nullable() }),
    handoverRow,
    'equipment.write',
    ['equipment'],
  ),
  handoverPaper: job(
    z.strictObject({ id: idField, format: z.enum(['document', 'docx', 'xlsx']) }),
    z.union([documentSchema, bytes]),
    'equipment.read',
  ),
};
