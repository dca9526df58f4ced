import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EvidenceRuleId, evidenceRuleIds } from '../../../shared/areas/assessment/evidenceRules.ts';
import { exampleTree } from '../../../shared/areas/assessment/example.ts';
import { formatHalves } from '../../../shared/values/halfPoints.ts';
import { addAssessment, addFinding, addTree, treeRowOf } from '../../make/assessment.ts';
import { addLeftBehindChild } from '../../make/children.ts';
import { addContact } from '../../make/contacts.ts';
import { TestOffice } from '../../make/office.ts';
import { makePdf, makePicture } from '../../make/pictures.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const small = [
  treeRowOf({ level: 1, name: '帮扶' }),
  treeRowOf({ level: 2, name: '家访', halves: 4, rules: ['visits'] }),
  treeRowOf({ level: 2, name: '制度', halves: 3, look: '查文件' }),
];
const view = (id: string) => office.call('assessment.assessment', { id });
const score = (id: string, selfHalves: number | null, lostBecause: string | null = null) =>
  office.call('assessment.score', { id, version: null, selfHalves, lostBecause });
const onShelf = (indicatorScoreId: string) =>
  office.call('assessment.addEvidence', { indicatorScoreId, put: { kind: 'shelf', note: '档案柜二层' } });
const ruleOf = (rule: string) => evidenceRuleIds.find((each) => each === rule)!;
async function readFile(bytes: Uint8Array) {
  const { readId } = await office.call('children.readAttachment', { bytes, firstPage: null });
  return readId;
}

describe('a table of indicators', () => {
  it('is kept as it was written, and its rows stay the same rows when others are moved and removed', async () => {
    const { tree, rows } = await addTree(office);
    expect(rows.map(({ name }) => name)).toEqual(exampleTree.rows.map(({ name }) => name));
    const [first, ...rest] = rows;
    const changed = [{ ...first!, name: '领导和制度' }, ...rest.slice(0, 8)];
    const kept = await office.call('assessment.saveTree', {
      ...{
        id: tree.id,
        version: tree.version,
        title: '本县指标',
        source: '县文件',
        note: null,
        rows: changed,
      },
    });
    expect(kept.rows.map(({ id }) => id)).toEqual(changed.map(({ id }) => id));
    const [brief] = await office.call('assessment.trees', null);
    expect(brief).toMatchObject({ tree: { title: '本县指标' }, halves: 8, leaves: 5 });
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await office.call('assessment.tree', { id: tree.id })).rows).toEqual(rows);
  });

  it('is refused at the row that keeps it from being one', async () => {
    const rows = [treeRowOf({ level: 1, name: '甲' }), treeRowOf({ level: 2, name: '乙' })];
    await expect(addTree(office, rows)).rejects.toMatchObject({
      problem: { code: 'invalidInput', fields: [{ path: 'rows.1.halves', issue: 'required' }] },
    });
  });
});

