import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Document } from '../../../shared/paper/document.ts';
import { addDays } from '../../../shared/values/day.ts';
import { nobody } from '../../make/nobody.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { makePdf } from '../../make/pictures.ts';
import { addMeeting, addPlan } from '../../make/planInputs.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const term = { from: '2026-09-01', to: '2027-01-29' };
const subjects = async () =>
  (await office.call('admin.meetings', term)).map(({ meeting }) => meeting.subject);

describe('a meeting', () => {
  it('is read by who keeps the organisation and by who was there, and for others it does not exist', async () => {
    const qiu = await office.addStaff('headTeacher', 'qiu');
    const chen = await office.addStaff('mentor', 'chen');
    await office.addStaff('caretaker', 'zhou');
    const attended = await addMeeting(office, { subject: '邱参加', staffIds: [qiu] });
    await addMeeting(office, { subject: '陈主持', chairId: chen });
    await addMeeting(office, { subject: '陈记录', recorderId: chen, heldOn: '2026-11-12' });
    await office.signIn('zhou');
    expect(await subjects()).toHaveLength(3);
    await office.signIn('qiu');
    expect(await subjects()).toEqual(['邱参加']);
    await office.signIn('chen');
    expect(await subjects()).toEqual(['陈记录', '陈主持']);
    for (const call of ['admin.meeting', 'admin.meetingPaper'] as const) {
      const ask = (id: string) =>
        call === 'admin.meeting'
          ? office.problem('admin.meeting', { id })
          : office.problem('admin.meetingPaper', { id, format: 'document' });
      expect(await ask(attended.id)).toEqual(await ask(nobody));
      expect(await ask(nobody)).toMatchObject({ code: 'notFound' });
    }
    await expect(addMeeting(office)).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
  });

  it('is refused for a day that has not come, an end before its beginning, a stranger, and without a subject', async () => {
    const refused = async (patch: Parameters<typeof addMeeting>[1]) =>
      addMeeting(office, patch).then(
        () => null,
        (error) => error.problem.fields?.[0] ?? error.problem.code,
      );
    expect(await refused({ heldOn: addDays(testDay, 1) })).toMatchObject({ issue: 'dayAhead' });
    expect(await refused({ startsAt: '15:00', endsAt: '14:00' })).toMatchObject({
      ...{ path: 'patch.endsAt', issue: 'endBeforeStart' },
    });
    expect(await refused({ staffIds: [nobody] })).toBe('notFound');
    await expect(
      office.call('admin.saveMeeting', {
        ...{ id: null, version: null, keep: [], files: [] },
        patch: { kind: 'other' },
      }),
    ).rejects.toMatchObject({ problem: { fields: [{ path: 'patch.subject', issue: 'required' }] } });
  });

  it('names a colleague in the chair before a name that was typed', async () => {
    const zhou = await office.addStaff('caretaker', 'zhou');
    const outside = await addMeeting(office, { chairName: '白副乡长' });
    const inside = await addMeeting(office, { chairName: '白副乡长', chairId: zhou });
    const chair = async (id: string) => (await office.call('admin.meeting', { id })).chair;
    expect([await chair(outside.id), await chair(inside.id)]).toEqual(['白副乡长', 'zhou老师']);
  });

  it('keeps its papers until they are taken away, for those who may read it', async () => {
    await office.addStaff('mentor', 'chen');
    const file = async (title: string) => {
      const bytes = await makePdf(title);
      const { readId } = await office.call('children.readAttachment', { bytes, firstPage: null });
      return { readId, title, day: null };
    };
    const save = (id: string | null, version: number | null, keep: string[], files: never[] | unknown[]) =>
      office.call('admin.saveMeeting', {
        ...{ id, version, keep, files: files as Awaited<ReturnType<typeof file>>[] },
        patch: { kind: 'joint', subject: '联席会议', heldOn: testDay },
      });
    const made = await save(null, null, [], [await file('签到表'), await file('会议通知')]);
    expect(made.materials).toHaveLength(2);
    const [first] = made.materials;
    const ask = { id: made.id, materialId: first! };
    expect((await office.call('admin.meetingMaterial', ask)).format).toBe('pdf');
    const kept = await save(made.id, made.version, [made.materials[1]!], [await file('照片')]);
    const { files } = await office.call('admin.meeting', { id: made.id });
    expect(files.map(({ title }) => title)).toEqual(['会议通知', '照片']);
    expect(kept.materials).not.toContain(first);
    await expect(office.call('admin.meetingMaterial', ask)).rejects.toMatchObject({
      problem: { code: 'notFound' },
    });
    await office.signIn('chen');
    await expect(
      office.call('admin.meetingMaterial', { id: made.id, materialId: kept.materials[0]! }),
    ).rejects.toMatchObject({ problem: { code: 'notFound' } });
  });

  it('goes and comes back by one undo', async () => {
    const { id } = await addMeeting(office);
    await office.call('admin.removeMeeting', { id });
    expect(await subjects()).toEqual([]);
    const { undo } = await office.call('admin.nextUndo', { language: 'zh-CN' });
    await office.call('admin.undo', { id: undo!.id });
    expect(await subjects()).toEqual(['部署冬季安全']);
  });
});

