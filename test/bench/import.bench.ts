/** A census of 10,000 rows, from the workbook's bytes to everything committed, against parsing alone. */
import type { Measure } from '../../build/bench.ts';
import { readWorkbook } from '../../electron/office/files/readWorkbook.ts';
import { toXlsx } from '../../electron/office/files/xlsxWrite.ts';
import { idNumberOf } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';
import { median } from './median.ts';

const rows = 10_000;
const rounds = 3;
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

export async function run(): Promise<Measure[]> {
  const workbook = await census();
  const parsing: number[] = [];
  const importing: number[] = [];
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  for (let i = 0; i < rounds; i += 1) {
    parsing.push(await timed(() => readWorkbook(workbook, 'census.xlsx')));
    const office = new TestOffice(undefined, false);
    await office.setUp();
    importing.push(
      await timed(async () => {
        const { importId } = await office.call('children.readWorkbook', {
          name: 'census.xlsx',
          bytes: workbook,
        });
        const report = await office.call('children.commitImport', {
          importId,
          censusDay: '2026-09-10',
          classes: false,
        });
        if (report.added !== rows) throw new Error(`${report.added} of ${rows} rows were taken`);
      }),
    );
    await office.end();
  }
  clearInterval(watch);
  console.log(
    `[bench] import: at most ${Math.round(peak / 2 ** 20)} MB in the office with its parser (<= 400)`,
  );
  const [value, floor] = [median(importing), median(parsing)];
  return [{ name: 'import', value, unit: 'ms', floor, ratio: value / floor, limit: 3 }];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Made-up children with valid ID numbers, as a class teacher's sheet has them. */
function census(): Promise<Uint8Array> {
  const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
  const givens = ['晓东', '春燕', '语嫣', '子轩', '明轩', '若彤', '嘉豪', '佳琪'];
  const day = (index: number) => new Date(Date.UTC(2014, 0, 1 + (index % 1800))).toISOString().slice(0, 10);
  const phone = (index: number) => `138${String(10_000_000 + index)}`;
  const body = Array.from({ length: rows }, (_, index) => {
    const name = `${surnames[index % surnames.length]}${givens[index % givens.length]}`;
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
