/** Sorting of table rows: text as Chinese dictionaries do (by pinyin), numbers by size, empty ones always last. */
import type { TableColumn } from './RecordTable.tsx';

export interface Sort {
  column: string;
  descending: boolean;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

export function sortRows<R>(
  rows: readonly R[],
  columns: readonly TableColumn<R>[],
  sort: Sort | null,
): readonly R[] {
  const sortValue = columns.find((column) => column.key === sort?.column)?.sortValue;
  if (!sort || !sortValue) return rows;
  const direction = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return direction * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
