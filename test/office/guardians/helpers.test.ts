import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyChange } from '../../../shared/areas/admin/audit.ts';
import { checkState } from '../../../shared/areas/guardians/helperRules.ts';
import type { CallOf } from '../../../shared/areas.ts';
import type { Input } from '../../../shared/call.ts';
import { maskIdNumber } from '../../../shared/values/idNumber.ts';
import { addChild, idNumberOf } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';

type PairPatch = Input<CallOf<'guardians.savePairing'>>['patch'];

const number = idNumberOf('1987-02-03', 2);
let office: TestOffice;
let childId: string;
let helperId: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  childId = (await addChild(office)).id;
  helperId = (
    await office.call('guardians.saveHelper', {
      id: null,
      version: null,
      patch: { name: '蒋月琴', kind: 'loveMother', phone: '13900000301', idNumber: number },
    })
  ).id;
});
afterEach(() => office.end());

const check = (checkedOn: string, clean = true) =>
  office.call('guardians.saveHelperCheck', {
    id: null,
    version: null,
    helperId,
    patch: { checkedOn, clean },
  });
const pair = (patch: PairPatch = {}, id: string | null = null) =>
  office.call('guardians.savePairing', { id, version: null, helperId, childId, patch });
const view = () => office.call('guardians.helper', { helperId });

describe('a record check', () => {
  it('holds for a year from its day, and the last one decides', () => {
    const on = (checkedOn: string, clean = true) => ({ checkedOn, clean });
    expect(checkState([], testDay)).toBe('none');
    expect(checkState([on('2025-11-24')], testDay)).toBe('valid');
    expect(checkState([on('2025-11-23')], testDay)).toBe('outOfDate');
    expect(checkState([on('2026-03-01'), on('2026-10-01', false)], testDay)).toBe('found');
    expect(checkState([on('2026-10-01'), on('2026-03-01', false)], testDay)).toBe('valid');
  });

  it('is not of a day to come', async () => {
    await expect(check('2026-11-24')).rejects.toMatchObject({
      problem: { fields: [{ path: 'patch.checkedOn', issue: 'dayAhead' }] },
    });
  });

  it('that runs out while children are paired is said on 今日', async () => {
    await check('2025-11-20');
    await pair({ withoutCheck: '正在重新查询' });
    expect(await office.call('guardians.todos', null)).toContainEqual({ code: 'helperChecks', count: 1 });
    await check('2026-11-20');
    expect(await office.call('guardians.todos', null)).toEqual([]);
  });
});

describe('a pairing', () => {
  it('needs a valid check that found nothing', async () => {
    await expect(pair()).rejects.toMatchObject({ problem: { code: 'helperUnchecked' } });
    await check('2026-11-01', false);
    await expect(pair()).rejects.toMatchObject({ problem: { code: 'helperUnchecked' } });
    await check('2026-11-02');
    await pair();
    expect((await view()).children).toMatchObject([{ id: childId }]);
  });

  it('without one is the principal’s alone, with a reason that stays with it', async () => {
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    await expect(pair({ withoutCheck: '人很好' })).rejects.toMatchObject({
      problem: { code: 'helperUnchecked' },
    });
    await office.signIn('lin');
    const { id } = await pair({ startsOn: '2026-09-01', withoutCheck: '退休教师，正在查询' });
    expect((await view()).pairings[0]!.pairing.withoutCheck).toBe('退休教师，正在查询');
    await expect(pair({ withoutCheck: null }, id)).rejects.toMatchObject({
      problem: { code: 'helperUnchecked' },
    });
    await office.signIn('zhou');
    await pair({ note: '每周六来' }, id);
    await pair({ endsOn: '2026-11-22' }, id);
    await expect(pair({ endsOn: null }, id)).rejects.toMatchObject({ problem: { code: 'helperUnchecked' } });
  });

  it('is one of the same two at a time', async () => {
    await check('2026-11-01');
    await pair();
    await expect(pair()).rejects.toMatchObject({ problem: { code: 'alreadyPaired' } });
  });

  it('keeps its helper out of the bin', async () => {
    await check('2026-11-01');
    const { id } = await pair();
    await expect(office.call('guardians.removeHelper', { helperId })).rejects.toMatchObject({
      problem: { code: 'helperInUse' },
    });
    await office.call('guardians.removePairing', { id });
    await office.call('guardians.removeHelper', { helperId });
    expect(await office.call('guardians.helpers', null)).toEqual([]);
  });

  it('stands in the child’s file, with whether the check holds', async () => {
    await check('2026-11-01');
    await pair({ startsOn: '2026-09-01', endsOn: '2026-10-01' });
    expect(await office.call('guardians.helpersOf', { childId })).toMatchObject([
      { helper: { name: '蒋月琴' }, checkState: 'valid', runs: false },
    ]);
    expect((await view()).children).toEqual([]);
  });
});

