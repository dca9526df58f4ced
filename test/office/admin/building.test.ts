import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStepLate, stepState } from '../../../shared/areas/admin/building.ts';
import { addDays } from '../../../shared/values/day.ts';
import { addRoom } from '../../make/bookings.ts';
import { TestOffice } from '../../make/office.ts';
import { addFundEntry, addFundHead, addObstacle, addStep } from '../../make/organisationInputs.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const read = () => office.call('admin.building', null);
const month = (of: string) => office.call('admin.buildingMonth', { month: of });
const whats = (rows: readonly { step: { what: string } }[]) => rows.map(({ step }) => step.what);

describe('a step of building', () => {
  it('is as far as its days say, and late only while it is neither done nor stopped', async () => {
    await addStep(office, { what: '过期的', plannedOn: '2026-11-22' });
    await addStep(office, { what: '今天的', plannedOn: '2026-11-23', begunOn: '2026-11-02' });
    await addStep(office, { what: '完成的', plannedOn: '2026-11-01', doneOn: '2026-11-05' });
    const reason = { stoppedOn: '2026-10-20', stoppedBecause: '教学楼加固' };
    await addStep(office, { what: '停工的', plannedOn: '2026-11-01', ...reason });
    const { steps } = await read();
    expect(steps.map(({ step, state, late }) => [step.what, state, late])).toEqual([
      ['完成的', 'done', false],
      ['停工的', 'stopped', false],
      ['过期的', 'notBegun', true],
      ['今天的', 'goingOn', false],
    ]);
    expect(await office.call('admin.buildingDue', null)).toEqual({ steps: 1, obstacles: 0 });
  });

  it('forgets why it stopped when it goes on and when it is done', async () => {
    const { id, version } = await addStep(office, { stoppedOn: '2026-10-20', stoppedBecause: '加固' });
    const done = await office.call('admin.saveBuildingStep', {
      id,
      version,
      patch: { doneOn: '2026-11-20' },
    });
    expect([done.stoppedOn, done.stoppedBecause]).toEqual([null, null]);
  });

  it('refuses what has not happened yet, an end before the beginning, and a stop without why', async () => {
    const issues = async (patch: Parameters<typeof addStep>[1]) => {
      try {
        await addStep(office, patch);
        return null;
      } catch (error) {
        return (error as { problem: { fields: unknown } }).problem.fields;
      }
    };
    expect(await issues({ doneOn: '2026-11-24' })).toEqual([{ path: 'patch.doneOn', issue: 'dayAhead' }]);
    expect(await issues({ begunOn: '2026-11-02', doneOn: '2026-11-01' })).toEqual([
      { path: 'patch.doneOn', issue: 'endBeforeStart' },
    ]);
    expect(await issues({ stoppedOn: '2026-11-02' })).toEqual([
      { path: 'patch.stoppedBecause', issue: 'required' },
    ]);
  });

  it('has on each day the state that its days give it, whatever came later', () => {
    const day = fc.integer({ min: 0, max: 30 }).map((after) => addDays('2026-11-01', after));
    const maybe = fc.option(day, { nil: null });
    fc.assert(
      fc.property(
        fc.record({ plannedOn: day, begunOn: maybe, doneOn: maybe, stoppedOn: maybe }),
        day,
        (step, on) => {
          const known = Object.fromEntries(
            Object.entries(step).map(([key, value]) => [key, value !== null && value > on ? null : value]),
          ) as typeof step;
          const state = stepState(step, on);
          expect(state).toBe(stepState({ ...known, plannedOn: step.plannedOn }, '9999-12-31'));
          if (isStepLate(step, on)) expect([state !== 'done', step.plannedOn < on]).toEqual([true, true]);
        },
      ),
    );
  });

  it('is taken away and comes back by undo, and tells who changed what', async () => {
    const { id, version } = await addStep(office);
    await office.call('admin.saveBuildingStep', { id, version, patch: { doneOn: '2026-11-12' } });
    const { changes } = await office.call('admin.buildingHistory', { id, before: null, language: 'zh-CN' });
    expect(changes[0]!.fields.map(({ label, after }) => [label, after])).toEqual([
      ['完成日期', '2026-11-12'],
    ]);
    await office.call('admin.removeBuildingStep', { id });
    expect((await read()).steps).toEqual([]);
    const { undo } = await office.call('admin.nextUndo', { language: 'zh-CN' });
    await office.call('admin.undo', { id: undo!.id });
    expect(whats((await read()).steps)).toEqual(['墙面粉刷']);
  });
});

describe('the standard', () => {
  it('adds up the areas that are known, in and out of doors, and says how many are not', async () => {
    await addRoom(office, { name: '活动室', squareMetres: 32 });
    await addRoom(office, { name: '阅览室' });
    await addRoom(office, { name: '操场', squareMetres: 400, outdoor: true });
    const { indoor, outdoor, rooms } = await read();
    expect(indoor).toEqual({ squareMetres: 32, least: 40, unmeasured: 1 });
    expect(outdoor).toEqual({ squareMetres: 400, least: 100, unmeasured: 0 });
    expect(rooms).toHaveLength(3);

    await office.call('admin.saveSchool', { indoorLeast: 30 });
    expect((await read()).indoor.least).toBe(30);
    expect((await read()).outdoor.least).toBe(100);
  });

  it('says nothing of an area that nobody wrote down, and names what equipment lacks', async () => {
    await addRoom(office);
    const { indoor, equipment } = await read();
    expect(indoor.squareMetres).toBeNull();
    expect(equipment.missing.find(({ name }) => name === '课桌')).toEqual({
      name: '课桌',
      unit: '张',
      lacks: 10,
    });
    expect(equipment.lines).toBe(17);
  });
});

