/** A state as a sign of its own shape and colour: the shape alone tells it. */
import type { DueState } from '../../../../shared/areas/contacts/due.ts';
import styles from './due.module.css';

const signs: Record<DueState, string> = { covered: '✓', due: '○', overdue: '!', stopped: '–', notYet: '' };

export function StateMark({ state }: { state: DueState }) {
  return (
    <span className={styles.mark} data-state={state} aria-hidden>
      {signs[state]}
    </span>
  );
}
