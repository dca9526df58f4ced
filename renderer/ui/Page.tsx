import type { ReactNode } from 'react';
import { Hint, type HintId } from './Hint.tsx';
import classes from './Page.module.css';

interface PageProps {
  title: string;
  /** One line under the title: what this page answers, or a count. */
  subtitle?: ReactNode;
  /** Buttons at the right; the most frequent act comes last and is the filled one. */
  actions?: ReactNode;
  /** The page keeps to the window's height, for a table that scrolls inside. */
  fills?: boolean;
  /** The sentence for who sees this page for the first time. */
  hint?: HintId;
  children: ReactNode;
}

/** One page under the frame: its title, its acts, its content. */
export function Page({ title, subtitle, actions, fills = false, hint, children }: PageProps) {
  return (
    <div className={fills ? `${classes.page} ${classes.fills}` : classes.page}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h1 className={classes.title}>{title}</h1>
          {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {hint !== undefined && <Hint id={hint} />}
      {children}
    </div>
  );
}
