/** A value as a person reads it: labels instead of codes, words instead of true and false. */
import type { TFunction } from 'i18next';
import { labelOf } from '../../shared/codes/codeList.ts';
import type { Field, Language, Phone } from '../../shared/record.ts';

interface Words {
  t: TFunction;
  language: Language;
  /** For links: the names of the records by their ids. */
  names?: ReadonlyMap<string, string>;
}

/** Empty text for an empty value. A masked phone may come as plain text. */
export function fieldText(field: Pick<Field, 'kind' | 'codes'>, value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return '';
  switch (field.kind) {
    case 'code':
      return field.codes ? labelOf(field.codes, String(value), words.language) : String(value);
    case 'codes':
      return asList(value)
        .map((code) => (field.codes ? labelOf(field.codes, String(code), words.language) : String(code)))
        .join(words.language === 'zh-CN' ? '、' : ', ');
    case 'flag':
      return words.t(value === true ? 'frame.yes' : 'frame.no');
    case 'phones':
      return asList(value)
        .map((phone) => (typeof phone === 'string' ? phone : (phone as Phone).number))
        .join(words.language === 'zh-CN' ? '、' : ', ');
    case 'link':
      return words.names?.get(String(value)) ?? '';
    case 'json':
      return '';
    default:
      return String(value);
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
