/** Building the home: what it lacks against the standard, steps, obstacles, and what a month changed. */
import {
  type BuildingMonthView,
  type BuildingObstacle,
  type BuildingStep,
  type BuildingView,
  buildingMonthModel,
  buildingObstacleModel,
  buildingStepModel,
  isStepLate,
  type ObstacleRow,
  obstacleState,
  type SpaceView,
  type StepRow,
  stepState,
} from '../../../../shared/areas/admin/building.ts';
import type { adminCalls } from '../../../../shared/areas/admin/calls.ts';
import {
  buildingMonthSheet,
  buildingSheet,
} from '../../../../shared/areas/admin/organisationPapers/building.ts';
import { addSums } from '../../../../shared/areas/admin/organisationPapers/funds.ts';
import { usualSpace } from '../../../../shared/areas/admin/spaceSettings.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { daysOfMonth } from '../../../../shared/values/month.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { standardRows } from '../equipment/standard.ts';
import { historyOfRecords } from '../history.ts';
import { rooms } from '../rooms/rooms.ts';
import { writePaper } from '../writePaper.ts';
import { fundsOf, spentBetween } from './funds.ts';
import { school } from './school.ts';

type Calls = typeof adminCalls;
type Row = Record<string, SqlValue>;
type Read = Pick<ReadContext, 'read'>;

export const building: Handler<Calls['building']> = (context) => viewOf(context);

function viewOf(context: ReadContext): BuildingView {
  const kept = rooms(context).map(({ id, name, outdoor, squareMetres }) => ({
    ...{ id, name, squareMetres, outdoor: outdoor === true },
  }));
  const standard = standardRows(context);
  const { indoorLeast, outdoorLeast } = school(context);
  return {
    rooms: kept,
    indoor: spaceOf(
      kept.filter(({ outdoor }) => !outdoor),
      indoorLeast ?? usualSpace.indoorLeast,
    ),
    outdoor: spaceOf(
      kept.filter(({ outdoor }) => outdoor),
      outdoorLeast ?? usualSpace.outdoorLeast,
    ),
    equipment: {
      lines: standard.length,
      missing: standard
        .filter(({ there, quantity }) => there < quantity)
        .map(({ name, unit, there, quantity }) => ({ name, unit, lacks: quantity - there })),
    },
    steps: stepRows(context, context.today),
    obstacles: obstaclesOf(context)
      .map((obstacle) => ({ obstacle, state: obstacleState(obstacle, context.today) }))
      .toSorted((one, other) => Number(one.state === 'resolved') - Number(other.state === 'resolved')),
    money: moneyOf(context),
  };
}

function spaceOf(some: readonly { squareMetres: number | null }[], least: number): SpaceView {
  const measured = some.flatMap(({ squareMetres }) => squareMetres ?? []);
  return {
    squareMetres: measured.length === 0 ? null : measured.reduce((sum, each) => sum + each, 0),
    ...{ least, unmeasured: some.length - measured.length },
  };
}

function moneyOf(context: ReadContext): BuildingView['money'] {
  if (!may(context.session.role, 'funds.read')) return null;
  const year = Number(context.today.slice(0, 4));
  const oneOff = fundsOf(context, year).heads.filter(({ head }) => head.kind === 'oneOff');
  const { granted, spent, balance } = addSums(oneOff.map(({ sums }) => sums));
  return { year, granted, spent, balance };
}

/** As they were on the day; who has left is named too. */
export function stepRows(context: Read, day: Day): StepRow[] {
  return context.read
    .all<Row>(
      `select buildingStep.*, staff.name as staffName from buildingStep left join staff on staff.id = staffId
       where buildingStep.deletedAt is null order by plannedOn, buildingStep.seq`,
    )
    .map(({ staffName, ...row }) => {
      const step = fromRow(buildingStepModel, row);
      const who = typeof staffName === 'string' ? staffName : null;
      return { step, state: stepState(step, day), late: isStepLate(step, day), who };
    });
}

export function obstaclesOf({ read }: Read): BuildingObstacle[] {
  return read
    .all<Row>('select * from buildingObstacle where deletedAt is null order by since, seq')
    .map((row) => fromRow(buildingObstacleModel, row));
}

export const saveBuildingStep: Handler<Calls['saveBuildingStep']> = (context, { id, version, patch }) => {
  const before = id === null ? null : requireStep(context, id);
  const staff = patch.staffId && context.read.get('select 1 from staff where id = ?', patch.staffId);
  if (patch.staffId && !staff) refuse('notFound', { record: 'staff' });
  const whole = { begunOn: null, doneOn: null, stoppedOn: null, stoppedBecause: null, ...before, ...patch };
  for (const key of ['begunOn', 'doneOn', 'stoppedOn'] as const)
    if ((whole[key] ?? '') > context.today) refuseField(`patch.${key}`, 'dayAhead');
  for (const key of ['doneOn', 'stoppedOn'] as const)
    if (whole[key] !== null && whole[key] < (whole.begunOn ?? ''))
      refuseField(`patch.${key}`, 'endBeforeStart');
  // what goes on or is done has stopped no more
  const stopped = whole.stoppedOn !== null && whole.doneOn === null;
  if (stopped && whole.stoppedBecause === null) refuseField('patch.stoppedBecause', 'required');
  const values = { ...patch, ...(stopped ? {} : { stoppedOn: null, stoppedBecause: null }) };
  if (id !== null) return context.update(buildingStepModel, id, values, version);
  return context.insert(buildingStepModel, {
    ...values,
    what: values.what ?? refuseField('patch.what', 'required'),
    plannedOn: values.plannedOn ?? refuseField('patch.plannedOn', 'required'),
  });
};

