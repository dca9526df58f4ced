/** What a census that was brought in said, so that the next one is compared with it too; see the office's threeWay.ts. */
import * as z from 'zod';
import { field, idField, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';

export const censusModel = record(
  'census',
  { zh: '导入的普查表', en: 'Census brought in' },
  {
    fileName: field({
      check: z.string().max(200),
      kind: 'text',
      zh: '文件名',
      en: 'File name',
      section: 'census',
      required: true,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '普查日期',
      en: 'Day of the census',
      section: 'census',
      required: true,
    }),
    /** By child and target: a mark of the value, never the value. */
    marks: field({
      check: z.record(idField, z.record(z.string().max(60), z.string().max(12))),
      kind: 'json',
      zh: '各项内容的记号',
      en: 'Marks of its values',
      section: 'census',
      required: true,
      system: true,
    }),
  },
);
