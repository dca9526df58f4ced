/** Inspections and their findings: set down, put right, found right, closed. */
import type { assessmentCalls } from '../../../../shared/areas/assessment/calls.ts';
import {
  type Finding,
  type FindingRow,
  findingModel,
  findingState,
  type Inspection,
  type InspectionView,
  inspectionModel,
} from '../../../../shared/areas/assessment/inspection.ts';
import { findingNotice, findingsRegister } from '../../../../shared/areas/assessment/papers/findings.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { keepMaterials, materialOf, materialRows } from '../admin/materials.ts';
import { school } from '../admin/school.ts';
import { writePaper } from '../writePaper.ts';

type Calls = typeof assessmentCalls;
type Row = Record<string, SqlValue>;

export const inspections: Handler<Calls['inspections']> = (context) => inspectionViews(context);

function inspectionViews(context: ReadContext): InspectionView[] {
  const names = namesOfAll(context);
  const findings = Map.groupBy(findingsOf(context), ({ inspectionId }) => inspectionId);
  return context.read
    .all<Row>('select * from inspection where deletedAt is null order by day desc, seq desc')
    .map((row) => fromRow(inspectionModel, row))
    .map((inspection) => ({
      inspection,
      findings: (findings.get(inspection.id) ?? []).map((each) => rowOf(context, each, names)),
    }));
}

/** Who has left too. */
function namesOfAll(context: Pick<ReadContext, 'read'>): ReadonlyMap<string, string> {
  const rows = context.read.all<{ id: string; name: string }>('select id, name from staff');
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Of inspections that are kept. */
function findingsOf(context: Pick<ReadContext, 'read'>): Finding[] {
  return context.read
    .all<Row>(
      `select finding.* from finding join inspection on inspection.id = finding.inspectionId
       where finding.deletedAt is null and inspection.deletedAt is null order by finding.deadline, finding.seq`,
    )
    .map((row) => fromRow(findingModel, row));
}

function rowOf(context: ReadContext, finding: Finding, names: ReadonlyMap<string, string>): FindingRow {
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    finding,
    state: findingState(finding, context.today),
    staff: name(finding.staffId) ?? '',
    recheckedBy: name(finding.recheckedById),
    closedBy: name(finding.closedById),
    proof: materialRows(context, finding.proof),
  };
}

export const findingsDue: Handler<Calls['findingsDue']> = (context) => {
  const states = findingsOf(context).map((each) => findingState(each, context.today));
  const count = (state: string) => states.filter((each) => each === state).length;
  return {
    overdue: count('overdue'),
    open: count('open'),
    waiting: count('waiting'),
    passed: count('passed'),
  };
};

function requireInspection(context: Pick<ReadContext, 'records'>, id: string): Inspection {
  return context.records.find(inspectionModel, id) ?? refuse('notFound', { record: 'inspection' });
}

/** Of an inspection that is kept. Refuses findingClosed too. */
function requireFinding(context: Pick<ReadContext, 'records'>, id: string): Finding {
  const found = context.records.find(findingModel, id) ?? refuse('notFound', { record: 'finding' });
  requireInspection(context, found.inspectionId);
  return found;
}

function requireOpen(context: Pick<ReadContext, 'records'>, id: string): Finding {
  const found = requireFinding(context, id);
  return found.closedOn === null ? found : refuse('findingClosed');
}

export const saveInspection: Handler<Calls['saveInspection']> = (context, { id, version, patch }) => {
  if (id !== null) requireInspection(context, id);
  if ((patch.day ?? '') > context.today) refuseField('day', 'dayAhead');
  if (id !== null) return context.update(inspectionModel, id, patch, version);
  for (const key of ['day', 'kind', 'office'] as const) if (!patch[key]) refuseField(key, 'required');
  return context.insert(inspectionModel, patch);
};

