import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InProcessOffice } from '../../build/inProcessOffice.ts';
import { everyone } from '../../shared/areas/children/filter.ts';
import { kinOf } from '../../shared/areas/children/rules.ts';
import { labelOf } from '../../shared/codes/codeList.ts';
import { bodyCondition, ethnicity, sex } from '../../shared/codes/index.ts';
import { TestOffice, testPassword } from '../make/office.ts';
import { type Truth, truth } from '../office/children/importSheet.ts';
import { Program } from './program.ts';

const fixtures = path.join(import.meta.dirname, '..', 'fixtures');

type Child = Omit<Truth, 'no' | 'grade' | 'cls'>;

let program: Program;
let page: Page;
beforeEach(async () => {
  program = new Program();
  const office = new TestOffice(program.dataFolder);
  await office.setUp();
  await office.close();
  page = await program.open();
  await page.locator('input[type=password]').fill(testPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '导入普查表' }).first().click();
});
afterEach(() => program.end());

/** Chooses the file and waits for the preview. */
async function choose(name: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path.join(fixtures, name));
  await page.getByText('行儿童').first().waitFor();
}

/** Reads the school as the office knows it, after the window was closed. */
async function readSchool<T>(read: (office: InProcessOffice) => Promise<T>): Promise<T> {
  await program.close();
  const office = new InProcessOffice({ folder: program.dataFolder, version: 'test', checkOutputs: true });
  try {
    await office.call('admin.signIn', { username: 'lin', password: testPassword });
    return await read(office);
  } finally {
    await office.close();
  }
}

/** Every child's file in the words of census-truth.json. */
async function filesAsTruth(office: InProcessOffice): Promise<Child[]> {
  const { rows } = await office.call('children.list', { filter: everyone, columns: [] });
  const files = await Promise.all(rows.map(({ id }) => office.call('children.get', { id, day: null })));
  return files.map(({ child, kin, className }) => {
    const parent = (role: 'father' | 'mother') => {
      const each = kinOf(kin, role);
      return {
        name: each?.name ?? '',
        out: each?.away === true,
        place: each?.awayPlace ?? '',
        phone: each?.phones?.[0]?.number ?? '',
      };
    };
    const carer = kinOf(kin, 'carer');
    return {
      name: child.name,
      sex: labelOf(sex, child.sex ?? '', 'zh-CN'),
      id: child.idNumber ?? '',
      birth: child.birthDate ?? '',
      ethnic: labelOf(ethnicity, child.ethnicity ?? '', 'zh-CN'),
      village: child.village ?? '',
      address: child.homeAddress ?? '',
      boarding: child.boarding === true,
      health: labelOf(bodyCondition, child.bodyCondition ?? '', 'zh-CN'),
      father: parent('father'),
      mother: parent('mother'),
      guardian: {
        name: carer?.name ?? '',
        relation: carer?.relation ?? '',
        phone: carer?.phones?.[0]?.number ?? '',
      },
      lowIncome: child.relief?.includes('1') ?? false,
      className: className ?? '',
    };
  });
}

/** The census's everyday words of relation, by their national code. */
const relationCodes: Record<string, string> = {
  母亲: '52',
  祖父: '61',
  祖母: '62',
  外祖父: '63',
  外祖母: '64',
  伯父: '81',
  舅舅: '85',
  姑姑: '90',
};

const expected = truth.map((each) => ({
  name: each.name,
  sex: each.sex,
  id: each.id,
  birth: each.birth,
  ethnic: each.ethnic,
  village: each.village,
  address: each.address,
  boarding: each.boarding,
  health: each.health,
  father: {
    name: each.father.name,
    out: each.father.out,
    place: each.father.place,
    phone: each.father.phone,
  },
  mother: {
    name: each.mother.name,
    out: each.mother.out,
    place: each.mother.place,
    phone: each.mother.phone,
  },
  guardian: { ...each.guardian, relation: relationCodes[each.guardian.relation] ?? '' },
  lowIncome: each.lowIncome,
  className: each.className,
}));

describe('a census workbook, brought in by hand', () => {
  it.each(['census-clean.xlsx', 'census-bureau.xlsx'])(
    '%s becomes 82 files that say what it says, every field',
    async (name) => {
      await choose(name);
      await page.getByText('新建 82 份').first().waitFor();
      await page.getByRole('button', { name: '导入', exact: true }).click();
      await page.getByText('导入完成').waitFor();
      const found = await readSchool(filesAsTruth);
      const byId = (a: Child, b: Child) => a.id.localeCompare(b.id);
      expect(found.toSorted(byId)).toEqual(expected.toSorted(byId));
      expect(found.filter((each) => each.sex === '女').length).toBe(36);
      expect(found.filter((each) => each.father.out && each.mother.out).length).toBe(47);
    },
  );

  it('is undone as a whole from its report', async () => {
    await choose('census-clean.xlsx');
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('导入完成').waitFor();
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByText('已撤销这次导入').first().waitFor();
    expect((await readSchool(filesAsTruth)).length).toBe(0);
  });

  it('census-messy.xlsx is asked about row by row, and nothing is guessed', async () => {
    await choose('census-messy.xlsx');
    await page.getByText('有疑问').first().waitFor();
    await page.getByText('不能导入').first().waitFor();
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('导入完成').waitFor();
    const found = await readSchool(filesAsTruth);
    const names = found.map((each) => each.name);
    expect(names).toContain('高语嫣');
    expect(names).not.toContain('');
    expect(found.some((each) => each.id === '330381201405110000')).toBe(false);
    const known = new Set(truth.map((each) => each.id));
    expect(found.filter((each) => each.id !== '' && !known.has(each.id))).toEqual([]);
  });
});
