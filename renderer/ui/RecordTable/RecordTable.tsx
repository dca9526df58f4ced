// biome-ignore-all lint/a11y/useSemanticElements: a table element would need all its rows; only those in sight exist
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row to screen readers
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { besides, firstControl, sameColumn } from './cellKeys.ts';
import classes from './RecordTable.module.css';
import { type Sort, sortRows } from './sortRows.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { TableSkeleton } from './TableSkeleton.tsx';

export interface TableColumn<R> {
  key: string;
  title: string;
  /** Least width, px. The last column, or those with `grow`, take what is left. */
  width: number;
  grow?: boolean;
  align?: 'right';
  /** Holds no more than a sign: narrow, centred, without the usual space at its sides. */
  tight?: boolean;
  /** What the rows are sorted by; without it the column doesn't sort. Null comes last. */
  sortValue?: (row: R) => string | number | null;
  render: (row: R) => ReactNode;
}

export interface RecordTableProps<R> {
  /** What the table holds, for screen readers. */
  label: string;
  columns: readonly TableColumn<R>[];
  /** Undefined while they are read. */
  rows: readonly R[] | undefined;
  rowKey: (row: R) => string;
  /** Enter, or a click on the row. */
  onOpen?: (row: R) => void;
  /** Instead of rows when there are none. */
  empty?: ReactNode;
  selected?: ReadonlySet<string>;
  /** With it each row has a checkbox; Space marks the row that the keys are on. */
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** The name of a row's checkbox, e.g. 选择王小明. */
  selectLabel?: (row: R) => string;
  initialSort?: Sort;
  /** With `onSort` the order is the owner's, null as the rows come; else the table keeps its own. */
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  /** CSS height; by default it fills its column. */
  height?: number | string;
  /** The last rows are in sight: time to read more of them. */
  onNearEnd?: () => void;
}

const rowHeight = 40;
const selectWidth = 44;

/**
 * Rows of records: only those in sight are drawn. Arrows move, sideways into the cells, Enter opens, Space selects, a
 * heading sorts.
 */
export function RecordTable<R>(props: RecordTableProps<R>) {
  const { label, columns, rowKey, onOpen, onSelect, height } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [ownSort, setOwnSort] = useState<Sort | null>(props.initialSort ?? null);
  const sort = props.onSort ? (props.sort ?? null) : ownSort;
  const setSort = props.onSort ?? setOwnSort;
  const [active, setActive] = useState(0);
  const rows = useMemo(() => sortRows(props.rows ?? [], columns, sort), [props.rows, columns, sort]);
  const place = Math.min(active, rows.length - 1);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // the heading covers the first row's height of the frame
    scrollPaddingStart: rowHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order begins at its top
  useEffect(() => virtualizer.scrollToOffset(0), [sort]);

  const items = virtualizer.getVirtualItems();
  const nearEnd = props.rows !== undefined && (items.at(-1)?.index ?? -1) >= rows.length - 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each length of the list
  useEffect(() => {
    if (nearEnd) props.onNearEnd?.();
  }, [nearEnd, rows.length]);

  const selected = props.selected ?? nothingSelected;
  const toggle = (row: R) => {
    const next = new Set(selected);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    onSelect?.(next);
  };
  const rowElement = (at: number) => document.getElementById(`${id}${at}`);
  const goTo = (at: number) => {
    setActive(at);
    virtualizer.scrollToIndex(at);
  };
  /** With the hand on something in a cell. */
  const onCellKey = (event: KeyboardEvent) => {
    const control = event.target as HTMLElement;
    const rowId = control.closest('[role="row"]')?.id ?? '';
    if (!rowId.startsWith(id) || !control.matches('button, a')) return;
    const at = Number(rowId.slice(id.length));
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      besides(control, event.key)?.focus();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const to = Math.max(0, Math.min(rows.length - 1, at + (event.key === 'ArrowUp' ? -1 : 1)));
      goTo(to);
      sameColumn(control, rowElement(to))?.focus({ preventScroll: true });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setActive(at);
      frame.current?.focus({ preventScroll: true });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[place];
    if (row === undefined || event.altKey || event.ctrlKey) return;
    if (event.target !== event.currentTarget) return onCellKey(event);
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      return firstControl(rowElement(place), event.key)?.focus();
    }
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = placeAfter(event.key, place, rows.length, page);
    if (to === null && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (event.key === 'Enter') onOpen?.(row);
    if (event.key === ' ' && onSelect) toggle(row);
    if (to !== null) goTo(to);
  };

  const tracks = columnTracks(columns, onSelect !== undefined);
  return (
    <div
      ref={frame}
      className={classes.frame}
      style={height === undefined ? undefined : { height, flex: 'none' }}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + (onSelect ? 1 : 0)}
      aria-busy={props.rows === undefined}
      aria-multiselectable={onSelect ? true : undefined}
      aria-activedescendant={rows.length > 0 ? `${id}${place}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={classes.grid} role="presentation">
        <TableHead
          columns={columns}
          tracks={tracks}
          sort={sort}
          onSort={setSort}
          selection={
            onSelect && {
              all: rows.length > 0 && rows.every((row) => selected.has(rowKey(row))),
              some: rows.some((row) => selected.has(rowKey(row))),
              put: (all) => onSelect(all ? new Set(rows.map(rowKey)) : nothingSelected),
            }
          }
        />
        {props.rows === undefined && <TableSkeleton columns={columns.length} tracks={tracks} />}
        <div className={classes.body} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index]!;
            return (
              <TableRow
                key={rowKey(row)}
                id={`${id}${index}`}
                row={row}
                index={index}
                top={start}
                columns={columns}
                tracks={tracks}
                active={index === place}
                onClick={() => {
                  setActive(index);
                  onOpen?.(row);
                }}
                opens={onOpen !== undefined}
                selection={
                  onSelect && {
                    selected: selected.has(rowKey(row)),
                    label: props.selectLabel?.(row),
                    toggle: () => toggle(row),
                  }
                }
              />
            );
          })}
        </div>
      </div>
      {props.rows?.length === 0 && <div className={classes.empty}>{props.empty}</div>}
    </div>
  );
}

const nothingSelected: ReadonlySet<string> = new Set();

/** Where a key moves the active row, of `count` rows and `page` rows in sight; null for a key that moves nothing. */
function placeAfter(key: string, place: number, count: number, page: number): number | null {
  const within = (to: number) => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case 'ArrowDown':
      return within(place + 1);
    case 'ArrowUp':
      return within(place - 1);
    case 'PageDown':
      return within(place + page);
    case 'PageUp':
      return within(place - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function columnTracks(
  columns: readonly { width: number; grow?: boolean | undefined }[],
  selectable: boolean,
): string {
  const grows = columns.some((column) => column.grow);
  const tracks = columns.map(({ width, grow }, index) =>
    grow || (!grows && index === columns.length - 1) ? `minmax(${width}px, 1fr)` : `${width}px`,
  );
  return [...(selectable ? [`${selectWidth}px`] : []), ...tracks].join(' ');
}
