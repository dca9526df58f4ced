/**
 * The school's keys behind its passwords: one slot an account, one for the recovery code, nothing in the clear.
 * Whoever writes here holds the data folder's lock (dataLock.ts).
 *
 * What it does not do: every account's password opens the same data key, so a removed account's holder who kept an old
 * copy of the folder can still read that copy; and while the school is unlocked, a program of the same user of
 * the PC can read its memory.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal, refuse } from '../../../shared/problem.ts';
import { attemptsOf, recoveryTries, triesOf } from './attempts.ts';
import { databaseName } from './fileNames.ts';
import {
  decoySlot,
  openWithPassword,
  openWithRecovery,
  wrapForPassword,
  wrapForRecovery,
} from './keySlot.ts';
import { deriveKey, type KeyPurpose, type Keys } from './keys.ts';
import { checkPassword } from './passwords.ts';
import { newRecoveryCode as makeRecoveryCode, readRecoveryCode } from './recoveryCode.ts';
import { refusing } from './toRefusal.ts';
import { type Generation, readGenerations, type Vault, writeVault } from './vaultFile.ts';

export { checkPassword, deriveKey, type KeyPurpose, type Keys };

export interface AccountName {
  staffId: string;
  /** What is typed at the door; told apart without regard to case, width or outer spaces. */
  username: string;
  /** What the locked screen shows. */
  displayName: string;
}

export interface NewAccount extends AccountName {
  password: string;
}

/** What a locked screen needs. */
export interface VaultSummary {
  databaseId: string;
  schoolName: string;
  accounts: AccountName[];
  /** The newest key file is missing or damaged and the one before is used: to be told. `unlock` knows more: it also sees what was written into the file by hand. */
  fellBack: boolean;
}

/** The folder in which wrong tries are counted: a backup's own may be a stick that is write-protected. */
export interface Tries {
  triesIn?: string;
}

/** The audit chain's length and newest hash, so that an old copy of the database put back is told. */
export interface AuditHead {
  counter: number;
  head: string;
}

/**
 * Makes a school's keys and its first account, and the recovery code, which is kept nowhere: it is shown once.
 * Refuses alreadySetUp (unless what is there is a set-up that was cut off before anything was kept), and
 * what checkPassword refuses.
 */
export async function createVault(
  folder: string,
  { school, account }: { school: string; account: NewAccount },
): Promise<{ keys: Keys; recoveryCode: string }> {
  if (fs.existsSync(path.join(folder, databaseName)) || readVault(folder)) refuse('alreadySetUp');
  checkPassword(account.password, [account.username, account.displayName]);
  const keys: Keys = { data: randomBytes(32) };
  const recoveryCode = makeRecoveryCode();
  const databaseId = randomUUID();
  const vault: Vault = {
    generation: 1,
    databaseId,
    schoolName: school,
    accounts: [await newSlot(databaseId, keys, account)],
    recovery: wrapForRecovery(keys, readRecoveryCode(recoveryCode)!, recoveryOwner(databaseId)),
    decoy: decoySlot(),
    head: null,
  };
  refusing(() => {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeVault(folder, vault, keys);
  });
  return { keys, recoveryCode };
}

/**
 * What is known while locked; undefined where no school has been set up, or only begun: a key file without a
 * database and without a head comes from a set-up that was cut off, and nothing was ever kept under it.
 * Refuses keysMissing for a database without keys, keysDamaged, databaseNewer.
 */
export function readVault(folder: string): VaultSummary | undefined {
  return refusing(() => {
    const hasDatabase = fs.existsSync(path.join(folder, databaseName));
    const [current] = readGenerations(folder);
    if (!current && hasDatabase) refuse('keysMissing');
    if (!current || (!hasDatabase && current.vault.head === null)) return undefined;
    const { databaseId, schoolName, accounts } = current.vault;
    return {
      databaseId,
      schoolName,
      accounts: accounts.map(namesOf),
      fellBack: !current.newest,
    };
  });
}

