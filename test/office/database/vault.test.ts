import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  attemptsName,
  databaseName,
  previousVaultName,
  vaultName,
} from '../../../electron/office/database/fileNames.ts';
import {
  createVault,
  deriveKey,
  type Keys,
  newRecoveryCode,
  putAccount,
  putHead,
  readHead,
  readVault,
  recoveryCodeFits,
  removeAccount,
  renameAccount,
  renameSchool,
  unlock,
  unlockWithRecovery,
} from '../../../electron/office/database/vault.ts';
import { emptyFolder, refusalOf, seededNumbers } from './place.ts';

vi.mock('@node-rs/argon2', { spy: true });

const principal = { staffId: 'p', username: 'Zhou', displayName: '周校长', password: 'plum rain tea' };
const mentor = { staffId: 'm', username: 'mentor', displayName: '何老师', password: 'bamboo after snow' };
const school = '青石岭小学';

let template = '';
let keys: Keys;
let recoveryCode = '';
let folder = '';

/** A school with a principal and a mentor, made once; each test works on its own copy. */
beforeAll(async () => {
  template = emptyFolder();
  ({ keys, recoveryCode } = await createVault(template, { school, account: principal }));
  await putAccount(template, keys, mentor);
  fs.writeFileSync(path.join(template, databaseName), 'stands for the database');
});

