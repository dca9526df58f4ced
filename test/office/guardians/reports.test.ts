import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { textOf } from '../../make/textOf.ts';

const secret = '手臂上有新的淤青';
let office: TestOffice;
let childId: string;
let staff: Record<'zhou' | 'qiu' | 'chen', string>;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  const [zhou, qiu, chen] = [
    await office.addStaff('caretaker', 'zhou'),
    await office.addStaff('headTeacher', 'qiu'),
    await office.addStaff('mentor', 'chen'),
  ];
  staff = { zhou, qiu, chen };
  const classes = await office.call('admin.classes', null);
  await office.call(
    'admin.saveClasses',
    classes.map(({ version: _, createdAt: __, updatedAt: ___, ...each }, index) => ({
      ...each,
      headTeacherId: index === 0 ? qiu : null,
    })),
  );
  childId = (await addChild(office, { classId: classes[0]!.id, mentorId: chen })).id;
});
afterEach(() => office.end());

const report = (named: string[] = []) =>
  office.call('guardians.saveReport', {
    id: null,
    version: null,
    childId,
    patch: { situations: ['4'], seen: secret, named, foundAt: '2026-11-23T11:50' },
  });
const duty = () => office.call('guardians.duty', { childId });

describe('a report of harm', () => {
  it('starts the clocks of the school: the police at once, then carer, parents, authority', async () => {
    await office.call('admin.saveSchool', { parentsToldMinutes: 45 });
    const { steps } = await report();
    expect(steps.map(({ to, dueAt }) => [to, dueAt.slice(11)])).toEqual([
      ['police', '11:50'],
      ['carer', '12:20'],
      ['parents', '12:35'],
      ['authority', '13:50'],
    ]);
    expect(await office.call('guardians.openReports', null)).toMatchObject([
      { childId, childName: '王小芳', to: 'police', late: true },
    ]);
  });

  it('keeps who told whom, when, with the receipt, and why somebody was not told', async () => {
    const { id, version } = await report();
    const told = await office.call('guardians.tellStep', {
      reportId: id,
      version,
      to: 'police',
      doneAt: '2026-11-23T11:52',
      whom: '派出所值班民警',
      receipt: '受案 18 号',
      notTold: null,
    });
    const lin = (await office.call('admin.session', null))!.staffId;
    expect(told.steps[0]).toMatchObject({ doneAt: '2026-11-23T11:52', byId: lin, receipt: '受案 18 号' });
    await office.call('guardians.tellStep', {
      reportId: id,
      version: told.version,
      to: 'carer',
      doneAt: null,
      whom: null,
      receipt: null,
      notTold: '照护人就是打人的人',
    });
    expect(await office.call('guardians.openReports', null)).toMatchObject([{ to: 'parents' }]);
    await office.call('guardians.saveReport', {
      id,
      version: null,
      childId,
      patch: { closedOn: '2026-11-23', outcome: '公安已经立案' },
    });
    expect(await office.call('guardians.openReports', null)).toEqual([]);
  });

  it('is printed with its clocks, who was told what, and how it ended, for those alone who may see it', async () => {
    const { id, version } = await report([staff.qiu]);
    const told = await office.call('guardians.tellStep', {
      reportId: id,
      version,
      to: 'police',
      doneAt: '2026-11-23T11:52',
      whom: '派出所值班民警',
      receipt: '受案 18 号',
      notTold: null,
    });
    await office.call('guardians.tellStep', {
      reportId: id,
      version: told.version,
      to: 'carer',
      doneAt: null,
      whom: null,
      receipt: null,
      notTold: '照护人就是打人的人',
    });
    const outcome = { closedOn: '2026-11-23', outcome: '公安已经立案' };
    await office.call('guardians.saveReport', { id, version: null, childId, patch: outcome });
    const print = { reportId: id, format: 'document' } as const;
    const asked = async () => textOf(await office.call('guardians.reportPaper', print));
    const words = await asked();
    for (const each of [
      ...['王小芳', secret, '11月23日 11:50', '11月23日 11:52', '派出所值班民警', '受案 18 号'],
      ...['最迟什么时候', '11月23日 12:20', '没有告诉：照护人就是打人的人', '林校长', 'qiu老师'],
      ...['公安已经立案', '2026年11月23日'],
    ])
      expect(words, each).toContain(each);
    await office.signIn('qiu');
    expect(await asked()).toContain(secret);
    for (const stranger of ['zhou', 'chen']) {
      await office.signIn(stranger);
      expect(await office.problem('guardians.reportPaper', print), stranger).toEqual({
        code: 'notFound',
        params: { record: 'dutyReport' },
      });
    }
  });

  it('refuses a time to come, and a step told in the future', async () => {
    await expect(
      office.call('guardians.saveReport', {
        id: null,
        version: null,
        childId,
        patch: { situations: ['6'], foundAt: '2026-11-24T08:00' },
      }),
    ).rejects.toMatchObject({ problem: { fields: [{ path: 'patch.foundAt', issue: 'dayAhead' }] } });
  });

  it('is found by whoever wrote it, also where somebody else saw it', async () => {
    await office.signIn('chen');
    const { id } = await office.call('guardians.saveReport', {
      id: null,
      version: null,
      childId,
      patch: { situations: ['6'], foundById: staff.zhou },
    });
    expect((await duty()).reports.map((each) => each.report.id)).toEqual([id]);
    await office.signIn('zhou');
    expect((await duty()).reports.map((each) => each.report.id)).toEqual([id]);
  });

  it.each(['zhou', 'qiu', 'chen'] as const)(
    'is nowhere for %s, who may see the child and is not named',
    async (who) => {
      const kept = await report();
      await office.call('guardians.tellStep', {
        reportId: kept.id,
        version: kept.version,
        to: 'police',
        doneAt: '2026-11-23T11:52',
        whom: '派出所值班民警',
        receipt: null,
        notTold: null,
      });
      await office.signIn(who);
      expect((await duty()).reports).toEqual([]);
      expect(await office.call('guardians.openReports', null)).toEqual([]);
      const notFound = { problem: { code: 'notFound', params: { record: 'dutyReport' } } };
      const patch = { seen: '别的' };
      await expect(
        office.call('guardians.saveReport', { id: kept.id, version: null, childId, patch }),
      ).rejects.toMatchObject(notFound);
      await expect(office.call('guardians.removeReport', { reportId: kept.id })).rejects.toMatchObject(
        notFound,
      );
      await expect(
        office.call('guardians.tellStep', {
          reportId: kept.id,
          version: kept.version + 1,
          to: 'police',
          doneAt: null,
          whom: null,
          receipt: null,
          notTold: null,
        }),
      ).rejects.toMatchObject(notFound);
      const history = await office.call('children.history', { id: childId, before: null, language: 'zh-CN' });
      expect(history.changes.filter((each) => each.record === 'dutyReport')).toEqual([]);
      const answers = [
        history,
        await office.call('children.get', { id: childId, day: null }),
        await office.call('children.timeline', { id: childId }),
        await office.call('children.search', { text: '淤青', limit: 20 }),
        await office.call('admin.acts', { limit: 50 }),
        await office.call('admin.nextUndo', { language: 'zh-CN' }),
      ];
      const text = await textOf(answers);
      for (const words of [secret, '派出所值班民警', kept.id]) expect(text).not.toContain(words);
    },
  );

  it('in the bin is told to nobody but those who could see it, alone or with the child’s file', async () => {
    const kept = await report();
    await office.call('guardians.removeReport', { reportId: kept.id });
    await office.signIn('zhou');
    const bin = () => office.call('admin.bin', { before: null, language: 'zh-CN' });
    expect((await bin()).entries).toEqual([]);
    await expect(
      office.call('admin.bringBack', { record: 'dutyReport', id: kept.id, language: 'zh-CN' }),
    ).rejects.toMatchObject({ problem: { code: 'notFound', params: { record: 'bin' } } });
    await office.signIn('lin');
    expect((await bin()).entries.map((each) => each.id)).toEqual([kept.id]);
    await office.call('admin.bringBack', { record: 'dutyReport', id: kept.id, language: 'zh-CN' });
    await office.call('children.remove', { id: childId });
    await office.signIn('zhou');
    expect(JSON.stringify(await bin())).not.toContain('强制报告');
  });

  it('is not undone by somebody who is named no more', async () => {
    await office.signIn('chen');
    const kept = await report();
    const { undo } = await office.call('admin.nextUndo', { language: 'zh-CN' });
    await office.signIn('lin');
    await office.call('guardians.saveReport', {
      id: kept.id,
      version: null,
      childId,
      patch: { foundById: staff.zhou, named: [] },
    });
    await office.signIn('chen');
    await expect(office.call('admin.undo', { id: undo!.id })).rejects.toMatchObject({
      problem: { code: 'notFound' },
    });
    await office.signIn('lin');
    expect((await duty()).reports).toHaveLength(1);
  });

  it('is shown to those named, who name others but take nobody’s sight away', async () => {
    const kept = await report([staff.chen]);
    await office.signIn('chen');
    expect((await duty()).reports).toMatchObject([{ report: { id: kept.id, seen: secret } }]);
    await office.call('guardians.saveReport', {
      id: kept.id,
      version: null,
      childId,
      patch: { named: [staff.zhou] },
    });
    expect((await duty()).reports[0]!.report.named).toEqual([staff.chen, staff.zhou]);
    const history = await office.call('children.history', { id: childId, before: null, language: 'zh-CN' });
    expect(history.changes.some((each) => each.record === 'dutyReport')).toBe(true);
  });
});

describe('signs', () => {
  it('point at words of what the role sees, and decide nothing', async () => {
    await office.call('contacts.save', {
      id: null,
      version: null,
      childIds: [childId],
      patch: { kind: 'talk', line: '说爸爸昨晚用皮带打他，背上有伤痕' },
    });
    expect((await duty()).signs).toEqual([
      { place: 'contact', day: '2026-11-23', found: [{ situation: '4', words: ['用皮带打', '伤痕'] }] },
    ]);
    expect((await duty()).reports).toEqual([]);
    await office.signIn('zhou');
    expect((await duty()).signs).toEqual([]);
  });
});
