import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idNumberOf } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { bringIn, read, saysOf, sheet } from './importSheet.ts';

let office: TestOffice;
beforeAll(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterAll(() => office.end());

const headings = [
  ...['性别', '民族', '出生日期', '年级', '班级', '家庭住址', '是否寄宿', '身体状况', '是否低保', '经济来源'],
  ...['父亲姓名', '父亲务工地点', '父亲电话', '父亲外出时间', '母亲姓名', '母亲是否外出', '母亲电话'],
  ...['监护人姓名', '与儿童关系', '监护人电话', '祖父姓名', '祖父电话', '帮扶教师', '学籍号', '备注'],
];

/** What people write where it belongs, where it does not, and what nobody should write. */
const texts = [
  ...[
    '',
    '女',
    '汉族',
    '√',
    '是',
    '否',
    '已故',
    '奶奶',
    '母亲',
    '父亲',
    '三(1)班',
    '三',
    '2016-09-04',
    '2016年9月',
  ],
  ...[
    '王大山',
    '李秋月',
    '陈桂香',
    '13812345678',
    '13812345678、13987654321',
    '12345',
    '金山乡青坑村1号',
    '42617',
  ],
  ...['低保', '打工、务农', '残疾', '林校长', '<b>x</b>', '=1+1', '—', '💥', '长'.repeat(210)],
];

describe('any census', () => {
  let child = 0;
  const newChild = () => {
    child += 1;
    return [`王小${'一二三四五六七八九'[child % 9]}`, idNumberOf('2016-09-04', child)];
  };

  it('whatever stands in it, is read and written, and read again brings nothing new', async () => {
    const row = fc.array(fc.constantFrom(...texts), {
      minLength: headings.length,
      maxLength: headings.length,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const bytes = sheet(
          ['姓名', '身份证号', ...headings],
          ...rows.map((cells) => [...newChild(), ...cells]),
        );
        const { report } = await bringIn(office, bytes);
        expect(report).toMatchObject({ added: rows.length, left: 0 });
        const again = await read(office, bytes);
        for (const each of again.rows) expect([each.verdict, saysOf(each)]).toEqual(['same', saysOf(each)]);
      }),
      { numRuns: 20 },
    );
  });
});
