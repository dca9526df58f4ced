export { ColumnMenu } from './ColumnMenu.tsx';
export { fieldColumn } from './fieldColumn.tsx';
export { RecordTable, type RecordTableProps, type TableColumn } from './RecordTable.tsx';
export type { Sort } from './sortRows.ts';
