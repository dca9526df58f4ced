// biome-ignore-all lint/a11y/useSemanticElements: see RecordTable.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: see RecordTable.tsx
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys
import { Checkbox } from '@mantine/core';
import { useText } from '../../app/text.ts';
import { cellClass } from './cellClass.ts';
import classes from './RecordTable.module.css';
import type { TableColumn } from './RecordTable.tsx';

interface TableRowProps<R> {
  id: string;
  row: R;
  /** From 0, without the heading. */
  index: number;
  /** Distance from the first row's top, px. */
  top: number;
  columns: readonly TableColumn<R>[];
  tracks: string;
  active: boolean;
  opens: boolean;
  onClick(): void;
  selection: { selected: boolean; label: string | undefined; toggle(): void } | undefined;
}

export function TableRow<R>(props: TableRowProps<R>) {
  const { columns, tracks, row, selection } = props;
  const { t } = useText();
  const names = [classes.row, props.opens && classes.opens, props.active && classes.active];
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={selection?.selected}
      className={names.filter(Boolean).join(' ')}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${props.top}px)` }}
      onClick={props.onClick}
    >
      {selection && (
        <div className={classes.mark} role="gridcell" onClick={(event) => event.stopPropagation()}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={selection.label ?? t('frame.table.select')}
            checked={selection.selected}
            onChange={selection.toggle}
          />
        </div>
      )}
      {columns.map((column) => (
        <div key={column.key} role="gridcell" className={cellClass(column)}>
          {column.render(row)}
        </div>
      ))}
    </div>
  );
}
