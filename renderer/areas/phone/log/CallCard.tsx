/** A call that is not in the log yet: its stopwatch runs, or somebody has to say how it went. */
import { Button, Kbd } from '@mantine/core';
import { IconPhoneOff, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CallRow } from '../../../../shared/areas/phone/log.ts';
import { minutesBetween } from '../../../../shared/areas/phone/model.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { useCalledWords, useMinuteWords } from './callWords.ts';
import { HowItWent } from './HowItWent.tsx';
import styles from './log.module.css';

interface CallCardProps {
  row: CallRow;
  /** The hand is at this one. */
  focused: boolean;
  onSaved(): void;
}

export function CallCard({ row, focused, onSaved }: CallCardProps) {
  const { t } = useText();
  const calledWords = useCalledWords();
  const minuteWords = useMinuteWords();
  const { call, child } = row;
  const runs = call.endsAt === null;
  const whom = calledWords({ relation: call.relation, name: row.kinName });
  return (
    <section
      className={styles.card}
      data-runs={runs || undefined}
      aria-label={t('phone.running.of', { name: child.name })}
    >
      <header className={styles.cardHead}>
        <strong>{child.name}</strong>
        <span>{child.className}</span>
        <span>{[whom, call.number, row.lineName].filter(Boolean).join(' · ')}</span>
        {!runs && (
          <span>
            {call.startsAt}–{call.endsAt} {minuteWords(minutesBetween(call.startsAt, call.endsAt))}
          </span>
        )}
        <span className={styles.grow} />
        <Drop id={call.id} />
      </header>
      {runs ? (
        <Running row={row} focused={focused} />
      ) : (
        <HowItWent row={row} focused={focused} onSaved={onSaved} />
      )}
    </section>
  );
}

function Running({ row: { call }, focused }: { row: CallRow; focused: boolean }) {
  const { t } = useText();
  const { mutateAsync: stop, isPending } = useOfficeCommand('phone.stop');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  const end = async () => {
    try {
      await stop({ id: call.id });
    } catch (error) {
      notifyProblem(error);
    }
  };
  // the key that started it is still down: one press is one act
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat) event.preventDefault();
  };
  return (
    <div className={styles.running}>
      <Stopwatch since={call.startedAt} />
      <Button
        ref={button}
        color="apricot.8"
        leftSection={<IconPhoneOff size={18} stroke={1.7} />}
        loading={isPending}
        onKeyDown={onKeyDown}
        onClick={() => void end()}
      >
        {t('phone.running.end')}
        <Kbd size="xs" ml={8} aria-hidden className={styles.key}>
          {t('phone.key.space')}
        </Kbd>
      </Button>
    </div>
  );
}

const tickMs = 1000;

/** Since an instant, mm:ss. */
export function Stopwatch({ since }: { since: number | null }) {
  const { t } = useText();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), tickMs);
    return () => window.clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - (since ?? now)) / 1000));
  const shown = [Math.floor(seconds / 60), seconds % 60]
    .map((each) => String(each).padStart(2, '0'))
    .join(':');
  return (
    <span className={styles.watch} role="timer" aria-label={t('phone.running.since')}>
      {shown}
    </span>
  );
}

function Drop({ id }: { id: string }) {
  const { t } = useText();
  const { mutateAsync: remove } = useOfficeCommand('phone.remove');
  const tellUndo = useUndo();
  const drop = async () => {
    try {
      await remove({ id });
      await tellUndo({ message: t('phone.removed'), call: 'phone.remove' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconTrash size={16} stroke={1.7} />}
      onClick={() => void drop()}
    >
      {t('phone.running.drop')}
    </Button>
  );
}
