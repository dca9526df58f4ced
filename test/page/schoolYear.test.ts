/** A school year at the desk: the opening survey, papers for some children, families put right, classes moved up. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InProcessOffice } from '../../build/inProcessOffice.ts';
import { addDays, dayOf } from '../../shared/values/day.ts';
import { addChild, addKin, addLeftBehindChild } from '../make/children.ts';
import { testPassword } from '../make/office.ts';
import { readPdf } from '../shared/paper/readPdf.ts';
import { Program } from './program.ts';

const program = new Program();
let page: Page;
beforeAll(async () => {
  const office = new InProcessOffice({ folder: program.dataFolder, version: 'test' });
  await makeSchool(office);
  await office.close();
  page = await program.open();
  await program.signIn('林校长');
});
afterAll(() => program.end());

/** Three classes in a term that has just begun: a brother and a sister, one child with two files, one in the last grade. */
async function makeSchool(office: InProcessOffice): Promise<void> {
  const today = dayOf(Date.now());
  await office.call('admin.setUp', {
    school: { name: '金山乡中心小学', township: '金山乡', district: '青禾县' },
    terms: [
      { name: '上一个学期', startsOn: addDays(today, -200), endsOn: addDays(today, -20) },
      { name: '这个学期', startsOn: addDays(today, -10), endsOn: addDays(today, 100) },
    ],
    classes: [1, 2, 6].map((grade) => ({ grade, number: 1, pupils: 24, headTeacherName: null })),
    principal: { name: '林校长', username: 'lin', password: testPassword },
  });
  const classes = (await office.call('admin.classes', null)).map(({ id }) => ({
    classId: id,
    fileOpenedOn: addDays(today, -100),
  }));
  const [first, second, last] = classes as [(typeof classes)[0], (typeof classes)[0], (typeof classes)[0]];
  const sister = await addLeftBehindChild(office, { name: '王小芳', ...first });
  await addChild(office, { name: '赵云溪', ...first });
  const brother = { name: '王小明', sex: '1', birthDate: '2014-05-02' };
  await addLeftBehindChild(office, { ...brother, ...second });
  const twice = { name: '李雨', sex: '2', birthDate: '2015-03-08' };
  await addChild(office, { ...twice, village: '青坑村', ...second });
  const old = await addChild(office, { ...twice, homePhone: '0577-65230009', classId: second.classId });
  await addKin(office, old.id, 'father', { name: '李大川' });
  await addChild(office, { name: '钱多多', ...last });
  const { kin } = await office.call('children.get', { id: sister.id, day: null });
  const mother = kin.find((each) => each.relation === '52')!;
  await office.call('children.saveKin', {
    ...{ id: mother.id, version: mother.version, childId: sister.id, role: null },
    patch: { away: false },
    since: addDays(today, -5),
  });
}

async function open(link: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: link }).click();
  await page.locator('nav a[aria-current="page"]', { hasText: link }).waitFor();
}

