/** 目标责任书, 包保责任制: who answers for what in a year, printed for signing (mission.md 18). */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { prose } from '../../paper/prose.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { paperResult } from '../children/calls.ts';
import { lineText, shortText } from '../children/checks.ts';

export const responsibilityLetterModel = record(
  'responsibilityLetter',
  { zh: '责任书', en: 'Letter of responsibility' },
  {
    year: field({
      check: z.int().min(2000).max(2100),
      kind: 'number',
      zh: '年度',
      en: 'Year',
      section: 'letter',
      required: true,
      width: 80,
    }),
    /** A colleague; else a name, such as the officer whom the township names for the school. */
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '责任人（本校教职工）',
      en: 'Who answers (of the school)',
      section: 'letter',
      width: 120,
    }),
    name: field({
      check: shortText,
      kind: 'text',
      zh: '责任人（校外）',
      en: 'Who answers (from outside)',
      section: 'letter',
      width: 120,
    }),
    post: field({ check: shortText, kind: 'text', zh: '职务', en: 'Post', section: 'letter', width: 140 }),
    /** In a few words, for the register. */
    about: field({
      check: lineText,
      kind: 'text',
      zh: '负责的工作',
      en: 'Answers for',
      section: 'letter',
      required: true,
      width: 260,
    }),
    duties: field({
      check: prose,
      kind: 'json',
      zh: '责任内容',
      en: 'Duties',
      section: 'letter',
      required: true,
    }),
    signedOn: field({
      check: dayField,
      kind: 'day',
      zh: '签订日期',
      en: 'Signed on',
      section: 'letter',
      width: 110,
    }),
  },
);
export type ResponsibilityLetter = RecordOf<typeof responsibilityLetterModel>;

export const letterRow = z.strictObject({ letter: responsibilityLetterModel.whole, who: z.string() });
export type LetterRow = z.output<typeof letterRow>;

const { fields } = responsibilityLetterModel;
const touched = ['assessment'] as const;

export const letterCalls = {
  /** Newest year first. */
  letters: query(nothing, z.array(letterRow), 'assessment.read'),
  /** Refuses required at the name where nobody is named. */
  saveLetter: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      patch: z.strictObject({
        year: fields.year.check,
        staffId: idField.nullable(),
        name: shortText.nullable(),
        post: shortText.nullable(),
        about: lineText,
        duties: prose,
        signedOn: dayField.nullable(),
      }),
    }),
    responsibilityLetterModel.whole,
    'assessment.write',
    touched,
  ),
  removeLetter: command(z.strictObject({ id: idField }), nothing, 'assessment.write', touched),
  /** For signing; `id` null is the register of the year, who answers for what. */
  letterPaper: job(
    z.strictObject({
      id: idField.nullable(),
      year: fields.year.check,
      format: z.enum(['document', 'docx']),
    }),
    paperResult,
    'assessment.read',
  ),
};
