/**
 * 计划: what the home means to do in a year, a term or a half year; who does it by when, what became of it, and the
 * activities, contacts and meetings that fulfil it (mission.md 3).
 */
import * as z from 'zod';
import { planItemState, planKind } from '../../codes/index.ts';
import { prose } from '../../paper/prose.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { addDays, type Day, dayField } from '../../values/day.ts';
import { halfYearOf, schoolYearOf, suggestTerms, type Term } from '../../values/term.ts';
import { codeOf, lineText } from '../children/checks.ts';

/** Items that one act can make. */
export const mostOfPlan = 100;

export const planModel = record(
  'plan',
  { zh: '计划', en: 'Plan' },
  {
    kind: field({
      check: codeOf(planKind),
      kind: 'code',
      codes: planKind,
      zh: '类型',
      en: 'Kind',
      section: 'plan',
      required: true,
      width: 110,
    }),
    title: field({
      check: z.string().trim().min(1).max(80),
      kind: 'text',
      zh: '计划名称',
      en: 'Title',
      section: 'plan',
      required: true,
      width: 280,
    }),
    startOn: field({
      check: dayField,
      kind: 'day',
      zh: '从',
      en: 'From',
      section: 'plan',
      required: true,
      width: 110,
    }),
    endOn: field({
      check: dayField,
      kind: 'day',
      zh: '到',
      en: 'Until',
      section: 'plan',
      required: true,
      width: 110,
    }),
    /** How it begins: lines of shared/paper/prose.ts. */
    prose: field({
      check: prose,
      kind: 'json',
      zh: '前言',
      en: 'Beginning',
      section: 'plan',
      required: true,
    }),
  },
);
export type Plan = RecordOf<typeof planModel>;

export const planItemModel = record(
  'planItem',
  { zh: '计划事项', en: 'Item of a plan' },
  {
    planId: field({
      check: idField,
      kind: 'link',
      to: 'plan',
      zh: '计划',
      en: 'Plan',
      section: 'item',
      required: true,
      system: true,
    }),
    /** Its place among the others, with room between them for one that is moved there. */
    rank: field({
      check: z.int(),
      kind: 'number',
      zh: '顺序',
      en: 'Place',
      section: 'item',
      required: true,
      system: true,
    }),
    what: field({
      check: lineText,
      kind: 'text',
      zh: '要做的事',
      en: 'What',
      section: 'item',
      required: true,
      width: 320,
    }),
    staffIds: field({
      check: z.array(idField).max(20),
      kind: 'json',
      zh: '负责人',
      en: 'Who',
      section: 'item',
      required: true,
      width: 140,
    }),
    dueOn: field({
      check: dayField,
      kind: 'day',
      zh: '什么时候前',
      en: 'By',
      section: 'item',
      width: 110,
    }),
    state: field({
      check: codeOf(planItemState),
      kind: 'code',
      codes: planItemState,
      zh: '进展',
      en: 'State',
      section: 'end',
      required: true,
      width: 90,
    }),
    /** The day on which it was done, or given up. */
    doneOn: field({
      check: dayField,
      kind: 'day',
      zh: '完成日期',
      en: 'Done on',
      section: 'end',
      width: 110,
    }),
    outcome: field({ check: lineText, kind: 'text', zh: '结果', en: 'Outcome', section: 'end', width: 240 }),
    /** The difficulty of the reports that it is to settle. */
    sourceNoteId: field({
      check: idField,
      kind: 'link',
      to: 'reportNote',
      zh: '来自哪条困难',
      en: 'Difficulty',
      section: 'item',
      system: true,
    }),
    /** The meeting that decided it, */
    meetingId: field({
      check: idField,
      kind: 'link',
      to: 'meeting',
      zh: '哪次会议定的',
      en: 'Decided at',
      section: 'item',
      system: true,
    }),
    /** and the decision in its words. */
    decision: field({
      check: lineText,
      kind: 'text',
      zh: '会议议定',
      en: 'Decision',
      section: 'item',
      system: true,
    }),
    /** The item of an earlier plan that was still open; that one is followed here from then on. */
    carriedFromId: field({
      check: idField,
      kind: 'link',
      to: 'planItem',
      zh: '从哪一项转来',
      en: 'Carried on from',
      section: 'item',
      system: true,
    }),
  },
);
export type PlanItem = RecordOf<typeof planItemModel>;

/** Records that can fulfil an item. */
export const fulfilKinds = ['activity', 'contact', 'meeting'] as const;
export type FulfilKind = (typeof fulfilKinds)[number];

export const planItemLinkModel = record(
  'planItemLink',
  { zh: '落实记录', en: 'Record that fulfils an item' },
  {
    planItemId: field({
      check: idField,
      kind: 'link',
      to: 'planItem',
      zh: '计划事项',
      en: 'Item of a plan',
      section: 'link',
      required: true,
      system: true,
    }),
    kind: field({
      check: z.enum(fulfilKinds),
      kind: 'text',
      zh: '哪类记录',
      en: 'Kind of record',
      section: 'link',
      required: true,
      system: true,
    }),
    targetId: field({
      check: idField,
      kind: 'text',
      zh: '哪条记录',
      en: 'Record',
      section: 'link',
      required: true,
      system: true,
    }),
  },
);
export type PlanItemLink = RecordOf<typeof planItemLinkModel>;

