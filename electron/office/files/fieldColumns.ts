/**
 * Tables from outside whose columns are fields of our records: headings are told by the declarations, cells are read as
 * values of their fields, and what is none is kept as words.
 */
import { findCode } from '../../../shared/codes/codeList.ts';
import type { Field } from '../../../shared/record.ts';
import { parseDay } from '../../../shared/values/day.ts';
import { parseYuan } from '../../../shared/values/money.ts';
import { cleanHeading } from './readTableHeading.ts';

/** By every name of a field, as headings are cleaned; of two fields with one name the first has it. */
export function fieldsByHeading<K extends string>(
  fields: Iterable<readonly [K, Pick<Field, 'zh' | 'en' | 'aliases'>]>,
): ReadonlyMap<string, K> {
  const found = new Map<string, K>();
  for (const [key, { zh, en, aliases }] of fields)
    for (const name of [zh, en, ...aliases]) {
      const label = cleanHeading(name).label.toLowerCase();
      if (!found.has(label)) found.set(label, key);
    }
  return found;
}

/** What a cell says as a value of this field; null or another kind of value where it says none. The field's check decides. */
export function cellValue(field: Pick<Field, 'kind' | 'codes'>, said: string): unknown {
  if (field.kind === 'code' && field.codes) return findCode(field.codes, said);
  if (field.kind === 'number') return Number.parseInt(said, 10);
  if (field.kind === 'money') return parseYuan(said);
  if (field.kind !== 'day') return said;
  const read = parseDay(said);
  return read.kind === 'day' ? read.day : null;
}

/**
 * The cells of a row as values of these fields; empty cells are left out. `unread` has what is no value of its field, as
 * '来源：县里', for a remark.
 */
export function readFields<K extends string>(
  fields: Iterable<readonly [K, Field]>,
  text: (key: K) => string,
): { values: Partial<Record<K, unknown>>; unread: { key: K; words: string }[] } {
  const values: Partial<Record<K, unknown>> = {};
  const unread: { key: K; words: string }[] = [];
  for (const [key, field] of fields) {
    const said = text(key).trim();
    if (said === '') continue;
    const read = field.check.safeParse(cellValue(field, said));
    if (read.success) values[key] = read.data;
    else unread.push({ key, words: `${field.zh.replace(/（.*）$/, '')}：${said}` });
  }
  return { values, unread };
}
