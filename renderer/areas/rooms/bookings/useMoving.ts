/**
 * A booking moved by the keys: m takes it up, the arrows move it (a quarter of an hour, a day), with Shift they stretch it,
 * Enter puts it down and Escape lets it go. Where it stands is said as it moves.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import { moved, type Placed, stepMinutes, stretched } from './time.ts';

export interface Moving {
  row: BookingRow;
  at: Placed;
}

interface MovingOptions {
  onOpen(row: BookingRow): void;
  /** Puts it there; false where it could not be, and it goes back. */
  onPut(row: BookingRow, at: Placed): void;
  /** Tells where it stands; null when it is let go. */
  onSay(moving: Moving | null): void;
}

export function useMoving({ onOpen, onPut, onSay }: MovingOptions) {
  const [moving, setMoving] = useState<Moving | null>(null);
  const follow = useRef<string | null>(null);
  const id = moving?.row.booking.id;

  // one that moved to another day is drawn anew there: the focus goes along
  useEffect(() => {
    const wanted = follow.current;
    if (wanted === null) return;
    const there = document.querySelector<HTMLElement>(`[data-event-id="${wanted}"]`);
    if (there && document.activeElement !== there) there.focus();
    if (there && !moving) follow.current = null;
  });

  const hold = (next: Moving | null) => {
    setMoving(next);
    onSay(next);
  };
  const take = (row: BookingRow) => {
    const { day, startsAt, endsAt } = row.booking;
    follow.current = row.booking.id;
    hold({ row, at: { day, startsAt, endsAt } });
  };

  const onKeyDown = (event: KeyboardEvent, row: BookingRow) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = id === row.booking.id ? whileMoving(event) : atRest(event, row);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const atRest = ({ key }: KeyboardEvent, row: BookingRow): (() => void) | undefined => {
    if (key === 'Enter') return () => onOpen(row);
    return key.toLowerCase() === 'm' && row.mayChange ? () => take(row) : undefined;
  };
  const whileMoving = ({ key, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    if (!moving) return undefined;
    const { row, at } = moving;
    const to = (next: Placed) => () => hold({ row, at: next });
    if (key === 'Escape') return () => hold(null);
    if (key === 'Enter')
      return () => {
        setMoving(null);
        onPut(row, at);
      };
    if (key === 'ArrowUp') return to(shiftKey ? stretched(at, -stepMinutes) : moved(at, 0, -stepMinutes));
    if (key === 'ArrowDown') return to(shiftKey ? stretched(at, stepMinutes) : moved(at, 0, stepMinutes));
    if (key === 'ArrowLeft') return to(moved(at, -1, 0));
    return key === 'ArrowRight' ? to(moved(at, 1, 0)) : undefined;
  };
  return { moving, onKeyDown };
}