describe('the register', () => {
  it('shows a mentor the numbers of nobody, and only the children of their own', async () => {
    await check('2026-11-01');
    await pair();
    const mentorId = await office.addStaff('mentor', 'chen');
    const own = await addChild(office, { name: '李雨', mentorId });
    await office.call('guardians.savePairing', {
      id: null,
      version: null,
      helperId,
      childId: own.id,
      patch: {},
    });
    await office.signIn('chen');
    const seen = await view();
    expect(seen.helper.idNumber).toBeNull();
    expect(seen.veiled.idNumber).toBe(maskIdNumber(number));
    expect(seen.pairings.map(({ child }) => child.name)).toEqual(['李雨']);
    expect(seen.children.map(({ name }) => name)).toEqual(['李雨']);
  });

  it('tells what the helper did for children in reach', async () => {
    await office.call('contacts.save', {
      id: null,
      version: null,
      childIds: [childId],
      patch: { kind: 'helperAct', helperId, line: '送来冬衣' },
    });
    expect((await view()).acts).toMatchObject([
      { contact: { line: '送来冬衣' }, children: [{ name: '王小芳' }] },
    ]);
    await office.addStaff('mentor', 'chen');
    await office.signIn('chen');
    expect((await view()).acts).toEqual([]);
  });

  it('is printed as cards and saved as a workbook', async () => {
    await check('2026-11-01');
    await pair();
    const cards = JSON.stringify(
      await office.call('guardians.helperCards', { helperIds: null, format: 'document' }),
    );
    for (const words of ['蒋月琴', '爱心妈妈', '13900000301', '王小芳']) expect(cards).toContain(words);
    expect(cards).not.toContain(number);
    expect(await office.call('guardians.helperList', { format: 'xlsx' })).toBeInstanceOf(Uint8Array);
  });
});

describe("a helper's value that is seen in part", () => {
  beforeEach(() => office.addStaff('caretaker', 'zhou'));
  const onlyRead = {
    filter: { ...everyChange, kind: 'read' },
    before: null,
    language: 'zh-CN',
  } as const;
  const reveal = (field: string) => office.problem('guardians.revealHelper', { helperId, field });
  const save = (patch: { idNumber?: string | null; address?: string }) =>
    office.problem('guardians.saveHelper', { id: helperId, version: null, patch });

  it('is whole for a moment by a call that the audit tells and that nobody takes back', async () => {
    await office.signIn('zhou');
    expect((await view()).helper.idNumber).toBeNull();
    expect((await view()).veiled.idNumber).toBe(maskIdNumber(number));
    expect(await office.call('guardians.revealHelper', { helperId, field: 'idNumber' })).toEqual({
      value: number,
    });
    expect((await view()).helper.idNumber).toBeNull();
    const [act] = await office.call('admin.acts', { limit: 1 });
    expect(act).toMatchObject({ call: 'guardians.revealHelper', undoable: false });
    await office.signIn('lin');
    const { changes } = await office.call('admin.audit', onlyRead);
    expect(changes).toMatchObject([
      { kind: 'read', staffName: 'zhou老师', call: 'guardians.revealHelper', title: '蒋月琴' },
    ]);
    expect(changes[0]!.fields[0]!.after).toBe('公民身份号码');
  });

  it('is recorded only where there was something to see, and leads nowhere by a name that is no field', async () => {
    await office.signIn('zhou');
    expect(await office.call('guardians.revealHelper', { helperId, field: 'address' })).toEqual({
      value: null,
    });
    for (const field of ['noSuchField', '__proto__', 'constructor', 'id'])
      expect((await reveal(field))?.code, field).toBe('notFound');
    await office.signIn('lin');
    const { changes } = await office.call('admin.audit', onlyRead);
    expect(changes).toEqual([]);
  });

  it('is changed by whoever has looked at it, and filled in by anybody where nothing stands', async () => {
    await office.signIn('zhou');
    expect(await save({ address: '青坑村 8 号' })).toBeNull();
    expect(await save({ idNumber: idNumberOf('1987-02-03', 4) })).toEqual({
      code: 'revealFirst',
      params: { field: 'idNumber' },
    });
    await reveal('idNumber');
    expect(await save({ idNumber: idNumberOf('1987-02-03', 4) })).toBeNull();
    await office.signIn('lin');
    expect((await view()).helper).toMatchObject({ idNumber: idNumberOf('1987-02-03', 4) });
  });
});
