import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { regulationState, versionOn } from '../../../shared/areas/admin/regulations.ts';
import { addDays } from '../../../shared/values/day.ts';
import { addRoom } from '../../make/bookings.ts';
import { TestOffice } from '../../make/office.ts';
import { addRegulation, putDraftInForce, reviseWith } from '../../make/organisationInputs.ts';
import { makePdf } from '../../make/pictures.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const rowOn = async (id: string, day = '2026-11-23') =>
  (await office.call('admin.regulations', { day })).find(({ regulation }) => regulation.id === id)!;

describe('a rule', () => {
  it('is a draft first, holds from the day that is named, and says on any day which version held', async () => {
    const { id } = await addRegulation(office);
    expect(await rowOn(id)).toMatchObject({ state: 'draft', version: null, draft: { number: 1 } });
    await putDraftInForce(office, id, '2025-09-01');
    const draft = await reviseWith(office, id, ['按预约使用，每次不超过二十分钟。']);
    await putDraftInForce(office, id, '2026-09-01');
    expect(draft.number).toBe(2);
    expect((await rowOn(id, '2025-08-31')).state).toBe('toCome');
    expect((await rowOn(id, '2025-09-01')).version).toMatchObject({ number: 1 });
    expect((await rowOn(id, '2026-08-31')).version).toMatchObject({ number: 1 });
    expect((await rowOn(id, '2026-09-01')).version).toMatchObject({ number: 2, inForceOn: '2026-09-01' });
    const { versions } = await office.call('admin.regulation', { id });
    expect(versions.map(({ state, version }) => [version.number, state])).toEqual([
      [2, 'inForce'],
      [1, 'former'],
    ]);
  });

  it('holds no more from the day of its end, and did before it', async () => {
    const { id, version } = await addRegulation(office);
    await putDraftInForce(office, id, '2025-09-01');
    const patch = { endedOn: '2026-11-01', endedBecause: '并入活动室管理制度' };
    await office.call('admin.saveRegulation', { id, version, patch, prose: null });
    expect((await rowOn(id, '2026-10-31')).state).toBe('inForce');
    expect((await rowOn(id, '2026-11-01')).state).toBe('ended');
  });

  it('says of every day which version held as plain reading of its days does', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((after) => addDays('2026-09-01', after));
    fc.assert(
      fc.property(fc.array(fc.option(day, { nil: null }), { maxLength: 6 }), day, (days, asked) => {
        const versions = days.map((inForceOn, at) => ({ inForceOn, number: at + 1 }));
        let held: (typeof versions)[number] | null = null;
        for (const each of versions)
          if (each.inForceOn !== null && each.inForceOn <= asked && each.inForceOn >= (held?.inForceOn ?? ''))
            held = each;
        expect(versionOn(versions, asked)).toEqual(held);
        const state = regulationState({ endedOn: null }, versions, asked);
        expect(state === 'inForce').toBe(held !== null);
        expect(regulationState({ endedOn: asked }, versions, asked)).toBe('ended');
      }),
    );
  });

  it('hangs in a room or at a place in words, the room before the words', async () => {
    const room = await addRoom(office, { name: '活动室' });
    const { id } = await addRegulation(office, { roomId: room.id, wallPlace: '走廊' });
    expect((await rowOn(id)).wall).toBe('活动室');
    expect((await office.call('admin.regulation', { id })).regulation.wallPlace).toBeNull();
  });

  it('goes with its versions and comes back with them, by undo and from the bin', async () => {
    const { id } = await addRegulation(office);
    await putDraftInForce(office, id, '2025-09-01');
    await office.call('admin.removeRegulation', { id });
    expect(await office.call('admin.regulations', { day: '2026-11-23' })).toEqual([]);
    const { entries } = await office.call('admin.bin', { before: null, language: 'zh-CN' });
    expect(entries.map(({ record, title }) => [record, title])).toEqual([['regulation', '亲情电话使用制度']]);
    await office.call('admin.bringBack', { record: 'regulation', id, language: 'zh-CN' });
    expect((await rowOn(id)).version).toMatchObject({ number: 1 });
    await office.call('admin.removeRegulation', { id });
    const { undo } = await office.call('admin.nextUndo', { language: 'zh-CN' });
    await office.call('admin.undo', { id: undo!.id });
    expect((await rowOn(id)).state).toBe('inForce');
  });

  it('is read by every teacher and written by the caretaker', async () => {
    const { id } = await addRegulation(office);
    await office.addStaff('mentor', 'chen');
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('chen');
    expect((await office.call('admin.regulation', { id })).versions).toHaveLength(1);
    await expect(addRegulation(office)).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
    await office.signIn('zhou');
    await addRegulation(office, { title: '图书借阅制度' });
  });
});

