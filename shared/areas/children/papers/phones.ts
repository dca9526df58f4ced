/** The list of phones 通讯录 for the office wall, class by class, and as one sheet of a workbook. */
import { relation } from '../../../codes/index.ts';
import { cell, label, row, table, title } from '../../../paper/build.ts';
import type { Row, Section } from '../../../paper/document.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import type { Kin, KinRole } from '../kin.ts';
import { isAway, kinOf } from '../rules.ts';
import { codeWord, formColumns, type PaperFile, type PaperSchool } from './parts.ts';

/** The files given, in their order: a line over each class on paper; `flat` repeats the class in each row instead. */
export function phoneList(
  files: readonly PaperFile[],
  school: PaperSchool,
  day: Day,
  { flat }: { flat: boolean },
): Section {
  const classes = [...Map.groupBy(files, (file) => file.className)];
  return {
    kind: 'list',
    head: { left: `${school.name}　内部使用`, right: formatDay(day, 'zh-CN', 'long') },
    blocks: [
      title(`${school.name}留守儿童通讯录`),
      table({
        columns: formColumns(
          '9mm',
          ...(flat ? (['16mm'] as const) : []),
          '22mm',
          '24mm',
          '20mm',
          1,
          '20mm',
          1,
          0.9,
          '20mm',
          1,
          0.9,
          '24mm',
        ),
        head: headOf(flat),
        body: flat
          ? files.map((file, index) => rowOf(file, index, day, flat))
          : classes.flatMap(([name, inClass]) => [
              row([cell(classWords(name, inClass), { colSpan: columnCount, align: 'left' })], {
                minHeightMm: 7,
              }),
              ...inClass.map((file, index) => rowOf(file, index, day, flat)),
            ]),
        size: 9,
      }),
    ],
  };
}

const columnCount = 12;

function headOf(flat: boolean): Row[] {
  const first = ['序号', ...(flat ? ['班级'] : []), '姓名'];
  return [
    row([
      ...first.map((each) => label(each, { rowSpan: 2 })),
      label('照护人', { colSpan: 3 }),
      label('父亲', { colSpan: 3 }),
      label('母亲', { colSpan: 3 }),
      label('帮扶教师', { rowSpan: 2 }),
    ]),
    row(
      ['关系', '姓名', '电话', '姓名', '电话', '务工地', '姓名', '电话', '务工地'].map((each) => label(each)),
    ),
  ];
}

function classWords(name: string | null, files: readonly PaperFile[]) {
  const [first] = files;
  const teacher = [first?.headTeacherName, first?.headTeacherPhone].filter(Boolean).join(' ');
  return `${name ?? '未分班'}　${files.length}人${teacher ? `　班主任 ${teacher}` : ''}`;
}

function rowOf(file: PaperFile, index: number, day: Day, flat: boolean): Row {
  const { child, kin, className, mentorName } = file;
  const carer = living(kin, 'carer');
  const parent = (role: 'father' | 'mother') => {
    const each = living(kin, role);
    const place =
      each && isAway(each, day) ? (each.awayPlace ?? '外出') : each && each.away !== null ? '在家' : null;
    return [each?.name ?? null, numbersOf(each), cell(place, { align: 'left' })];
  };
  return row([
    index + 1,
    ...(flat ? [className] : []),
    child.name,
    codeWord(relation, carer?.relation ?? null),
    carer?.name ?? null,
    numbersOf(carer),
    ...parent('father'),
    ...parent('mother'),
    mentorName,
  ]);
}

function living(kin: readonly Kin[], role: KinRole): Kin | undefined {
  const each = kinOf(kin, role);
  return each?.deceased ? undefined : each;
}

function numbersOf(each: Kin | undefined): string | null {
  return (each?.phones ?? []).map((phone) => phone.number).join('、') || null;
}
