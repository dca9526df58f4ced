/** What the audit chain tells: to whom, in which words, narrowed how. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditFilter, everyChange } from '../../../shared/areas/admin/audit.ts';
import type { Change } from '../../../shared/history.ts';
import { behindTheOffice } from '../../make/behindTheOffice.ts';
import { addChild, addKin, idNumberOf } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { partTexts } from '../files/partTexts.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

async function historyOf(id: string, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Change[]> {
  return (await office.call('children.history', { id, before: null, language })).changes;
}

async function audit(filter: Partial<AuditFilter> = {}): Promise<Change[]> {
  const changes: Change[] = [];
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof office.call<'admin.audit'>>> = await office.call('admin.audit', {
      filter: { ...everyChange, ...filter },
      before,
      language: 'zh-CN',
    });
    changes.push(...page.changes);
    before = page.next;
  } while (before !== null);
  return changes;
}

const idOf = (index: number) => `01990000-0000-7000-8000-${String(index).padStart(12, '0')}`;
const save = (id: string, patch: Parameters<typeof addChild>[1]) =>
  office.call('children.save', { id, version: null, patch: patch ?? {} });

describe('a history', () => {
  it('says values as people read them: codes, yes and no, phones with the day, names of classes', async () => {
    const [first] = await office.call('admin.classes', null);
    const child = await addChild(office, { name: '高语嫣' });
    await save(child.id, { classId: first!.id, boarding: true, sex: '2' });
    await addKin(office, child.id, 'father', {
      name: '高大山',
      phones: [
        { number: '15884624908', provedOn: '2026-09-10' },
        { number: '0577-65233623', provedOn: null },
      ],
    });
    const [kin, changed] = await historyOf(child.id);
    expect(kin).toMatchObject({ kind: 'made', recordLabel: '家人的资料', title: '高大山（父亲）' });
    expect(kin?.fields.find((each) => each.field === 'phones')?.after).toBe(
      '15884624908（2026-09-10 核实）、0577-65233623',
    );
    expect(Object.fromEntries(changed!.fields.map((each) => [each.field, each.after]))).toEqual({
      classId: '一(1)班',
      boarding: '是',
      sex: '女',
    });
    const [english] = await historyOf(child.id, 'en');
    expect(english?.fields.find((each) => each.field === 'relation')).toMatchObject({
      label: 'Relation to the child',
      after: 'Father',
    });
  });

  it('tells of phones that one was added, not that JSON text has changed', async () => {
    const child = await addChild(office);
    const one = { number: '15884624908', provedOn: null };
    const kin = await addKin(office, child.id, 'father', { phones: [one] });
    const two = { number: '15884624909', provedOn: null };
    await office.call('children.saveKin', {
      id: kin.id,
      version: null,
      childId: child.id,
      role: null,
      patch: { phones: [one, two] },
    });
    expect((await historyOf(child.id))[0]?.fields).toEqual([
      { field: 'phones', label: '联系电话', before: '15884624908', after: '15884624908、15884624909' },
    ]);
  });

  it('says which question was confirmed and why', async () => {
    const child = await addChild(office, { idNumber: idNumberOf('2016-09-04', 2), sex: '1' });
    await save(child.id, {
      confirmations: [{ field: 'sex', issue: 'idSexDiffers', value: '1', reason: '户口本登记有误' }],
    });
    expect((await historyOf(child.id))[0]?.fields).toEqual([
      { field: 'confirmations', label: '已确认的疑问', before: null, after: '性别：户口本登记有误' },
    ]);
  });

  it('masks for the caretaker what is masked in the file, and leaves out what is not theirs to know', async () => {
    const idNumber = idNumberOf('2016-09-04', 2);
    const child = await addChild(office, { name: '高语嫣' });
    await save(child.id, { idNumber, illness: '哮喘', village: '青坑村' });
    await save(child.id, { illness: '哮喘，已好转' });
    await office.addStaff('caretaker', 'zhou');
    expect(JSON.stringify(await historyOf(child.id))).toContain(idNumber);
    await office.signIn('zhou');
    const seen = await historyOf(child.id);
    const text = JSON.stringify(seen);
    expect(text).not.toContain('哮喘');
    expect(text).not.toContain('疾病');
    expect(text).not.toContain(idNumber);
    expect(seen.map((each) => each.kind)).toEqual(['changed', 'made']);
    expect(seen[0]?.fields.find((each) => each.field === 'idNumber')?.after).toBe(
      `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`,
    );
  });

  it('tells who looked at which masked value, as a look and not as a change', async () => {
    const child = await addChild(office, { idNumber: idNumberOf('2016-09-04', 2) });
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    await office.call('children.reveal', { childId: child.id, path: 'idNumber' });
    expect((await office.call('admin.nextUndo', { language: 'zh-CN' })).undo).toBeNull();
    await office.signIn('lin');
    const looks = await audit({ kind: 'read' });
    expect(looks).toMatchObject([
      { kind: 'read', staffName: 'zhou老师', call: 'children.reveal', recordLabel: '遮住的内容' },
    ]);
    expect(looks[0]!.fields.map((each) => [each.label, each.after])).toEqual([
      ['看了什么', '公民身份号码'],
      ['在哪里看', '档案'],
    ]);
  });

  it('goes on where its newest hundred end', async () => {
    const child = await addChild(office);
    for (let turn = 0; turn < 120; turn += 1) await save(child.id, { village: `第${turn}村` });
    const first = await office.call('children.history', { id: child.id, before: null, language: 'zh-CN' });
    const second = await office.call('children.history', {
      id: child.id,
      before: first.next,
      language: 'zh-CN',
    });
    expect([first.changes.length, second.changes.length, second.next]).toEqual([100, 21, null]);
    expect(new Set([...first.changes, ...second.changes].map((each) => each.seq)).size).toBe(121);
  });
});

describe('the page of all changes', () => {
  it('holds every record: the school, its classes, accounts and files, each with its name', async () => {
    await office.call('admin.saveSchool', { township: '银山乡' });
    await office.addStaff('mentor', 'mao');
    await addChild(office, { name: '高语嫣' });
    const changes = await audit();
    expect(changes.slice(0, 3).map((each) => [each.recordLabel, each.title, each.kind])).toEqual([
      ['档案', '高语嫣', 'made'],
      ['教职工', 'mao老师', 'made'],
      ['学校', '金山乡中心小学', 'changed'],
    ]);
    expect(changes[1]?.fields.find((each) => each.field === 'role')?.after).toBe('帮扶教师');
    expect(changes.filter((each) => each.record === 'schoolClass').map((each) => each.title)).toContain(
      '三(2)班',
    );
    expect(changes.map((each) => each.seq)).toEqual(changes.map((_, index) => changes.length - index));
  });

  it('is narrowed by who, record, kind, call, day and child', async () => {
    const childA = await addChild(office, { name: '高语嫣' });
    const childB = await addChild(office, { name: '叶宇欣' });
    await addKin(office, childA.id, 'father', { name: '高大山' });
    await office.call('children.remove', { id: childB.id });
    const staffId = await office.addStaff('headTeacher', 'tan');
    const caretaker = await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    await addChild(office, { name: '于建军' });
    await office.signIn('lin');
    const titles = async (filter: Partial<AuditFilter>) => (await audit(filter)).map((each) => each.title);
    expect(await titles({ staffId: caretaker })).toEqual(['于建军']);
    expect(await titles({ childId: childA.id })).toEqual(['高大山（父亲）', '高语嫣']);
    expect(await titles({ record: 'child', kind: 'made' })).toEqual(['于建军', '叶宇欣', '高语嫣']);
    expect(await titles({ kind: 'removed' })).toEqual(['叶宇欣']);
    expect(await titles({ call: 'children.saveKin' })).toEqual(['高大山（父亲）']);
    expect(await titles({ record: 'staff', recordId: staffId })).toEqual(['tan老师']);
    expect(await titles({ from: '2026-11-24' })).toEqual([]);
    expect((await titles({ from: testDay, to: testDay })).length).toBe((await audit()).length);
  });

  it('reads a long chain piece by piece and finds what is at its other end', async () => {
    await behindTheOffice(office, ({ db, audit: chain }) => {
      const note = { act: idOf(1), undoes: null, at: 0, staffId: null, call: 'children.save' };
      db.transaction(() => {
        for (let index = 0; index < 21_000; index += 1) chain.append(note, 'kin', null, { id: idOf(index) });
      })();
    });
    await office.signIn('lin');
    const filter = { ...everyChange, record: 'school' };
    const first = await office.call('admin.audit', { filter, before: null, language: 'zh-CN' });
    expect(first).toMatchObject({ changes: [], next: 1017 });
    expect((await audit({ record: 'school' })).map((each) => each.title)).toEqual(['金山乡中心小学']);
  });

  it('becomes a workbook in which a value that looks like a formula stays text', async () => {
    const child = await addChild(office, { name: '高语嫣' });
    await save(child.id, { village: '=HYPERLINK("http://example.invalid")' });
    const bytes = await office.call('admin.exportAudit', {
      filter: { ...everyChange, childId: child.id },
      language: 'zh-CN',
    });
    const parts = await partTexts(bytes);
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const strings = parts.get('xl/sharedstrings.xml');
    for (const text of [
      '=HYPERLINK(',
      '林校长',
      '改儿童档案',
      '高语嫣',
      '村（居）',
      '金山乡中心小学修改记录',
    ])
      expect(strings).toContain(text);
  });
});