async function openChild(name: string): Promise<void> {
  await open('档案');
  await page.getByRole('row', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

describe('a school year', () => {
  it('begins with the survey of each class, by the keys, until all have been seen', async () => {
    await open('开学摸底');
    await page.getByRole('button', { name: '开始这个学期的摸底' }).click();
    const status = page.getByRole('main').getByRole('status');
    await status.getByText('已看 0 人，还有 6 人').waitFor();
    const changed = page.getByRole('row', { name: '王小芳' });
    await changed.getByText('原来：浙江省杭州市').waitFor();
    expect(await page.getByText(/^原来：/).count()).toBe(1);
    await page.getByRole('button', { name: '看过了：王小芳' }).press('Enter');
    await page.getByRole('button', { name: '没有变化：赵云溪' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('tab', { name: /一\(1\)班/ })
      .getByLabel('看完了')
      .waitFor();
    await page.getByRole('tab', { name: /二\(1\)班/ }).click();
    await page.getByRole('button', { name: '3 人都没有变化' }).click();
    await page
      .getByRole('tab', { name: /二\(1\)班/ })
      .getByLabel('看完了')
      .waitFor();
    await page.getByRole('tab', { name: /六\(1\)班/ }).click();
    await page.getByRole('button', { name: '没有变化：钱多多' }).click();
    await status.getByText('6 人全部看过，摸底完成').waitFor();
    await page.getByRole('tab', { name: /一\(1\)班/ }).click();
    await page.getByRole('button', { name: '打印核对表' }).click();
    await page
      .getByRole('dialog')
      .getByRole('heading', { name: /摸底核对表/ })
      .waitFor();
    await page.getByRole('img', { name: '第 1 页' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('prints two papers for the marked children in one file, and nothing when it is given up', async () => {
    await open('档案');
    for (const name of ['王小芳', '赵云溪'])
      await page.getByRole('checkbox', { name: `选择 ${name}` }).click();
    await page.getByRole('button', { name: '其他打印' }).click();
    await page.getByRole('menuitem', { name: '几种一起打（打印中心）' }).click();
    await page.getByText('名单里勾选的 2 人').waitFor();
    await page.getByRole('checkbox', { name: '档案' }).click();
    await page.getByRole('checkbox', { name: '通讯录' }).click();
    // an office that does not answer is one that takes long
    const office = program.shell.officePid()!;
    process.kill(office, 'SIGSTOP');
    try {
      await page.getByRole('button', { name: '排版并预览' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    } finally {
      process.kill(office, 'SIGCONT');
    }
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('还没有打过。').waitFor();
    await page.getByRole('button', { name: '排版并预览' }).click();
    await page.getByRole('button', { name: '存为 PDF' }).click();
    await program.letLeave();
    await page.getByText('已存到').first().waitFor();
    expect(program.savedFiles()).toEqual(['打印材料.pdf']);
    const bytes = readFileSync(path.join(program.documents, '打印材料.pdf'));
    const sheets = await readPdf(new Uint8Array(bytes));
    expect(sheets.length).toBe(2);
    const text = sheets.map((each) => each.text).join('');
    for (const words of ['通讯录', '王小芳', '赵云溪', '15884624908']) expect(text).toContain(words);
    for (const name of ['王小明', '李雨', '钱多多']) expect(text).not.toContain(name);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^再打/ }).waitFor();
  });

  it('joins a brother and a sister, and changes the telephone of their father in both files', async () => {
    await openChild('王小芳');
    const siblings = page.getByRole('region', { name: '兄弟姐妹' });
    await siblings.getByRole('button', { name: '认定为兄弟姐妹' }).click();
    await siblings.getByText('哥哥').waitFor();
    await page.getByText('已和 王小明 连在一起').waitFor();
    await page.getByRole('button', { name: '修改父亲' }).click();
    await page.getByRole('textbox', { name: '第 1 个电话' }).first().fill('13800010002');
    expect(await page.getByRole('checkbox', { name: '王小明（二(1)班）' }).isChecked()).toBe(true);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('textbox', { name: '第 1 个电话', exact: true }).waitFor({ state: 'detached' });
    await siblings.getByRole('button', { name: '王小明 二(1)班' }).click();
    await page.getByRole('heading', { level: 1, name: '王小明' }).waitFor();
    await page.getByText('13800010002').first().waitFor();
    expect(await page.getByText('15884624908').count()).toBe(0);
  });

  it('makes one file of two that are one child’s, as chosen side by side, and takes that back', async () => {
    await open('今日');
    await page.getByText('疑似重复').first().click();
    await page.getByRole('button', { name: '对照合并' }).click();
    await page.getByRole('radio', { name: '家庭电话 右边' }).waitFor();
    expect(await page.getByRole('radio', { name: '家庭电话 右边' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: '村（居） 左边' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '合成一份' }).click();
    await page.getByRole('heading', { level: 1, name: '李雨' }).waitFor();
    for (const kept of ['青坑村', '0577-65230009', '李大川']) await page.getByText(kept).first().waitFor();
    await program.takeBack('已合成一份');
    await open('今日');
    await page.getByText('疑似重复').first().click();
    await page.getByRole('button', { name: '对照合并' }).waitFor();
  });

  it('ends with all classes moved up at once, and one click takes it back', async () => {
    await open('设置');
    await page.getByRole('tab', { name: '学年升级' }).click();
    const classNames = () => page.getByRole('main').locator('tbody th').allInnerTexts();
    await page.getByText('升级 5 人，毕业 1 人，留级 0 人').waitFor();
    expect(await classNames()).toEqual(['一(1)班', '二(1)班', '六(1)班']);
    await page.getByRole('button', { name: '升级', exact: true }).click();
    await page.getByText('已升级：5 人升班，1 人毕业离校，0 人留级').waitFor();
    await page.getByRole('rowheader', { name: '三(1)班' }).waitFor();
    expect(await classNames()).toEqual(['二(1)班', '三(1)班']);
    await program.takeBack('已升级：');
    await page.getByRole('rowheader', { name: '六(1)班' }).waitFor();
    expect(await classNames()).toEqual(['一(1)班', '二(1)班', '六(1)班']);
  });
});
