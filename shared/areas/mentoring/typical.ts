/**
 * 典型儿童: of each class the four or five children who need the school's eye most. The class names them; the numbers are
 * the school's own (schoolModel, section 'pairing').
 */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import type { School } from '../admin/model.ts';
import { lineText } from '../children/checks.ts';

export const typicalChildModel = record(
  'typicalChild',
  { zh: '典型儿童', en: 'Typical child' },
  {
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'typical',
      required: true,
      system: true,
    }),
    startsOn: field({
      check: dayField,
      kind: 'day',
      zh: '从',
      en: 'From',
      section: 'typical',
      required: true,
    }),
    endsOn: field({
      check: dayField,
      kind: 'day',
      zh: '到（这一天起不再是）',
      en: 'Until (no longer from that day)',
      section: 'typical',
    }),
    reason: field({
      check: lineText,
      kind: 'text',
      zh: '为什么',
      en: 'Why',
      section: 'typical',
      sensitivity: 'private',
    }),
  },
);
export type TypicalChild = RecordOf<typeof typicalChildModel>;

/** How many children: those that a class names, those that a teacher takes. */
export const limits = z.strictObject({
  typicalLeast: z.int(),
  typicalMost: z.int(),
  pairedLeast: z.int(),
  pairedMost: z.int(),
});
export type Limits = z.output<typeof limits>;

/** The school's numbers; a "most" that was set below its "least" counts as that. */
export function limitsOf(school: School): Limits {
  const { typicalLeast, typicalMost, pairedLeast, pairedMost } = school;
  return {
    typicalLeast,
    typicalMost: Math.max(typicalLeast, typicalMost),
    pairedLeast,
    pairedMost: Math.max(pairedLeast, pairedMost),
  };
}

const typicalRow = z.strictObject({
  childId: idField,
  name: z.string(),
  sex: z.string().nullable(),
  mentorName: z.string().nullable(),
  /** Named now: since when and, where the role may know it, why. */
  named: z.strictObject({ startsOn: dayField, reason: z.string().nullable() }).nullable(),
});
export type TypicalRow = z.output<typeof typicalRow>;

/** The session's classes in order, each with its left-behind children: those named first. */
export const typicalView = z.strictObject({
  least: z.int(),
  most: z.int(),
  classes: z.array(
    z.strictObject({
      classId: idField,
      className: z.string(),
      named: z.int(),
      /** How many it should name: a small class has no more than its children. */
      wanted: z.int(),
      children: z.array(typicalRow),
    }),
  ),
});
export type TypicalView = z.output<typeof typicalView>;

export const typicalCalls = {
  typical: query(nothing, typicalView, 'mentoring.read'),
  /**
   * Names a child, mends the reason, or takes the name back from today on. For the head teacher of the class, the principal
   * and the caretaker; refuses notAllowed for a mentor.
   */
  saveTypical: command(
    z.strictObject({ childId: idField, named: z.boolean(), reason: lineText.nullable() }),
    nothing,
    'mentoring.write',
    ['mentoring'],
  ),
};
