import { Skeleton } from '@mantine/core';
import classes from './RecordTable.module.css';

const lines = [0, 1, 2, 3, 4, 5, 6, 7];

/** Grey lines in the place of the rows that are being read. */
export function TableSkeleton({ columns, tracks }: { columns: number; tracks: string }) {
  const cells = Array.from({ length: columns }, (_, place) => place);
  return lines.map((line) => (
    <div key={line} className={classes.waiting} style={{ gridTemplateColumns: tracks }} aria-hidden>
      {cells.map((cell) => (
        <div className={classes.cell} key={cell}>
          <Skeleton height={12} width="70%" />
        </div>
      ))}
    </div>
  ));
}
