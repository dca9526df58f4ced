/** Which child, from when to when, on which line: refused with the nearest free times where it overlaps. */
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PhoneDay } from '../../../../shared/areas/phone/appointments.ts';
import { clockOfMinutes, minutesOf } from '../../../../shared/areas/phone/freeTimes.ts';
import type { PhoneChild } from '../../../../shared/areas/phone/log.ts';
import { Refusal } from '../../../../shared/problem.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { issueText } from '../../../ui/problemText.ts';
import { ChildPicker } from '../log/ChildPicker.tsx';
import styles from './appointments.module.css';

/** The place that was pressed. */
export interface Wish {
  lineId: string;
  startsAt: string;
}

interface BookDialogProps {
  day: string;
  data: PhoneDay;
  wish: Wish;
  onClose(): void;
}

export function BookDialog({ day, data, wish, onClose }: BookDialogProps) {
  const { t, language } = useText();
  const { mutateAsync: book, isPending } = useOfficeCommand('phone.book');
  const tellUndo = useUndo();
  const next = data.rows
    .filter(({ lineId, startsAt }) => lineId === wish.lineId && startsAt > wish.startsAt)
    .map(({ startsAt }) => minutesOf(startsAt))[0];
  const usualEnd = Math.min(minutesOf(wish.startsAt) + data.mostMinutes, next ?? 24 * 60 - 1);
  const [child, setChild] = useState<PhoneChild | null>(null);
  const [lineId, setLineId] = useState(wish.lineId);
  const [startsAt, setStartsAt] = useState(wish.startsAt);
  const [endsAt, setEndsAt] = useState(clockOfMinutes(usualEnd));
  const [error, setError] = useState<unknown>(null);
  const wrong = error instanceof Refusal ? (error.problem.fields ?? []) : [];
  const issueAt = (path: string) => {
    const found = wrong.find((each) => each.path === path);
    return found && issueText(t, found);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!child || isPending) return;
    setError(null);
    try {
      await book({ lineId, day, startsAt, endsAt, childId: child.id });
      onClose();
      await tellUndo({
        message: t('phone.appointments.booked', { name: child.name, time: startsAt }),
        call: 'phone.book',
      });
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('phone.appointments.book', { day: formatDay(day, language, 'full') })}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {child ? (
            <Group gap="xs">
              <strong>{child.name}</strong>
              <span className={styles.dim}>{child.className}</span>
              <Button variant="subtle" size="compact-sm" onClick={() => setChild(null)}>
                {t('phone.entry.otherChild')}
              </Button>
            </Group>
          ) : (
            <ChildPicker label={t('phone.appointments.who')} onPick={setChild} autoFocus />
          )}
          <Group grow align="flex-start">
            <TextInput
              label={t('phone.appointments.from')}
              value={startsAt}
              error={issueAt('startsAt')}
              onChange={(event) => setStartsAt(event.currentTarget.value)}
            />
            <TextInput
              label={t('phone.appointments.to')}
              value={endsAt}
              error={issueAt('endsAt')}
              onChange={(event) => setEndsAt(event.currentTarget.value)}
            />
            <Select
              label={t('phone.entry.line')}
              data={data.lines
                .filter(({ active }) => active)
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={lineId}
              onChange={(id) => id && setLineId(id)}
              allowDeselect={false}
            />
          </Group>
          <ProblemAlert error={wrong.length > 0 ? null : error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button type="submit" loading={isPending} disabled={!child}>
              {t('phone.appointments.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
