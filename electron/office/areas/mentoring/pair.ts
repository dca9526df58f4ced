/** Changing who looks after whom: through the children's own spells, so that every time before is kept. */

import type { Child } from '../../../../shared/areas/children/model.ts';
import { childModel } from '../../../../shared/areas/children/model.ts';
import { spellModel } from '../../../../shared/areas/children/spells.ts';
import type { PairingChange } from '../../../../shared/areas/mentoring/pairing.ts';
import { limitsOf } from '../../../../shared/areas/mentoring/typical.ts';
import { refuse } from '../../../../shared/problem.ts';
import { scopeOf } from '../../../../shared/roles.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { childScope, requireChild } from '../children/files.ts';
import { moveOf, spellsOf, trackChild } from '../children/spells.ts';

export function pair(
  context: WriteContext,
  input: { changes: PairingChange[]; since: Day | null },
): { changed: number } {
  const changes = input.changes.filter(({ from, to }) => from !== to);
  for (const change of changes) pairOne(context, change, input.since);
  return { changed: changes.length };
}

/** One child's change, within whatever act it belongs to. */
export function pairOne(context: WriteContext, change: PairingChange, since: Day | null): void {
  const { childId, from, to: mentorId, note = null } = change;
  const child = requireChild(context, childId);
  if (mentorId !== null) requireTeacher(context, mentorId);
  if (child.mentorId !== from) refuse('changedMeanwhile', { record: 'child' });
  const move = { ...moveOf(context, { since }), note };
  noteBeginning(context, child, move.day);
  context.update(childModel, childId, trackChild(context, child, { mentorId }, move));
}

/** The first mentor that anybody wrote down: until that day there was none, so that it is known since when. */
function noteBeginning(context: WriteContext, child: Child, day: Day): void {
  if (child.mentorId !== null) return;
  if (spellsOf(context, child.id).some(({ kind }) => kind === 'mentor')) return;
  context.insert(spellModel, {
    childId: child.id,
    kind: 'mentor',
    startsOn: null,
    endsOn: day,
    value: null,
  });
}

function requireTeacher(context: Pick<ReadContext, 'read'>, id: string): void {
  const there = context.read.get(
    'select 1 from staff where id = ? and disabled = 0 and deletedAt is null',
    id,
  );
  if (!there) refuse('notFound', { record: 'staff' });
}

/** Of the table child: at the school today. */
const here = `child.deletedAt is null and child.fileOpenedOn <= ?
  and (child.enrolledOn is null or child.enrolledOn <= ?) and (child.leftOn is null or child.leftOn > ?)`;

export function standing(context: ReadContext): { over: number; gone: number; short: number } {
  const { typicalLeast, pairedMost } = limitsOf(school(context));
  const { today } = context;
  const scope = childScope(context);
  if (scopeOf(context.session.role) === 'own') return { over: 0, gone: 0, short: 0 };
  const mentors = context.read.all<{ disabled: number; count: number }>(
    `select staff.disabled, count(*) as count from child join staff on staff.id = child.mentorId
     where ${here} and ${scope.sql} group by staff.id`,
    today,
    today,
    today,
    ...scope.params,
  );
  const byClass = context.read.all<{ children: number; named: number }>(
    `select count(distinct child.id) as children, count(distinct typicalChild.childId) as named
     from child left join typicalChild on typicalChild.childId = child.id and typicalChild.deletedAt is null
       and typicalChild.startsOn <= ? and (typicalChild.endsOn is null or typicalChild.endsOn > ?)
     where child.classId is not null and ${here} and ${scope.sql} group by child.classId`,
    today,
    today,
    today,
    today,
    today,
    ...scope.params,
  );
  return {
    over: mentors.filter(({ disabled, count }) => disabled === 0 && count > pairedMost).length,
    gone: mentors.filter(({ disabled }) => disabled === 1).length,
    short: byClass.filter(({ children, named }) => named < Math.min(typicalLeast, children)).length,
  };
}
