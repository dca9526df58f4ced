/** Coming in and going out: set-up, sign-in, the recovery code, locking. */
import type { z } from 'zod';
import type { doorState, SessionInfo, setUpInput } from '../../../../shared/areas/admin/calls.ts';
import {
  schoolClassModel,
  schoolModel,
  staffModel,
  termModel,
  usualPairing,
  usualPreferences,
} from '../../../../shared/areas/admin/model.ts';
import { usualOpening } from '../../../../shared/areas/rooms/settings.ts';
import { Refusal, refuse } from '../../../../shared/problem.ts';
import type { JobContext, ReadContext } from '../../context.ts';
import { putAccount, recoveryCodeFits } from '../../database/vault.ts';
import type { Desk } from '../../desk.ts';

const defaultLockMinutes = 10;

/** What a locked screen shows; never refuses, so that a damaged key file is told there too. */
export function door({ desk }: { desk: Desk }): z.output<typeof doorState> {
  const { demo, isMendable: mendable } = desk;
  const nobody = { schoolName: null, demo, accounts: [], mendable, problem: null };
  try {
    const vault = desk.vault();
    if (!vault) return { state: 'empty', ...nobody };
    const accounts = vault.accounts.map(({ username, displayName }) => ({ username, displayName }));
    const problem = desk.refused ? { code: desk.refused.code, ...paramsOf(desk.refused.params) } : null;
    const state = desk.session ? 'open' : problem ? 'refused' : 'locked';
    return { state, schoolName: vault.schoolName, demo, accounts, mendable, problem };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      state: 'refused',
      ...nobody,
      problem: { code: error.problem.code, ...paramsOf(error.problem.params) },
    };
  }
}

function paramsOf(params: Record<string, string | number> | undefined) {
  return params ? { params } : {};
}

export async function enterDemo({ desk }: JobContext): Promise<null> {
  desk.enterDemo();
  return null;
}

export async function leaveDemo(context: JobContext): Promise<null> {
  await context.alone(() => context.desk.leaveDemo());
  return null;
}

/** Makes keys and database, and the first records; a set-up that fails half-way leaves an empty PC behind. */
export async function setUp(context: JobContext, input: z.output<typeof setUpInput>) {
  const { desk } = context;
  const { name, username, password } = input.principal;
  const { staffId, recoveryCode } = await desk.create(
    input.school.name,
    { username, displayName: name, password },
    context.now,
  );
  try {
    await context.write((write) => {
      const usual = { lockMinutes: defaultLockMinutes, ...usualPairing, ...usualOpening };
      write.insert(schoolModel, { ...input.school, ...usual });
      for (const each of input.terms) write.insert(termModel, each);
      for (const each of input.classes) write.insert(schoolClassModel, each);
      write.insert(staffModel, { name, username, role: 'principal', disabled: false }, staffId);
    });
    desk.keepHead();
  } catch (error) {
    desk.abandon();
    throw error;
  }
  desk.session = { staffId, name, role: 'principal' };
  return { recoveryCode, session: session(context) };
}

/** Whether the code that was typed back opens this school. */
export function confirmRecoveryCode({ desk }: { desk: Desk }, input: { code: string }): boolean {
  return recoveryCodeFits(desk.folder, desk.school.keys, input.code);
}

export async function signIn(
  context: JobContext,
  input: { username: string; password: string },
): Promise<SessionInfo> {
  await context.desk.enter(input.username, input.password);
  return session(context);
}

export async function recover(
  context: JobContext,
  input: { code: string; username: string; newPassword: string },
): Promise<SessionInfo> {
  const { session: entered, keys } = await context.desk.enterByRecovery(input.code, input.username);
  await putAccount(context.desk.folder, keys, {
    staffId: entered.staffId,
    username: input.username,
    displayName: entered.name,
    password: input.newPassword,
  });
  return session(context);
}

export function session(context: ReadContext): SessionInfo {
  const school = context.read.get<{ name: string; lockMinutes: number }>(
    'select name, lockMinutes from school',
  );
  if (!school) refuse('notSetUp');
  const staff = context.records.find(staffModel, context.session.staffId);
  const { name, lockMinutes } = school;
  return {
    ...context.session,
    schoolName: name,
    lockMinutes,
    today: context.today,
    // chosen before a preference existed: the usual one
    preferences: { ...usualPreferences, ...staff?.preferences },
  };
}

/** The message itself is what counts: the office's idle clock starts anew with every one. */
export function stillHere(): null {
  return null;
}

/** Serve locks the desk before any handler; this one answers where nothing was open. */
export function lock(): null {
  return null;
}
