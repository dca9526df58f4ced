import classes from './RecordTable.module.css';
import type { TableColumn } from './RecordTable.tsx';

/** The classes of a column's heading and cells. */
export function cellClass<R>({ align, tight }: Pick<TableColumn<R>, 'align' | 'tight'>): string {
  return [classes.cell, align && classes.right, tight && classes.tight].filter(Boolean).join(' ');
}
