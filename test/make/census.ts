/** A census workbook of any size, and bringing it in. */
import { toXlsx } from '../../electron/office/files/xlsxWrite.ts';
import { idNumberOf } from './children.ts';
import type { TestOffice } from './office.ts';

const headings = [
  '序号',
  '姓名',
  '性别',
  '身份证号',
  '民族',
  '出生日期',
  '班级',
  '家庭住址',
  '是否寄宿',
  '身体状况',
  '父亲姓名',
  '父亲务工地点',
  '父亲电话',
  '母亲姓名',
  '母亲是否外出',
  '母亲务工地点',
  '母亲电话',
  '监护人姓名',
  '与儿童关系',
  '监护人电话',
  '是否低保',
  '备注',
];

/** Made-up children with valid ID numbers, as a class teacher's sheet has them. */
export function madeUpCensus(rows: number): Promise<Uint8Array> {
  const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
  const givens = '晓东春燕语嫣子轩明若彤嘉豪佳琪雨欣浩然思源梓涵俊杰玉兰';
  const day = (index: number) => new Date(Date.UTC(2014, 0, 1 + (index % 1800))).toISOString().slice(0, 10);
  const phone = (index: number) => `138${String(10_000_000 + index)}`;
  const body = Array.from({ length: rows }, (_, index) => {
    const name = `${surnames[index % 16]}${givens[(index * 7) % 28]}${givens[(index * 11 + (index >> 5)) % 28]}`;
    const order = 1 + Math.floor(index / 1800) * 2;
    const away = index % 2 === 0;
    return [
      index + 1,
      name,
      '男',
      idNumberOf(day(index), order),
      '汉族',
      day(index),
      `${'一二三四五六'[index % 6]}(${1 + (index % 2)})班`,
      `金山乡青坑村${index}号`,
      '否',
      '健康',
      `${name}父`,
      '浙江省温州市',
      phone(index),
      `${name}母`,
      away ? '是' : '否',
      away ? '上海市' : '',
      phone(index + rows),
      `${name}祖母`,
      '祖母',
      phone(index + 2 * rows),
      '否',
      '',
    ];
  });
  return toXlsx({
    sheets: [
      {
        name: '花名册',
        columns: headings.map((heading) => ({
          heading: [heading],
          width: 14,
          kind: heading === '序号' ? 'number' : 'text',
        })),
        rows: body,
        orientation: 'landscape',
      },
    ],
  });
}

/** Through the contract, as a user does. */
export async function importCensus(office: TestOffice, workbook: Uint8Array, rows: number): Promise<void> {
  const { importId } = await office.call('children.readWorkbook', { name: 'census.xlsx', bytes: workbook });
  const report = await office.call('children.commitImport', {
    importId,
    censusDay: '2026-09-10',
    classes: false,
  });
  if (report.added !== rows) throw new Error(`${report.added} of ${rows} rows were taken`);
}
