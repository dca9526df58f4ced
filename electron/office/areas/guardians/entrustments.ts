/** Entrusted care: reading it within sight and scope, and writing it. */
import { sightOfAttachment } from '../../../../shared/areas/children/attachments.ts';
import { everyone } from '../../../../shared/areas/children/filter.ts';
import { type Kin, kinModel } from '../../../../shared/areas/children/kin.ts';
import { childModel } from '../../../../shared/areas/children/model.ts';
import { kinOf } from '../../../../shared/areas/children/rules.ts';
import { type Entrustment, entrustmentModel } from '../../../../shared/areas/guardians/entrustment.ts';
import type { CareRow, CarerFacts, CareView } from '../../../../shared/areas/guardians/entrustmentCalls.ts';
import {
  carerAge,
  disqualifiedBy,
  entrustmentState,
  gapsOf,
  isElderly,
  needsEntrustment,
  seesFitness,
  unansweredOf,
} from '../../../../shared/areas/guardians/entrustmentRules.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Values } from '../../../../shared/record.ts';
import { veil } from '../../../../shared/veil.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { childScope, filterFiles, isInReach, kinOfChild, loadFile, requireChild } from '../children/files.ts';
import { requireSeen } from '../children/reveal.ts';
import { endEntrustments, entrustmentsOf, presentOf, readEntrustment } from './present.ts';

type Row = Record<string, SqlValue>;
type Patch = Partial<Values<typeof entrustmentModel.fields>>;

export function care(context: ReadContext, { childId }: { childId: string }): CareView {
  const file = loadFile(context, childId, context.today);
  const { role } = context.session;
  const { entrustmentDueDays, elderlyFromAge } = school(context);
  const all = entrustmentsOf(context, childId);
  const present = presentOf(all);
  const carer = kinOf(file.kin, 'carer') ?? null;
  const needed = needsEntrustment(file.derived, carer);
  const sees = seesFitness(role);
  const names = namesOf(context, childId, role);
  const named = (each: Entrustment) => ({
    record: veil(entrustmentModel, each, role).record,
    carerName: names.get(each.kinId) ?? null,
  });
  return {
    needed,
    state: entrustmentState(
      { needed, carerId: carer?.id ?? null, present, day: context.today, dueDays: entrustmentDueDays },
      sees,
    ),
    carer: carer && factsOf(carer, context, elderlyFromAge),
    present: present && named(present),
    disqualified: present && sees ? disqualifiedBy(present) : [],
    unanswered: present && sees ? unansweredOf(present) : [],
    gaps: present ? gapsOf(present, scansOf(context, childId), sees) : [],
    former: all.filter((each) => each !== present).map(named),
  };
}

/** Also of those who have left the child's side since. */
function namesOf(context: ReadContext, childId: string, role: ReadContext['session']['role']) {
  const rows = context.read.all<{ id: string; name: string | null }>(
    'select id, name from kin where childId = ?',
    childId,
  );
  return new Map(rows.map((each) => [each.id, veil(kinModel, each, role).record.name]));
}

function factsOf(
  carer: Kin,
  { session, today }: Pick<ReadContext, 'session' | 'today'>,
  elderlyFromAge: number | null,
): CarerFacts {
  const seen = veil(kinModel, carer, session.role).record;
  const age = carerAge(carer.birthDate, today, session.role);
  return {
    kinId: carer.id,
    name: seen.name,
    relation: seen.relation,
    age,
    elderly: isElderly(age, elderlyFromAge),
    health: seen.health,
    literacy: seen.literacy,
  };
}

/** The kinds of papers in a file that the session is told of. */
function scansOf({ read, session }: Pick<ReadContext, 'read' | 'session'>, childId: string): Set<string> {
  const rows = read.all<{ kind: string }>(
    `select distinct kind from attachment where childId = ? and deletedAt is null`,
    childId,
  );
  return new Set(
    rows.map((each) => each.kind).filter((kind) => sightOfAttachment(session.role, kind) !== 'absent'),
  );
}

/** Every child here, in class order. */
export function carers(context: ReadContext): CareRow[] {
  const { role } = context.session;
  const { entrustmentDueDays, elderlyFromAge } = school(context);
  const presents = presentEntrustments(context);
  const scans = allScans(context);
  const sees = seesFitness(role);
  return filterFiles(context, everyone).map((file) => {
    const { child } = file;
    const carer = kinOf(file.kin, 'carer') ?? null;
    const present = presents.get(child.id) ?? null;
    return {
      childId: child.id,
      name: child.name,
      classId: child.classId,
      className: file.className,
      carer: carer && factsOf(carer, context, elderlyFromAge),
      state: entrustmentState(
        {
          needed: needsEntrustment(file.derived, carer),
          carerId: carer?.id ?? null,
          present,
          day: context.today,
          dueDays: entrustmentDueDays,
        },
        sees,
      ),
      endsOn: present?.endsOn ?? null,
      gaps: present ? gapsOf(present, scans.get(child.id) ?? new Set(), sees) : [],
    };
  });
}

