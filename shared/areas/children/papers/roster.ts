/** The roster: one line a child, as the bureau's sheet has it. */
import { relation, sex } from '../../../codes/index.ts';
import { cell, label, paper, paragraph, row, signLine, table, title } from '../../../paper/build.ts';
import type { Document } from '../../../paper/document.ts';
import type { Field } from '../../../record.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import type { Kin } from '../kin.ts';
import { type OwnKey, type OwnValue, withOwn } from '../ownValues.ts';
import { isAway, kinOf } from '../rules.ts';
import { codeWord, fieldWord, formColumns, type PaperFile, type PaperSchool, phonesOf } from './parts.ts';

/** Numbers stay numbers in a workbook. */
function ownCell(field: Field, value: OwnValue | null): string | number | null {
  return typeof value === 'number' ? value : fieldWord(field, value);
}

/** A field of the school's own as a further column. */
export interface OwnColumn {
  key: OwnKey;
  field: Field;
}

/**
 * The roster of the files given, in their order: one line a child, groups of columns as the bureau's sheet has them,
 * behind them those of the school's own fields that are wanted.
 */
export function roster(
  files: readonly PaperFile[],
  school: PaperSchool,
  day: Day,
  scope: string | null,
  own: readonly OwnColumn[] = [],
): Document {
  const group = (name: string, colSpan: number) => label(name, { colSpan });
  const person = (each: Kin | undefined) => [each?.name ?? null, phonesOf(each)];
  return paper(
    `${school.name}留守儿童花名册`,
    'list',
    [
      title(`${school.name}农村留守儿童花名册`),
      paragraph(
        `填报单位（盖章）：${school.name}　　${scope ? `范围：${scope}　　` : ''}统计日期：${formatDay(day, 'zh-CN', 'long')}　　共${files.length}人`,
        { indent: false },
      ),
      table({
        columns: formColumns(
          '9mm',
          '15mm',
          '9mm',
          '20mm',
          '37mm',
          '14mm',
          1.5,
          '15mm',
          1.1,
          '24mm',
          '15mm',
          1.1,
          '24mm',
          '15mm',
          '14mm',
          '24mm',
          ...own.map(() => 0.9),
        ),
        head: [
          row([
            label('序号', { rowSpan: 2 }),
            group('儿童基本情况', 6),
            group('父亲', 3),
            group('母亲', 3),
            group('照护人', 3),
            ...own.map(({ field }) => label(field.print ?? field.zh, { rowSpan: 2 })),
          ]),
          row(
            [
              '姓名',
              '性别',
              '出生日期',
              '公民身份号码',
              '班级',
              '现居住地',
              '姓名',
              '务工地',
              '联系电话',
              '姓名',
              '务工地',
              '联系电话',
              '姓名',
              '关系',
              '联系电话',
            ].map((each) => label(each)),
          ),
        ],
        body: files.map(({ child, kin, className }, index) => {
          const father = kinOf(kin, 'father');
          const mother = kinOf(kin, 'mother');
          const carer = kinOf(kin, 'carer');
          const place = (each: Kin | undefined) =>
            cell(each && isAway(each, day) ? (each.awayPlace ?? '外出') : each ? '在家' : null, {
              align: 'left',
            });
          const [fatherName, fatherPhone] = person(father);
          const [motherName, motherPhone] = person(mother);
          const [carerName, carerPhone] = person(carer);
          return row([
            index + 1,
            child.name,
            codeWord(sex, child.sex),
            child.birthDate,
            child.idNumber,
            className,
            cell(child.homeAddress, { align: 'left' }),
            fatherName ?? null,
            place(father),
            fatherPhone ?? null,
            motherName ?? null,
            place(mother),
            motherPhone ?? null,
            carerName ?? null,
            codeWord(relation, carer?.relation ?? null),
            carerPhone ?? null,
            ...own.map(({ key, field }) => ownCell(field, withOwn(child)[key] ?? null)),
          ]);
        }),
        size: 8,
      }),
      signLine('单位负责人', '复核人', '填表人'),
    ],
    { head: { left: school.name, right: formatDay(day, 'zh-CN', 'long') } },
  );
}
