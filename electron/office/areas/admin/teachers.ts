/** Teachers without an account: added, changed, gone, and given a key when they are to sign in. */
import { type Staff, staffModel } from '../../../../shared/areas/admin/model.ts';
import type { Teacher } from '../../../../shared/areas/admin/teachers.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Role } from '../../../../shared/roles.ts';
import { normaliseName } from '../../../../shared/values/personName.ts';
import type { JobContext, ReadContext, WriteContext } from '../../context.ts';
import { checkPassword, putAccount } from '../../database/vault.ts';
import { requireFreeUsername } from './accounts.ts';

export function teachers(context: Pick<ReadContext, 'read'>): Teacher[] {
  return context.read
    .all<Omit<Teacher, 'left'> & { disabled: number }>(
      `select id, name, phone, disabled,
         (select count(*) from child where mentorId = staff.id and leftOn is null and deletedAt is null) as children
       from staff where username is null and deletedAt is null order by disabled, seq`,
    )
    .map(({ disabled, ...each }) => ({ ...each, left: disabled === 1 }));
}

/** Refuses notFound for somebody who has an account: that is changed among the accounts. */
export function saveTeacher(
  context: WriteContext,
  { id, ...values }: { id: string | null; name: string; phone: string | null },
): { id: string } {
  if (id === null) return { id: addTeacher(context, values).id };
  return { id: context.update(staffModel, requireTeacher(context, id).id, values).id };
}

/** A new one; the import of a pairing table makes them too. */
export function addTeacher(context: WriteContext, values: { name: string; phone: string | null }): Staff {
  return context.insert(staffModel, { ...values, role: 'mentor', disabled: false });
}

/** Ids of the staff by the name that tables write (normaliseName); who has left only where it is asked. */
export function staffByName(
  context: Pick<ReadContext, 'read'>,
  { left = false }: { left?: boolean } = {},
): ReadonlyMap<string, readonly string[]> {
  const staff = context.read.all<{ id: string; name: string }>(
    'select id, name from staff where disabled <= ? and deletedAt is null order by seq',
    left ? 1 : 0,
  );
  const named = Map.groupBy(staff, (each) => normaliseName(each.name));
  return new Map([...named].map(([name, some]) => [name, some.map(({ id }) => id)]));
}

export function teacherLeft(context: WriteContext, { id, left }: { id: string; left: boolean }): null {
  context.update(staffModel, requireTeacher(context, id).id, { disabled: left });
  return null;
}

export async function giveAccount(
  context: JobContext,
  input: { id: string; username: string; role: Role; password: string },
): Promise<null> {
  const { id, username, role, password } = input;
  const { name } = requireTeacher(context, id);
  checkPassword(password, [username, name]);
  requireFreeUsername(context, username);
  // The row first, as with every account: one whose key slot is missing gets a new password.
  await context.write((write) => write.update(staffModel, id, { username, role, disabled: false }));
  await putAccount(context.desk.folder, context.desk.school.keys, {
    staffId: id,
    username,
    displayName: name,
    password,
  });
  return null;
}

function requireTeacher(context: Pick<ReadContext, 'records'>, id: string): Staff {
  const staff = context.records.find(staffModel, id);
  return staff && staff.username === null ? staff : refuse('notFound', { record: 'staff' });
}
