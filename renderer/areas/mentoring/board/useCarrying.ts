/** The board by its keys: moving among the cards, picking one up, choosing a column, putting it down. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { BoardChild } from '../../../../shared/areas/mentoring/pairing.ts';
import type { Column } from './draft.ts';

/** Where the keys are: a column and a card in it; 0 in an empty column is the column itself. */
export interface Place {
  column: number;
  row: number;
}

export interface Carried {
  child: BoardChild;
  /** The column over which it is held. */
  over: number;
}

interface CarryingOptions {
  columns: readonly Column[];
  /** The first column that is shown. */
  start: number;
  /** How many columns of teachers stand side by side. */
  perRow(): number;
  mayMove: boolean;
  onMove(child: BoardChild, column: number): void;
  onOpen(child: BoardChild): void;
  onPicked(carried: Carried | null, child: BoardChild): void;
}

export function useCarrying(options: CarryingOptions) {
  const { columns, start, mayMove, onMove, onOpen, onPicked } = options;
  const board = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Place>({ column: options.start, row: 0 });
  const [carried, setCarried] = useState<Carried | null>(null);
  const follow = useRef<string | null>(null);
  const place = within(columns, start, at);

  // a card that was put down is drawn anew in another column: the keys go along
  useEffect(() => {
    const id = follow.current;
    if (id === null) return;
    const column = columns.findIndex((each) => each.cards.some((card) => card.child.id === id));
    if (column < 0) return;
    follow.current = null;
    setAt({ column, row: columns[column]!.cards.findIndex((card) => card.child.id === id) });
    board.current?.querySelector<HTMLElement>(`[data-child="${id}"]`)?.focus();
  }, [columns]);

  const goTo = (next: Place) => {
    const to = within(columns, start, next);
    setAt(to);
    const spot = board.current?.querySelector<HTMLElement>(`[data-place="${to.column}.${to.row}"]`);
    spot?.focus();
    spot?.scrollIntoView({ block: 'nearest' });
  };
  const hold = (next: Carried | null, child: BoardChild) => {
    setCarried(next);
    onPicked(next, child);
    if (next)
      board.current
        ?.querySelector(`[data-column="${next.over}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const put = (child: BoardChild, column: number) => {
    follow.current = child.id;
    setCarried(null);
    onMove(child, column);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const card = columns[place.column]?.cards[place.row];
    const act = carried
      ? whileCarrying(event.key, carried, columns, options.perRow(), { hold, put })
      : whileMoving(event.key, place, columns, options.perRow(), goTo) ||
        (card !== undefined && onCard(event.key, card.child));
    if (act) event.preventDefault();
  };
  const onCard = (key: string, child: BoardChild): boolean => {
    if (key === 'Enter') onOpen(child);
    else if (key === ' ' && mayMove) hold({ child, over: place.column }, child);
    else return false;
    return true;
  };
  return { board, place, setAt, carried, onKeyDown, put };
}

function within(columns: readonly Column[], start: number, { column, row }: Place): Place {
  const inBoard = Math.max(start, Math.min(column, columns.length - 1));
  const last = Math.max(0, (columns[inBoard]?.cards.length ?? 1) - 1);
  return { column: inBoard, row: Math.max(0, Math.min(row, last)) };
}

/** The column beside, above or below; the first column stands left of all the others. */
function neighbour(key: string, column: number, count: number, perRow: number): number | null {
  const to = {
    ArrowLeft: column - 1,
    ArrowRight: column + 1,
    ArrowUp: column === 0 ? 0 : column - perRow,
    ArrowDown: column === 0 ? 0 : column + perRow,
  }[key];
  if (to === undefined) return null;
  const least = key === 'ArrowUp' && column > 0 ? 1 : 0;
  return to < least || to >= count ? column : to;
}

function whileMoving(
  key: string,
  { column, row }: Place,
  columns: readonly Column[],
  perRow: number,
  goTo: (place: Place) => void,
): boolean {
  if (key === 'Home') goTo({ column: 0, row: 0 });
  else if (key === 'End') goTo({ column: columns.length - 1, row: 0 });
  else if (key === 'ArrowDown' && row + 1 < (columns[column]?.cards.length ?? 0))
    goTo({ column, row: row + 1 });
  else if (key === 'ArrowUp' && row > 0) goTo({ column, row: row - 1 });
  else {
    const to = neighbour(key, column, columns.length, perRow);
    if (to === null) return false;
    const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
    if (to !== column) goTo({ column: to, row: sideways ? row : key === 'ArrowUp' ? Infinity : 0 });
  }
  return true;
}

function whileCarrying(
  key: string,
  { child, over }: Carried,
  columns: readonly Column[],
  perRow: number,
  act: { hold(next: Carried | null, child: BoardChild): void; put(child: BoardChild, column: number): void },
): boolean {
  if (key === 'Escape') act.hold(null, child);
  else if (key === 'Enter' || key === ' ') act.put(child, over);
  else {
    const to = neighbour(key, over, columns.length, perRow);
    if (to === null) return key === 'Tab';
    act.hold({ child, over: to }, child);
  }
  return true;
}
