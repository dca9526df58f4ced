/** The figures of use, and which bookings each of them counts. Pure. */
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';

/** Which bookings a figure counts. */
export interface Counted {
  title: string;
  has(row: BookingRow): boolean;
}

export const useColumns = ['times', 'hours', 'came', 'notCome'] as const;
type UseColumn = (typeof useColumns)[number];

export interface CountedRow {
  key: string;
  name: string;
  /** Of the columns that it has. */
  values: Partial<Record<UseColumn, number>>;
  has(row: BookingRow): boolean;
}

/** Bookings that stood, and of them those that a column counts. */
export const countedBy: Record<UseColumn, (row: BookingRow) => boolean> = {
  times: () => true,
  hours: ({ booking }) => !booking.notCome,
  came: ({ booking }) => (booking.cameCount ?? 0) > 0,
  notCome: ({ booking }) => booking.notCome,
};
