/** A half-year summary as the school has edited it; its numbers stay live until it is approved. */
import * as z from 'zod';
import { prose } from '../../paper/prose.ts';
import { field, type RecordOf, record } from '../../record.ts';
import { seenFigures } from './figure.ts';

/** A section of a report: its blocks as shared/paper/prose.ts writes them. */
export const sectionText = z.strictObject({
  id: z.string().max(40),
  heading: z.string().max(60),
  paragraphs: prose,
});
export type SectionText = z.output<typeof sectionText>;

export const summaryModel = record(
  'summary',
  { zh: '半年总结', en: 'Half-year summary' },
  {
    year: field({
      check: z.int().min(2000).max(2100),
      kind: 'number',
      zh: '年',
      en: 'Year',
      section: 'summary',
      required: true,
    }),
    half: field({
      check: z.int().min(0).max(2),
      kind: 'number',
      zh: '半年（0为全年）',
      en: 'Half (0: the year)',
      section: 'summary',
      required: true,
    }),
    sections: field({
      check: z.array(sectionText).max(20),
      kind: 'json',
      zh: '正文',
      en: 'Text',
      section: 'summary',
      required: true,
    }),
    /** The numbers as they stood when the text was saved, by name. */
    seen: field({
      check: seenFigures,
      kind: 'json',
      zh: '保存时的数字',
      en: 'Numbers when it was saved',
      section: 'summary',
      system: true,
    }),
  },
);
export type Summary = RecordOf<typeof summaryModel>;
