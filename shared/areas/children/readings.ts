/** A reading: somebody saw values of a file whole that lists and most papers show in part. */
import * as z from 'zod';
import type { CodeList } from '../../codes/codeList.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';

/** Where it was read: in the file by the eye, on a paper that was shown or printed, in a file that was saved. */
export const readingPlaces: CodeList = {
  name: 'readingPlace',
  source: 'shared/areas/children/readings.ts',
  entries: [
    { code: 'file', zh: '档案', en: 'File' },
    { code: 'paper', zh: '打印', en: 'Paper' },
    { code: 'export', zh: '存为文件', en: 'Saved file' },
  ],
};
export const readingPlaceCodes = ['file', 'paper', 'export'] as const;
export type ReadingPlace = (typeof readingPlaceCodes)[number];

/** Who read it and when is said by the audit row that every record leaves. Never undone. */
export const readingModel = record(
  'reading',
  { zh: '查看', en: 'Reading' },
  {
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'reading',
      required: true,
      system: true,
    }),
    fields: field({
      check: z.array(z.string().max(100)).min(1).max(400),
      kind: 'json',
      zh: '看了什么',
      en: 'What was read',
      section: 'reading',
      required: true,
    }),
    place: field({
      check: z.enum(readingPlaceCodes),
      kind: 'code',
      codes: readingPlaces,
      zh: '在哪里看',
      en: 'Where',
      section: 'reading',
      required: true,
    }),
  },
);
export type Reading = RecordOf<typeof readingModel>;