/**
 * The keys, whose password it was, and whether the newest key file could not be trusted. Refuses wrongPassword {left}, in the same words, by the same work and with the
 * same waiting for a name that does not exist; waitAfterWrongTries {seconds}; keysMissing, keysDamaged.
 */
export async function unlock(
  folder: string,
  username: string,
  password: string,
  { triesIn = folder }: Tries = {},
): Promise<{ keys: Keys; staffId: string; fellBack: boolean }> {
  const { vault } = current(folder);
  const attempts = attemptsOf(triesIn);
  const who = triesOf(folded(username), vault.databaseId);
  refusing(() => attempts.begin(who));
  const account = vault.accounts.find((each) => folded(each.username) === folded(username));
  const owner = accountOwner(vault.databaseId, account?.staffId ?? '');
  const keys = await openWithPassword(account?.slot ?? vault.decoy, password, owner);
  if (!keys || !account) refuse('wrongPassword', { left: attempts.left(who) });
  refusing(() => attempts.forget(who));
  const trusted = trustedGeneration(folder, keys);
  if (!trusted.vault.accounts.some((each) => each.staffId === account.staffId)) refuse('keysDamaged');
  return { keys, staffId: account.staffId, fellBack: !trusted.newest };
}

/**
 * The keys by the printed code. Refuses recoveryCodeMistyped for what can't be any code (not counted as a try),
 * wrongRecoveryCode {left} for another school's or an old one, and waits like unlock.
 */
export async function unlockWithRecovery(
  folder: string,
  code: string,
  { triesIn = folder }: Tries = {},
): Promise<{ keys: Keys; fellBack: boolean }> {
  const { vault } = current(folder);
  const secret = readRecoveryCode(code) ?? refuse('recoveryCodeMistyped');
  const attempts = attemptsOf(triesIn);
  refusing(() => attempts.begin(recoveryTries));
  const keys = openWithRecovery(vault.recovery, secret, recoveryOwner(vault.databaseId));
  if (!keys) refuse('wrongRecoveryCode', { left: attempts.left(recoveryTries) });
  refusing(() => attempts.forget(recoveryTries));
  return { keys, fellBack: !trustedGeneration(folder, keys).newest };
}

/** Whether a code, as typed back at set-up, opens these very keys. */
export function recoveryCodeFits(folder: string, keys: Keys, code: string): boolean {
  const { vault } = trustedGeneration(folder, keys);
  const secret = readRecoveryCode(code);
  return (
    secret !== undefined &&
    openWithRecovery(vault.recovery, secret, recoveryOwner(vault.databaseId))?.data.equals(keys.data) === true
  );
}

/** Adds an account or gives it a new password and names. Refuses nameTaken and what checkPassword refuses. */
export async function putAccount(folder: string, keys: Keys, account: NewAccount): Promise<void> {
  checkPassword(account.password, [account.username, account.displayName]);
  const { databaseId } = trustedGeneration(folder, keys).vault;
  const slot = await newSlot(databaseId, keys, account);
  // Read again after the waiting: another account may have been written meanwhile.
  change(folder, keys, (vault) => {
    refuseTakenName(vault, account);
    const others = vault.accounts.filter((each) => each.staffId !== account.staffId);
    return { ...vault, accounts: [...others, slot] };
  });
}

/** Changes an account's names, not its password. Refuses nameTaken, and notFound for an account without a slot. */
export function renameAccount(folder: string, keys: Keys, account: AccountName): void {
  change(folder, keys, (vault) => {
    refuseTakenName(vault, account);
    const { staffId, username, displayName } = account;
    if (!vault.accounts.some((each) => each.staffId === staffId)) refuse('notFound', { record: 'staff' });
    const rename = (each: Vault['accounts'][number]) =>
      each.staffId === staffId ? { ...each, username, displayName } : each;
    return { ...vault, accounts: vault.accounts.map(rename) };
  });
}

/** Takes an account's slot out, in both generations; nothing happens where it has none. */
export function removeAccount(folder: string, keys: Keys, staffId: string): void {
  change(folder, keys, (vault) => ({
    ...vault,
    accounts: vault.accounts.filter((each) => each.staffId !== staffId),
  }));
}

