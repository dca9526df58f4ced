import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  icon: Icon;
  /** What belongs here. */
  title: string;
  text?: ReactNode;
  /** The first step. */
  action?: ReactNode;
  /** Inside a card rather than on a page of its own. */
  small?: boolean;
}

/** A page or card without rows: says what belongs here and offers the first step. */
export function EmptyState({ icon: Icon, title, text, action, small = false }: EmptyStateProps) {
  return (
    <div className={small ? `${classes.empty} ${classes.small}` : classes.empty}>
      {!small && (
        <span className={classes.icon}>
          <Icon size={28} stroke={1.7} aria-hidden />
        </span>
      )}
      <p className={classes.title}>{title}</p>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
