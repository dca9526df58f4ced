import { type ReactNode, useId } from 'react';
import classes from './SectionCard.module.css';

interface SectionCardProps {
  title?: ReactNode;
  /** A count or mark right behind the title. */
  badge?: ReactNode;
  actions?: ReactNode;
  /** The content reaches the card's border: tables, lists of rows. */
  flush?: boolean;
  /** For links to this part of a page. */
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A white card with one hairline border; a region named by its title. */
export function SectionCard({ title, badge, actions, flush, id, className, children }: SectionCardProps) {
  const titleId = useId();
  const hasHead = title !== undefined || actions !== undefined;
  return (
    <section
      id={id}
      className={[classes.card, className].filter(Boolean).join(' ')}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {hasHead && (
        <header className={classes.head}>
          <h2 className={classes.title} id={titleId}>
            {title}
          </h2>
          {badge}
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      {flush ? children : <div className={classes.body}>{children}</div>}
    </section>
  );
}