describe('a version', () => {
  it('is frozen once it is in force: neither written nor thrown away', async () => {
    const { id } = await addRegulation(office);
    const { id: versionId, version } = await putDraftInForce(office, id, '2025-09-01');
    const frozen = { problem: { code: 'versionFrozen' } };
    await expect(
      office.call('admin.saveRegulationVersion', {
        ...{ id: versionId, version, prose: ['别的'], whatChanged: null, keep: [], files: [] },
      }),
    ).rejects.toMatchObject(frozen);
    await expect(office.call('admin.removeRegulationVersion', { id: versionId })).rejects.toMatchObject(
      frozen,
    );
    await expect(
      office.call('admin.putInForce', { id: versionId, version, inForceOn: '2025-10-01' }),
    ).rejects.toMatchObject(frozen);
    const { versions } = await office.call('admin.regulation', { id });
    expect(versions[0]!.version.prose).toEqual(['按预约使用，每次不超过三十分钟。']);
  });

  it('begins with the words of the one before, and there is one draft at a time', async () => {
    const { id } = await addRegulation(office);
    await putDraftInForce(office, id, '2025-09-01');
    const draft = await office.call('admin.reviseRegulation', { regulationId: id });
    expect(draft).toMatchObject({
      ...{ number: 2, inForceOn: null, prose: ['按预约使用，每次不超过三十分钟。'] },
    });
    expect((await office.call('admin.reviseRegulation', { regulationId: id })).id).toBe(draft.id);
    await office.call('admin.removeRegulationVersion', { id: draft.id });
    expect((await rowOn(id)).draft).toBeNull();
    expect((await office.call('admin.reviseRegulation', { regulationId: id })).number).toBe(2);
  });

  it('does not come into force empty, with places to fill in, untold, or before the one before', async () => {
    const put = async (id: string, day = '2026-09-01') => {
      try {
        await putDraftInForce(office, id, day);
        return null;
      } catch (error) {
        const { code, params, fields } = (error as { problem: Record<string, never> }).problem;
        return [code, params ?? fields ?? null];
      }
    };
    expect(await put((await addRegulation(office, { prose: ['', ' '] })).id)).toEqual([
      'regulationEmpty',
      null,
    ]);
    const { id } = await addRegulation(office, { prose: ['管理人：[待填：姓名]', '[待填]'] });
    expect(await put(id)).toEqual(['regulationTodos', { count: 2 }]);
    const { versions } = await office.call('admin.regulation', { id });
    await office.call('admin.saveRegulationVersion', {
      ...{ id: versions[0]!.version.id, version: versions[0]!.version.version, whatChanged: null },
      ...{ prose: ['管理人：周老师'], keep: [], files: [] },
    });
    expect(await put(id)).toBeNull();
    await reviseWith(office, id, ['管理人：陈老师'], null);
    expect(await put(id)).toEqual(['versionUntold', null]);
    await reviseWith(office, id, ['管理人：陈老师'], '换了管理人');
    expect(await put(id, '2026-08-31')).toEqual([
      'invalidInput',
      [{ path: 'inForceOn', issue: 'beforeLastVersion' }],
    ]);
    expect(await put(id, '2026-09-01')).toBeNull();
  });

  it('carries files that were brought in from one version to the next until they are taken out', async () => {
    const { id } = await addRegulation(office, { prose: [] });
    const bytes = await makePdf('盖章的制度');
    const { readId } = await office.call('children.readAttachment', { bytes, firstPage: null });
    const draft = (await office.call('admin.regulation', { id })).versions[0]!.version;
    const kept = await office.call('admin.saveRegulationVersion', {
      ...{ id: draft.id, version: draft.version, prose: [], whatChanged: null, keep: [] },
      files: [{ readId, title: '盖章件', day: null }],
    });
    const [materialId] = kept.materialIds;
    await putDraftInForce(office, id, '2026-09-01');
    const { format } = await office.call('admin.regulationFile', { id: draft.id, materialId: materialId! });
    expect(format).toBe('pdf');
    const next = await office.call('admin.reviseRegulation', { regulationId: id });
    expect(next.materialIds).toEqual([materialId]);
    const without = await reviseWith(office, id, ['改成文字'], '不再用扫描件');
    expect(without.materialIds).toEqual([materialId]);
    const empty = await office.call('admin.saveRegulationVersion', {
      ...{ id: next.id, version: without.version, prose: ['改成文字'], whatChanged: '不再用扫描件' },
      ...{ keep: [], files: [] },
    });
    expect(empty.materialIds).toEqual([]);
    await expect(
      office.call('admin.regulationFile', { id: next.id, materialId: materialId! }),
    ).rejects.toMatchObject({ problem: { code: 'notFound' } });
  });
});

