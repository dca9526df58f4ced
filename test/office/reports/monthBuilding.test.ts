/** 建设和工程进度 of the month's report, from what was recorded of building. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../../shared/paper/document.ts';
import { addAssessment } from '../../make/assessment.ts';
import { addRoom } from '../../make/bookings.ts';
import { TestOffice } from '../../make/office.ts';
import {
  addFundEntry,
  addFundHead,
  addObstacle,
  addRegulation,
  addStep,
  putDraftInForce,
} from '../../make/organisationInputs.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const building = async (month = '2026-11') =>
  (await office.call('reports.month', { month })).sections.find(({ id }) => id === 'building')!.paragraphs;

describe('the part of a month’s report on building', () => {
  it('is a place to fill in where nothing was recorded of the month', async () => {
    await addStep(office, { plannedOn: '2026-12-20' });
    await addFundHead(office);
    expect(await building()).toEqual(['[待填：本月建设、工程和添置的进度]']);
  });

  it('tells what was done, goes on and stopped, what stands in the way, the words and the money', async () => {
    await addStep(office, { what: '墙面粉刷', doneOn: '2026-11-03' });
    await addStep(office, { what: '装书架', begunOn: '2026-11-12', plannedOn: '2026-12-01' });
    await addStep(office, { what: '接网络', stoppedOn: '2026-11-15', stoppedBecause: '等电信公司' });
    await addStep(office, { what: '十月的事', doneOn: '2026-10-03' });
    await addObstacle(office, { expectedUntil: '2027-01-31', measure: '先借用\n阅览室。' });
    await addObstacle(office, { what: '缺电工', since: '2026-10-02', resolvedOn: '2026-11-04' });
    await office.call('admin.saveBuildingMonth', {
      ...{ month: '2026-11', version: null, words: ['书架已经到货。', ''] },
    });
    const head = await addFundHead(office, { kind: 'oneOff' });
    await addFundEntry(office, head.id, { kind: 'spent', fen: 120_050, day: '2026-11-08' });
    await addFundEntry(office, head.id, { kind: 'spent', fen: 99_900, day: '2026-10-31' });
    expect(await building()).toEqual([
      '本月完成{完成建设事项}项：墙面粉刷（2026年11月3日）。',
      '正在进行：装书架（计划2026年12月1日完成）。',
      '停工：接网络（等电信公司）。',
      '书架已经到货。',
      '困难：教学楼加固，活动室暂时不能用（2026年9月10日起，预计2027年1月31日解决）；先借用 阅览室。',
      '困难已解决：缺电工，2026年11月4日解决。',
      '本月一次性经费支出{一次性投入金额}元。',
    ]);
    const paper = await office.call('reports.monthPaper', { month: '2026-11', format: 'document' });
    const words = JSON.stringify(paper);
    if (paper instanceof Uint8Array) throw new Error('a Document was asked for');
    const said = paper.sections[0]!.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.runs.map(wordsOf).join('')] : [],
    );
    expect(said).toContain('本月完成1项：墙面粉刷（2026年11月3日）。');
    expect(said).toContain('本月一次性经费支出1,200.50元。');
    for (const call of ['admin.buildingMonth', 'admin.funds']) expect(words).toContain(call);
  });

  it('says what was recorded since the text was saved, until it is saved again', async () => {
    const save = async () => {
      const { version, sections } = await office.call('reports.month', { month: '2026-11' });
      await office.call('reports.saveMonth', {
        ...{ month: '2026-11', version, sections, seen: {}, reporterId: null },
      });
    };
    const since = async () => (await office.call('reports.month', { month: '2026-11' })).buildingSince;
    await addStep(office, { what: '接通宽带', begunOn: '2026-11-03', plannedOn: '2026-12-20' });
    expect(await since()).toEqual([]);
    await save();
    expect(await since()).toEqual([]);
    await addStep(office, { what: '粉刷墙面', begunOn: '2026-11-02', doneOn: '2026-11-20' });
    expect(await since()).toEqual(['本月完成{完成建设事项}项：粉刷墙面（2026年11月20日）。']);
    await save();
    expect(await since()).toEqual([]);
  });

  it('has numbers that go on living after the text was saved', async () => {
    await addStep(office, { what: '墙面粉刷', doneOn: '2026-11-03' });
    const view = await office.call('reports.month', { month: '2026-11' });
    await office.call('reports.saveMonth', {
      ...{ month: '2026-11', version: null, reporterId: view.reporterId, sections: view.sections },
      seen: Object.fromEntries(view.figures.map(({ name, text }) => [name, text])),
    });
    await addStep(office, { what: '装书架', doneOn: '2026-11-20' });
    const { figures, seen } = await office.call('reports.month', { month: '2026-11' });
    const now = figures.find(({ name }) => name === '完成建设事项')!;
    expect([seen!.完成建设事项, now.text]).toEqual(['1', '2']);
  });
});

describe('evidence of rules, building and vouchers', () => {
  it('counts and lists what there is of the assessment’s time', async () => {
    const phone = await addRegulation(office, { wallPlace: '走廊' });
    await putDraftInForce(office, phone.id, '2026-09-01');
    await putDraftInForce(office, (await addRegulation(office, { title: '值班制度' })).id, '2026-10-01');
    await addRegulation(office, { title: '还没施行' });
    await addStep(office, { what: '墙面粉刷', doneOn: '2026-11-03' });
    await addStep(office, { what: '去年的', plannedOn: '2025-11-01', doneOn: '2025-11-03' });
    await addRoom(office, { name: '活动室', squareMetres: 56 });
    await addRoom(office, { name: '阅览室' });
    const head = await addFundHead(office);
    await addFundEntry(office, head.id, { voucher: '10-3' });
    await addFundEntry(office, head.id, { title: '没有凭证' });
    const { assessment, lines } = await addAssessment(office);
    const own = ['regulations', 'wallRegulations', 'buildingSteps', 'measuredRooms', 'fundVouchers'] as const;
    const counts = await office.call('assessment.ruleCounts', { id: assessment.id });
    const counted = counts.filter(({ rule }) => own.some((each) => each === rule));
    expect(Object.fromEntries(counted.map(({ rule, found }) => [rule, found.value]))).toEqual({
      ...{ regulations: 2, wallRegulations: 1, buildingSteps: 1, measuredRooms: 1, fundVouchers: 1 },
    });
    for (const rule of own)
      await office.call('assessment.addEvidence', {
        ...{ indicatorScoreId: lines[0]!.score.id, put: { kind: 'records', rule } },
      });
    const { parts } = await office.call('assessment.bindingParts', { id: assessment.id });
    const words = JSON.stringify(parts);
    for (const each of ['亲情电话使用制度　第1版　走廊', '墙面粉刷', '活动室　56㎡', '购书架两个　凭证10-3'])
      expect(words).toContain(each);
    for (const each of ['还没施行', '去年的', '没有凭证']) expect(words).not.toContain(each);
  });
});
