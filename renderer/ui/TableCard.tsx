/** The frame of a table that fills its page: only the table gives way when the window is low. */
import type { ReactNode } from 'react';
import classes from './TableCard.module.css';

export function TableCard({ children }: { children: ReactNode }) {
  return <div className={classes.card}>{children}</div>;
}
