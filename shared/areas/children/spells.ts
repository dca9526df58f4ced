/**
 * 经历: what was true of a child in times that have ended. The columns of child and kin are the truth of now; the
 * present spell of a kind begins where its last ended one stops, or on awaySince, carerSince, enrolledOn. So nothing is
 * kept twice, and a file without spells says that things have been so for as long as anybody knows.
 */
import * as z from 'zod';
import type { CodeList } from '../../codes/codeList.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { lineText } from './checks.ts';

export const spellKinds = ['class', 'mentor', 'away', 'care', 'stay'] as const;
export type SpellKind = (typeof spellKinds)[number];

const spellKind: CodeList = {
  name: 'spellKind',
  source: 'shared/areas/children/spells.ts',
  entries: [
    { code: 'class', zh: '所在班级', en: 'Class' },
    { code: 'mentor', zh: '帮扶教师', en: 'Mentor' },
    { code: 'away', zh: '外出务工', en: 'Works away' },
    { code: 'care', zh: '照护', en: 'Care' },
    { code: 'stay', zh: '在校', en: 'At school' },
  ],
};

/**
 * `kinId` names whom 'away' and 'care' are about. `value`: the class's or mentor's id (null: none in that time), the
 * place of work for 'away', for 'stay' how it ended (a code of leftBy). `startsOn` null: nobody knows, long ago.
 * `endsOn` is the first day on which it no longer held.
 */
export const spellModel = record(
  'spell',
  { zh: '经历', en: 'Past spell' },
  {
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'spell',
      required: true,
      system: true,
    }),
    kinId: field({ check: idField, kind: 'link', to: 'kin', zh: '家人', en: 'Person', section: 'spell' }),
    kind: field({
      check: z.enum(spellKinds),
      kind: 'code',
      codes: spellKind,
      zh: '哪一方面',
      en: 'Of what',
      section: 'spell',
      required: true,
    }),
    startsOn: field({ check: dayField, kind: 'day', zh: '从', en: 'From', section: 'spell' }),
    endsOn: field({
      check: dayField,
      kind: 'day',
      zh: '到（这一天起不再是）',
      en: 'Until (no longer from that day)',
      section: 'spell',
      required: true,
    }),
    value: field({
      check: lineText,
      kind: 'text',
      zh: '内容',
      en: 'What',
      section: 'spell',
      sensitivity: 'contact',
    }),
    note: field({
      check: lineText,
      kind: 'text',
      zh: '说明',
      en: 'Remark',
      section: 'spell',
      sensitivity: 'private',
    }),
  },
);
export type Spell = RecordOf<typeof spellModel>;

/** What a rule needs of a spell. */
export type SpellFacts = Pick<Spell, 'kinId' | 'kind' | 'startsOn' | 'endsOn' | 'value'>;

/**
 * With a change of class, mentor, carer, going out or staying: from which day it holds (null or absent: today), or that
 * the old value had been written wrongly, so that it never was.
 */
export const moveInput = {
  since: dayField.nullable().optional(),
  correction: z.boolean().optional(),
};

const answer = z.strictObject({ state: z.enum(['yes', 'no', 'unknown']), reasons: z.array(z.string()) });

/** A time in which a child's status stayed the same; `from` null: as far back as anything is known. */
export const statusInterval = z.strictObject({
  from: dayField.nullable(),
  /** The first day of the next one; null runs on. */
  until: dayField.nullable(),
  here: z.enum(['notYet', 'here', 'left']),
  wider: answer,
  leftBehind: answer,
  sixteen: z.boolean(),
});
export type StatusInterval = z.output<typeof statusInterval>;

export const timeline = z.strictObject({
  spells: z.array(spellModel.whole),
  status: z.array(statusInterval),
  /** Names of the classes and teachers that the spells name, by id; some may be gone by now. */
  names: z.record(z.string(), z.string()),
});
export type Timeline = z.output<typeof timeline>;

export const spellInput = z.strictObject({
  id: idField.nullable(),
  version: z.int().nullable(),
  childId: idField,
  patch: spellModel.patch,
});
