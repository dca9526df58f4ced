/**
 * 建设: what the home still lacks against the standard, the steps of building it, what stands in their way, and the month's
 * words of progress (domain.md 0: 月工程进度情况, 1.12; mission.md 16). How far a step is follows from its days.
 */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { changePage, historyInput } from '../../history.ts';
import { prose } from '../../paper/prose.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { type Day, dayField } from '../../values/day.ts';
import { monthField } from '../../values/month.ts';
import { paperResult } from '../children/calls.ts';
import { lineText, longText } from '../children/checks.ts';

export const buildingStepModel = record(
  'buildingStep',
  { zh: '建设步骤', en: 'Step of building' },
  {
    what: field({
      check: lineText,
      kind: 'text',
      zh: '建设内容',
      en: 'What is built',
      section: 'step',
      required: true,
      width: 260,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '负责人',
      en: 'Who sees to it',
      section: 'step',
      width: 100,
    }),
    plannedOn: field({
      check: dayField,
      kind: 'day',
      zh: '计划完成',
      en: 'Planned for',
      section: 'step',
      required: true,
      width: 110,
    }),
    begunOn: field({
      check: dayField,
      kind: 'day',
      zh: '开工日期',
      en: 'Begun on',
      section: 'step',
      width: 110,
    }),
    doneOn: field({
      check: dayField,
      kind: 'day',
      zh: '完成日期',
      en: 'Done on',
      section: 'step',
      width: 110,
    }),
    /** Not gone on with from this day; emptied when it goes on. */
    stoppedOn: field({
      check: dayField,
      kind: 'day',
      zh: '停工日期',
      en: 'Stopped on',
      section: 'step',
      width: 110,
    }),
    stoppedBecause: field({
      check: lineText,
      kind: 'text',
      zh: '停工原因',
      en: 'Why it stopped',
      section: 'step',
      width: 200,
    }),
    note: field({ check: lineText, kind: 'text', zh: '备注', en: 'Note', section: 'step', width: 200 }),
  },
);
export type BuildingStep = RecordOf<typeof buildingStepModel>;

export const buildingObstacleModel = record(
  'buildingObstacle',
  { zh: '建设困难', en: 'Obstacle to building' },
  {
    what: field({
      check: lineText,
      kind: 'text',
      zh: '困难',
      en: 'What stands in the way',
      section: 'obstacle',
      required: true,
      width: 260,
    }),
    since: field({
      check: dayField,
      kind: 'day',
      zh: '从哪天起',
      en: 'Since',
      section: 'obstacle',
      required: true,
      width: 110,
    }),
    expectedUntil: field({
      check: dayField,
      kind: 'day',
      zh: '预计解决',
      en: 'Expected until',
      section: 'obstacle',
      width: 110,
    }),
    measure: field({
      check: longText,
      kind: 'longText',
      zh: '现在的办法',
      en: 'What is done about it',
      section: 'obstacle',
      width: 240,
    }),
    resolvedOn: field({
      check: dayField,
      kind: 'day',
      zh: '解决日期',
      en: 'Resolved on',
      section: 'obstacle',
      width: 110,
    }),
    resolvedHow: field({
      check: lineText,
      kind: 'text',
      zh: '怎么解决的',
      en: 'How it was resolved',
      section: 'obstacle',
      width: 200,
    }),
  },
);
export type BuildingObstacle = RecordOf<typeof buildingObstacleModel>;

export const buildingMonthModel = record(
  'buildingMonth',
  { zh: '月工程进度', en: "A month's progress of building" },
  {
    month: field({
      check: monthField,
      kind: 'text',
      zh: '月份',
      en: 'Month',
      section: 'month',
      required: true,
      system: true,
    }),
    words: field({
      check: prose,
      kind: 'json',
      zh: '本月进展',
      en: 'Progress in words',
      section: 'month',
      required: true,
    }),
  },
);
export type BuildingMonth = RecordOf<typeof buildingMonthModel>;

export const stepStates = ['notBegun', 'goingOn', 'done', 'stopped'] as const;
export type StepState = (typeof stepStates)[number];
type StepDays = Pick<BuildingStep, 'begunOn' | 'doneOn' | 'stoppedOn' | 'plannedOn'>;

/** As it was on the day: what happened later had not. */
export function stepState({ begunOn, doneOn, stoppedOn }: StepDays, day: Day): StepState {
  const by = (happened: Day | null) => happened !== null && happened <= day;
  if (by(doneOn)) return 'done';
  if (by(stoppedOn)) return 'stopped';
  return by(begunOn) ? 'goingOn' : 'notBegun';
}

/** Neither done nor stopped, and its day has passed; on the day itself nothing is late. */
export function isStepLate(step: StepDays, day: Day): boolean {
  const state = stepState(step, day);
  return (state === 'notBegun' || state === 'goingOn') && step.plannedOn < day;
}

export const obstacleStates = ['open', 'overdue', 'resolved'] as const;
export type ObstacleState = (typeof obstacleStates)[number];

