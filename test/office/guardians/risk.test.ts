import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { levelByPoints, pointsOf, roundOn, shippedItems } from '../../../shared/areas/guardians/risk.ts';
import { addChild, addKin } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
let childId: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  childId = (await addChild(office)).id;
});
afterEach(() => office.end());

const item = (id: string) => shippedItems.find((each) => each.id === id)!;
const ticked = (...chosen: string[]) => ({ chosen, points: null });
const everything = [
  { itemId: 'age', ...ticked('a2') },
  { itemId: 'body', ...ticked() },
  { itemId: 'mind', chosen: [], points: 4 },
  { itemId: 'behaviour', ...ticked() },
  { itemId: 'safety', ...ticked('d2') },
  { itemId: 'income', ...ticked('i2') },
];
const assess = (given = everything, level: string | null = null, day = testDay) =>
  office.call('guardians.saveRisk', {
    id: null,
    version: null,
    childId,
    day,
    half: 'september',
    given,
    level,
    assessorId: null,
    others: null,
    reviewer: null,
    note: null,
  });
const limits = async (highBelow: number | null, middleBelow: number | null) => {
  const scale = await office.call('guardians.riskScale', null);
  return office.call('guardians.saveRiskScale', { ...scale, highBelow, middleBelow });
};

describe('the points', () => {
  it('are those of the answer, nothing as soon as one danger is ticked, and at most what the question has', () => {
    expect(pointsOf(item('age'), ticked('a1'))).toBe(3);
    expect(pointsOf(item('safety'), ticked())).toBe(10);
    expect(pointsOf(item('safety'), ticked('d8'))).toBe(0);
    expect(pointsOf(item('mind'), { chosen: [], points: 9 })).toBe(5);
  });

  it('of a question that nobody asked are none, not nothing', () => {
    expect(pointsOf(item('safety'), null)).toBeNull();
    expect(pointsOf(item('income'), ticked())).toBeNull();
  });
});

describe('a level', () => {
  it('follows from the points only when the school has set both limits', () => {
    expect(levelByPoints(12, { highBelow: null, middleBelow: 30 })).toBeNull();
    expect(levelByPoints(12, { highBelow: 20, middleBelow: 35 })).toBe('high');
    expect(levelByPoints(20, { highBelow: 20, middleBelow: 35 })).toBe('middle');
    expect(levelByPoints(35, { highBelow: 20, middleBelow: 35 })).toBe('low');
  });

  it('is the person’s choice without limits, and the table’s with them', async () => {
    expect(await assess(everything, 'middle')).toMatchObject({ total: 29, level: 'middle' });
    await limits(30, 40);
    expect(await assess(everything, 'low')).toMatchObject({ total: 29, level: 'high' });
  });

  it('is not worked out from half of the questions', async () => {
    await limits(30, 40);
    expect(await assess(everything.slice(0, 2), null)).toMatchObject({ total: 15, level: null });
  });

  it('has limits the right way round', async () => {
    await expect(limits(40, 30)).rejects.toMatchObject({
      problem: { fields: [{ path: 'middleBelow', issue: 'middleAboveHigh' }] },
    });
  });
});

describe('an assessment', () => {
  it('keeps its points when the table changes later', async () => {
    const { id } = await assess();
    const scale = await office.call('guardians.riskScale', null);
    await office.call('guardians.saveRiskScale', {
      ...scale,
      items: scale.items.filter((each) => each.id !== 'income'),
    });
    const [kept] = (await office.call('guardians.risk', { childId })).assessments;
    expect(kept!.assessment).toMatchObject({ id, total: 29 });
    expect(kept!.assessment.answers!.map((each) => [each.label, each.points, each.most])).toContainEqual([
      '家庭收入',
      5,
      10,
    ]);
  });

  it('belongs to March until August and to September until February', () => {
    expect(roundOn('2026-08-31')).toEqual({ half: 'march', since: '2026-03-01' });
    expect(roundOn('2026-09-01')).toEqual({ half: 'september', since: '2026-09-01' });
    expect(roundOn('2027-02-28')).toEqual({ half: 'september', since: '2026-09-01' });
  });

  it('is due for each child once in a round', async () => {
    await assess(everything, 'low', '2026-08-30');
    expect((await office.call('guardians.riskRound', null)).rows).toMatchObject([
      { childId, done: false, lastOn: '2026-08-30' },
    ]);
    await assess(everything, 'high', '2026-09-10');
    expect((await office.call('guardians.riskRound', null)).rows).toMatchObject([
      { done: true, level: 'high' },
    ]);
  });

  it('is nothing that the caretaker reads or makes', async () => {
    await assess(everything, 'high');
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    const [seen] = (await office.call('guardians.risk', { childId })).assessments;
    expect(seen!.assessment).toMatchObject({ total: null, level: null, answers: null });
    expect((await office.call('guardians.riskRound', null)).rows).toMatchObject([
      { done: true, level: null },
    ]);
    await expect(assess()).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
  });

  it('is printed as it was answered', async () => {
    await assess(everything, 'middle');
    const text = JSON.stringify(await office.call('guardians.riskPaper', { childId, format: 'document' }));
    for (const words of ['■家暴', '□性侵', '■中风险', '29']) expect(text).toContain(words);
  });

  it('brings rules for its level to bear, for those who see it', async () => {
    await addKin(office, childId, 'father', { away: true, awaySince: '2025-02-15' });
    const [rule] = await office.call('contacts.rules', null);
    const patch = { riskLevel: 'high', holdsFrom: '2026-09-01' };
    await office.call('contacts.saveRule', { id: rule!.id, version: rule!.version, patch });
    const bears = async () =>
      (await office.call('contacts.dueOf', { childId })).some((each) => each.rule.id === rule!.id);
    expect(await bears()).toBe(false);
    await assess(everything, 'high');
    expect(await bears()).toBe(true);
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    expect(await bears()).toBe(false);
  });
});
