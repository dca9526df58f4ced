/** Classes with their pupil numbers, from another sheet of the census workbook. */
import { schoolClassModel } from '../../../../../shared/areas/admin/model.ts';
import type { ImportPreview } from '../../../../../shared/areas/children/import.ts';
import { childModel } from '../../../../../shared/areas/children/model.ts';
import { Refusal } from '../../../../../shared/problem.ts';
import { parseClassName } from '../../../../../shared/values/className.ts';
import { normaliseName } from '../../../../../shared/values/personName.ts';
import { type RawTable, readTable } from '../../../files/readTable.ts';
import { cellAt, type RawRow, type RawSheet, type RawWorkbook } from '../../../files/readWorkbookRaw.ts';

export type SheetClass = ImportPreview['classes'][number];

const { pupils, headTeacherName } = schoolClassModel.fields;
const headings = {
  name: ['班级名称', childModel.fields.classId.zh, ...childModel.fields.classId.aliases],
  pupils: [pupils.zh, ...pupils.aliases],
  headTeacherName: [headTeacherName.zh, ...headTeacherName.aliases],
};

/** The classes of the first sheet besides the children's that lists any; each class once, in the sheet's order. */
export function findClasses(workbook: RawWorkbook, childrenSheet: string): SheetClass[] {
  for (const sheet of workbook.sheets) {
    if (sheet.name === childrenSheet) continue;
    const table = tableIn(sheet);
    const found = table ? classesOf(table) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function tableIn(sheet: RawSheet): RawTable | null {
  try {
    return readTable(sheet, (label) => Object.values(headings).some((labels) => labels.includes(label)));
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'headerNotFound') return null;
    throw error;
  }
}

function classesOf(table: RawTable): SheetClass[] {
  const columnOf = (labels: readonly string[]) =>
    table.headings.find(({ label }) => labels.includes(label))?.column ?? -1;
  const [name, count, head] = [
    columnOf(headings.name),
    columnOf(headings.pupils),
    columnOf(headings.headTeacherName),
  ];
  const found = new Map<string, SheetClass>();
  for (const row of table.rows) {
    const inClass = parseClassName(textAt(row, name));
    if (!inClass) continue;
    const key = `${inClass.grade}.${inClass.number}`;
    if (found.has(key)) continue;
    found.set(key, {
      ...inClass,
      pupils: readCount(textAt(row, count)),
      headTeacherName: readName(textAt(row, head)),
    });
  }
  return [...found.values()];
}

/** A formula's result is not taken. */
function textAt(row: RawRow, column: number): string {
  const cell = cellAt(row, column);
  return column < 0 || cell.kind === 'formula' ? '' : cell.text.trim();
}

function readCount(text: string): number | null {
  const read = pupils.check.safeParse(text === '' ? null : Number(text.replace(/[人名]$/, '')));
  return read.success ? read.data : null;
}

function readName(text: string): string | null {
  const read = headTeacherName.check.safeParse(normaliseName(text));
  return read.success ? read.data : null;
}