function presentEntrustments(context: ReadContext): ReadonlyMap<string, Entrustment> {
  const scope = childScope(context);
  const rows = context.read.all<Row & { writtenNoticeOn: string | null }>(
    `select entrustment.*, child.writtenNoticeOn from entrustment join child on child.id = entrustment.childId
     where entrustment.deletedAt is null and entrustment.endedOn is null and child.deletedAt is null and ${scope.sql}`,
    ...scope.params,
  );
  return new Map(rows.map(readEntrustment).map((each) => [each.childId, each]));
}

function allScans(context: ReadContext): ReadonlyMap<string, Set<string>> {
  const scope = childScope(context);
  const rows = context.read.all<{ childId: string; kind: string }>(
    `select distinct attachment.childId, attachment.kind from attachment join child on child.id = attachment.childId
     where attachment.kind in ('entrustment', 'notice') and attachment.deletedAt is null and ${scope.sql}`,
    ...scope.params,
  );
  const byChild = new Map<string, Set<string>>();
  for (const { childId, kind } of rows) byChild.set(childId, (byChild.get(childId) ?? new Set()).add(kind));
  return byChild;
}

/**
 * A new agreement ends the one that runs on the day on which it begins. Refuses notFound for a child out of reach and
 * for a carer who is not at its side, invalidInput for a term that ends before it begins and for an end to come.
 */
export function saveEntrustment(
  context: WriteContext,
  input: { id: string | null; version: number | null; childId: string; patch: Patch },
): Entrustment {
  const child = requireChild(context, input.childId);
  const { childId: _, noticeSchoolOn, ...patch } = input.patch;
  const all = entrustmentsOf(context, child.id);
  const before = input.id === null ? null : (all.find((each) => each.id === input.id) ?? missing());
  if (before) requireSeen(context, entrustmentModel, before, patch);
  const kinId = patch.kinId ?? before?.kinId ?? kinOf(kinOfChild(context, child.id), 'carer')?.id;
  if (kinId === undefined) refuseField('patch.kinId', 'required');
  if (kinId !== before?.kinId && !kinOfChild(context, child.id).some((each) => each.id === kinId))
    refuse('notFound', { record: 'kin' });
  const after = { ...before, ...patch };
  checkDays(after, context.today);
  const running = (after.endedOn ?? null) === null;
  const present = presentOf(all);
  if (running && before?.endedOn && present) refuseField('patch.endedOn', 'required');
  if (!before && running && present)
    endEntrustments(context, child.id, {
      kinId: null,
      day: earlier(patch.startsOn ?? context.today, context.today),
      why: present.kinId === kinId ? 'renewed' : 'carerChanged',
    });
  const notice = noticeSchoolOn === undefined ? (before?.noticeSchoolOn ?? null) : noticeSchoolOn;
  const given = { ...patch, noticeSchoolOn: running ? null : notice };
  const kept = before
    ? context.update(entrustmentModel, before.id, given, input.version)
    : context.insert(entrustmentModel, { ...given, childId: child.id, kinId });
  const wasRunning = before?.endedOn === null;
  if (running && (noticeSchoolOn !== undefined || (before && !wasRunning)))
    context.update(childModel, child.id, { writtenNoticeOn: notice });
  if (!running && wasRunning) context.update(childModel, child.id, { writtenNoticeOn: null });
  const now = entrustmentsOf(context, child.id).find((each) => each.id === kept.id)!;
  return veil(entrustmentModel, now, context.session.role).record;
}

function checkDays({ startsOn, endsOn, endedOn }: Patch, today: string): void {
  if (startsOn && endsOn && endsOn < startsOn) refuseField('patch.endsOn', 'endBeforeStart');
  if (endedOn && endedOn > today) refuseField('patch.endedOn', 'dayAhead');
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function missing(): never {
  return refuse('notFound', { record: 'entrustment' });
}

export function removeEntrustment(context: WriteContext, { id }: { id: string }): null {
  const found = context.records.find(entrustmentModel, id);
  if (!found || !isInReach(context, found.childId)) missing();
  context.remove(entrustmentModel, id);
  return null;
}