beforeEach(() => {
  folder = emptyFolder();
  fs.cpSync(template, folder, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.mocked(hashRaw).mockClear();
});

const file = (name: string) => path.join(folder, name);
const text = (name: string) => fs.readFileSync(file(name), 'utf8');
const accountNames = ({ staffId, username, displayName }: typeof principal) => ({
  staffId,
  username,
  displayName,
});
const wrongPassword = (left: number) => ({ code: 'wrongPassword', params: { left } });

describe('setting a school up', () => {
  it('lets its first account in, and shows a locked screen nothing but names', async () => {
    expect(readVault(folder)).toEqual({
      databaseId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      schoolName: school,
      accounts: [accountNames(principal), accountNames(mentor)],
      fellBack: false,
    });
    const opened = await unlock(folder, 'Zhou', 'plum rain tea');
    expect(opened).toEqual({ keys, staffId: 'p', fellBack: false });
    expect(keys.data).toHaveLength(32);
  });

  it('keeps no key, password or recovery code on the disk', () => {
    const derived = (['database', 'audit', 'vault'] as const).map((purpose) => deriveKey(keys, purpose));
    const secrets = [
      ...[keys.data, ...derived].flatMap((key) => [
        key,
        Buffer.from(key.toString('hex')),
        Buffer.from(key.toString('base64')),
        Buffer.from(key.toString('base64url')),
      ]),
      ...[principal.password, mentor.password, recoveryCode, recoveryCode.replaceAll('-', '')].map((secret) =>
        Buffer.from(secret),
      ),
    ];
    for (const name of fs.readdirSync(folder)) {
      const bytes = fs.readFileSync(file(name));
      for (const secret of secrets) expect(bytes.includes(secret)).toBe(false);
    }
  });

  it('gives each purpose a key of its own, the same each time', () => {
    expect(deriveKey(keys, 'database')).toEqual(deriveKey(keys, 'database'));
    expect(deriveKey(keys, 'database')).not.toEqual(deriveKey(keys, 'audit'));
    expect(deriveKey(keys, 'database')).not.toEqual(keys.data);
    expect(deriveKey(keys, 'database')).toHaveLength(32);
  });

  it('is refused over a school that is there', async () => {
    expect(await refusalOf(() => createVault(folder, { school, account: principal }))).toEqual({
      code: 'alreadySetUp',
    });
    expect((await unlock(folder, 'Zhou', principal.password)).keys).toEqual(keys);
  });

  it('may begin again when it was cut off before anything was kept', async () => {
    fs.rmSync(file(databaseName));
    expect(readVault(folder)).toBeUndefined();
    const again = await createVault(folder, { school, account: principal });
    expect(again.keys).not.toEqual(keys);
  });

  it('is never offered where a database is gone or its keys are', async () => {
    putHead(folder, keys, { counter: 3, head: 'c0ffee' });
    fs.rmSync(file(databaseName));
    expect(readVault(folder)?.schoolName).toBe(school);
    fs.rmSync(file(vaultName));
    expect(readVault(folder)?.schoolName).toBe(school);
    expect((await refusalOf(() => createVault(folder, { school, account: principal }))).code).toBe(
      'alreadySetUp',
    );
    fs.rmSync(file(previousVaultName));
    fs.writeFileSync(file(databaseName), 'stands for the database');
    expect(await refusalOf(() => readVault(folder))).toEqual({ code: 'keysMissing' });
    expect((await refusalOf(() => createVault(folder, { school, account: principal }))).code).toBe(
      'alreadySetUp',
    );
  });

  it('refuses a password that is tried first, and the principal’s own name with digits', async () => {
    const place = emptyFolder();
    for (const password of ['12345678', 'woaini1314', 'zhou20260302', 'zhouxiaozhang1'])
      expect(
        (await refusalOf(() => createVault(place, { school, account: { ...principal, password } }))).code,
      ).toBe('passwordTooCommon');
    expect(fs.readdirSync(place)).toEqual([]);
  });
});

describe('unlocking', () => {
  it('takes the name in any case and width, and the password in any width', async () => {
    for (const [name, password] of [
      [' zhou ', principal.password],
      ['ＺＨＯＵ', 'ｐｌｕｍ　ｒａｉｎ　ｔｅａ'],
    ] as const)
      expect((await unlock(folder, name, password)).staffId).toBe('p');
    expect(await refusalOf(() => unlock(folder, 'Zhou', 'Plum rain tea'))).toEqual(wrongPassword(4));
  });

  it('gives every account the same keys and its own name', async () => {
    expect(await unlock(folder, 'mentor', mentor.password)).toEqual({ keys, staffId: 'm', fellBack: false });
  });

  it('does the same work and says the same words for a name that does not exist', async () => {
    const known = await refusalOf(() => unlock(folder, 'Zhou', 'not the password'));
    const unknown = await refusalOf(() => unlock(folder, 'nobody', 'not the password'));
    expect(unknown).toEqual(known);
    const [first, second] = vi.mocked(hashRaw).mock.calls.map(([password, options]) => ({
      password,
      ...options,
      salt: options?.salt?.length,
    }));
    expect(vi.mocked(hashRaw)).toHaveBeenCalledTimes(2);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1, salt: 16 });
  });

  it('waits for a name that does not exist as for one that does', async () => {
    const answers = async (name: string) => {
      const all = [];
      for (let i = 0; i < 6; i++) all.push(await refusalOf(() => unlock(folder, name, 'not the password')));
      return all;
    };
    const known = await answers('Zhou');
    expect(known.map(({ code }) => code)).toEqual([
      ...Array(4).fill('wrongPassword'),
      ...Array(2).fill('waitAfterWrongTries'),
    ]);
    expect(known.at(-1)?.params).toEqual({ seconds: 30 });
    expect(await answers('nobody')).toEqual(known);
  });

  it('refuses the right password too while the waiting lasts, without looking at it', async () => {
    const now = vi.spyOn(performance, 'now');
    for (let i = 0; i < 5; i++) await refusalOf(() => unlock(folder, 'mentor', 'not the password'));
    vi.mocked(hashRaw).mockClear();
    expect((await refusalOf(() => unlock(folder, 'mentor', mentor.password))).code).toBe(
      'waitAfterWrongTries',
    );
    expect(vi.mocked(hashRaw)).not.toHaveBeenCalled();
    expect((await unlock(folder, 'Zhou', principal.password)).staffId).toBe('p');
    const later = performance.now() + 31_000;
    now.mockImplementation(() => later);
    expect((await unlock(folder, 'mentor', mentor.password)).staffId).toBe('m');
    expect(JSON.parse(text(attemptsName)).wrong).toEqual({});
  });

  it('does not open for tries sent at the same moment more often than one after the other', async () => {
    const tries = Array.from({ length: 12 }, () =>
      refusalOf(() => unlock(folder, 'Zhou', 'not the password')),
    );
    const codes = (await Promise.all(tries)).map(({ code }) => code);
    expect(vi.mocked(hashRaw).mock.calls.length).toBeLessThanOrEqual(5);
    expect(codes.filter((code) => code === 'waitAfterWrongTries').length).toBeGreaterThanOrEqual(7);
  });
});

