import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyChange } from '../../../shared/areas/admin/audit.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { addDays } from '../../../shared/values/day.ts';
import { addActivity } from '../../make/activities.ts';
import { addAssessment, treeRowOf } from '../../make/assessment.ts';
import { addChild } from '../../make/children.ts';
import { addContact } from '../../make/contacts.ts';
import { nobody } from '../../make/nobody.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { addMeeting, addPlan, addPlanItem } from '../../make/planInputs.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const itemsOf = async (id: string) => (await office.call('admin.plan', { id })).items;
const wordsOf = async (id: string) => (await itemsOf(id)).map(({ item }) => item.what);
const shownOf = async (id: string) => (await itemsOf(id)).map(({ shown }) => shown);

async function finish(id: string, more: { outcome?: string; doneOn?: string; state?: string } = {}) {
  const all = await office.call('admin.plans', null);
  for (const { plan } of all)
    for (const { item } of await itemsOf(plan.id))
      if (item.id === id)
        return office.call('admin.closePlanItem', {
          ...{ id, version: item.version, state: more.state ?? 'done' },
          ...{ doneOn: more.doneOn ?? null, outcome: more.outcome ?? null },
        });
  throw new Error('no such item');
}

describe('a plan', () => {
  it('refuses to end before it begins, and to be nameless', async () => {
    await expect(addPlan(office, { endOn: '2026-08-31' })).rejects.toMatchObject({
      problem: { fields: [{ path: 'patch.endOn', issue: 'endBeforeStart' }] },
    });
    await expect(
      office.call('admin.savePlan', { id: null, version: null, patch: { kind: 'term' } }),
    ).rejects.toMatchObject({ problem: { fields: [{ path: 'patch.title', issue: 'required' }] } });
  });

  it('goes with its items and what was tied to them, and comes back from the bin with both', async () => {
    const { id: planId } = await addPlan(office);
    const { id } = await addPlanItem(office, planId);
    const { activity } = await addActivity(office, []);
    await office.call('admin.linkPlanItem', { id, kind: 'activity', targetId: activity.id });
    await office.call('admin.removePlan', { id: planId });
    expect(await office.call('admin.plans', null)).toEqual([]);
    const back = await office.call('admin.bringBack', { record: 'plan', id: planId, language: 'zh-CN' });
    expect(back).toMatchObject({ records: 3, title: '2026学年第一学期工作计划' });
    expect((await itemsOf(planId))[0]!.links.map(({ title }) => title)).toEqual(['中秋做月饼']);
  });

  it('is written by who keeps the organisation and read by every teacher', async () => {
    const { id: planId } = await addPlan(office);
    await office.addStaff('headTeacher', 'qiu');
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('qiu');
    expect(await wordsOf(planId)).toEqual([]);
    await expect(addPlanItem(office, planId)).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
    await office.signIn('zhou');
    await addPlanItem(office, planId);
    expect(await wordsOf(planId)).toEqual(['走访每一户']);
  });

  it('counts its items as plain code does, on whatever days they are due', async () => {
    const day = fc.option(
      fc.integer({ min: -20, max: 20 }).map((days) => addDays(testDay, days)),
      { nil: null },
    );
    const one = fc.record({ dueOn: day, state: fc.constantFrom('open', 'done', 'dropped') });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 8 }), async (all) => {
        const { id: planId } = await addPlan(office);
        for (const { dueOn, state } of all) {
          const { id, version } = await addPlanItem(office, planId, { dueOn });
          await office.call('admin.closePlanItem', { id, version, state, doneOn: null, outcome: null });
        }
        const open = all.filter(({ state }) => state === 'open');
        const days = open.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
        expect((await office.call('admin.plan', { id: planId })).counts).toEqual({
          ...{ all: all.length, open: open.length, carried: 0 },
          overdue: days.filter((each) => each < testDay).length,
          soon: days.filter((each) => each >= testDay && each <= addDays(testDay, 7)).length,
          done: all.filter(({ state }) => state === 'done').length,
          dropped: all.filter(({ state }) => state === 'dropped').length,
        });
        await office.call('admin.removePlan', { id: planId });
      }),
      { numRuns: 15 },
    );
  });
});

