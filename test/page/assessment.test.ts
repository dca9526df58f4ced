import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../../shared/demo/password.ts';
import { treeRowOf } from '../make/assessment.ts';
import { makePdf } from '../make/pictures.ts';
import { readPdf } from '../shared/paper/readPdf.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  await program.makeDemo(async (office) => {
    const rows = [
      treeRowOf({ level: 1, name: '制度' }),
      treeRowOf({ level: 2, name: '有方案', halves: 2 }),
      treeRowOf({ level: 2, name: '有会议记录', halves: 3 }),
    ];
    const { tree } = await office.call('assessment.saveTree', {
      ...{ id: null, version: null, title: '县里的两条', source: null, note: null, rows },
    });
    const { id } = await office.call('assessment.startAssessment', {
      ...{ treeId: tree.id, title: '春季自查', startsOn: '2026-03-01', endsOn: '2026-07-31' },
    });
    const [first] = (await office.call('assessment.assessment', { id })).lines;
    const { readId } = await office.call('children.readAttachment', {
      ...{ bytes: makePdf('PLAN OF THE HOME'), firstPage: null },
    });
    await office.call('assessment.addFiles', {
      ...{ indicatorScoreId: first!.score.id, files: [{ readId, title: '实施方案', day: null }] },
    });
  });
  page = await program.open();
  await program.signIn('林志远', demoPassword);
  await page.getByRole('link', { name: /考核整改/ }).click();
});
afterAll(() => program.end());

