/** What was approved stays as it was; a correction is another edition; how it was handed over is noted. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addLeftBehindChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { makePdf } from '../../make/pictures.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const half = { year: 2026, half: 2 };
const period = { kind: 'half', period: '2026-H2' };
const filed = (id: string, format: 'docx' | 'xlsx') => office.call('reports.filedPaper', { id, format });

async function approve(changes: string | null = null) {
  const { version } = await office.call('reports.summary', half);
  return office.call('reports.approveSummary', { ...half, version, changes });
}

it('stays byte for byte what was approved, whatever is changed later', async () => {
  await addLeftBehindChild(office);
  const report = await approve();
  const before = [await filed(report.id, 'docx'), await filed(report.id, 'xlsx')];
  const paper = await office.call('reports.filedPaper', { id: report.id, format: 'document' });
  await addLeftBehindChild(office, { name: '王小明' });
  await office.call('reports.saveSummary', {
    ...half,
    version: null,
    seen: {},
    sections: [{ id: 'situation', heading: '基本情况', paragraphs: ['完全另外写的{留守儿童}'] }],
  });
  expect([await filed(report.id, 'docx'), await filed(report.id, 'xlsx')]).toEqual(before);
  expect(await office.call('reports.filedPaper', { id: report.id, format: 'document' })).toEqual(paper);
  expect(JSON.stringify(paper)).not.toContain('完全另外写的');
  expect(report.figures).toMatchObject({ 留守儿童: '1' });
  const now = await office.call('reports.summary', half);
  expect(now.figures.find(({ name }) => name === '留守儿童')?.text).toBe('2');
});

it('asks what a correction changes and keeps it beside the edition that it corrects', async () => {
  const first = await approve();
  await expect(approve()).rejects.toMatchObject({ problem: { code: 'changesUntold' } });
  const second = await approve('家访次数补登两次');
  const rows = await office.call('reports.filedReports', period);
  expect(rows.map(({ report, latest }) => [report.id, report.edition, report.changes, latest])).toEqual([
    [second.id, 2, '家访次数补登两次', true],
    [first.id, 1, null, false],
  ]);
  expect(await office.call('reports.filedReports', { kind: 'month', period: null })).toEqual([]);
});

it('is not approved over words that somebody changed meanwhile', async () => {
  const { sections } = await office.call('reports.summary', half);
  await office.call('reports.saveSummary', { ...half, version: null, sections, seen: {} });
  await expect(
    office.call('reports.approveSummary', { ...half, version: null, changes: null }),
  ).rejects.toMatchObject({ problem: { code: 'changedMeanwhile' } });
  expect(await office.call('reports.filedReports', period)).toEqual([]);
});

it('takes the PDF once, and only a whole one', async () => {
  const { id } = await approve();
  expect(await office.call('reports.filedPdf', { id })).toBeNull();
  await expect(
    office.call('reports.keepFiledPdf', { id, bytes: makePdf('半年总结').subarray(0, 40) }),
  ).rejects.toMatchObject({ problem: { code: 'attachmentDamaged' } });
  const pdf = makePdf('半年总结');
  await office.call('reports.keepFiledPdf', { id, bytes: pdf });
  await office.call('reports.keepFiledPdf', { id, bytes: makePdf('别的') });
  expect(await office.call('reports.filedPdf', { id })).toEqual(pdf);
  const [row] = await office.call('reports.filedReports', period);
  expect(row?.formats).toEqual(['document', 'docx', 'xlsx', 'pdf']);
});

it('notes how, when and by whom it was received', async () => {
  const { id } = await approve();
  const patch = {
    ...{ way: 'paper', day: '2026-11-23', receiver: '云溪县教育局', receivedBy: '陈老师', note: null },
  };
  const made = await office.call('reports.saveDelivery', {
    ...{ id: null, version: null, filedReportId: id, patch },
  });
  await office.call('reports.saveDelivery', {
    ...{ id: made.id, version: made.version, filedReportId: id, patch: { ...patch, way: 'stick' } },
  });
  const [row] = await office.call('reports.filedReports', period);
  expect(row?.deliveries.map(({ delivery, by }) => [delivery.way, delivery.receivedBy, by])).toEqual([
    ['stick', '陈老师', '林校长'],
  ]);
  await office.call('reports.removeDelivery', { id: made.id });
  expect((await office.call('reports.filedReports', period))[0]?.deliveries).toEqual([]);
});