describe('the recovery code', () => {
  it('opens the school however it is typed', async () => {
    expect(await unlockWithRecovery(folder, ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')}`)).toEqual({
      keys,
      fellBack: false,
    });
    expect(recoveryCodeFits(folder, keys, recoveryCode)).toBe(true);
  });

  it('that is mistyped is told so and is no try; another school’s is one', async () => {
    const mistyped = recoveryCode.startsWith('0')
      ? recoveryCode.replace('0', '1')
      : recoveryCode.replace(/^./, '0');
    for (let i = 0; i < 8; i++)
      expect(await refusalOf(() => unlockWithRecovery(folder, mistyped))).toEqual({
        code: 'recoveryCodeMistyped',
      });
    const other = await createVault(emptyFolder(), { school, account: principal });
    for (const left of [4, 3, 2, 1]) {
      expect(await refusalOf(() => unlockWithRecovery(folder, other.recoveryCode))).toEqual({
        code: 'wrongRecoveryCode',
        params: { left },
      });
    }
    expect(await refusalOf(() => unlockWithRecovery(folder, other.recoveryCode))).toEqual({
      code: 'waitAfterWrongTries',
      params: { seconds: 30 },
    });
    expect(recoveryCodeFits(folder, keys, other.recoveryCode)).toBe(false);
    expect(recoveryCodeFits(folder, keys, mistyped)).toBe(false);
  });

  it('is void once there is a new one, also when the newest key file is lost', async () => {
    const code = newRecoveryCode(folder, keys);
    fs.rmSync(file(vaultName));
    expect((await refusalOf(() => unlockWithRecovery(folder, recoveryCode))).code).toBe('wrongRecoveryCode');
    expect((await unlockWithRecovery(folder, code)).keys).toEqual(keys);
  });

  it('leads to a new password', async () => {
    const opened = await unlockWithRecovery(folder, recoveryCode);
    await putAccount(folder, opened.keys, { ...principal, password: 'a kettle on the stove' });
    expect((await unlock(folder, 'Zhou', 'a kettle on the stove')).staffId).toBe('p');
  });
});

describe('accounts', () => {
  it('get a new password, and the old one opens nothing, also when the newest key file is lost', async () => {
    await putAccount(folder, keys, { ...mentor, password: 'the bus leaves at six' });
    for (const lost of [false, true]) {
      if (lost) fs.rmSync(file(vaultName));
      expect((await refusalOf(() => unlock(folder, 'mentor', mentor.password))).code).toBe('wrongPassword');
      expect((await unlock(folder, 'mentor', 'the bus leaves at six')).staffId).toBe('m');
    }
  });

  it('are removed from both generations', async () => {
    removeAccount(folder, keys, 'm');
    expect(readVault(folder)?.accounts).toEqual([accountNames(principal)]);
    for (const lost of [false, true]) {
      if (lost) fs.rmSync(file(vaultName));
      expect((await refusalOf(() => unlock(folder, 'mentor', mentor.password))).code).toBe('wrongPassword');
    }
  });

  it('don’t share a name, in whatever case it is written', async () => {
    const taken = { ...mentor, staffId: 'n', username: 'ＺＨＯＵ' };
    expect(await refusalOf(() => putAccount(folder, keys, taken))).toEqual({ code: 'nameTaken' });
    expect(await refusalOf(() => renameAccount(folder, keys, { ...mentor, username: 'zhou' }))).toEqual({
      code: 'nameTaken',
    });
  });

  it('and the school are renamed without a password', async () => {
    renameAccount(folder, keys, { staffId: 'm', username: 'he', displayName: '何主任' });
    renameSchool(folder, keys, '青石岭中心小学');
    expect(readVault(folder)).toMatchObject({
      schoolName: '青石岭中心小学',
      accounts: [accountNames(principal), { staffId: 'm', username: 'he', displayName: '何主任' }],
    });
    expect((await unlock(folder, 'he', mentor.password)).staffId).toBe('m');
  });

  it('made at the same moment are all kept', async () => {
    const staff = [1, 2, 3].map((i) => ({ ...mentor, staffId: `s${i}`, username: `staff${i}` }));
    await Promise.all(staff.map((account) => putAccount(folder, keys, account)));
    expect(readVault(folder)?.accounts).toHaveLength(5);
  });
});

describe('the head of the audit chain', () => {
  it('is kept for whoever unlocks, in a few milliseconds', () => {
    expect(readHead(folder, keys)).toBeNull();
    for (const counter of [1, 2, 3]) putHead(folder, keys, { counter, head: `head${counter}` });
    expect(readHead(folder, keys)).toEqual({ counter: 3, head: 'head3' });
    expect(vi.mocked(hashRaw)).not.toHaveBeenCalled();
  });

  it('leaves the generation before beside it', () => {
    putHead(folder, keys, { counter: 1, head: 'a' });
    putHead(folder, keys, { counter: 2, head: 'b' });
    fs.rmSync(file(vaultName));
    expect(readHead(folder, keys)).toEqual({ counter: 1, head: 'a' });
  });
});