/** Makes a new recovery code; the old one no longer opens this folder. */
export function newRecoveryCode(folder: string, keys: Keys): string {
  const code = makeRecoveryCode();
  change(folder, keys, (vault) => ({
    ...vault,
    recovery: wrapForRecovery(keys, readRecoveryCode(code)!, recoveryOwner(vault.databaseId)),
  }));
  return code;
}

/** The name that the locked screen shows. */
export function renameSchool(folder: string, keys: Keys, schoolName: string): void {
  change(folder, keys, (vault) => ({ ...vault, schoolName }));
}

/** Keeps the audit chain's head: a few milliseconds, at each closing and before each backup. */
export function putHead(folder: string, keys: Keys, head: AuditHead): void {
  refusing(() => {
    const trusted = trustedGeneration(folder, keys);
    const { vault } = trusted;
    // From the first head on, neither file may look like a set-up that was cut off.
    const keep = vault.head === null ? undefined : trusted;
    writeVault(folder, { ...vault, generation: vault.generation + 1, head }, keys, keep);
  });
}

/** The head last kept; null when the school was never closed or backed up yet. */
export function readHead(folder: string, keys: Keys): AuditHead | null {
  return trustedGeneration(folder, keys).vault.head;
}

/**
 * All that a key file holds but how often it was written, and with another head if one is given: alike in the data folder and in
 * a backup when neither records nor accounts were changed between. Undefined where these keys did not seal it.
 */
export function vaultContent(folder: string, keys: Keys, head?: AuditHead): string | undefined {
  try {
    const { generation: _, ...content } = trustedGeneration(folder, keys).vault;
    return JSON.stringify(head ? { ...content, head } : content);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** What a key file says without any key, not yet proved; undefined where none can be read. */
export function peek(
  folder: string,
): (Omit<VaultSummary, 'fellBack'> & { counter: number | null }) | undefined {
  try {
    const [generation] = readGenerations(folder);
    if (!generation) return undefined;
    const { databaseId, schoolName, accounts, head } = generation.vault;
    return { databaseId, schoolName, accounts: accounts.map(namesOf), counter: head?.counter ?? null };
  } catch {
    return undefined;
  }
}

/** The key file's text as it goes into a backup. Refuses keysMissing, keysDamaged. */
export function vaultText(folder: string): string {
  return current(folder).text;
}

function current(folder: string): Generation {
  return refusing(() => readGenerations(folder))[0] ?? refuse('keysMissing');
}

/** The newest generation that these keys sealed. Refuses keysDamaged when somebody wrote into all of them. */
function trustedGeneration(folder: string, keys: Keys): Generation {
  return (
    refusing(() => readGenerations(folder)).find((generation) => generation.sealedBy(keys)) ??
    refuse('keysDamaged')
  );
}

function change(folder: string, keys: Keys, next: (vault: Vault) => Vault): void {
  refusing(() => {
    const { vault } = trustedGeneration(folder, keys);
    writeVault(folder, { ...next(vault), generation: vault.generation + 1 }, keys);
  });
}

async function newSlot(databaseId: string, keys: Keys, { password, ...names }: NewAccount) {
  const { staffId, username, displayName } = names;
  const slot = await wrapForPassword(keys, password, accountOwner(databaseId, staffId));
  return { staffId, username, displayName, slot };
}

function namesOf({ staffId, username, displayName }: AccountName): AccountName {
  return { staffId, username, displayName };
}

function refuseTakenName(vault: Vault, { staffId, username }: AccountName): void {
  const taken = vault.accounts.some(
    (each) => each.staffId !== staffId && folded(each.username) === folded(username),
  );
  if (taken) refuse('nameTaken');
}

function folded(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase();
}

function accountOwner(databaseId: string, staffId: string): string {
  return JSON.stringify([databaseId, 'account', staffId]);
}

function recoveryOwner(databaseId: string): string {
  return JSON.stringify([databaseId, 'recovery']);
}
