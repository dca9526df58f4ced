/** The pairing board: teachers, children, and who belongs together. */

import { isHere } from '../../../../shared/areas/children/rules.ts';
import type { Board, BoardChild, BoardTeacher } from '../../../../shared/areas/mentoring/pairing.ts';
import { limitsOf } from '../../../../shared/areas/mentoring/typical.ts';
import { type Role, scopeOf } from '../../../../shared/roles.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import type { LoadedFile } from '../children/files.ts';
import { childScope, loadFiles } from '../children/files.ts';
import { typicalNow } from './typical.ts';

export function board(context: ReadContext): Board {
  const files = filesToPair(context);
  const since = mentoredSince(context);
  const typical = typicalNow(context);
  const siblings = siblingKeys(context);
  const children = files.map(({ child, className }): BoardChild => {
    const { id, name, sex, classId, village, mentorId } = child;
    return {
      ...{ id, name, sex, classId, className, village, mentorId },
      since: mentorId === null ? null : (since.get(id) ?? null),
      typical: typical.has(id),
      siblings: siblings.get(id) ?? null,
    };
  });
  return { limits: limitsOf(school(context)), teachers: teachersFor(context, children), children };
}

/** The session's children whom the school pairs: the left-behind of today, and those who have a mentor anyway. */
export function filesToPair(context: ReadContext): LoadedFile[] {
  const { today } = context;
  return loadFiles(context, today).filter(
    (file) =>
      isHere(file.child, today) && (file.child.mentorId !== null || file.derived.wider.state === 'yes'),
  );
}

interface StaffRow {
  id: string;
  name: string;
  role: Role;
  disabled: number;
}

/** Who takes children comes first. Whoever may not see the whole school meets those of their own children only. */
function teachersFor(context: ReadContext, children: readonly BoardChild[]): BoardTeacher[] {
  const whole = scopeOf(context.session.role) === 'school';
  const mentors = new Set(children.map((each) => each.mentorId));
  const heads = headsOf(context);
  const teachers = context.read
    .all<StaffRow>('select id, name, role, disabled from staff where deletedAt is null order by seq')
    .map(({ id, name, role, disabled }): BoardTeacher => {
      const left = disabled === 1;
      const takes = !left && (role === 'mentor' || role === 'headTeacher');
      return { id, name, left, takes, heads: heads(id, name) };
    })
    .filter(({ id, takes }) => mentors.has(id) || (whole && takes));
  return [...teachers.filter((each) => each.takes), ...teachers.filter((each) => !each.takes)];
}

/** By the account, or by the name that stands with the class where only one teacher has it. */
function headsOf(context: Pick<ReadContext, 'read'>): (id: string, name: string) => string[] {
  const classes = context.read.all<{
    id: string;
    headTeacherId: string | null;
    headTeacherName: string | null;
  }>(
    'select id, headTeacherId, headTeacherName from schoolClass where deletedAt is null order by grade, number',
  );
  const names = context.read.all<{ name: string }>(
    'select name from staff where disabled = 0 and deletedAt is null group by name having count(*) = 1',
  );
  const alone = new Set(names.map((each) => each.name));
  return (id, name) =>
    classes
      .filter((each) =>
        each.headTeacherId === null
          ? each.headTeacherName === name && alone.has(name)
          : each.headTeacherId === id,
      )
      .map((each) => each.id);
}

/** By child: when the mentor before ended, so when this one began. */
export function mentoredSince(context: ReadContext): ReadonlyMap<string, Day> {
  const scope = childScope(context);
  const rows = context.read.all<{ childId: string; since: Day }>(
    `select spell.childId, max(spell.endsOn) as since from spell join child on child.id = spell.childId
     where spell.kind = 'mentor' and spell.deletedAt is null and ${scope.sql} group by spell.childId`,
    ...scope.params,
  );
  return new Map(rows.map(({ childId, since }) => [childId, since]));
}

/** By child, one key for all brothers and sisters of the session: the smallest of their ids. */
function siblingKeys(context: ReadContext): ReadonlyMap<string, string> {
  const scope = childScope(context);
  const rows = context.read.all<{ personId: string; childId: string }>(
    `select kin.personId, kin.childId from kin join child on child.id = kin.childId
     where kin.personId is not null and kin.relation in ('51', '52') and kin.deletedAt is null
       and child.deletedAt is null and ${scope.sql} order by kin.childId`,
    ...scope.params,
  );
  const keys = new Map<string, string>();
  const keyOf = (id: string): string => {
    const key = keys.get(id) ?? id;
    return key === id ? id : keyOf(key);
  };
  for (const family of Map.groupBy(rows, (row) => row.personId).values()) {
    if (family.length < 2) continue;
    const [least, ...others] = [...new Set(family.map((row) => keyOf(row.childId)))].toSorted();
    keys.set(least!, least!);
    for (const other of others) keys.set(other, least!);
  }
  return new Map([...keys.keys()].map((id) => [id, keyOf(id)]));
}
