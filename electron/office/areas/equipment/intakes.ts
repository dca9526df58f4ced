/** Coming in: asking, deciding, counting by two, entering. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import {
  type Intake,
  type IntakeLine,
  type IntakeState,
  intakeLineModel,
  intakeModel,
  intakeState,
  needsApproval,
} from '../../../../shared/areas/equipment/intake.ts';
import { mostEntered } from '../../../../shared/areas/equipment/intakeCalls.ts';
import { mostPieces } from '../../../../shared/areas/equipment/ledger.ts';
import { helperModel } from '../../../../shared/areas/guardians/helpers.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import type { Handler, ReadContext, WriteContext } from '../../context.ts';
import { enterCopies } from '../library/enter.ts';
import { intakeRows, intakeViewOf, linesOf, mayChange, requireIntake } from './intakeRows.ts';
import { enterAll, requireCome, requireLinks } from './stock.ts';

type Calls = typeof equipmentCalls;

export const intakes: Handler<Calls['intakes']> = (context) => intakeRows(context);

export const intake: Handler<Calls['intake']> = (context, { id }) => intakeViewOf(context, id);

function requireState(intake: Intake, ...states: IntakeState[]): void {
  if (!states.includes(intakeState(intake))) refuse('intakeClosed');
}

export const saveIntake: Handler<Calls['saveIntake']> = (context, { id, version, patch, lines }) => {
  const typed = withoutSystem(patch);
  requireCome(context, 'patch.requestedOn', typed.requestedOn);
  if (typed.helperId && !context.records.find(helperModel, typed.helperId))
    refuse('notFound', { record: 'helper' });
  const source = typed.source ?? (id === null ? 'bought' : undefined);
  if (source && !needsApproval(source) && !may(context.session.role, 'equipment.write')) refuse('notAllowed');
  const kept = id === null ? insert() : change(id);
  keepLines(context, kept.id, lines);
  return intakeViewOf(context, kept.id);

  function insert() {
    return context.insert(intakeModel, {
      ...{ source: 'bought', requestedOn: context.today },
      ...typed,
      requestedById: context.session.staffId,
      title: typed.title ?? refuseField('patch.title', 'required'),
    });
  }
  function change(known: string) {
    const before = requireIntake(context, known);
    requireState(before, 'asked', 'coming');
    if (!mayChange(context, before)) refuse('notAllowed');
    // an approved purchase is not made into something else
    const fixed = before.decidedOn ? { ...typed, source: before.source } : typed;
    return context.update(intakeModel, known, fixed, version);
  }
};

type IntakePatch = Parameters<Handler<Calls['saveIntake']>>[1]['patch'];

function withoutSystem(patch: IntakePatch): IntakePatch {
  return Object.fromEntries(
    Object.entries(patch).filter(
      ([key]) => !intakeModel.fields[key as keyof typeof intakeModel.fields].system,
    ),
  );
}

type Lines = Parameters<Handler<Calls['saveIntake']>>[1]['lines'];

function keepLines(context: WriteContext, intakeId: string, lines: Lines): void {
  const before = linesOf(context, intakeId);
  const kept = new Set(lines.map(({ id }) => id));
  for (const each of before) if (!kept.has(each.id)) context.remove(intakeLineModel, each.id);
  for (const [at, { id, patch }] of lines.entries()) {
    const { received: _, wrong: __, intakeId: ___, ...typed } = patch;
    if (id !== null) {
      if (!before.some((each) => each.id === id)) refuse('notFound', { record: 'intakeLine' });
      context.update(intakeLineModel, id, typed);
      continue;
    }
    const what = typed.what ?? refuseField(`lines.${at}.patch.what`, 'required');
    if (what === 'equipment' && !typed.kind) refuseField(`lines.${at}.patch.kind`, 'required');
    context.insert(intakeLineModel, {
      ...{ counted: false, ...typed, intakeId, what },
      name: typed.name ?? refuseField(`lines.${at}.patch.name`, 'required'),
      quantity: typed.quantity ?? 1,
    });
  }
}

export const removeIntake: Handler<Calls['removeIntake']> = (context, { id }) => {
  const before = requireIntake(context, id);
  requireState(before, 'asked', 'refused', 'coming', 'accepted');
  const own = before.requestedById === context.session.staffId && intakeState(before) === 'asked';
  if (!own && !may(context.session.role, 'equipment.write')) refuse('notAllowed');
  for (const each of linesOf(context, id)) context.remove(intakeLineModel, each.id);
  context.remove(intakeModel, id);
  return null;
};

export const decideIntake: Handler<Calls['decideIntake']> = (context, { id, version, refusedBecause }) => {
  requireState(requireIntake(context, id), 'asked');
  const { session, today } = context;
  context.update(
    intakeModel,
    id,
    { decidedById: session.staffId, decidedOn: today, refusedBecause },
    version,
  );
  return intakeViewOf(context, id);
};

export const acceptIntake: Handler<Calls['acceptIntake']> = (context, input) => {
  const { id, version, day, acceptedById, secondById } = input;
  const before = requireIntake(context, id);
  requireState(before, 'coming', 'accepted');
  requireCome(context, 'day', day);
  if (day < before.requestedOn) refuseField('day', 'beforeAsked');
  for (const custodianId of [acceptedById, secondById]) requireLinks(context, { custodianId });
  if (acceptedById === secondById) refuseField('secondById', 'samePerson');
  const counted = new Map(input.lines.map((each) => [each.id, each]));
  const lines = linesOf(context, id);
  if (lines.length === 0) refuseField('lines', 'required');
  for (const line of lines) {
    const { received, wrong: said } = counted.get(line.id) ?? refuseField('lines', 'required');
    context.update(intakeLineModel, line.id, { received, wrong: said });
  }
  context.update(intakeModel, id, { acceptedById, secondById, acceptedOn: day }, version);
  return intakeViewOf(context, id);
};

export const enterIntake: Handler<Calls['enterIntake']> = (context, { id, version, ...place }) => {
  const before = requireIntake(context, id);
  requireState(before, 'accepted');
  requireLinks(context, place);
  const lines = linesOf(context, id);
  const total = lines.reduce((sum, { received }) => sum + (received ?? 0), 0);
  if (total > mostEntered) refuse('tooManyAtOnce', { most: mostEntered });
  for (const line of lines) if ((line.received ?? 0) > 0) enterLine(context, before, line, place);
  context.update(intakeModel, id, { enteredOn: context.today }, version);
  return intakeViewOf(context, id);
};

interface Place {
  roomId: string | null;
  shelf: string | null;
  custodianId: string | null;
}

function enterLine(context: WriteContext, intake: Intake, line: IntakeLine, place: Place): void {
  const { name, priceFen, received } = line;
  const common = {
    ...{ source: intake.source, acquiredOn: context.today, priceFen },
    ...{ roomId: place.roomId, shelf: place.shelf, intakeLineId: line.id },
  };
  if (line.what === 'book') {
    const { isbn, author, publisher } = line;
    enterCopies(context, { title: { name, isbn, author, publisher }, copies: received!, patch: common });
    return;
  }
  const { model, unit, kind, counted } = line;
  const patch = { ...common, name, model, unit, kind: kind ?? 'other', custodianId: place.custodianId };
  for (let left = received!; left > 0; left -= counted ? left : mostPieces)
    enterAll(context, { patch, counted, quantity: counted ? left : Math.min(left, mostPieces) });
}

/** Those that wait for the principal's decision. */
export function waitingIntakes(context: Pick<ReadContext, 'read'>): number {
  return context.read.get<{ count: number }>(
    `select count(*) as count from intake
     where source = 'bought' and decidedOn is null and acceptedOn is null and deletedAt is null`,
  )!.count;
}
