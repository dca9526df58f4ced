import { RingProgress, Skeleton, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './StatCard.module.css';

interface StatCardProps {
  label: string;
  /** Undefined while it is being counted. */
  value: ReactNode;
  hint?: ReactNode;
  /** A share from 0 to 1 as a ring; 'apricot' where the rest wants attention. */
  ring?: { share: number; tone: 'pine' | 'apricot' };
  /** Opens the list that the number counts. */
  onOpen?: () => void;
}

/** One number, what it means, its share, and the way to its rows. */
export function StatCard({ label, value, hint, ring, onOpen }: StatCardProps) {
  const content = (
    <>
      <span>
        <span className={classes.label}>{label}</span>
        <br />
        {value === undefined ? (
          <Skeleton component="span" display="block" height={26} width={64} my={4} />
        ) : (
          <span className={classes.value}>{value}</span>
        )}
        {hint !== undefined && (
          <>
            <br />
            <span className={classes.hint}>{hint}</span>
          </>
        )}
      </span>
      {ring && value !== undefined && <Ring {...ring} />}
    </>
  );
  return (
    <div className={classes.frame}>
      {onOpen ? (
        <UnstyledButton className={`${classes.card} ${classes.open}`} onClick={onOpen}>
          {content}
        </UnstyledButton>
      ) : (
        <div className={classes.card}>{content}</div>
      )}
    </div>
  );
}

function Ring({ share, tone }: { share: number; tone: 'pine' | 'apricot' }) {
  const percent = Math.round(share * 100);
  return (
    <RingProgress
      className={classes.ring ?? ''}
      size={64}
      thickness={6}
      roundCaps
      rootColor="gray.2"
      sections={[{ value: percent, color: tone === 'pine' ? 'pine.5' : 'apricot.6' }]}
      label={<span className={classes.ringText}>{percent}%</span>}
    />
  );
}
