/** Meetings: written down with their papers, read by who was there, and their decisions made items of a plan. */
import type { adminCalls } from '../../../../shared/areas/admin/calls.ts';
import {
  type Meeting,
  type MeetingRow,
  type MeetingView,
  meetingModel,
} from '../../../../shared/areas/admin/meetings.ts';
import { meetingSheet, meetingsSheet } from '../../../../shared/areas/admin/organisationPapers/meetings.ts';
import { listWith } from '../../../../shared/areas/children/ownCodes.ts';
import { meetingKind } from '../../../../shared/codes/index.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { ownCodes } from '../children/ownCodes.ts';
import { writePaper } from '../writePaper.ts';
import { keepMaterials, materialOf, materialRows } from './materials.ts';
import { meetingScope } from './meetingScope.ts';
import { addItems, requireStaff } from './planItems.ts';
import { itemRows, itemsWhere, staffById } from './planRows.ts';
import { requirePlan } from './plans.ts';
import { school } from './school.ts';

type Calls = typeof adminCalls;

function meetingsWhere(context: ReadContext, condition: string, ...params: SqlValue[]): Meeting[] {
  const reach = meetingScope(context);
  return context.read
    .all<Record<string, SqlValue>>(
      `select ${recordColumns(meetingModel)} from meeting
       where ${condition} and deletedAt is null and ${reach.sql} order by heldOn desc, startsAt desc, seq desc`,
      ...params,
      ...reach.params,
    )
    .map((row) => readRow(meetingModel, row));
}

/** Absent, in the bin and out of reach look the same. */
function requireMeeting(context: ReadContext, id: string): Meeting {
  return meetingsWhere(context, 'id = ?', id)[0] ?? refuse('notFound', { record: 'meeting' });
}

export const meetings: Handler<Calls['meetings']> = (context, { from, to }) => rowsIn(context, from, to);

function rowsIn(context: ReadContext, from: Day, to: Day): MeetingRow[] {
  return rowsOf(context, meetingsWhere(context, 'heldOn between ? and ?', from, to));
}

function rowsOf(context: ReadContext, found: readonly Meeting[]): MeetingRow[] {
  const names = staffById(context);
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const items = itemsWhere(
    context,
    'meetingId in (select value from json_each(?))',
    JSON.stringify(found.map(({ id }) => id)),
  );
  const planned = new Set(items.map(({ meetingId, decision }) => `${meetingId} ${decision}`));
  return found.map((meeting) => ({
    meeting,
    chair: name(meeting.chairId) ?? meeting.chairName,
    recorder: name(meeting.recorderId),
    staff: meeting.staffIds.flatMap((id) => {
      const known = name(id);
      return known === null ? [] : [{ id, name: known }];
    }),
    decided: meeting.decisions.length,
    planned: meeting.decisions.filter((each) => planned.has(`${meeting.id} ${each}`)).length,
  }));
}

export const meeting: Handler<Calls['meeting']> = (context, { id }) => viewOf(context, id);

function viewOf(context: ReadContext, id: string): MeetingView {
  const found = requireMeeting(context, id);
  return {
    ...rowsOf(context, [found])[0]!,
    files: materialRows(context, found.materials),
    items: itemRows(context, itemsWhere(context, 'meetingId = ?', id))
      .filter(({ shown }) => shown !== 'carried')
      .map(({ item, shown, plan, staff }) => ({
        ...{ item, shown, plan },
        staff: staff.map(({ name }) => name),
      })),
  };
}

export const saveMeeting: Handler<Calls['saveMeeting']> = async (
  context,
  { id, version, patch, keep, files },
) => {
  const check = (reading: ReadContext) => {
    const before = id === null ? null : requireMeeting(reading, id);
    const whole = { heldOn: reading.today, ...before, ...patch };
    for (const key of ['kind', 'subject'] as const) if (!whole[key]) refuseField(`patch.${key}`, 'required');
    if (whole.heldOn > reading.today) refuseField('patch.heldOn', 'dayAhead');
    if (whole.startsAt && whole.endsAt && whole.endsAt < whole.startsAt)
      refuseField('patch.endsAt', 'endBeforeStart');
    requireStaff(reading, [
      ...(patch.staffIds ?? []),
      ...(patch.chairId ? [patch.chairId] : []),
      ...(patch.recorderId ? [patch.recorderId] : []),
    ]);
    return whole;
  };
  await context.alone(() => check(context));
  return keepMaterials(context, files, (write, made) => {
    const { materials = [], heldOn } = check(write) as Partial<Meeting> & Pick<Meeting, 'heldOn'>;
    const kept = [...materials.filter((each) => keep.includes(each)), ...made];
    // a colleague stands before a name that was typed
    const chair = patch.chairId ? { chairName: null } : {};
    const values = { ...patch, ...chair, materials: kept };
    if (id !== null) return write.update(meetingModel, id, values, version);
    return write.insert(meetingModel, {
      ...{ staffIds: [], minutes: [], decisions: [], heldOn },
      ...values,
    });
  });
};

export const removeMeeting: Handler<Calls['removeMeeting']> = (context, { id }) => {
  context.remove(meetingModel, requireMeeting(context, id).id);
  return null;
};

export const meetingMaterial: Handler<Calls['meetingMaterial']> = (context, { id, materialId }) => {
  const { materials } = requireMeeting(context, id);
  return materialOf(
    context,
    materials.find((each) => each === materialId) ?? refuse('notFound', { record: 'material' }),
  );
};

export const meetingToPlan: Handler<Calls['meetingToPlan']> = (context, { id, planId, lines }) => {
  const { decisions } = requireMeeting(context, id);
  requirePlan(context, planId);
  const known = new Set(itemsWhere(context, 'meetingId = ?', id).map(({ decision }) => decision));
  const fresh = lines.filter(({ decision }, at) => {
    if (!decisions.includes(decision)) refuse('notFound', { record: 'meeting' });
    return !known.has(decision) && lines.findIndex((each) => each.decision === decision) === at;
  });
  for (const { staffIds } of fresh) requireStaff(context, staffIds);
  const made = addItems(
    context,
    planId,
    fresh.map((line) => ({ ...line, meetingId: id })),
  );
  return { made: made.length };
};

function kindsOf(context: ReadContext) {
  return listWith(ownCodes(context), meetingKind);
}

export const meetingPaper: Handler<Calls['meetingPaper']> = async (context, { id, format }) => {
  const document = await context.alone(() =>
    meetingSheet(viewOf(context, id), school(context), kindsOf(context)),
  );
  return writePaper(context, document, format);
};

export const meetingsPaper: Handler<Calls['meetingsPaper']> = async (context, { from, to, format }) => {
  const document = await context.alone(() =>
    meetingsSheet(rowsIn(context, from, to).toReversed(), school(context), {
      from,
      to,
      kinds: kindsOf(context),
    }),
  );
  return writePaper(context, document, format);
};
