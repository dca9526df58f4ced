/** What the children's papers share: the data that they are made of, and how a value stands in a box. */
import { type CodeList, labelOf } from '../../../codes/codeList.ts';
import type { Column, ImageRun } from '../../../paper/document.ts';
import type { Field } from '../../../record.ts';
import type { Derived } from '../calls.ts';
import type { Kin } from '../kin.ts';
import type { Child } from '../model.ts';
import type { OwnValue } from '../ownValues.ts';

/** One file as papers need it. */
export interface PaperFile {
  child: Child;
  kin: readonly Kin[];
  className: string | null;
  headTeacherName: string | null;
  headTeacherPhone: string | null;
  mentorName: string | null;
  mentorPhone: string | null;
  derived: Derived;
  /** The child's photo, five to seven, where one is kept. */
  photo?: Photo | null;
}

export type Photo = Pick<ImageRun, 'format' | 'base64'>;

export interface PaperSchool {
  name: string;
  phone: string | null;
  familyPhone: string | null;
}

/** A form's columns: what is filled in stands in the middle of its box. */
export function formColumns(...widths: (number | `${number}mm`)[]): Column[] {
  return widths.map((width) =>
    typeof width === 'number'
      ? { width, unit: 'weight', align: 'center' }
      : { width: Number.parseFloat(width), unit: 'mm', align: 'center' },
  );
}

/** A person's numbers in the order in which they are rung; null where there is none. */
export function phonesOf(each: Kin | undefined): string | null {
  return each?.deceased ? '—' : (each?.phones ?? []).map((phone) => phone.number).join('、') || null;
}

/** A value of a field as it stands on paper; null stays empty. */
export function fieldWord({ codes }: Pick<Field, 'codes'>, value: OwnValue | null): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const words = [value].flat().map((each) => (codes ? labelOf(codes, String(each), 'zh-CN') : String(each)));
  return words.join('、');
}

/** A code's word; null stays empty. */
export function codeWord(list: CodeList, value: string | null): string | null {
  return value === null ? null : labelOf(list, value, 'zh-CN');
}
