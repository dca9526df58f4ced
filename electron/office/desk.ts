/**
 * The school on this PC: absent, locked or open. Opening, locking and set-up in one place; the database, the keys and
 * the session live here and nowhere else.
 */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import type { Staff } from '../../shared/areas/admin/model.ts';
import type { OwnCallee } from '../../shared/areas/phone/own.ts';
import { type Problem, Refusal, refuse } from '../../shared/problem.ts';
import { dayOf } from '../../shared/values/day.ts';
import type { ChainResult } from './chainCheck.ts';
import type { Session } from './context.ts';
import { backUpMeanwhile, type CheckedBackup } from './database/backup.ts';
import { type BackupFolder, type BackupLabel, listBackups, removeBackup } from './database/backupFolder.ts';
import { keepPace, secondsFor } from './database/copiesNote.ts';
import { databaseName, demoName, previousVaultName, vaultName } from './database/fileNames.ts';
import { openDatabase } from './database/open.ts';
import { toPrune } from './database/prune.ts';
import { newId } from './database/records.ts';
import { prepareRestore } from './database/restore.ts';
import { dropSwap, finishSwap, swapIn, takeBack } from './database/swap.ts';
import { toRefusal } from './database/toRefusal.ts';
import {
  type AuditHead,
  createVault,
  deriveKey,
  type Keys,
  putHead,
  readHead,
  readVault,
  unlock,
  unlockWithRecovery,
  type VaultSummary,
  vaultContent,
} from './database/vault.ts';
import { assemble, type OpenSchool } from './openSchool.ts';
import { type BackupWay, freeName, mendable, type RestoreWay, recordRestore } from './restoring.ts';

export const migrationsFolder = fileURLToPath(new URL('./database/migrations/', import.meta.url));

/** The child to whom the desk was handed, and how far its call has come. */
export interface HandedOver {
  childId: string;
  lineId: string | null;
  callId: string | null;
  who: OwnCallee | null;
  done: boolean;
}

export class Desk {
  private readonly home: string;
  /** Its version, as backups and packages tell it. */
  readonly program: string;
  readonly stickRoots: readonly string[] | undefined;
  /** The demo school lives in a folder of its own beside the place of the real one. */
  demo: boolean;
  private opened: OpenSchool | undefined;
  session: Session | undefined;
  /** While a child is at the desk, serve answers nothing but its own calls; it ends with the lock. */
  handedTo: HandedOver | null = null;
  /** Why the last opening was refused; shown on the locked screen. */
  refused: Problem | undefined;
  /** What the last walk along the audit chain of the open school found; null before the first. */
  chain: ChainResult | null = null;
  /** The chain goes on from where it was at the last closing; else that head is kept as the only witness. */
  private headHolds = true;

  /** `program`: its version, as backups tell it. `stickRoots`: where sticks are, in tests. */
  constructor(home: string, program: string, stickRoots?: readonly string[]) {
    this.home = home;
    this.program = program;
    this.stickRoots = stickRoots;
    this.demo = existsSync(path.join(this.demoFolder, vaultName));
  }

  private get demoFolder(): string {
    return path.join(this.home, demoName);
  }

  /** Where the school at hand is, real or demo. */
  get folder(): string {
    return this.demo ? this.demoFolder : this.home;
  }

  /** The next set-up makes a demo school. Refuses alreadySetUp where a real school is. */
  enterDemo(): void {
    if (this.vault() || existsSync(this.databasePath)) refuse('alreadySetUp');
    mkdirSync(this.demoFolder, { recursive: true, mode: 0o700 });
    this.demo = true;
  }

  /** Throws the demo school away; the PC is empty again. A real school is never touched. */
  leaveDemo(): void {
    if (!this.demo) return;
    this.lock();
    rmSync(this.demoFolder, { recursive: true, force: true });
    this.demo = false;
  }

  get databasePath(): string {
    return path.join(this.folder, databaseName);
  }

  get backupFolder(): string {
    return path.join(this.folder, 'backups');
  }

  /** Refuses notSignedIn when the school is locked. */
  get school(): OpenSchool {
    if (!this.opened) refuse('notSignedIn');
    return this.opened;
  }

  get isOpen(): boolean {
    return this.opened !== undefined;
  }

