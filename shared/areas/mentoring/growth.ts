/**
 * 成长记录袋 and 成长日记: pages that the mentor and the child put together, beside what the file has already (talks,
 * letters, awards, works). A page of the child's own may be sealed: then its words and pictures are nobody's, and
 * each wish to open it is recorded, whether it was granted or not.
 */
import * as z from 'zod';
import { bytes, command, job, nothing, query } from '../../call.ts';
import { growthPart, mood, sealException } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { ageOn, type Day, dayField } from '../../values/day.ts';
import { turns } from '../children/attachments.ts';
import { codeOf, shortText } from '../children/checks.ts';

const pageText = z.string().trim().min(1).max(20_000);
export const authors = ['mentor', 'child'] as const;

export const growthPageModel = record(
  'growthPage',
  { zh: '成长记录页', en: 'Page of the growth record' },
  {
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'page',
      required: true,
      system: true,
    }),
    part: field({
      check: codeOf(growthPart),
      kind: 'code',
      codes: growthPart,
      zh: '哪一部分',
      en: 'Part',
      section: 'page',
      required: true,
      width: 140,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'page',
      required: true,
      width: 110,
    }),
    title: field({ check: shortText, kind: 'text', zh: '标题', en: 'Title', section: 'page', width: 160 }),
    author: field({
      check: z.enum(authors),
      kind: 'code',
      codes: {
        name: 'growthAuthor',
        source: 'shared/areas/mentoring/growth.ts',
        entries: [
          { code: 'mentor', zh: '老师写的', en: 'By the teacher' },
          { code: 'child', zh: '孩子自己的', en: "The child's own" },
        ],
      },
      zh: '谁写的',
      en: 'Written by',
      section: 'page',
      required: true,
      width: 90,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '教师',
      en: 'Teacher',
      section: 'page',
      system: true,
    }),
    mood: field({
      check: codeOf(mood),
      kind: 'code',
      codes: mood,
      zh: '孩子的情绪',
      en: "The child's mood",
      section: 'page',
      sensitivity: 'private',
      width: 90,
    }),
    text: field({
      check: pageText,
      kind: 'longText',
      zh: '内容',
      en: 'Words',
      section: 'page',
      sensitivity: 'private',
    }),
    sealed: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '封存',
      en: 'Sealed',
      section: 'page',
      required: true,
      width: 70,
    }),
    sealedText: field({
      check: pageText,
      kind: 'longText',
      zh: '封存的内容',
      en: 'Sealed words',
      section: 'page',
      sensitivity: 'sealed',
      system: true,
    }),
  },
);
export type GrowthPage = RecordOf<typeof growthPageModel>;

/** Somebody asked for a sealed page. Never undone. */
export const sealOpeningModel = record(
  'sealOpening',
  { zh: '要求打开封存页', en: 'Asking for a sealed page' },
  {
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'opening',
      required: true,
      system: true,
    }),
    pageId: field({
      check: idField,
      kind: 'link',
      to: 'growthPage',
      zh: '成长记录页',
      en: 'Page',
      section: 'opening',
      required: true,
      system: true,
    }),
    exception: field({
      check: codeOf(sealException),
      kind: 'code',
      codes: sealException,
      zh: '依据',
      en: 'Exception',
      section: 'opening',
      required: true,
    }),
    reason: field({
      check: z.string().trim().min(1).max(400),
      kind: 'longText',
      zh: '情况说明',
      en: 'Reason',
      section: 'opening',
      required: true,
    }),
    opened: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '打开了',
      en: 'Opened',
      section: 'opening',
      required: true,
    }),
  },
);

/** Why a sealed page stays closed. */
export const sealRefusals = ['notPrincipal', 'notUnderEight'] as const;
export type SealRefusal = (typeof sealRefusals)[number];

/**
 * Null where the law lets the page be opened: by the principal alone, who answers for it; in a guardian's stead only
 * while the child is under eight (民法典 Art. 20). A child without a birth date is not known to be.
 */
