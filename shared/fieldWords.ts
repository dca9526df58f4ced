/** A value as a person reads it: labels instead of codes, words instead of true and false. */
import { labelOf } from './codes/codeList.ts';
import type { Field, Language, Phone } from './record.ts';
import { formatYuan } from './values/money.ts';

export interface Words {
  language: Language;
  yes: string;
  no: string;
  /** For links: the names of the records by their ids. */
  nameOf?(id: string): string | undefined;
}

/** Empty text for an empty value. A masked phone may come as plain text. */
export function fieldWords(field: Pick<Field, 'kind' | 'codes'>, value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return '';
  const comma = words.language === 'zh-CN' ? '、' : ', ';
  switch (field.kind) {
    case 'code':
      return field.codes ? labelOf(field.codes, String(value), words.language) : String(value);
    case 'codes':
      return asList(value)
        .map((code) => (field.codes ? labelOf(field.codes, String(code), words.language) : String(code)))
        .join(comma);
    case 'flag':
      return value === true ? words.yes : words.no;
    case 'phones':
      return asList(value)
        .map((phone) => (typeof phone === 'string' ? phone : (phone as Phone).number))
        .join(comma);
    case 'link':
      return words.nameOf?.(String(value)) ?? '';
    case 'money':
      return formatYuan(Number(value));
    case 'json':
      return '';
    default:
      return String(value);
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