export const removeBuildingStep: Handler<Calls['removeBuildingStep']> = (context, { id }) => {
  context.remove(buildingStepModel, requireStep(context, id).id);
  return null;
};

export const saveBuildingObstacle: Handler<Calls['saveBuildingObstacle']> = (context, input) => {
  const { id, version, patch } = input;
  const before = id === null ? null : requireObstacle(context, id);
  const whole = { since: context.today, expectedUntil: null, resolvedOn: null, ...before, ...patch };
  for (const key of ['since', 'resolvedOn'] as const)
    if ((whole[key] ?? '') > context.today) refuseField(`patch.${key}`, 'dayAhead');
  for (const key of ['expectedUntil', 'resolvedOn'] as const)
    if (whole[key] !== null && whole[key] < whole.since) refuseField(`patch.${key}`, 'endBeforeStart');
  if (id !== null) return context.update(buildingObstacleModel, id, patch, version);
  return context.insert(buildingObstacleModel, {
    ...patch,
    since: whole.since,
    what: patch.what ?? refuseField('patch.what', 'required'),
  });
};

export const removeBuildingObstacle: Handler<Calls['removeBuildingObstacle']> = (context, { id }) => {
  context.remove(buildingObstacleModel, requireObstacle(context, id).id);
  return null;
};

export const buildingMonth: Handler<Calls['buildingMonth']> = (context, { month }) =>
  buildingOfMonth(context, month);

/** What a month changed in building; the month's report tells it too. */
export function buildingOfMonth(context: ReadContext, month: string): BuildingMonthView {
  const { from, to: end } = daysOfMonth(month);
  const to = end < context.today ? end : context.today;
  const kept = keptMonth(context, month);
  const steps = stepRows(context, to);
  const within = (day: Day | null) => day !== null && from <= day && day <= to;
  const inState = (state: StepRow['state']) => steps.filter((each) => each.state === state);
  return {
    ...{ month, from, to, words: kept?.words ?? null, version: kept?.version ?? null },
    done: inState('done').filter(({ step }) => within(step.doneOn)),
    begun: inState('goingOn').filter(({ step }) => within(step.begunOn)),
    stopped: inState('stopped').filter(({ step }) => within(step.stoppedOn)),
    goingOn: inState('goingOn').filter(({ step }) => !within(step.begunOn)),
    steps: {
      ...{ all: steps.length, done: inState('done').length },
      late: steps.filter(({ late }) => late).length,
    },
    obstacles: obstaclesOf(context)
      .filter(({ since, resolvedOn }) => since <= to && (resolvedOn ?? to) >= from)
      .map((obstacle): ObstacleRow => ({ obstacle, state: obstacleState(obstacle, to) })),
    spent: may(context.session.role, 'funds.read')
      ? spentBetween(context, { from, to, kind: 'oneOff' })
      : null,
  };
}

function keptMonth({ read }: Read, month: string) {
  const row = read.get<Row>('select * from buildingMonth where month = ? and deletedAt is null', month);
  return row && fromRow(buildingMonthModel, row);
}

export const saveBuildingMonth: Handler<Calls['saveBuildingMonth']> = (
  context,
  { month, version, words },
) => {
  const kept = keptMonth(context, month);
  return kept
    ? context.update(buildingMonthModel, kept.id, { words }, version)
    : context.insert(buildingMonthModel, { month, words });
};

export const buildingDue: Handler<Calls['buildingDue']> = (context) => ({
  steps: stepRows(context, context.today).filter(({ late }) => late).length,
  obstacles: obstaclesOf(context).filter((each) => obstacleState(each, context.today) === 'overdue').length,
});

export const buildingHistory: Handler<Calls['buildingHistory']> = (context, { id, ...asked }) => {
  if (!context.records.find(buildingStepModel, id)) requireObstacle(context, id);
  return historyOfRecords(context, [id], asked);
};

export const buildingPaper: Handler<Calls['buildingPaper']> = async (context, { paper, month, format }) => {
  const document = await context.alone(() => {
    const of = { school: school(context), today: context.today };
    return paper === 'state'
      ? buildingSheet(viewOf(context), of)
      : buildingMonthSheet(buildingOfMonth(context, month), of);
  });
  return writePaper(context, document, format);
};

function requireStep({ records }: Pick<ReadContext, 'records'>, id: string): BuildingStep {
  return records.find(buildingStepModel, id) ?? refuse('notFound', { record: 'buildingStep' });
}

function requireObstacle({ records }: Pick<ReadContext, 'records'>, id: string): BuildingObstacle {
  return records.find(buildingObstacleModel, id) ?? refuse('notFound', { record: 'buildingObstacle' });
}