export function whyStaysSealed(
  by: { principal: boolean; exception: string },
  birthDate: Day | null,
  today: Day,
): SealRefusal | null {
  if (!by.principal) return 'notPrincipal';
  if (by.exception !== 'guardian') return null;
  return birthDate !== null && ageOn(birthDate, today) < 8 ? null : 'notUnderEight';
}

/** Of one part: how many pages and other things there are, and the day of the newest. */
export const growthCount = z.strictObject({
  part: z.string(),
  count: z.int(),
  last: dayField.nullable(),
});
export type GrowthCount = z.output<typeof growthCount>;

/** The twelve contents that there must be; the diary is extra. */
export const askedParts: readonly string[] = growthPart.entries.map(({ code }) => code).slice(0, 12);

/** How many of the twelve are there. */
export function partsThere(counts: readonly GrowthCount[]): number {
  return counts.filter(({ part, count }) => count > 0 && askedParts.includes(part)).length;
}

const picture = z.strictObject({ id: idField, thumbnail: bytes.nullable() });

/** A page as the session sees it; of a sealed one no words and no pictures. */
export const growthPageRow = z.strictObject({
  page: growthPageModel.whole,
  teacher: z.string().nullable(),
  pictures: z.array(picture),
});
export type GrowthPageRow = z.output<typeof growthPageRow>;

export const growthRecord = z.strictObject({
  counts: z.array(growthCount),
  /** Newest first. */
  pages: z.array(growthPageRow),
});

/** One page among those of all children; its words stay in the file. */
export const growthLine = z.strictObject({
  id: idField,
  child: z.strictObject({ id: idField, name: z.string(), className: z.string().nullable() }),
  day: dayField,
  part: z.string(),
  title: z.string().nullable(),
  teacher: z.string().nullable(),
  sealed: z.boolean(),
});
export type GrowthLine = z.output<typeof growthLine>;

/** Pictures of one page at most. */
export const mostPictures = 8;

const pageInput = z.strictObject({
  part: growthPageModel.fields.part.check,
  day: dayField,
  title: growthPageModel.fields.title.check.nullable(),
  author: z.enum(authors),
  mood: growthPageModel.fields.mood.check.nullable(),
  text: pageText.nullable(),
});

export const growthCalls = {
  growth: query(z.strictObject({ childId: idField }), growthRecord, 'mentoring.read'),
  /** Pages written for children in reach between two days, both in it, newest first. */
  growthPages: query(z.strictObject({ from: dayField, to: dayField }), z.array(growthLine), 'mentoring.read'),
  /**
   * A new page, or one that was there (no pictures then). `sealed`: the child's own and for nobody else's eyes, from now
   * on. Refuses pageSealed for a sealed page, dayAhead at 'day', emptyPage where it has neither words nor pictures.
   */
  saveGrowthPage: job(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      childId: idField,
      values: pageInput,
      sealed: z.boolean(),
      pictures: z.array(z.strictObject({ readId: idField, turn: z.literal(turns) })).max(mostPictures),
    }),
    idField,
    'mentoring.write',
    ['mentoring', 'children'],
  ),
  /** To the bin; its pictures too. */
  removeGrowthPage: command(z.strictObject({ id: idField }), nothing, 'mentoring.write', [
    'mentoring',
    'children',
  ]),
  /** The wish is recorded whether it is granted or not. */
  openSealed: command(
    z.strictObject({
      id: idField,
      exception: sealOpeningModel.fields.exception.check,
      reason: sealOpeningModel.fields.reason.check,
    }),
    z.discriminatedUnion('opened', [
      z.strictObject({ opened: z.literal(true), text: pageText.nullable(), pictures: z.array(bytes) }),
      z.strictObject({ opened: z.literal(false), why: z.enum(sealRefusals) }),
    ]),
    'mentoring.read',
    ['children'],
  ),
  /** 成长册: one child's pages in the order of the parts, to take along. Sealed pages are named, not printed. */
  growthBooklet: job(
    z.strictObject({ childId: idField, format: z.enum(['document', 'docx']) }),
    z.union([documentSchema, bytes]),
    'mentoring.read',
  ),
};