describe('a damaged key file', () => {
  it('is told, and the generation before opens the school', async () => {
    const whole = text(vaultName);
    for (const damaged of [
      '',
      '{',
      whole.slice(0, -200),
      whole.replace('"p"', '"q"'),
      whole.replace('周', '李'),
      'null',
    ]) {
      fs.writeFileSync(file(vaultName), damaged);
      expect(readVault(folder)).toMatchObject({ schoolName: school, fellBack: true });
    }
    expect(await unlock(folder, 'Zhou', principal.password)).toEqual({ keys, staffId: 'p', fellBack: true });
    putHead(folder, keys, { counter: 1, head: 'a' });
    expect(readVault(folder)?.fellBack).toBe(false);
  });

  it('is refused when both generations are', async () => {
    for (const name of [vaultName, previousVaultName]) fs.writeFileSync(file(name), text(name).slice(0, 500));
    expect(await refusalOf(() => readVault(folder))).toEqual({ code: 'keysDamaged' });
    expect(await refusalOf(() => unlock(folder, 'Zhou', principal.password))).toEqual({
      code: 'keysDamaged',
    });
    expect((await refusalOf(() => createVault(folder, { school, account: principal }))).code).toBe(
      'alreadySetUp',
    );
  });

  it('never shows anything changed, whichever bit flips', async () => {
    const whole = fs.readFileSync(file(vaultName));
    const shown = readVault(folder);
    fs.rmSync(file(previousVaultName));
    const below = seededNumbers(7);
    let refused = 0;
    for (let i = 0; i < 600; i++) {
      const damaged = Buffer.from(whole);
      const at = below(damaged.length);
      damaged[at] = damaged[at]! ^ (1 << below(8));
      fs.writeFileSync(file(vaultName), damaged);
      try {
        // What still reads whole was hit where nothing is shown: in the HMAC, or in white space.
        expect(readVault(folder)).toEqual(shown);
      } catch {
        expect(await refusalOf(() => readVault(folder))).toEqual({ code: 'keysDamaged' });
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(500);
  });

  it.each([1, 2])(
    'is left behind by no failure at writing %i of 2: a change is done or not',
    async (failing) => {
      const renameSync = fs.renameSync.bind(fs);
      let writing = 0;
      vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
        writing += 1;
        if (writing === failing) throw Object.assign(new Error('the disk is gone'), { code: 'EIO' });
        renameSync(from, to);
      });
      const changing = putAccount(folder, keys, { ...mentor, password: 'the bus leaves at six' });
      expect(await refusalOf(() => changing)).toEqual({ code: 'diskError' });
      expect(writing).toBe(failing);
      vi.restoreAllMocks();
      expect((await unlock(folder, 'mentor', mentor.password)).fellBack).toBe(false);
      expect(fs.readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
    },
  );

  it('is told from one of a newer program', async () => {
    writeByHand(vaultName, (outer) => ({ ...outer, version: 2 }));
    expect(await refusalOf(() => readVault(folder))).toEqual({
      code: 'databaseNewer',
      params: { found: 2, known: 1 },
    });
  });
});

describe('a key file that somebody wrote into, checksum and all', () => {
  it('is not trusted: the generation before is used, and told once unlocked', async () => {
    writeByHand(vaultName, (outer) => ({ ...outer, vault: { ...outer.vault, schoolName: '别的小学' } }));
    expect(readVault(folder)).toMatchObject({ schoolName: '别的小学', fellBack: false });
    expect((await unlock(folder, 'Zhou', principal.password)).fellBack).toBe(true);
    renameSchool(folder, keys, school);
    expect(readVault(folder)?.accounts).toHaveLength(2);
  });

  it('lets no password in under another account', async () => {
    for (const name of [vaultName, previousVaultName]) {
      writeByHand(name, (outer) => {
        const [first, second] = outer.vault.accounts;
        return {
          ...outer,
          vault: {
            ...outer.vault,
            accounts: [
              { ...first, slot: second.slot },
              { ...second, slot: first.slot },
            ],
          },
        };
      });
    }
    expect((await refusalOf(() => unlock(folder, 'Zhou', mentor.password))).code).toBe('wrongPassword');
  });

  it('brings no removed account back', async () => {
    const slot = JSON.parse(text(vaultName)).vault.accounts[1];
    removeAccount(folder, keys, 'm');
    for (const name of [vaultName, previousVaultName]) {
      writeByHand(name, (outer) => ({
        ...outer,
        vault: { ...outer.vault, accounts: [...outer.vault.accounts, slot] },
      }));
      expect((await refusalOf(() => unlock(folder, 'mentor', mentor.password))).code).toBe('keysDamaged');
    }
  });
});

/** What a person with an editor and a pocket calculator can do to the file. */
function writeByHand(
  name: string,
  // biome-ignore lint/suspicious/noExplicitAny: the file as plain JSON, seen from outside
  edit: (outer: any) => { version: number; vault: unknown },
): void {
  const outer = edit(JSON.parse(text(name)));
  const checksum = createHash('sha256').update(`${outer.version}\n${JSON.stringify(outer.vault)}`);
  fs.writeFileSync(file(name), JSON.stringify({ ...outer, checksum: checksum.digest('base64') }));
}