describe('the money of building', () => {
  it('is that of one-off heads by the year’s own sums, and is kept from who may not read of money', async () => {
    const oneOff = await addFundHead(office, { kind: 'oneOff' });
    const daily = await addFundHead(office, { kind: 'daily', name: '日常' });
    await addFundEntry(office, oneOff.id, { kind: 'granted', fen: 500_000, day: '2026-03-01' });
    await addFundEntry(office, oneOff.id, { kind: 'spent', fen: 120_000, day: '2026-11-08' });
    await addFundEntry(office, daily.id, { kind: 'spent', fen: 90_000, day: '2026-11-08' });
    expect((await read()).money).toEqual({ year: 2026, granted: 500_000, spent: 120_000, balance: 380_000 });
    expect((await month('2026-11')).spent).toBe(120_000);
    await office.addStaff('mentor', 'chen');
    await office.signIn('chen');
    expect([(await read()).money, (await month('2026-11')).spent]).toEqual([null, null]);
    const paper = { paper: 'state', month: '2026-11', format: 'document' } as const;
    expect(await textOf(await office.call('admin.buildingPaper', paper))).not.toContain('一次性经费');
  });
});

describe('a month of building', () => {
  it('gathers what was done, begun, stopped and stood in the way, as it stood at its end', async () => {
    await addStep(office, { what: '十月做完', plannedOn: '2026-10-20', doneOn: '2026-10-18' });
    await addStep(office, { what: '十月开工', plannedOn: '2026-12-20', begunOn: '2026-10-09' });
    await addStep(office, { what: '十一月做完', begunOn: '2026-10-12', doneOn: '2026-11-03' });
    const stop = { stoppedOn: '2026-11-06', stoppedBecause: '等材料' };
    await addStep(office, { what: '十一月停工', begunOn: '2026-10-15', ...stop });
    await addObstacle(office, { expectedUntil: '2026-10-31', measure: '先借用阅览室' });
    await addObstacle(office, { what: '缺电工', since: '2026-10-02', resolvedOn: '2026-11-04' });
    await addObstacle(office, { what: '九月的', since: '2026-09-01', resolvedOn: '2026-09-20' });
    const october = await month('2026-10');
    expect([whats(october.done), whats(october.begun), whats(october.stopped)]).toEqual([
      ['十月做完'],
      ['十一月做完', '十一月停工', '十月开工'],
      [],
    ]);
    expect(october.steps).toEqual({ all: 4, done: 1, late: 0 });
    expect(october.obstacles.map(({ obstacle, state }) => [obstacle.what, state])).toEqual([
      ['教学楼加固，活动室暂时不能用', 'open'],
      ['缺电工', 'open'],
    ]);
    const november = await month('2026-11');
    expect([november.to, whats(november.done), whats(november.stopped), whats(november.goingOn)]).toEqual([
      '2026-11-23',
      ['十一月做完'],
      ['十一月停工'],
      ['十月开工'],
    ]);
    expect(november.obstacles.map(({ state }) => state)).toEqual(['overdue', 'resolved']);
    expect((await office.call('admin.buildingDue', null)).obstacles).toBe(1);
  });

  it('keeps its words, one page a month, not over somebody else’s', async () => {
    const first = await office.call('admin.saveBuildingMonth', {
      ...{ month: '2026-11', version: null, words: ['书架装好了。'] },
    });
    await office.call('admin.saveBuildingMonth', {
      ...{ month: '2026-11', version: first.version, words: ['书架和课桌都装好了。'] },
    });
    expect((await month('2026-11')).words).toEqual(['书架和课桌都装好了。']);
    expect((await month('2026-10')).words).toBeNull();
    await expect(
      office.call('admin.saveBuildingMonth', { month: '2026-11', version: first.version, words: [] }),
    ).rejects.toMatchObject({ problem: { code: 'changedMeanwhile' } });
  });

  it('is told on paper with its words, steps and obstacles; unwritten words are a place to fill in', async () => {
    await addStep(office, { what: '装书架', doneOn: '2026-11-03' });
    await addObstacle(office, { measure: '先借用阅览室' });
    const ask = (format: 'document' | 'xlsx') =>
      office.call('admin.buildingPaper', { paper: 'month', month: '2026-11', format });
    const before = await textOf(await ask('document'));
    for (const each of ['2026年11月工程进度表', '装书架', '2026-11-03完成', '先借用阅览室', '"todo"'])
      expect(before).toContain(each);
    await office.call('admin.saveBuildingMonth', { month: '2026-11', version: null, words: ['都装好了。'] });
    const after = await textOf(await ask('document'));
    expect([after.includes('都装好了。'), after.includes('"todo"')]).toEqual([true, false]);
    expect(((await ask('xlsx')) as Uint8Array).byteLength).toBeGreaterThan(1000);
  });
});

describe('building', () => {
  it('is read by every teacher and written by the caretaker', async () => {
    await office.addStaff('headTeacher', 'qiu');
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('qiu');
    await read();
    await expect(addStep(office)).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
    await office.signIn('zhou');
    await addStep(office);
    const obstacle = await addObstacle(office);
    const { id, version } = obstacle;
    const patch = { resolvedOn: '2026-11-20', resolvedHow: '加固完成' };
    await office.call('admin.saveBuildingObstacle', { id, version, patch });
    expect((await read()).obstacles[0]!.state).toBe('resolved');
  });
});