describe('a self-assessment', () => {
  it('keeps the leaves with which it began, whatever becomes of the table', async () => {
    const begun = await addAssessment(office, { rows: small });
    const { tree, rows } = await office.call('assessment.tree', { id: begun.assessment.treeId });
    await office.call('assessment.saveTree', {
      ...{ id: tree.id, version: null, title: '另一套', source: null, note: null, rows: rows.slice(0, 2) },
    });
    expect(await view(begun.assessment.id)).toEqual(begun);
    await office.call('assessment.removeTree', { id: tree.id });
    expect(await view(begun.assessment.id)).toEqual(begun);
    expect(begun.lines.map(({ score: { name, path, halves } }) => [name, path, halves])).toEqual([
      ['家访', ['帮扶'], 4],
      ['制度', ['帮扶'], 3],
    ]);
  });

  it('gives no leaf all its points without something to show, and asks why points are lost', async () => {
    const { assessment, lines } = await addAssessment(office, { rows: small });
    const [visits, rules] = lines.map((line) => line.score.id);
    await expect(score(visits!, 4)).rejects.toMatchObject({ problem: { code: 'evidenceMissing' } });
    await expect(score(visits!, 3)).rejects.toMatchObject({ problem: { code: 'reasonMissing' } });
    await expect(score(visits!, 5, '多')).rejects.toMatchObject({ problem: { code: 'invalidInput' } });
    await score(visits!, 1, '只访了一半');
    // the rule finds nothing until somebody has been there
    expect((await view(assessment.id)).lines[0]).toMatchObject({
      shown: false,
      evidence: [{ found: { value: 0 } }],
    });
    const child = await addLeftBehindChild(office);
    await addContact(office, [child.id], { kind: 'visit', day: '2026-10-09', line: '家里都好' });
    expect((await score(visits!, 4)).lostBecause).toBeNull();
    const shelf = await onShelf(rules!);
    await score(rules!, 3);
    await expect(office.call('assessment.removeEvidence', { id: shelf.id })).rejects.toMatchObject({
      problem: { code: 'evidenceMissing' },
    });
    expect((await view(assessment.id)).sums).toEqual({
      ...{ leaves: 2, scored: 2, bare: 0, halves: 7, selfHalves: 7, givenHalves: null },
    });
  });

  it('counts the records of its time as the logs themselves do, and of no other time', async () => {
    const { assessment } = await addAssessment(office, { rows: small });
    const child = await addLeftBehindChild(office);
    for (const day of ['2026-01-01', '2026-05-06', '2025-12-31'])
      await addContact(office, [child.id], { kind: 'visit', day, line: '去看了' });
    await addContact(office, [child.id], { kind: 'talk', day: '2026-05-07', line: '谈了学习' });
    const found = await office.call('assessment.ruleCounts', { id: assessment.id });
    const foundBy = (rule: string) => found.find((each) => each.rule === rule)?.found;
    expect([foundBy('visits')?.value, foundBy('talks')?.value, foundBy('phoneCalls')?.value]).toEqual([
      2, 1, 0,
    ]);
    const opened = await office.call('contacts.list', { filter: foundBy('visits')!.contacts!, before: null });
    expect(opened.rows.map(({ contact }) => contact.day)).toEqual(['2026-05-06', '2026-01-01']);
    const files = await office.call('children.list', {
      filter: foundBy('completeFiles')!.filter!,
      columns: [],
    });
    expect(foundBy('completeFiles')!.value).toBe(files.total);
    await office.call('children.remove', { id: child.id });
    const after = await office.call('assessment.ruleCounts', { id: assessment.id });
    expect(after.find((each) => each.rule === 'visits')?.found.value).toBe(0);
  });

  it('takes papers and photos, which whoever may read it can open, and binds everything in order', async () => {
    const { assessment, lines } = await addAssessment(office, { rows: small });
    const [visits, rules] = lines.map((line) => line.score.id);
    const [pdf, picture] = [await makePdf('实施方案'), await makePicture()];
    const files = [
      { readId: await readFile(pdf), title: '实施方案', day: null },
      { readId: await readFile(picture), title: '公示栏', day: '2026-09-01' },
    ];
    const [first] = await office.call('assessment.addFiles', { indicatorScoreId: rules!, files });
    await onShelf(visits!);
    expect((await office.call('assessment.evidenceFile', { id: first! })).content).toEqual(pdf);
    const bound = await office.call('assessment.bindingParts', { id: assessment.id });
    const numbers = bound.view.lines.flatMap(({ evidence }) =>
      evidence.map(({ number, words }) => [number, words]),
    );
    expect(numbers).toEqual([
      ['1-1', '家访记录'],
      ['1-2', '档案柜二层'],
      ['2-1', '实施方案'],
      ['2-2', '公示栏'],
    ]);
    const order = bound.view.lines.flatMap(({ evidence }) => evidence.map(({ evidence: { id } }) => id));
    expect(bound.parts.map(({ evidenceId }) => evidenceId)).toEqual(order);
    expect(bound.parts.map(({ document }) => document === null)).toEqual([false, false, true, false]);
    await office.addStaff('mentor', 'chen');
    await office.signIn('chen');
    expect((await office.problem('assessment.evidenceFile', { id: first! }))?.code).toBe('notAllowed');
  });

  it('is approved whole, stays as it was, and is corrected as another edition', async () => {
    const { assessment, lines } = await addAssessment(office, { rows: small });
    const [visits, rules] = lines.map((line) => line.score.id);
    const approve = (version: number, changes: string | null = null) =>
      office.call('assessment.approveAssessment', { id: assessment.id, version, changes });
    await score(visits!, 0, '没有去');
    await expect(approve(assessment.version)).rejects.toMatchObject({
      problem: { code: 'leavesUnscored', params: { count: 1 } },
    });
    await onShelf(rules!);
    await score(rules!, 3);
    const filed = await approve(assessment.version);
    expect(filed).toMatchObject({
      kind: 'assessment',
      edition: 1,
      figures: { 自评得分: '1.5', 总分: '3.5' },
    });
    await expect(score(rules!, 1, '改')).rejects.toMatchObject({ problem: { code: 'assessmentApproved' } });
    await expect(onShelf(rules!)).rejects.toMatchObject({ problem: { code: 'assessmentApproved' } });
    await office.call('assessment.saveGiven', { id: rules!, version: null, givenHalves: 2 });
    const docx = await office.call('reports.filedPaper', { id: filed.id, format: 'docx' });
    expect(await textOf(docx)).toContain('没有去');
    const xlsx = await office.call('reports.filedPaper', { id: filed.id, format: 'xlsx' });
    expect(await textOf(xlsx)).toContain('档案柜二层');
    const again = await office.call('assessment.reopenAssessment', { id: assessment.id });
    await score(rules!, 2, '制度没有上墙');
    await expect(approve(again.version)).rejects.toMatchObject({ problem: { code: 'changesUntold' } });
    expect((await approve(again.version, '制度扣半分')).edition).toBe(2);
    expect(await office.call('reports.filedPaper', { id: filed.id, format: 'docx' })).toEqual(docx);
  });

  it('stands beside the one before it, block by block', async () => {
    const before = await addAssessment(office, { rows: small, title: '2025年度自查评估', year: 2025 });
    await score(before.lines[0]!.score.id, 1, '少');
    const now = await addAssessment(office, { rows: small });
    await score(now.lines[0]!.score.id, 3, '还少');
    const all = await office.call('assessment.assessments', null);
    expect(all.map(({ blocks }) => blocks.map(({ sums }) => formatHalves(sums.selfHalves)))).toEqual([
      ['1.5'],
      ['0.5'],
    ]);
    const paper = await office.call('assessment.assessmentPaper', {
      id: now.assessment.id,
      format: 'document',
    });
    expect(await textOf(paper)).toContain('上次：2025年度自查评估');
    await expect(addAssessment(office)).rejects.toMatchObject({
      problem: { code: 'invalidInput', fields: [{ path: 'title', issue: 'labelTaken' }] },
    });
  });

  it('tells of each leaf what it was given the time before, by its name and what it belongs to', async () => {
    const before = await addAssessment(office, { rows: small, title: '2025年度自查评估', year: 2025 });
    await score(before.lines[0]!.score.id, 1, '少');
    await office.call('assessment.saveGiven', {
      ...{ id: before.lines[0]!.score.id, version: null, givenHalves: 0 },
    });
    const renamed = [small[0]!, small[1]!, { ...small[2]!, name: '制度上墙' }];
    const now = await addAssessment(office, { rows: renamed });
    expect(await office.call('assessment.earlierScores', { id: now.assessment.id })).toEqual({
      title: '2025年度自查评估',
      scores: [
        {
          scoreId: now.lines[0]!.score.id,
          ...{ halves: 4, selfHalves: 1, givenHalves: 0, lostBecause: '少' },
        },
      ],
    });
    expect(await office.call('assessment.earlierScores', { id: before.assessment.id })).toBeNull();
  });

  it('lists the records behind a number that no page of its own opens, as many as it counts', async () => {
    const { assessment } = await addAssessment(office, { rows: small });
    await addFinding(office);
    const child = await addLeftBehindChild(office);
    await addContact(office, [child.id], { kind: 'visit', day: '2026-05-06', line: '去看了' });
    const counts = await office.call('assessment.ruleCounts', { id: assessment.id });
    for (const { rule, found } of counts) {
      const { filter, contacts, calls, activities, page } = found;
      if ([filter, contacts, calls, activities, page].some((each) => each != null)) continue;
      const rows = await office.call('assessment.ruleRows', { id: assessment.id, rule: ruleOf(rule) });
      expect([rule, rows.length]).toEqual([rule, found.value]);
    }
    const rows = (rule: EvidenceRuleId) => office.call('assessment.ruleRows', { id: assessment.id, rule });
    expect(await rows('inspections')).toEqual([{ day: '2026-11-02', words: '青禾县教育局', childId: null }]);
    expect((await rows('visits')).map(({ day, childId }) => [day, childId])).toEqual([
      ['2026-05-06', child.id],
    ]);
    await office.addStaff('mentor', 'chen');
    await office.signIn('chen');
    const refused = await office.problem('assessment.ruleRows', { id: assessment.id, rule: 'visits' });
    expect(refused?.code).toBe('notAllowed');
  });
});