  /** What lies beside the database for a locked screen; undefined where no school has been set up. */
  vault(): VaultSummary | undefined {
    return readVault(this.folder);
  }

  /** Makes keys and an empty database, and opens it. A set-up that fails leaves nothing behind. Refuses alreadySetUp. */
  async create(
    school: string,
    account: { username: string; displayName: string; password: string },
    now: number,
  ) {
    if (this.vault() || existsSync(this.databasePath)) refuse('alreadySetUp');
    const staffId = newId(now);
    const { keys, recoveryCode } = await createVault(this.folder, {
      school,
      account: { staffId, ...account },
    });
    try {
      this.opened = await this.openWith(keys, true);
    } catch (error) {
      this.abandon();
      throw error;
    }
    return { staffId, recoveryCode };
  }

  /** Takes a set-up back that failed half-way: nothing but empty files is lost. */
  abandon(): void {
    this.close();
    for (const name of [
      databaseName,
      `${databaseName}-wal`,
      `${databaseName}-shm`,
      vaultName,
      previousVaultName,
    ])
      rmSync(path.join(this.folder, name), { force: true });
  }

  /** Opens the school by name and password and says who came. Refuses as vault.ts and open.ts say, and accountDisabled. */
  async enter(username: string, password: string): Promise<Session> {
    const { keys, staffId } = await unlock(this.folder, username, password);
    return this.begin(keys, staffId);
  }

  /** Opens with the printed recovery code, as the account of that name. */
  async enterByRecovery(code: string, username: string): Promise<{ session: Session; keys: Keys }> {
    const { keys } = await unlockWithRecovery(this.folder, code);
    const account = this.vault()?.accounts.find((each) => each.username === username);
    if (!account) refuse('notFound', { record: 'staff' });
    return { session: await this.begin(keys, account.staffId), keys };
  }

  /** The session of a member of staff on the open school; refuses accountDisabled. */
  async begin(keys: Keys, staffId: string): Promise<Session> {
    this.opened ??= await this.openWith(keys, false);
    const staff = this.opened.read.get<Pick<Staff, 'name' | 'role'> & { disabled: number }>(
      'select name, role, disabled from staff where id = ? and deletedAt is null',
      staffId,
    );
    if (!staff || staff.disabled === 1) {
      this.lock();
      refuse('accountDisabled');
    }
    this.session = { staffId, name: staff.name, role: staff.role };
    return this.session;
  }

  /**
   * Keeps the audit chain's head in the key file: from the first on, the set-up counts as finished. An old copy that
   * was put back does not get its own head kept: it would be forgotten that there were more rows.
   */
  keepHead(): void {
    if (this.headHolds) putHead(this.folder, this.school.keys, this.school.audit.head());
  }

  /** The audit chain's head as it was last kept; null for a school that was never closed. */
  keptHead(): AuditHead | null {
    return readHead(this.folder, this.school.keys);
  }

  /** Whether records, accounts or the recovery code were changed since the newest backup on this PC; no clock is asked. */
  get isChangedSinceBackup(): boolean {
    const { keys, audit } = this.school;
    const newest = listBackups(this.backupFolder)[0];
    if (!newest) return true;
    return vaultContent(newest.path, keys) !== vaultContent(this.folder, keys, audit.head());
  }

  /** About how long a backup on this PC takes; 0 for a small school. */
  get backupSeconds(): number {
    return secondsFor(this.folder, statSync(this.databasePath).size);
  }

  /**
   * A checked copy of the whole school, the audit chain's head in its key file; in `folder`, or beside the school, where
   * the ones that have had their day are then removed. Only the beginning is made `alone`, in a turn outside of
   * transactions. Refuses backupFailed {reason}, cancelled.
   */
  async backUp(
    label: BackupLabel,
    { folder = this.backupFolder, ...way }: BackupWay,
  ): Promise<CheckedBackup> {
    const { db, keys } = this.school;
    const started = performance.now();
    const key = deriveKey(keys, 'database');
    const rest = await way.alone(() => {
      this.school.purge();
      this.keepHead();
      const order = { folder, key, vaultFolder: this.folder, label, now: way.now, program: this.program };
      return backUpMeanwhile(db, order, way);
    });
    const made = await rest();
    if (folder === this.backupFolder) {
      keepPace(this.folder, made.bytes, performance.now() - started);
      for (const spent of toPrune(listBackups(folder))) removeBackup(spent);
    }
    return made;
  }