/** `carried`: open, and followed in a later plan. `soon`: due within a week, today in it. */
export const shownStates = ['open', 'soon', 'overdue', 'done', 'dropped', 'carried'] as const;
export type PlanItemShown = (typeof shownStates)[number];
export const planItemShown = z.enum(shownStates);

/** Days before it is due from which an item is brought to mind. */
export const soonDays = 7;

/** On the day itself nothing is late. */
export function shownState(
  { state, dueOn }: Pick<PlanItem, 'state' | 'dueOn'>,
  carried: boolean,
  today: Day,
): PlanItemShown {
  if (state === 'done' || state === 'dropped') return state;
  if (carried) return 'carried';
  if (dueOn === null || dueOn > addDays(today, soonDays)) return 'open';
  return dueOn < today ? 'overdue' : 'soon';
}

/** `open` has the late and the soon due in it, `all` everything. */
export const planCounts = z.strictObject({
  ...{ all: z.int(), open: z.int(), overdue: z.int(), soon: z.int() },
  ...{ done: z.int(), dropped: z.int(), carried: z.int() },
});
export type PlanCounts = z.output<typeof planCounts>;

export function countItems(shown: readonly PlanItemShown[]): PlanCounts {
  const of = (...some: PlanItemShown[]) => shown.filter((each) => some.includes(each)).length;
  return {
    ...{ all: shown.length, open: of('open', 'soon', 'overdue'), overdue: of('overdue'), soon: of('soon') },
    ...{ done: of('done'), dropped: of('dropped'), carried: of('carried') },
  };
}

const staffMember = z.strictObject({ id: idField, name: z.string() });

/**
 * A record that fulfils an item, as far as the reader may know of it: `title` is an activity's theme, a meeting's subject or
 * the code of a contact's kind; `children` are a contact's that are in reach.
 */
export const fulfilment = z.strictObject({
  kind: z.enum(fulfilKinds),
  targetId: idField,
  day: dayField,
  title: z.string(),
  children: z.array(z.string()),
});
export type Fulfilment = z.output<typeof fulfilment>;

export const planItemRow = z.strictObject({
  item: planItemModel.whole,
  shown: planItemShown,
  /** Of its plan. */
  plan: z.string(),
  staff: z.array(staffMember),
  links: z.array(z.strictObject({ id: idField, ...fulfilment.shape })),
  /** The difficulty and the meeting that it comes from; null for none, or one out of reach. */
  note: z.strictObject({ id: idField, title: z.string(), settled: z.boolean() }).nullable(),
  meeting: z.strictObject({ id: idField, subject: z.string(), heldOn: dayField }).nullable(),
  /** The plan in which it is followed now. */
  carriedTo: z.strictObject({ id: idField, title: z.string() }).nullable(),
  /** Whether the reader may say that it is done, and tie records to it. */
  mine: z.boolean(),
});
export type PlanItemRow = z.output<typeof planItemRow>;

/** In their order. */
export const planView = z.strictObject({
  plan: planModel.whole,
  counts: planCounts,
  items: z.array(planItemRow),
});
export type PlanView = z.output<typeof planView>;

/** A difficulty that is open, or became an item, with that item as it stands. */
export const plannedNote = z.strictObject({
  noteId: idField,
  title: z.string(),
  day: dayField,
  settled: z.boolean(),
  item: z
    .strictObject({
      id: idField,
      planId: idField,
      plan: z.string(),
      shown: planItemShown,
      doneOn: dayField.nullable(),
      outcome: z.string().nullable(),
    })
    .nullable(),
});
export type PlannedNote = z.output<typeof plannedNote>;

type Suggested = Pick<Plan, 'title' | 'startOn' | 'endOn'>;

/**
 * The first year, term or half year from this day on that has no plan yet, as a new plan would be called. `taken` are the
 * titles that there are. Shown to be edited, as a district's days are its own.
 */
export function suggestPlan(
  kind: string,
  today: Day,
  { terms, taken }: { terms: readonly Term[]; taken: readonly string[] },
): Suggested {
  const year = Number(today.slice(0, 4));
  const [own, half] = [schoolYearOf(today), halfYearOf(today).half];
  const years = [0, 1, 2].map((on) => own + on);
  const some: readonly Suggested[] =
    kind === 'year'
      ? years.map((each) => ({
          ...{ title: `${each}学年工作计划`, startOn: `${each}-09-01`, endOn: `${each + 1}-08-31` },
        }))
      : kind === 'half'
        ? [0, 1, 2, 3].map((on) => halfYearPlan(year, half - 1 + on))
        : [...terms, ...years.flatMap((each) => suggestTerms(`${each}-09-01`))]
            .filter(({ endsOn }) => endsOn >= today)
            .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
            .map(({ name, startsOn, endsOn }) => ({
              ...{ title: `${name}工作计划`, startOn: startsOn, endOn: endsOn },
            }));
  return some.find(({ title }) => !taken.includes(title)) ?? some[0]!;
}

/** `at` counts half years from the first of this year. */
function halfYearPlan(year: number, at: number): Suggested {
  const [of, second] = [year + Math.floor(at / 2), at % 2 === 1];
  return {
    title: `${of}年${second ? '下' : '上'}半年工作计划`,
    startOn: `${of}-${second ? '07-01' : '01-01'}`,
    endOn: `${of}-${second ? '12-31' : '06-30'}`,
  };
}