describe('an item', () => {
  it('stands where it is put, however often it is moved', async () => {
    const { id: planId } = await addPlan(office);
    const names = ['一', '二', '三', '四'];
    const ids = new Map<string, string>();
    for (const what of names) ids.set(what, (await addPlanItem(office, planId, { what })).id);
    const move = fc.record({ what: fc.constantFrom(...names), before: fc.constantFrom(...names, null) });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 14 }), async (moves) => {
        let expected = await wordsOf(planId);
        for (const { what, before } of moves.filter((each) => each.what !== each.before)) {
          const others = expected.filter((each) => each !== what);
          const at = before === null ? others.length : others.indexOf(before);
          expected = others.toSpliced(at, 0, what);
          await office.call('admin.movePlanItem', {
            id: ids.get(what)!,
            before: before === null ? null : ids.get(before)!,
          });
        }
        expect(await wordsOf(planId)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('is late from the day after, and brought to mind a week before', async () => {
    const { id: planId } = await addPlan(office);
    for (const days of [-1, 0, 7, 8]) await addPlanItem(office, planId, { dueOn: addDays(testDay, days) });
    await addPlanItem(office, planId);
    expect(await shownOf(planId)).toEqual(['overdue', 'soon', 'soon', 'open', 'open']);
  });

  it('is said to be done by who answers for it, and by nobody else who does not keep the plan', async () => {
    const qiu = await office.addStaff('headTeacher', 'qiu');
    await office.addStaff('mentor', 'chen');
    const { id: planId } = await addPlan(office);
    const { id } = await addPlanItem(office, planId, { staffIds: [qiu] });
    await office.signIn('chen');
    expect((await itemsOf(planId))[0]!.mine).toBe(false);
    await expect(finish(id)).rejects.toMatchObject({ problem: { code: 'notYourItem' } });
    await office.signIn('qiu');
    expect((await itemsOf(planId))[0]!.mine).toBe(true);
    await expect(finish(id, { state: 'dropped' })).rejects.toMatchObject({
      problem: { code: 'notYourItem' },
    });
    const done = await finish(id, { outcome: '都走到了' });
    expect(done).toMatchObject({ state: 'done', doneOn: testDay, outcome: '都走到了' });
    expect(await finish(id, { state: 'open' })).toMatchObject({ doneOn: null, outcome: null });
  });

  it('given up by who keeps the plan is not taken up again by somebody else', async () => {
    const qiu = await office.addStaff('headTeacher', 'qiu');
    const { id: planId } = await addPlan(office);
    const { id } = await addPlanItem(office, planId, { staffIds: [qiu] });
    await finish(id, { state: 'dropped', outcome: '乡里统一做了' });
    await office.signIn('qiu');
    await expect(finish(id)).rejects.toMatchObject({ problem: { code: 'notYourItem' } });
  });

  it('is not done on a day that has not come, nor over somebody else’s change, nor answered for by nobody', async () => {
    const { id: planId } = await addPlan(office);
    const { id, version } = await addPlanItem(office, planId);
    await expect(finish(id, { doneOn: addDays(testDay, 1) })).rejects.toMatchObject({
      problem: { fields: [{ issue: 'dayAhead' }] },
    });
    await finish(id);
    const again = { id, version, state: 'done', doneOn: null, outcome: '晚了一步' };
    await expect(office.call('admin.closePlanItem', again)).rejects.toMatchObject({
      problem: { code: 'changedMeanwhile' },
    });
    await expect(addPlanItem(office, planId, { staffIds: [nobody] })).rejects.toMatchObject({
      problem: { code: 'notFound' },
    });
  });

  it('is told of on 今日 to who answers for it, and every one to the principal', async () => {
    const qiu = await office.addStaff('headTeacher', 'qiu');
    await office.addStaff('mentor', 'chen');
    const { id: planId } = await addPlan(office);
    await addPlanItem(office, planId, { what: '快到了', dueOn: addDays(testDay, 3), staffIds: [qiu] });
    await addPlanItem(office, planId, { what: '晚了', dueOn: addDays(testDay, -3) });
    await addPlanItem(office, planId, { what: '还早', dueOn: addDays(testDay, 30), staffIds: [qiu] });
    const due = async () =>
      (await office.call('admin.planItemsDue', null)).map(({ item, shown }) => [item.what, shown]);
    expect(await due()).toEqual([
      ['晚了', 'overdue'],
      ['快到了', 'soon'],
    ]);
    await office.signIn('qiu');
    expect(await due()).toEqual([['快到了', 'soon']]);
    await office.signIn('chen');
    expect(await due()).toEqual([]);
  });

  it('says in its history who answers for it by name', async () => {
    const qiu = await office.addStaff('headTeacher', 'qiu');
    const { id: planId } = await addPlan(office);
    const { id, version } = await addPlanItem(office, planId);
    await office.call('admin.savePlanItem', { id, version, planId, patch: { staffIds: [qiu] } });
    const told = await textOf(
      await office.call('admin.audit', {
        filter: everyChange,
        ...{ before: null, language: 'zh-CN' },
      }),
    );
    expect(told).toContain('qiu老师');
    expect(told).toContain('负责人');
  });
});

describe('open items', () => {
  it('go on in the next plan once, and are followed only there', async () => {
    const old = await addPlan(office, { title: '上学期计划', startOn: '2026-02-23', endOn: '2026-07-03' });
    const next = await addPlan(office);
    const done = await addPlanItem(office, old.id, { what: '做好的' });
    await finish(done.id);
    await addPlanItem(office, old.id, { what: '没做完', dueOn: '2026-06-30' });
    await addPlanItem(office, old.id, { what: '期限还在后面', dueOn: '2026-12-01' });
    const carry = { fromId: old.id, toId: next.id };
    expect(await office.call('admin.carryPlanItems', carry)).toEqual({ made: 2 });
    expect(await office.call('admin.carryPlanItems', carry)).toEqual({ made: 0 });
    expect(await shownOf(old.id)).toEqual(['done', 'carried', 'carried']);
    expect((await itemsOf(next.id)).map(({ item }) => [item.what, item.dueOn])).toEqual([
      ['没做完', null],
      ['期限还在后面', '2026-12-01'],
    ]);
    expect((await itemsOf(old.id))[1]!.carriedTo).toMatchObject({ id: next.id });
    expect(await office.call('admin.planItemsDue', null)).toEqual([]);
    await office.call('admin.removePlan', { id: next.id });
    expect(await shownOf(old.id)).toEqual(['done', 'overdue', 'open']);
  });
});

describe('what fulfils an item', () => {
  it('is a record of the plan’s time, those that sound like it first, and is tied once', async () => {
    const { id: planId } = await addPlan(office);
    const { id } = await addPlanItem(office, planId, { what: '办一次中秋活动' });
    const child = await addChild(office);
    await addContact(office, [child.id], { kind: 'visit' });
    const { activity } = await addActivity(office, [], { title: '中秋做月饼', day: '2026-09-25' });
    await addActivity(office, [], { title: '早就办过的', day: '2026-03-05' });
    await addMeeting(office);
    const ask = (text = '') => office.call('admin.planItemChoices', { id, text });
    const found = await ask();
    expect(found.map(({ kind, suggested }) => [kind, suggested])).toEqual([
      ['activity', true],
      ['contact', false],
      ['meeting', false],
    ]);
    expect((await ask('家访')).map(({ kind, children }) => [kind, children])).toEqual([
      ['contact', [child.name]],
    ]);
    expect((await ask('冬季')).map(({ title }) => title)).toEqual(['部署冬季安全']);
    const tie = { id, kind: 'activity' as const, targetId: activity.id };
    await office.call('admin.linkPlanItem', tie);
    await office.call('admin.linkPlanItem', tie);
    const [link] = (await itemsOf(planId))[0]!.links;
    expect(link).toMatchObject({ title: '中秋做月饼', day: '2026-09-25' });
    expect((await ask()).map(({ kind }) => kind)).not.toContain('activity');
    await office.call('admin.unlinkPlanItem', { id: link!.id });
    expect((await itemsOf(planId))[0]!.links).toEqual([]);
  });

  it('is looked for by every name of its kind, and first among those who answer for the item', async () => {
    const zhou = await office.addStaff('caretaker', 'zhou');
    const { id: planId } = await addPlan(office);
    const { id } = await addPlanItem(office, planId, { what: '走访到每一户', staffIds: [zhou] });
    const child = await addChild(office);
    await addContact(office, [child.id], { kind: 'visit', day: '2026-11-02', staffId: zhou });
    await addContact(office, [child.id], { kind: 'visit', day: '2026-11-09' });
    await addContact(office, [child.id], { kind: 'talk', day: '2026-11-16' });
    const found = await office.call('admin.planItemChoices', { id, text: '' });
    expect(found.map(({ day, suggested }) => [day, suggested])).toEqual([
      ['2026-11-02', true],
      ['2026-11-09', true],
      ['2026-11-16', false],
    ]);
  });

  it('is offered from the activity’s own page to those who may tie it', async () => {
    const qiu = await office.addStaff('headTeacher', 'qiu');
    const { id: planId } = await addPlan(office);
    const mine = await addPlanItem(office, planId, { what: '我的', staffIds: [qiu] });
    await addPlanItem(office, planId, { what: '别人的' });
    const done = await addPlanItem(office, planId, { what: '做好的' });
    await finish(done.id);
    const { activity } = await addActivity(office, []);
    const ask = { kind: 'activity' as const, targetId: activity.id };
    const open = async () => (await office.call('admin.planItemsOf', ask)).open.map(({ item }) => item.what);
    expect(await open()).toEqual(['我的', '别人的']);
    await office.signIn('qiu');
    expect(await open()).toEqual(['我的']);
    await office.call('admin.linkPlanItem', { id: mine.id, ...ask });
    const { tied, open: left } = await office.call('admin.planItemsOf', ask);
    expect([tied.map(({ item }) => item.what), left]).toEqual([['我的'], []]);
  });

  it('shows a contact to nobody who may not meet its child, and no paper names one', async () => {
    const chen = await office.addStaff('mentor', 'chen');
    const child = await addChild(office, { name: '王小鹿' });
    const { contact } = await addContact(office, [child.id], { kind: 'visit', day: '2026-11-09' });
    const { id: planId } = await addPlan(office);
    const { id } = await addPlanItem(office, planId, { staffIds: [chen] });
    await office.call('admin.linkPlanItem', { id, kind: 'contact', targetId: contact.id });
    expect((await itemsOf(planId))[0]!.links).toMatchObject([{ title: 'visit', children: ['王小鹿'] }]);
    const paper = () => office.call('admin.planPaper', { id: planId, paper: 'progress', format: 'document' });
    const words = await textOf(await paper());
    expect(words).toContain('2026-11-09 家访');
    expect(words).not.toContain('王小鹿');
    await office.signIn('chen');
    expect((await itemsOf(planId))[0]!.links).toEqual([]);
    expect(await textOf(await paper())).not.toContain('2026-11-09');
    const untold = [
      await office.problem('admin.linkPlanItem', { id, kind: 'contact', targetId: contact.id }),
      await office.problem('admin.linkPlanItem', { id, kind: 'contact', targetId: nobody }),
    ];
    expect(untold[0]).toEqual(untold[1]);
    expect(untold[0]).toMatchObject({ code: 'notFound' });
  });

  it('is gone with its record and comes back with it', async () => {
    const { id: planId } = await addPlan(office);
    const { id } = await addPlanItem(office, planId);
    const { activity } = await addActivity(office, []);
    await office.call('admin.linkPlanItem', { id, kind: 'activity', targetId: activity.id });
    await office.call('activities.remove', { id: activity.id });
    expect((await itemsOf(planId))[0]!.links).toEqual([]);
    await office.call('admin.bringBack', { record: 'activity', id: activity.id, language: 'zh-CN' });
    expect((await itemsOf(planId))[0]!.links).toHaveLength(1);
  });
});

describe('a difficulty of the reports', () => {
  const note = (title: string, kind = 'difficulty') =>
    office.call('reports.saveNote', {
      ...{ id: null, version: null },
      patch: {
        ...{ kind, title, day: '2026-11-02', text: ['缺一名心理老师。'] },
        ...{ adoptedBy: null, settledOn: null, settledHow: null },
      },
    });

  it('becomes an item once, and shows what became of it wherever it was carried on to', async () => {
    const { id } = await note('缺心理老师');
    const { id: news } = await note('喜讯', 'news');
    const plan = await addPlan(office, { title: '旧计划' });
    const asked = { planId: plan.id, noteIds: [id, id] };
    expect(await office.call('admin.planFromNotes', asked)).toEqual({ made: 1 });
    expect(await office.call('admin.planFromNotes', asked)).toEqual({ made: 0 });
    const other = await addPlan(office, { title: '新计划', startOn: '2027-02-01', endOn: '2027-07-01' });
    expect(await office.call('admin.planFromNotes', { ...asked, planId: other.id })).toEqual({ made: 0 });
    await expect(
      office.call('admin.planFromNotes', { planId: plan.id, noteIds: [news] }),
    ).rejects.toMatchObject({ problem: { code: 'notFound' } });
    await office.call('admin.carryPlanItems', { fromId: plan.id, toId: other.id });
    const [row] = await itemsOf(other.id);
    expect(row!.note).toMatchObject({ id, title: '缺心理老师', settled: false });
    await finish(row!.item.id, { outcome: '县里派来一名' });
    expect(await office.call('admin.plannedNotes', null)).toMatchObject([
      { noteId: id, settled: false, item: { plan: '新计划', shown: 'done', outcome: '县里派来一名' } },
    ]);
  });

  it('that is settled is not offered, and one without an item is', async () => {
    const { id, version } = await note('已经解决');
    await note('还在');
    const { kind, title, day, text } = await note('第三个');
    await office.call('reports.saveNote', {
      ...{ id, version },
      patch: {
        ...{ kind, title, day, text, adoptedBy: null },
        ...{ settledOn: '2026-11-20', settledHow: '修好了' },
      },
    });
    const told = await office.call('admin.plannedNotes', null);
    expect(told.map((each) => [each.title, each.item]).toSorted()).toEqual([
      ['第三个', null],
      ['还在', null],
    ]);
  });
});

describe('a plan on paper', () => {
  it('has its beginning, what is meant without what was given up, and a place for the seal', async () => {
    const zhou = await office.addStaff('caretaker', 'zhou');
    const plan = await addPlan(office, { prose: ['## 指导思想', '把孩子放在**第一位**。'] });
    await addPlanItem(office, plan.id, { what: '走访每一户', staffIds: [zhou], dueOn: '2026-12-20' });
    const given = await addPlanItem(office, plan.id, { what: '不做的事' });
    await finish(given.id, { state: 'dropped', outcome: '合并了' });
    const ask = (paper: 'plan' | 'progress', format: 'document' | 'docx' | 'xlsx') =>
      office.call('admin.planPaper', { id: plan.id, paper, format });
    const document = (await ask('plan', 'document')) as Document;
    const words = await textOf(document);
    for (const each of ['指导思想', '第一位', '走访每一户', 'zhou老师', '2026-12-20'])
      expect(words).toContain(each);
    expect(words).not.toContain('不做的事');
    const blocks = document.sections.flatMap((each) => each.blocks);
    expect(blocks.at(-1)).toMatchObject({ kind: 'signature', sealSpace: true });
    const progress = await textOf(await ask('progress', 'document'));
    for (const each of ['共2项', '未完成1项', '不做了1项', '合并了']) expect(progress).toContain(each);
    for (const format of ['docx', 'xlsx'] as const)
      expect(((await ask('progress', format)) as Uint8Array).byteLength).toBeGreaterThan(1000);
  });
});

describe('what an inspector looks at', () => {
  it('is counted of the time: meetings, plans that run in it, and items done in it', async () => {
    await addMeeting(office, { heldOn: '2026-11-10' });
    await addMeeting(office, { heldOn: '2025-11-10' });
    const plan = await addPlan(office);
    await addPlan(office, { title: '前一年', startOn: '2025-02-23', endOn: '2025-07-03' });
    const { id } = await addPlanItem(office, plan.id, { what: '走访每一户' });
    await finish(id, { outcome: '都走到了' });
    await addPlanItem(office, plan.id, { what: '还没做' });
    const rows = [
      treeRowOf({ level: 1, name: '组织' }),
      treeRowOf({ level: 2, name: '计划', halves: 4, rules: ['meetings', 'plans', 'planItemsDone'] }),
    ];
    const { assessment, lines } = await addAssessment(office, { rows });
    const found = lines[0]!.evidence.map(({ found: each }) => [each?.value, each?.page?.of]);
    expect(found).toEqual([
      [1, 'meetings'],
      [1, 'plans'],
      [1, 'planItemsDone'],
    ]);
    const { startsOn: from, endsOn: to } = assessment;
    const done = await office.call('admin.planItemsDone', { from, to });
    expect(done.map(({ item }) => item.what)).toEqual(['走访每一户']);
  });
});
