import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { type Day, isDay } from '../../../../shared/values/day.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import styles from './board.module.css';

interface DraftBarProps {
  count: number;
  /** For how many a suggestion found no teacher with room. */
  left: number;
  saving: boolean;
  onSave(since: Day | null): void;
  onDiscard(): void;
}

/** At the foot of the board: how much is not saved, from which day it shall hold, and what to do with it. */
export function DraftBar({ count, left, saving, onSave, onDiscard }: DraftBarProps) {
  const { t } = useText();
  const { today } = useSession();
  const [since, setSince] = useState<string | null>(today);
  const ready = since !== null && isDay(since) && since <= today;
  const save = () => {
    if (ready && !saving) onSave(since);
  };
  useHotkeys([['ctrl+Enter', save]], []);
  return (
    <section className={styles.bar} aria-label={t('mentoring.draft', { count })}>
      <span className={styles.barText} aria-live="polite">
        {t('mentoring.draft', { count })}
        {left > 0 && <span className={styles.barLeft}>{t('mentoring.noRoom', { left })}</span>}
      </span>
      <span className={styles.barDay}>
        <span id="pairing-since">{t('mentoring.from')}</span>
        <DayInput aria-labelledby="pairing-since" w={150} value={since} onChange={setSince} error={!ready} />
      </span>
      <Button variant="default" onClick={onDiscard}>
        {t('mentoring.discard')}
      </Button>
      <Button onClick={save} loading={saving} disabled={!ready}>
        {t('mentoring.save')}
      </Button>
    </section>
  );
}
