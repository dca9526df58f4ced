import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Document } from '../../../shared/paper/document.ts';
import { formatYuan } from '../../../shared/values/money.ts';
import { TestOffice } from '../../make/office.ts';
import { addFundEntry, addFundHead } from '../../make/organisationInputs.ts';
import { makePdf } from '../../make/pictures.ts';
import { textOf } from '../../make/textOf.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const read = (year = 2026) => office.call('admin.funds', { year });

describe('a budget head', () => {
  it('adds up what was applied for, granted and spent, and what is left, as plain code does', async () => {
    const entry = fc.record({
      head: fc.integer({ min: 0, max: 2 }),
      kind: fc.constantFrom('applied', 'granted', 'spent'),
      fen: fc.integer({ min: 1, max: 99_999_999_999 }),
      removed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2030, max: 2099 }),
        fc.array(entry, { maxLength: 12 }),
        async (year, all) => {
          for (const old of (await read(year)).heads)
            await office.call('admin.removeFundHead', { id: old.head.id });
          const ids: string[] = [];
          for (const kind of ['oneOff', 'daily', 'special'])
            ids.push((await addFundHead(office, { name: kind, kind, year })).id);
          for (const { head, kind, fen, removed } of all) {
            const { id } = await addFundEntry(office, ids[head]!, { kind, fen });
            if (removed) await office.call('admin.removeFundEntry', { id });
          }
          const { heads, sums } = await read(year);
          const kept = all.filter((each) => !each.removed);
          const plain = (some: typeof kept) => {
            const of = (kind: string) =>
              some.reduce((sum, each) => sum + (each.kind === kind ? each.fen : 0), 0);
            return {
              ...{ applied: of('applied'), granted: of('granted'), spent: of('spent') },
              balance: of('granted') - of('spent'),
            };
          };
          expect(heads.map((each) => each.sums)).toEqual(
            ids.map((_, at) => plain(kept.filter(({ head }) => head === at))),
          );
          expect(sums).toEqual(plain(kept));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('lets more be spent than was granted, and shows it below zero and on the paper', async () => {
    const head = await addFundHead(office);
    await addFundEntry(office, head.id, { kind: 'granted', fen: 100_000 });
    await addFundEntry(office, head.id, { fen: 120_050 });
    expect((await read()).heads[0]!.sums.balance).toBe(-20_050);
    const paper = await office.call('admin.fundPaper', { year: 2026, paper: 'use', format: 'document' });
    expect(await textOf(paper)).toContain('超支200.50元');
  });

  it('goes with its entries and comes back with them by one undo', async () => {
    const head = await addFundHead(office);
    await addFundEntry(office, head.id);
    const before = await read();
    await office.call('admin.removeFundHead', { id: head.id });
    expect((await read()).heads).toEqual([]);
    const { undo } = await office.call('admin.nextUndo', { language: 'zh-CN' });
    expect(undo).toMatchObject({ call: 'admin.removeFundHead' });
    await office.call('admin.undo', { id: undo!.id });
    const after = await read();
    expect(after.sums).toEqual(before.sums);
    expect(after.heads[0]!.entries.map(({ title }) => title)).toEqual(['购书架两个']);
  });

  it('stands under its own year only', async () => {
    await addFundHead(office, { year: 2025, name: '去年的' });
    await addFundHead(office);
    expect((await read()).heads.map(({ head }) => head.name)).toEqual(['活动室建设']);
    expect((await read()).years).toEqual([2026, 2025]);
  });
});

describe('an entry', () => {
  const scanned = async () => {
    const bytes = await makePdf('发票');
    const { readId } = await office.call('children.readAttachment', { bytes, firstPage: null });
    return { readId, title: '书架发票', day: null };
  };

  it('keeps the scan of its voucher until it is taken away', async () => {
    const head = await addFundHead(office);
    const made = await office.call('admin.saveFundEntry', {
      ...{ id: null, version: null, fundHeadId: head.id, scan: await scanned() },
      patch: { kind: 'spent', day: '2026-10-08', fen: 100, title: '书架', voucher: '10-3' },
    });
    const { format, content } = await office.call('admin.fundVoucher', { id: made.id });
    expect([format, content.byteLength > 100]).toEqual(['pdf', true]);
    const of = { id: made.id, fundHeadId: head.id };
    const kept = await office.call('admin.saveFundEntry', {
      ...{ ...of, version: made.version, patch: { fen: 200 }, scan: 'keep' as const },
    });
    expect([kept.fen, kept.materialId]).toEqual([200, made.materialId]);
    await office.call('admin.saveFundEntry', { ...of, version: kept.version, patch: {}, scan: 'none' });
    await expect(office.call('admin.fundVoucher', { id: made.id })).rejects.toMatchObject({
      problem: { code: 'notFound' },
    });
  });

  it('is refused for a day that has not come, without a sum, and under a head that is gone', async () => {
    const head = await addFundHead(office);
    await expect(addFundEntry(office, head.id, { day: '2026-11-24' })).rejects.toMatchObject({
      problem: { fields: [{ issue: 'dayAhead' }] },
    });
    await expect(addFundEntry(office, head.id, { fen: 0 })).rejects.toMatchObject({
      problem: { code: 'invalidInput' },
    });
    await office.call('admin.removeFundHead', { id: head.id });
    await expect(addFundEntry(office, head.id)).rejects.toMatchObject({ problem: { code: 'notFound' } });
  });

  it('is not saved over somebody else’s change', async () => {
    const head = await addFundHead(office);
    const { id, version } = await addFundEntry(office, head.id);
    const save = (fen: number) =>
      office.call('admin.saveFundEntry', { id, version, fundHeadId: head.id, patch: { fen }, scan: 'keep' });
    await save(100);
    await expect(save(200)).rejects.toMatchObject({ problem: { code: 'changedMeanwhile' } });
  });

  it('stands with its sum and voucher in the list of all entries, and in a workbook', async () => {
    const head = await addFundHead(office);
    await addFundEntry(office, head.id, { voucher: '10-3', payee: '县家具厂' });
    const ask = (format: 'document' | 'xlsx' | 'docx') =>
      office.call('admin.fundPaper', { year: 2026, paper: 'entries', format });
    const words = await textOf((await ask('document')) as Document);
    for (const each of ['购书架两个', '县家具厂', '10-3', formatYuan(120_000)]) expect(words).toContain(each);
    for (const format of ['xlsx', 'docx'] as const)
      expect(((await ask(format)) as Uint8Array).byteLength).toBeGreaterThan(1000);
  });

  it('is not shown to a head teacher, and the caretaker writes it', async () => {
    const head = await addFundHead(office);
    await office.addStaff('caretaker', 'zhou');
    await office.addStaff('headTeacher', 'qiu');
    await office.signIn('zhou');
    await addFundEntry(office, head.id);
    await office.signIn('qiu');
    await expect(read()).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
  });
});