describe('a decision', () => {
  it('becomes an item of a plan once, with who and by when, and the meeting shows what became of it', async () => {
    const zhou = await office.addStaff('caretaker', 'zhou');
    const { id: planId } = await addPlan(office);
    const { id } = await addMeeting(office, { decisions: ['走廊添两盏灯', '每月报一次'] });
    const line = (decision: string) => ({
      ...{ decision, what: `${decision}（总务）`, staffIds: [zhou], dueOn: '2026-12-10' },
    });
    const put = (...all: string[]) =>
      office.call('admin.meetingToPlan', { id, planId, lines: all.map(line) });
    expect(await put('走廊添两盏灯')).toEqual({ made: 1 });
    expect(await put('走廊添两盏灯', '每月报一次', '每月报一次')).toEqual({ made: 1 });
    await expect(put('没有定过的事')).rejects.toMatchObject({ problem: { code: 'notFound' } });
    const [row] = await office.call('admin.meetings', term);
    expect([row!.decided, row!.planned]).toEqual([2, 2]);
    const [light] = (await office.call('admin.plan', { id: planId })).items;
    expect(light).toMatchObject({ meeting: { subject: '部署冬季安全' }, staff: [{ name: 'zhou老师' }] });
    await office.signIn('zhou');
    await office.call('admin.closePlanItem', {
      ...{ id: light!.item.id, version: light!.item.version, state: 'done' },
      ...{ doneOn: null, outcome: '装好了' },
    });
    const { items } = await office.call('admin.meeting', { id });
    expect(items.map(({ item, shown }) => [item.decision, shown, item.outcome])).toEqual([
      ['走廊添两盏灯', 'done', '装好了'],
      ['每月报一次', 'open', null],
    ]);
  });

  it('does not tell of its meeting who was not there', async () => {
    const chen = await office.addStaff('mentor', 'chen');
    const { id: planId } = await addPlan(office);
    const { id } = await addMeeting(office, { decisions: ['走廊添两盏灯'] });
    const line = { decision: '走廊添两盏灯', what: '添灯', staffIds: [chen], dueOn: null };
    await office.call('admin.meetingToPlan', { id, planId, lines: [line] });
    await office.signIn('chen');
    const [row] = (await office.call('admin.plan', { id: planId })).items;
    expect(row!.meeting).toBeNull();
    expect(row!.mine).toBe(true);
  });
});

describe('a meeting on paper', () => {
  it('has who was there with a place to sign, what was said, and what was decided', async () => {
    const zhou = await office.addStaff('caretaker', 'zhou');
    const { id } = await addMeeting(office, {
      ...{ staffIds: [zhou], recorderId: zhou, chairName: '白副乡长', others: '村干部3人' },
      minutes: ['## 通报情况', '天冷了，**取暖**要注意安全。'],
      decisions: ['走廊添两盏灯'],
    });
    const document = (await office.call('admin.meetingPaper', { id, format: 'document' })) as Document;
    const words = await textOf(document);
    for (const each of ['白副乡长', 'zhou老师', '村干部3人', '通报情况', '取暖', '1. 走廊添两盏灯', '签名'])
      expect(words).toContain(each);
    const signing = document.sections[0]!.blocks.filter(({ kind }) => kind === 'table').at(-1);
    expect(signing).toMatchObject({ body: [{ cells: { length: 8 } }, { cells: { length: 8 } }] });
    const docx = await office.call('admin.meetingPaper', { id, format: 'docx' });
    expect((docx as Uint8Array).byteLength).toBeGreaterThan(1000);
  });

  it('stands in the register of its time, oldest first, and in a workbook', async () => {
    await addMeeting(office, { subject: '后来的', heldOn: '2026-11-20' });
    await addMeeting(office, { subject: '先前的', heldOn: '2026-09-04' });
    await addMeeting(office, { subject: '上学期的', heldOn: '2026-03-04' });
    const words = await textOf(await office.call('admin.meetingsPaper', { ...term, format: 'document' }));
    expect(words.indexOf('先前的')).toBeGreaterThan(0);
    expect(words.indexOf('先前的')).toBeLessThan(words.indexOf('后来的'));
    expect(words).not.toContain('上学期的');
    const xlsx = await office.call('admin.meetingsPaper', { ...term, format: 'xlsx' });
    expect((xlsx as Uint8Array).byteLength).toBeGreaterThan(1000);
  });
});