describe('the papers of rules', () => {
  it('are one version on an official sheet, and all that hang on the wall in large letters', async () => {
    const phone = await addRegulation(office, { wallPlace: '走廊' });
    const { id: versionId } = await putDraftInForce(office, phone.id, '2026-09-01');
    const desk = await addRegulation(office, {
      title: '值班制度',
      prose: ['每天两人值班。'],
      wallPlace: '门口',
    });
    await putDraftInForce(office, desk.id, '2026-09-01');
    const inDrawer = await addRegulation(office, { title: '不上墙的方案', prose: ['放在抽屉里。'] });
    await putDraftInForce(office, inDrawer.id, '2026-09-01');
    await addRegulation(office, { title: '还没写好', wallPlace: '走廊' });
    const ask = (versionIds: string[] | null, sheet: 'official' | 'wall' | 'wallLarge') =>
      office.call('admin.regulationPaper', { versionIds, day: '2026-11-23', sheet, format: 'document' });
    const official = await ask([versionId], 'official');
    expect(await textOf(official)).toContain('2026年9月1日');
    for (const [sheet, kind] of [
      ['wall', 'wall'],
      ['wallLarge', 'wallLarge'],
    ] as const) {
      const all = await ask(null, sheet);
      const words = await textOf(all);
      expect([words.includes('亲情电话使用制度'), words.includes('值班制度')]).toEqual([true, true]);
      for (const absent of ['不上墙的方案', '还没写好']) expect(words).not.toContain(absent);
      expect((all as { sections: { kind: string }[] }).sections.map((each) => each.kind)).toEqual([
        kind,
        kind,
      ]);
    }
  });

  it('refuse where nothing hangs on the wall', async () => {
    await addRegulation(office);
    const ask = { versionIds: null, day: '2026-11-23', sheet: 'wall', format: 'document' } as const;
    await expect(office.call('admin.regulationPaper', ask)).rejects.toMatchObject({
      problem: { code: 'nothingOnTheWall' },
    });
  });

  it('list all rules with their version, day, state and place, on paper and in a workbook', async () => {
    const { id } = await addRegulation(office, { wallPlace: '走廊' });
    await putDraftInForce(office, id, '2026-09-01');
    await addRegulation(office, { title: '图书借阅制度' });
    const ask = (format: 'document' | 'xlsx') =>
      office.call('admin.regulationRegister', { day: '2026-11-23', format });
    const words = await textOf(await ask('document'));
    for (const each of [
      '亲情电话使用制度',
      '第1版',
      '2026-09-01',
      '施行中',
      '走廊',
      '图书借阅制度',
      '起草中',
    ])
      expect(words).toContain(each);
    expect(((await ask('xlsx')) as Uint8Array).byteLength).toBeGreaterThan(1000);
  });
});