  /** Whether a backup may be put back with nobody signed in: no school is here, or none that opens. */
  get isMendable(): boolean {
    if (this.opened) return false;
    try {
      return (
        this.vault() === undefined || (this.refused !== undefined && mendable.includes(this.refused.code))
      );
    } catch (error) {
      return error instanceof Refusal && mendable.includes(error.problem.code);
    }
  }

  /**
   * Puts a backup in the school's place, keys and accounts with it, and locks. An open school is backed up before
   * ('beforeRestore'); of one that can't be opened the files are kept in a folder of their own, whose name is
   * returned. Refuses restoreFailed {reason}, changedMeanwhile, databaseNewer, cancelled; the old state is there then.
   */
  async restore(
    from: BackupFolder,
    opened: Keys,
    staffId: string | null,
    way: RestoreWay,
  ): Promise<string | null> {
    // Locking forgets the open school's keys.
    const keys: Keys = { data: Buffer.from(opened.data) };
    const home = this.folder;
    try {
      const saved = this.opened && (await this.saveBefore(way));
      const { now } = way;
      const record = (db: Database) => recordRestore(db, keys, { from, staffId, now });
      await prepareRestore({ home, from: from.path, keys, migrationsFolder, now, record }, way);
      return await way.alone(async () => {
        if (this.opened && this.school.audit.head().head !== saved) {
          dropSwap(home);
          refuse('changedMeanwhile');
        }
        way.progress({ step: 'swap' });
        const aside = freeName(home, `set-aside-${dayOf(now)}`);
        await this.swap(home, aside, keys);
        if (saved) rmSync(path.join(home, aside), { recursive: true, force: true });
        return existsSync(path.join(home, aside)) ? aside : null;
      });
    } catch (error) {
      const problem = toRefusal(error)?.problem;
      if (problem && ['cancelled', 'changedMeanwhile', 'databaseNewer'].includes(problem.code)) throw error;
      return refuse('restoreFailed', { reason: problem?.code ?? 'unexpected' }, error);
    } finally {
      keys.data.fill(0);
    }
  }

  /** The audit chain's head that is in the backup. */
  private async saveBefore(way: RestoreWay): Promise<string> {
    way.progress({ step: 'save' });
    let head = '';
    await this.backUp('beforeRestore', {
      ...way,
      alone: (work) =>
        way.alone(() => {
          head = this.school.audit.head().head;
          return work();
        }),
    });
    return head;
  }

  /** Swaps the files and proves that the new ones open; the old ones come back when they don't. */
  private async swap(home: string, aside: string, keys: Keys): Promise<void> {
    const refused = this.refused;
    this.lock();
    swapIn(home, aside);
    try {
      const school = await this.openWith({ data: Buffer.from(keys.data) }, false);
      school.db.close();
    } catch (error) {
      takeBack(home);
      this.refused = refused;
      throw error;
    }
    finishSwap(home);
  }

  /** Ends the session, closes the database and forgets the keys. */
  lock(): void {
    this.session = undefined;
    this.handedTo = null;
    this.close();
  }

  private close(): void {
    const open = this.opened;
    this.opened = undefined;
    this.chain = null;
    if (!open) return;
    try {
      open.purge();
      if (this.headHolds) putHead(this.folder, open.keys, open.audit.head());
    } finally {
      open.db.close();
      open.keys.data.fill(0);
    }
  }

  private async openWith(keys: Keys, create: boolean): Promise<OpenSchool> {
    try {
      const db = openDatabase({
        path: this.databasePath,
        key: deriveKey(keys, 'database'),
        create,
        migrationsFolder,
        backupFolder: this.backupFolder,
      });
      this.refused = undefined;
      const school = assemble(db, keys);
      const kept = readHead(this.folder, keys);
      this.headHolds = kept === null || school.audit.holds(kept);
      return school;
    } catch (error) {
      if (error instanceof Refusal) this.refused = error.problem;
      throw error;
    }
  }
}
