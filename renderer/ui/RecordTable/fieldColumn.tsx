import type { TFunction } from 'i18next';
import { type Field, type Language, labelOfField } from '../../../shared/record.ts';
import { fieldText } from '../fieldText.ts';
import type { TableColumn } from './RecordTable.tsx';

/** A field of a model as a table column: its label, width, words and order. `get` finds its value in a row. */
export function fieldColumn<R>(
  key: string,
  field: Field,
  words: { t: TFunction; language: Language; names?: ReadonlyMap<string, string> },
  get: (row: R) => unknown,
): TableColumn<R> {
  const textOf = (row: R) => fieldText(field, get(row), words);
  return {
    key,
    title: labelOfField(field, words.language),
    width: field.width,
    ...(field.kind === 'number' ? { align: 'right' as const } : {}),
    sortValue: (row) => {
      const value = get(row);
      if (field.kind === 'number' && typeof value === 'number') return value;
      return textOf(row) || null;
    },
    render: textOf,
  };
}