describe('a self-assessment', () => {
  it('is scored with its evidence, leaf after leaf, and refuses all points where there is nothing to show', async () => {
    await page.getByRole('button', { name: /春季自查/ }).click();
    await page.getByRole('heading', { level: 2, name: '有方案' }).waitFor();
    await page.getByRole('button', { name: '满分' }).click();
    await page.getByRole('button', { name: '保存，下一项' }).click();
    await page.getByRole('heading', { level: 2, name: '有会议记录' }).waitFor();
    await page.getByText('没有佐证，不能打满分').waitFor();
    expect(await page.getByRole('button', { name: '满分' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '其他佐证' }).click();
    await page.getByRole('menuitem', { name: '柜子里的纸质档案' }).click();
    await page.getByLabel('是什么，放在哪里').fill('档案柜二层会议记录本');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText('档案柜二层会议记录本').waitFor();
    await page.getByLabel('自评（满分 1.5）').fill('1');
    await page.getByLabel('扣分原因').fill('少一次会议');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已打 2 / 2 项，0 项没有佐证，自评 2 / 2.5 分').waitFor();
  });

  it('keeps what was typed for a leaf while another is looked at, takes half steps alone, and asks before it is left', async () => {
    const leaf = (name: string) => page.getByRole('button', { name, exact: true });
    await leaf('有方案').click();
    await page.getByLabel('自评（满分 1）').fill('0.7');
    await page.getByText('按半分写').waitFor();
    expect(await page.getByRole('button', { name: '保存，下一项' }).isDisabled()).toBe(true);
    await leaf('有会议记录').click();
    await page.getByText('还没保存', { exact: true }).waitFor();
    await leaf('有方案').click();
    expect(await page.getByLabel('自评（满分 1）').inputValue()).toBe('0.7');
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('dialog', { name: '还没有保存' }).getByRole('button', { name: '接着改' }).click();
    await page.getByLabel('自评（满分 1）').fill('1');
    await page.getByText('还没保存', { exact: true }).waitFor({ state: 'detached' });
  });

  it('is bound as one PDF: form, index, evidence in order, numbered through', async () => {
    await page.getByRole('button', { name: '装订成册（PDF）' }).click();
    await program.letLeave();
    await expect.poll(() => program.savedFiles(), { timeout: 90_000 }).toEqual(['春季自查.pdf']);
    const pages = await readPdf(new Uint8Array(readFileSync(path.join(program.documents, '春季自查.pdf'))));
    const at = (words: string) => pages.findIndex(({ text }) => text.includes(words));
    expect(at('少一次会议')).toBe(0);
    expect([pages[0]!.widthMm, pages[0]!.heightMm]).toEqual([297, 210]);
    const index = at('佐证目录');
    const [plan, minutes] = [at('PLANOFTHEHOME'), at('原件另附')];
    expect([index > 0, plan > index, minutes === plan + 1, minutes === pages.length - 1]).toEqual(
      Array(4).fill(true),
    );
    for (const [page0, { text }] of pages.entries()) expect(text).toContain(`${page0 + 1}/${pages.length}`);
    expect(pages[plan]!.text).toContain('1-1');
    const listed = pages[index]!.pieces.map(({ text }) => text);
    expect([listed.includes(String(plan + 1)), listed.includes(String(minutes + 1))]).toEqual([true, true]);
  }, 120_000);

  it('is approved: frozen from then on, and kept with all its pages as they were bound', async () => {
    rmSync(path.join(program.documents, '春季自查.pdf'));
    await page.getByRole('button', { name: '审定', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '审定', exact: true }).click();
    const binding = page.getByRole('dialog').filter({ hasText: '正在装订评估表和佐证' });
    await binding.waitFor();
    await binding.waitFor({ state: 'detached', timeout: 90_000 });
    await page.getByText('第 1 稿').waitFor();
    expect(await page.getByRole('button', { name: '审定更正稿' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /^(满分|保存，下一项|放文件、照片|修改)$/ }).count()).toBe(
      0,
    );
    await page.getByLabel('考评得分').waitFor();
    await page.getByRole('button', { name: '存为' }).click();
    await page.getByRole('menuitem', { name: 'PDF' }).click();
    await program.letLeave();
    await expect.poll(() => program.savedFiles(), { timeout: 30_000 }).toEqual(['春季自查.pdf']);
    const pages = await readPdf(new Uint8Array(readFileSync(path.join(program.documents, '春季自查.pdf'))));
    const kept = pages.map(({ text }) => text).join('\n');
    for (const words of ['少一次会议', '佐证目录', 'PLANOFTHEHOME', '原件另附', `1/${pages.length}`])
      expect(kept).toContain(words);
  }, 180_000);

  it('can be corrected: open again, as another edition of which it says what changed', async () => {
    await page.getByRole('button', { name: '更正', exact: true }).click();
    await page.getByRole('button', { name: '满分' }).waitFor();
    await page.getByRole('button', { name: '审定更正稿' }).click();
    await page.getByRole('dialog').getByLabel('更正了什么').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('shows the file that proves a leaf, is called otherwise, and goes to the bin and back', async () => {
    await page.getByRole('button', { name: '有方案', exact: true }).click();
    await page.getByRole('button', { name: '实施方案', exact: true }).click();
    await page.getByRole('dialog', { name: '实施方案' }).locator('canvas').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '修改', exact: true }).click();
    await page.getByRole('dialog').locator('[data-field="note"] textarea').fill('按县里的两条');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '修改', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除这次自查评估' }).click();
    await page.getByRole('heading', { level: 1, name: '自查评估' }).waitFor();
    await page.getByRole('button', { name: /春季自查/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: /春季自查/ }).click();
    await page.getByRole('heading', { level: 1, name: '春季自查' }).waitFor();
  });
});

describe('a table of indicators', () => {
  it('takes points as they are typed, says what is missing, and asks before it is left', async () => {
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('tab', { name: '指标' }).click();
    await page.getByRole('button', { name: '自己写一套' }).click();
    await page.getByLabel('第 1 行的指标').fill('制度');
    const points = page.getByLabel('第 1 行的分值');
    await points.fill('');
    await page.getByText('还没写名称').waitFor();
    await page.getByLabel('名称').fill('乡里的表');
    await page.getByText('第 1 行的分值没写对').waitFor();
    await points.pressSequentially('12.5');
    await page.getByText('共 12.5 分').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('第 2 行的指标').fill('制度');
    await page.getByText('第 2 行和同级的另一行同名').waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('dialog', { name: '还没有保存' }).getByRole('button', { name: '接着改' }).click();
    await page.getByLabel('第 2 行的指标').fill('经费');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '乡里的表' }).waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('heading', { level: 1, name: '考核指标' }).waitFor();
    await page.getByRole('tab', { name: '自查评估' }).click();
  });
});

describe('an inspection', () => {
  it('has its finding put right, found right and closed', async () => {
    await page.getByRole('tab', { name: '督查整改' }).click();
    await page.getByRole('button', { name: /灭火器过期/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[data-field="measures"] textarea').fill('换了四个新的');
    await dialog.getByRole('button', { name: '记下整改情况' }).click();
    await dialog.getByText('等复查').waitFor();
    await dialog.getByRole('button', { name: '复查通过' }).click();
    await dialog.getByRole('button', { name: '销号', exact: true }).click();
    await dialog.getByText('已销号').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: /灭火器过期/ }).count()).toBe(0);
  });
});