export function obstacleState(
  { expectedUntil, resolvedOn }: Pick<BuildingObstacle, 'expectedUntil' | 'resolvedOn'>,
  day: Day,
): ObstacleState {
  if (resolvedOn !== null && resolvedOn <= day) return 'resolved';
  return expectedUntil !== null && expectedUntil < day ? 'overdue' : 'open';
}

/** `squareMetres` null: of no room the area is written down. `unmeasured`: rooms without it. */
export const spaceView = z.strictObject({
  squareMetres: z.int().nullable(),
  least: z.int(),
  unmeasured: z.int(),
});
export type SpaceView = z.output<typeof spaceView>;

/** In fen, of heads for one-off spending of the year; null where the session may not read of money. */
export const buildingMoney = z
  .strictObject({ year: z.int(), granted: z.int(), spent: z.int(), balance: z.int() })
  .nullable();

export const stepRow = z.strictObject({
  step: buildingStepModel.whole,
  state: z.enum(stepStates),
  late: z.boolean(),
  who: z.string().nullable(),
});
export type StepRow = z.output<typeof stepRow>;

export const obstacleRow = z.strictObject({
  obstacle: buildingObstacleModel.whole,
  state: z.enum(obstacleStates),
});
export type ObstacleRow = z.output<typeof obstacleRow>;

export const buildingView = z.strictObject({
  rooms: z.array(
    z.strictObject({
      id: idField,
      name: z.string(),
      outdoor: z.boolean(),
      squareMetres: z.int().nullable(),
    }),
  ),
  indoor: spaceView,
  outdoor: spaceView,
  /** Lines of the standard list of equipment, and those of which too little is there. */
  equipment: z.strictObject({
    lines: z.int(),
    missing: z.array(z.strictObject({ name: z.string(), unit: z.string(), lacks: z.int() })),
  }),
  /** By the day for which they are planned. */
  steps: z.array(stepRow),
  /** Those that stand first, the oldest first. */
  obstacles: z.array(obstacleRow),
  money: buildingMoney,
});
export type BuildingView = z.output<typeof buildingView>;

/**
 * What a month changed, and how it stood at its end (today while it lasts). `begun` leaves out what was done in the month
 * too; `obstacles` are those that stood at some time of it.
 */
export const buildingMonthView = z.strictObject({
  month: monthField,
  from: dayField,
  to: dayField,
  /** Null: nobody has written. */
  words: prose.nullable(),
  version: z.int().nullable(),
  done: z.array(stepRow),
  begun: z.array(stepRow),
  stopped: z.array(stepRow),
  /** Under way at its end, without those that began in it. */
  goingOn: z.array(stepRow),
  /** Of all steps at its end. */
  steps: z.strictObject({ all: z.int(), done: z.int(), late: z.int() }),
  obstacles: z.array(obstacleRow),
  /** Fen that went out of heads for one-off spending in the month; null where the session may not read of money. */
  spent: z.int().nullable(),
});
export type BuildingMonthView = z.output<typeof buildingMonthView>;

/** 建设情况表, and 月工程进度表. */
export const buildingPapers = ['state', 'month'] as const;

const touched = ['admin', 'reports'] as const;
const id = z.strictObject({ id: idField });
const whichMonth = z.strictObject({ month: monthField });
const saved = { id: idField.nullable(), version: z.int().nullable() };

export const buildingCalls = {
  building: query(nothing, buildingView, 'organisation.read'),
  /** Refuses dayAhead for what is yet to happen, endBeforeStart at doneOn and stoppedOn, reasonMissing of a stop. */
  saveBuildingStep: command(
    z.strictObject({ ...saved, patch: buildingStepModel.patch }),
    buildingStepModel.whole,
    'organisation.write',
    touched,
  ),
  removeBuildingStep: command(id, nothing, 'organisation.write', touched),
  saveBuildingObstacle: command(
    z.strictObject({ ...saved, patch: buildingObstacleModel.patch }),
    buildingObstacleModel.whole,
    'organisation.write',
    touched,
  ),
  removeBuildingObstacle: command(id, nothing, 'organisation.write', touched),
  buildingMonth: query(whichMonth, buildingMonthView, 'organisation.read'),
  saveBuildingMonth: command(
    whichMonth.extend({ version: z.int().nullable(), words: buildingMonthModel.fields.words.check }),
    buildingMonthModel.whole,
    'organisation.write',
    touched,
  ),
  /** What is late: steps, and obstacles that should be resolved by now. */
  buildingDue: query(nothing, z.strictObject({ steps: z.int(), obstacles: z.int() }), 'organisation.read'),
  /** Of a step or an obstacle. */
  buildingHistory: query(historyInput, changePage, 'organisation.read'),
  buildingPaper: job(
    z.strictObject({
      paper: z.enum(buildingPapers),
      month: monthField,
      format: z.enum(['document', 'docx', 'xlsx']),
    }),
    paperResult,
    'organisation.read',
  ),
};
