/** 维修保养: what was done to a thing, and when it is due again. */
import * as z from 'zod';
import { command, nothing } from '../../call.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { lineText, shortText } from '../children/checks.ts';

export const maintenanceModel = record(
  'maintenance',
  { zh: '维修保养', en: 'Maintenance' },
  {
    assetId: field({
      check: idField,
      kind: 'link',
      zh: '器材',
      en: 'Equipment',
      section: 'maintenance',
      to: 'asset',
      required: true,
      system: true,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'maintenance',
      required: true,
      width: 110,
    }),
    what: field({
      check: lineText,
      kind: 'text',
      zh: '做了什么',
      en: 'What was done',
      section: 'maintenance',
      required: true,
      width: 220,
    }),
    by: field({
      check: shortText,
      kind: 'text',
      zh: '谁做的',
      en: 'By whom',
      section: 'maintenance',
      width: 120,
    }),
    costFen: field({
      check: z.int().min(0).max(100_000_000),
      kind: 'money',
      zh: '费用（元）',
      en: 'Cost (yuan)',
      section: 'maintenance',
      width: 90,
    }),
    /** Asked for on 今日 from this day on, until something later is written down. */
    nextOn: field({
      check: dayField,
      kind: 'day',
      zh: '下次日期',
      en: 'Next on',
      section: 'maintenance',
      width: 110,
    }),
  },
);
export type Maintenance = RecordOf<typeof maintenanceModel>;

const touched = ['equipment'] as const;

export const maintenanceCalls = {
  /** Refuses dayAhead for a day that has not come. */
  saveMaintenance: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      assetId: idField,
      patch: maintenanceModel.patch,
    }),
    maintenanceModel.whole,
    'equipment.write',
    touched,
  ),
  removeMaintenance: command(z.strictObject({ id: idField }), nothing, 'equipment.write', touched),
};