export const removeInspection: Handler<Calls['removeInspection']> = (context, { id }) => {
  const found = requireInspection(context, id);
  const own = findingsOf(context).filter(({ inspectionId }) => inspectionId === found.id);
  if (own.some(({ closedOn }) => closedOn !== null)) refuse('findingClosed');
  for (const each of own) context.remove(findingModel, each.id);
  context.remove(inspectionModel, found.id);
  return null;
};

export const saveFinding: Handler<Calls['saveFinding']> = (context, { id, version, inspectionId, patch }) => {
  const inspection = requireInspection(context, inspectionId);
  if (id !== null && requireOpen(context, id).inspectionId !== inspectionId)
    refuse('notFound', { record: 'finding' });
  const staff = context.read.get('select 1 from staff where id = ? and deletedAt is null', patch.staffId);
  if (!staff) refuse('notFound', { record: 'staff' });
  if (patch.deadline < inspection.day) refuseField('deadline', 'beforeInspection');
  if (id !== null) return context.update(findingModel, id, patch, version);
  return context.insert(findingModel, { ...patch, inspectionId, proof: [] });
};

export const removeFinding: Handler<Calls['removeFinding']> = (context, { id }) => {
  context.remove(findingModel, requireOpen(context, id).id);
  return null;
};

/** A re-check that failed is forgotten once it is put right again. */
const notRechecked = { recheckedOn: null, recheckedById: null, passed: null, recheckNote: null };

export const putRight: Handler<Calls['putRight']> = async (
  context,
  { id, version, measures, doneOn, keep, files },
) => {
  await context.alone(() => {
    const { inspectionId } = requireOpen(context, id);
    if ((doneOn ?? '') > context.today) refuseField('doneOn', 'dayAhead');
    if (doneOn !== null && doneOn < requireInspection(context, inspectionId).day)
      refuseField('doneOn', 'beforeInspection');
  });
  return keepMaterials(context, files, (write, ids) => {
    const { proof } = requireOpen(write, id);
    const kept = proof.filter((each) => keep.includes(each));
    const patch = { measures, doneOn, proof: [...kept, ...ids], ...notRechecked };
    return write.update(findingModel, id, patch, version);
  });
};

export const recheck: Handler<Calls['recheck']> = (context, { id, version, passed, note }) => {
  if (requireOpen(context, id).doneOn === null) refuse('recheckFirst');
  if (!passed && note === null) refuse('reasonMissing');
  const { today: recheckedOn, session } = context;
  const checked = { recheckedOn, recheckedById: session.staffId, passed, recheckNote: note };
  return context.update(findingModel, id, { ...checked, ...(passed ? {} : { doneOn: null }) }, version);
};

export const closeFinding: Handler<Calls['closeFinding']> = (context, { id, version }) => {
  const found = requireOpen(context, id);
  if (found.doneOn === null || found.passed !== true) refuse('recheckFirst');
  const closed = { closedOn: context.today, closedById: context.session.staffId };
  return context.update(findingModel, id, closed, version);
};

export const findingProof: Handler<Calls['findingProof']> = (context, { id, materialId }) => {
  const { proof } = requireFinding(context, id);
  return materialOf(
    context,
    proof.find((each) => each === materialId) ?? refuse('notFound', { record: 'material' }),
  );
};

export const findingsPaper: Handler<Calls['findingsPaper']> = async (context, { all, format }) => {
  const document = await context.alone(() => {
    const shown = inspectionViews(context)
      .map((view) => ({ ...view, findings: view.findings.filter(({ state }) => all || state !== 'closed') }))
      .filter(({ findings }) => findings.length > 0);
    return findingsRegister(shown, school(context), context.today);
  });
  return writePaper(context, document, format);
};

export const findingPaper: Handler<Calls['findingPaper']> = async (context, { id, format }) => {
  const document = await context.alone(() => {
    const found = requireFinding(context, id);
    const inspection = requireInspection(context, found.inspectionId);
    return findingNotice(inspection, rowOf(context, found, namesOfAll(context)), school(context));
  });
  return writePaper(context, document, format);
};
