// biome-ignore-all lint/a11y/useSemanticElements: see RecordTable.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: see RecordTable.tsx
import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useText } from '../../app/text.ts';
import { cellClass } from './cellClass.ts';
import classes from './RecordTable.module.css';
import type { TableColumn } from './RecordTable.tsx';
import type { Sort } from './sortRows.ts';

interface TableHeadProps<R> {
  columns: readonly TableColumn<R>[];
  tracks: string;
  sort: Sort | null;
  onSort(sort: Sort | null): void;
  selection: { all: boolean; some: boolean; put(all: boolean): void } | undefined;
}

/** The headings, which stay in sight. */
export function TableHead<R>({ columns, tracks, sort, onSort, selection }: TableHeadProps<R>) {
  const { t } = useText();
  return (
    <div className={classes.head} role="row" aria-rowindex={1} style={{ gridTemplateColumns: tracks }}>
      {selection && (
        <div className={classes.mark} role="columnheader">
          <Checkbox
            size="xs"
            aria-label={t('frame.table.selectAll')}
            checked={selection.all}
            indeterminate={selection.some && !selection.all}
            onChange={() => selection.put(!selection.all)}
          />
        </div>
      )}
      {columns.map((column) => (
        <Heading
          key={column.key}
          column={column}
          sort={sort?.column === column.key ? sort : null}
          onSort={onSort}
        />
      ))}
    </div>
  );
}

interface HeadingProps<R> {
  column: TableColumn<R>;
  /** Null when the rows are sorted by another column, or by none. */
  sort: Sort | null;
  onSort(sort: Sort | null): void;
}

/** Click by click: upward, downward, as it came. */
function Heading<R>({ column, sort, onSort }: HeadingProps<R>) {
  const next = () => {
    if (!sort) return onSort({ column: column.key, descending: false });
    onSort(sort.descending ? null : { ...sort, descending: true });
  };
  return (
    <div
      className={cellClass(column)}
      role="columnheader"
      aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {column.sortValue ? (
        <UnstyledButton className={classes.sortButton} onClick={next}>
          <span>{column.title}</span>
          {sort && (sort.descending ? <IconChevronDown size={14} /> : <IconChevronUp size={14} />)}
        </UnstyledButton>
      ) : (
        column.title
      )}
    </div>
  );
}
