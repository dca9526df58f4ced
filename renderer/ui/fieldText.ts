/** A value as a person reads it, with the page's own words. */
import type { TFunction } from 'i18next';
import { fieldWords } from '../../shared/fieldWords.ts';
import type { Field, Language } from '../../shared/record.ts';

interface Words {
  t: TFunction;
  language: Language;
  /** For links: the names of the records by their ids. */
  names?: ReadonlyMap<string, string>;
}

/** Empty text for an empty value. A masked phone may come as plain text. */
export function fieldText(field: Pick<Field, 'kind' | 'codes'>, value: unknown, words: Words): string {
  return fieldWords(field, value, {
    language: words.language,
    yes: words.t('frame.yes'),
    no: words.t('frame.no'),
    nameOf: (id) => words.names?.get(id),
  });
}
