/** What the columns of a visit log mean, and what its cells are as values of a contact. Pure. */

import { type Contact, type ContactField, contactModel } from '../../../../../shared/areas/contacts/model.ts';
import type { VisitIssue } from '../../../../../shared/areas/contacts/visitImport.ts';
import { findCode } from '../../../../../shared/codes/codeList.ts';
import { contactKind, visitForm } from '../../../../../shared/codes/index.ts';
import type { Field } from '../../../../../shared/record.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import { cellValue, fieldsByHeading } from '../../../files/fieldColumns.ts';
import { childHeadings } from '../../children/namedChildren.ts';

export type Column = 'child' | 'class' | ContactField;

const fields = Object.entries(contactModel.fields) as [ContactField, Field][];

/** Helpers from outside are not told by name alone. */
const fieldOf = fieldsByHeading(fields.filter(([key]) => key !== 'helperId'));

const calledOn = /^(家访|谈心|受访|走访)(对象|学生|儿童)$/;

/** The column that a clean heading means. */
export function columnOf(label: string): Column | null {
  if (label === '') return null;
  if (childHeadings.child.test(label) || calledOn.test(label)) return 'child';
  if (childHeadings.class.test(label)) return 'class';
  return fieldOf.get(label.toLowerCase()) ?? null;
}

/** Kinds for which schools keep a log of its own. */
const keptApart = contactKind.entries.filter(({ code }) => ['talk', 'visit', 'parentCall'].includes(code));

/** The kind that the first of these texts to name one alone is about: 家访登记表, 谈心日期; null for 谈心家访. */
export function kindIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const named = keptApart.filter(({ zh, aliases = [] }) =>
      [zh, ...aliases].some((each) => text.includes(each)),
    );
    if (named.length === 1) return named[0]!.code;
  }
  return null;
}

/** Several children in one cell are of one contact. */
export function namesIn(text: string): string[] {
  return [...new Set(text.split(/[、，,;；/\n]/).map((each) => each.trim()))].filter((each) => each !== '');
}

type Values = { -readonly [K in ContactField]?: Contact[K] };
type Text = (column: Column) => string;

/** Read in its own way, see visits.ts. */
const readApart: readonly ContactField[] = ['kind', 'day', 'staffId', 'helperId', 'note'];
const longest = 4000;

/**
 * The cells of a row as far as they are values of their fields. What is none, such as a form that nobody has heard of, is
 * kept as words in the remark (inRemark); a text longer than its field is cut (cut), but a long line first becomes the
 * course, whole.
 */
export function valuesOf(text: Text, today: Day): { values: Values; issues: VisitIssue[]; remark: string[] } {
  const values: Record<string, unknown> = {};
  const issues = new Set<VisitIssue>();
  const remark: string[] = [];
  for (const [key, field] of fields) {
    const said = readApart.includes(key) ? '' : text(key);
    if (said === '' || key in values) continue;
    const value = cellValue(field, said);
    const ahead = key === 'followUpDoneOn' && typeof value === 'string' && value > today;
    if (!ahead && field.check.safeParse(value).success) values[key] = value;
    else if (field.kind === 'longText') {
      values[key] = said.slice(0, longest);
      issues.add('cut');
    } else if (key === 'line') {
      values.line = `${said.slice(0, 199)}…`;
      values.course = [said, text('course')].filter(Boolean).join('\n').slice(0, longest);
      if (said.length > longest) issues.add('cut');
    } else {
      remark.push(`${field.zh}：${said}`);
      issues.add('inRemark');
    }
  }
  return { values: values as Values, issues: [...issues], remark };
}

/** The cell of the kind. Where a log is of one kind, 方式 is often the form of a home visit: by phone, at home. */
export function kindOf(
  said: string,
  ofFile: string | null,
): { kind: string | null; form: string | null; unread: boolean } {
  const own = findCode(contactKind, said);
  if (own !== null || said === '') return { kind: own ?? ofFile, form: null, unread: false };
  const form = ofFile === 'visit' ? findCode(visitForm, said) : null;
  return { kind: ofFile, form, unread: form === null };
}
