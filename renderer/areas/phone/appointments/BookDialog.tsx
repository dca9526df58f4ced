/** Which child, from when to when, on which line: booked, or moved; refused with the nearest free times where it overlaps. */
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AppointmentRow, PhoneDay } from '../../../../shared/areas/phone/appointments.ts';
import { clockOfMinutes, minutesOf } from '../../../../shared/areas/phone/freeTimes.ts';
import type { PhoneChild } from '../../../../shared/areas/phone/log.ts';
import { Refusal } from '../../../../shared/problem.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
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
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('phone.appointments.book', { day: formatDay(day, language, 'full') })}
    >
      <PlaceForm
        lines={data.lines}
        first={{ lineId: wish.lineId, day, startsAt: wish.startsAt, endsAt: clockOfMinutes(usualEnd) }}
        keep={t('phone.appointments.keep')}
        ready={child !== null && !isPending}
        onClose={onClose}
        onKeep={async (place) => {
          if (!child) return;
          await book({ ...place, childId: child.id });
          onClose();
          const told = { name: child.name, time: place.startsAt };
          await tellUndo({ message: t('phone.appointments.booked', told), call: 'phone.book' });
        }}
      >
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
      </PlaceForm>
    </Modal>
  );
}

interface MoveDialogProps {
  row: AppointmentRow;
  day: string;
  data: PhoneDay;
  onClose(): void;
}

/** To another time, day or line. */
export function MoveDialog({ row, day, data, onClose }: MoveDialogProps) {
  const { t, language } = useText();
  const { mutateAsync: move, isPending } = useOfficeCommand('phone.moveAppointment');
  const tellUndo = useUndo();
  const { id, appointment, lineId, startsAt, endsAt } = row;
  const name = row.child?.name ?? '';
  return (
    <Modal opened onClose={onClose} title={t('phone.appointments.moveOf', { name })}>
      <PlaceForm
        lines={data.lines}
        first={{ lineId, day, startsAt, endsAt }}
        withDay
        keep={t('phone.appointments.moveKeep')}
        ready={!isPending}
        onClose={onClose}
        onKeep={async (place) => {
          await move({ id, version: appointment?.version ?? 0, ...place });
          onClose();
          const told = { name, day: formatDay(place.day, language, 'long'), time: place.startsAt };
          await tellUndo({
            message: t('phone.appointments.moved', told),
            call: 'phone.moveAppointment',
          });
        }}
      />
    </Modal>
  );
}

interface Place {
  lineId: string;
  day: string;
  startsAt: string;
  endsAt: string;
}

interface PlaceFormProps {
  lines: PhoneDay['lines'];
  first: Place;
  /** The day can be chosen too. */
  withDay?: boolean;
  keep: string;
  ready: boolean;
  onClose(): void;
  /** Rejects with what the office says. */
  onKeep(place: Place): Promise<void>;
  children?: React.ReactNode;
}

function PlaceForm({ lines, first, withDay, keep, ready, onClose, onKeep, children }: PlaceFormProps) {
  const { t } = useText();
  const [place, setPlace] = useState(first);
  const [error, setError] = useState<unknown>(null);
  const put = (part: Partial<Place>) => setPlace({ ...place, ...part });
  const wrong = error instanceof Refusal ? (error.problem.fields ?? []) : [];
  const issueAt = (path: keyof Place) => {
    const found = wrong.find((each) => each.path === path);
    return found && issueText(t, found);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    setError(null);
    try {
      await onKeep(place);
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {children}
        {withDay && (
          <DayInput
            label={t('phone.appointments.day')}
            value={place.day}
            error={issueAt('day')}
            data-autofocus
            onChange={(day) => day !== null && put({ day })}
          />
        )}
        <Group grow align="flex-start">
          <TextInput
            label={t('phone.appointments.from')}
            value={place.startsAt}
            error={issueAt('startsAt')}
            onChange={(event) => put({ startsAt: event.currentTarget.value })}
          />
          <TextInput
            label={t('phone.appointments.to')}
            value={place.endsAt}
            error={issueAt('endsAt')}
            onChange={(event) => put({ endsAt: event.currentTarget.value })}
          />
          <Select
            label={t('phone.entry.line')}
            data={lines.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
            value={place.lineId}
            error={issueAt('lineId')}
            onChange={(lineId) => lineId && put({ lineId })}
            allowDeselect={false}
          />
        </Group>
        <ProblemAlert error={wrong.length > 0 ? null : error} />
        <FreeTimes
          error={error}
          onTake={(slot) => {
            put(slot);
            setError(null);
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" disabled={!ready}>
            {keep}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FreeTimesProps {
  error: unknown;
  onTake(slot: Pick<Place, 'startsAt' | 'endsAt'>): void;
}

/** The nearest free times that a refusal names, each taken by a press. */
function FreeTimes({ error, onTake }: FreeTimesProps) {
  const { t } = useText();
  const told = error instanceof Refusal ? String(error.problem.params?.free ?? '') : '';
  const slots = told.split('  ').flatMap((each) => {
    const [startsAt, endsAt] = each.split('–');
    return startsAt && endsAt ? [{ startsAt, endsAt }] : [];
  });
  if (slots.length === 0) return null;
  return (
    <Group gap="xs">
      <Text size="xs" c="dimmed">
        {t('phone.appointments.freeTimes')}
      </Text>
      {slots.map((slot) => (
        <Button key={slot.startsAt} variant="light" size="compact-sm" onClick={() => onTake(slot)}>
          {slot.startsAt}–{slot.endsAt}
        </Button>
      ))}
    </Group>
  );
}
