/** Accounts: a row in the database says who somebody is, a slot in the key file lets them in. */
import { type Preferences, type Staff, staffModel } from '../../../../shared/areas/admin/model.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Role } from '../../../../shared/roles.ts';
import type { JobContext, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import {
  checkPassword,
  newRecoveryCode,
  putAccount,
  removeAccount,
  renameAccount,
  unlock,
} from '../../database/vault.ts';
import type { Desk } from '../../desk.ts';

/** A member of staff with a sign-in name. */
type Account = Staff & { username: string };

/** Everybody who may sign in or might once; teachers without an account stand apart (teachers.ts). */
export function accounts(context: Pick<ReadContext, 'read'>): Account[] {
  return context.read
    .all<Record<string, SqlValue>>(
      'select * from staff where username is not null and deletedAt is null order by seq',
    )
    .map((row) => fromRow(staffModel, row) as Account);
}

export function requireFreeUsername(context: Pick<ReadContext, 'read'>, username: string): void {
  if (accounts(context).some((each) => each.username === username)) refuse('nameTaken');
}

/** Refuses nameTaken for a sign-in name in use, and what checkPassword refuses. */
export async function addAccount(
  context: JobContext,
  input: { name: string; username: string; role: Role; phone?: string | null | undefined; password: string },
): Promise<Staff> {
  const { password, phone = null, ...who } = input;
  checkPassword(password);
  requireFreeUsername(context, who.username);
  // The row first: an account whose key slot is missing can't sign in and gets a new password; a slot without a row would be a stranger's key.
  const staff = await context.write((write) => write.insert(staffModel, { ...who, phone, disabled: false }));
  await putAccount(context.desk.folder, context.desk.school.keys, slotOf({ ...staff, ...who }, password));
  return staff;
}

export function saveAccount(
  context: WriteContext & { desk: Desk },
  input: { id: string; name: string; role: Role; phone?: string | null | undefined },
): Staff {
  if (input.role !== 'principal') keepOnePrincipal(context, input.id);
  const { id, phone, ...who } = input;
  const { username } = requireAccount(context, id);
  const staff = context.update(staffModel, id, phone === undefined ? who : { ...who, phone });
  const { folder, school } = context.desk;
  if (!staff.disabled)
    renameAccount(folder, school.keys, {
      staffId: staff.id,
      username,
      displayName: staff.name,
    });
  return staff;
}

export async function disableAccount(context: JobContext, input: { id: string }): Promise<null> {
  requireAccount(context, input.id);
  keepOnePrincipal(context, input.id);
  await context.write((write) => write.update(staffModel, input.id, { disabled: true }));
  removeAccount(context.desk.folder, context.desk.school.keys, input.id);
  return null;
}

/** A new password also lets a disabled account in again. */
export async function resetPassword(
  context: JobContext,
  input: { id: string; password: string },
): Promise<null> {
  checkPassword(input.password);
  const staff = requireAccount(context, input.id);
  await putAccount(context.desk.folder, context.desk.school.keys, slotOf(staff, input.password));
  await context.write((write) => write.update(staffModel, input.id, { disabled: false }));
  return null;
}

/** For a printed code that was lost or seen by others. */
export async function renewRecoveryCode({ desk, alone }: JobContext): Promise<{ recoveryCode: string }> {
  return alone(() => ({ recoveryCode: newRecoveryCode(desk.folder, desk.school.keys) }));
}

export async function changePassword(
  context: JobContext,
  input: { password: string; newPassword: string },
): Promise<null> {
  const staff = requireAccount(context, context.session.staffId);
  checkPassword(input.newPassword);
  await unlock(context.desk.folder, staff.username, input.password);
  await putAccount(context.desk.folder, context.desk.school.keys, slotOf(staff, input.newPassword));
  return null;
}

function requireAccount(context: Pick<ReadContext, 'records'>, id: string): Account {
  const staff = context.records.find(staffModel, id);
  return staff && staff.username !== null ? (staff as Account) : refuse('notFound', { record: 'staff' });
}

function slotOf(staff: Pick<Account, 'id' | 'username' | 'name'>, password: string) {
  return { staffId: staff.id, username: staff.username, displayName: staff.name, password };
}

/** Somebody must be left who can manage accounts. Refuses lastPrincipal. */
function keepOnePrincipal(context: ReadContext, leaving: string): void {
  const others = context.read.get<{ n: number }>(
    `select count(*) as n from staff where role = 'principal' and disabled = 0 and deletedAt is null and id <> ?`,
    leaving,
  );
  if (others?.n === 0) refuse('lastPrincipal');
}

export function savePreferences(context: WriteContext, preferences: Preferences): null {
  context.update(staffModel, context.session.staffId, { preferences });
  return null;
}
