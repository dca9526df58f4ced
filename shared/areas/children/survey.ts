/**
 * 开学摸底: at a term's opening each class's files are looked at, one by one, beside what has changed since the survey
 * before. Who has been looked at is kept; what changed is read from the history.
 */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { labelOf } from '../../codes/codeList.ts';
import { relation } from '../../codes/index.ts';
import { documentSchema } from '../../paper/document.ts';
import { field, idField, type Language, type RecordOf, record } from '../../record.ts';
import { type Day, dayField } from '../../values/day.ts';
import type { Kin } from './kin.ts';
import type { Child } from './model.ts';
import { isAway, kinOf } from './rules.ts';

export const surveyModel = record(
  'survey',
  { zh: '开学摸底', en: 'Opening survey' },
  {
    termId: field({
      check: idField,
      kind: 'link',
      to: 'term',
      zh: '学期',
      en: 'Term',
      section: 'survey',
      required: true,
    }),
    startedOn: field({
      check: dayField,
      kind: 'day',
      zh: '开始日期',
      en: 'Started on',
      section: 'survey',
      required: true,
    }),
    /** Milliseconds since 1970. */
    since: field({
      check: z.int(),
      kind: 'number',
      zh: '和哪一刻比',
      en: 'Compared with the moment',
      section: 'survey',
      required: true,
      system: true,
    }),
  },
);
export type Survey = RecordOf<typeof surveyModel>;

export const surveyMarkModel = record(
  'surveyMark',
  { zh: '摸底核对', en: 'Survey mark' },
  {
    surveyId: field({
      check: idField,
      kind: 'link',
      to: 'survey',
      zh: '摸底',
      en: 'Survey',
      section: 'survey',
      required: true,
      system: true,
    }),
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'survey',
      required: true,
      system: true,
    }),
    seenOn: field({
      check: dayField,
      kind: 'day',
      zh: '核对日期',
      en: 'Seen on',
      section: 'survey',
      required: true,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '核对人',
      en: 'Seen by',
      section: 'survey',
    }),
  },
);

const person = z
  .strictObject({
    name: z.string().nullable(),
    relation: z.string().nullable(),
    phones: z.array(z.string()),
    away: z.boolean().nullable(),
    place: z.string().nullable(),
    since: dayField.nullable(),
  })
  .nullable();

/** What the sheet shows of one file. */
export const surveyFacts = z.strictObject({
  homeAddress: z.string().nullable(),
  homePhone: z.string().nullable(),
  father: person,
  mother: person,
  carer: person,
});
export type SurveyFacts = z.output<typeof surveyFacts>;
type Person = SurveyFacts['father'];

export const surveyRow = z.strictObject({
  childId: idField,
  name: z.string(),
  sex: z.string().nullable(),
  now: surveyFacts,
  /** As it was at the survey before; null for a child who is new since. */
  before: surveyFacts.nullable(),
  seenOn: dayField.nullable(),
  seenBy: z.string().nullable(),
});
export type SurveyRow = z.output<typeof surveyRow>;

export const surveyView = z.strictObject({
  survey: surveyModel.whole.nullable(),
  /** The term of the survey, or the one that a survey would be started for; null where the school has none. */
  termName: z.string().nullable(),
  /** The day whose values the sheet compares with. */
  comparedWith: dayField.nullable(),
  classes: z.array(
    z.strictObject({ classId: idField.nullable(), className: z.string(), total: z.int(), seen: z.int() }),
  ),
});
export type SurveyView = z.output<typeof surveyView>;

const inClass = z.strictObject({ classId: idField.nullable() });

export const surveyCalls = {
  survey: query(nothing, surveyView, 'children.read'),
  surveySheet: query(inClass, z.array(surveyRow), 'children.read'),
  /** For the term that runs or comes next. Refuses notFound where there is none. */
  startSurvey: command(nothing, surveyModel.whole, 'children.import', ['children']),
  /** Marks files as looked at, or takes the mark back. */
  markSeen: command(
    z.strictObject({ childIds: z.array(idField).min(1).max(200), seen: z.boolean() }),
    nothing,
    'children.write',
    ['children'],
  ),
  surveyPaper: job(
    inClass.extend({ format: z.enum(['document', 'docx', 'xlsx']) }),
    z.union([documentSchema, z.custom<Uint8Array>((value) => value instanceof Uint8Array)]),
    'children.print',
  ),
};

/** The sheet's facts of a file on a day. */
export function surveyFactsOf({ child, kin }: { child: Child; kin: readonly Kin[] }, day: Day): SurveyFacts {
  const factsOf = (kin: Kin | undefined): Person => {
    if (!kin) return null;
    const away = isAway(kin, day);
    return {
      name: kin.name,
      relation: kin.relation,
      phones: kin.deceased ? [] : (kin.phones ?? []).map((each) => each.number),
      away,
      place: away ? kin.awayPlace : null,
      since: away ? kin.awaySince : null,
    };
  };
  return {
    homeAddress: child.homeAddress,
    homePhone: child.homePhone,
    father: factsOf(kinOf(kin, 'father')),
    mother: factsOf(kinOf(kin, 'mother')),
    carer: factsOf(kinOf(kin, 'carer')),
  };
}

export const surveyColumns = [
  'homeAddress',
  'homePhone',
  'father',
  'fatherAway',
  'mother',
  'motherAway',
  'carer',
] as const;
export type SurveyColumn = (typeof surveyColumns)[number];

/** What stands in each column; '' where nothing is recorded. Page and paper say the same. */
export function surveyCells(facts: SurveyFacts, language: Language): Record<SurveyColumn, string> {
  const zh = language === 'zh-CN';
  const words = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ');
  const phones = (who: Person) => who?.phones.join(zh ? '、' : ', ') ?? '';
  const outside = (who: Person) => {
    if (who === null || who.away === null) return '';
    if (!who.away) return zh ? '在家' : 'At home';
    const since = who.since === null ? '' : zh ? `${who.since}起` : `since ${who.since}`;
    return words(who.place ?? (zh ? '外出' : 'Away'), since);
  };
  const { father, mother, carer } = facts;
  const carerRelation = carer?.relation ? labelOf(relation, carer.relation, language) : null;
  return {
    homeAddress: facts.homeAddress ?? '',
    homePhone: facts.homePhone ?? '',
    father: words(father?.name ?? null, phones(father)),
    fatherAway: outside(father),
    mother: words(mother?.name ?? null, phones(mother)),
    motherAway: outside(mother),
    carer: words(carerRelation, carer?.name ?? null, phones(carer)),
  };
}

/** The columns whose words are others than at the survey before. */
export function changedColumns(row: Pick<SurveyRow, 'now' | 'before'>, language: Language): SurveyColumn[] {
  if (row.before === null) return [];
  const [now, before] = [surveyCells(row.now, language), surveyCells(row.before, language)];
  return surveyColumns.filter((column) => now[column] !== before[column]);
}
