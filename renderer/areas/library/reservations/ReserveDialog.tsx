/** Equipment reserved ahead, for days or for an activity, which fills in its day and its organiser. */
import { Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { everyActivity } from '../../../../shared/areas/activities/log.ts';
import type { ReservationRow } from '../../../../shared/areas/library/reservationCalls.ts';
import type { Borrower } from '../../../../shared/areas/library/scan.ts';
import { may } from '../../../../shared/roles.ts';
import { formatDay, isDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficePages } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { issueText } from '../../../ui/problemText.ts';
import { BorrowerSelect } from './BorrowerSelect.tsx';
import { NotEnoughAlert } from './NotEnoughAlert.tsx';
import { type NotEnough, useReservationWords } from './reservationWords.ts';
import { ThingSelect, useFreeOf } from './ThingSelect.tsx';

interface ReserveDialogProps {
  /** The one that is changed; null for a new one. */
  row: ReservationRow | null;
  /** The thing that a new one is for, where that stands already. */
  assetId?: string;
  onClose(): void;
}

export function ReserveDialog({ row, assetId, onClose }: ReserveDialogProps) {
  const { t } = useText();
  const { role, staffId, name, today } = useSession();
  const { what } = useReservationWords();
  const reserve = useOfficeCommand('library.reserve');
  const tellUndo = useUndo();
  const [thingId, setThingId] = useState<string | null>(row?.reservation.assetId ?? assetId ?? null);
  const [quantity, setQuantity] = useState<number | string>(row?.reservation.quantity ?? 1);
  const [fromDay, setFromDay] = useState<string | null>(row?.reservation.fromDay ?? today);
  const [toDay, setToDay] = useState<string | null>(row?.reservation.toDay ?? today);
  const [activityId, setActivityId] = useState(row?.reservation.activityId ?? null);
  const [borrower, setBorrower] = useState<Borrower>(
    row?.borrower ?? { kind: 'staff', id: staffId, name, detail: null },
  );
  const [purpose, setPurpose] = useState(row?.reservation.purpose ?? '');
  const [refused, setRefused] = useState<NotEnough | null>(null);
  const free = useFreeOf(thingId, fromDay, toDay);
  const issues = reserve.error?.problem.fields ?? [];
  const issueAt = (path: string) => {
    const issue = issues.find((each) => each.path === path);
    return issue && issueText(t, issue);
  };
  const complete = thingId !== null && isDay(fromDay ?? '') && isDay(toDay ?? '') && Number(quantity) >= 1;

  const begin = (day: string | null) => {
    if (toDay === fromDay || (isDay(day ?? '') && (toDay ?? '') < (day ?? ''))) setToDay(day);
    setFromDay(day);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    setRefused(null);
    const answer = await reserve
      .mutateAsync({
        ...{ id: row?.reservation.id ?? null, version: row?.reservation.version ?? null },
        ...{ assetId: thingId, quantity: free?.thing.counted === false ? 1 : Number(quantity) },
        ...{ fromDay: fromDay ?? '', toDay: toDay ?? '', activityId, purpose: purpose.trim() || null },
        borrower: { kind: borrower.kind, id: borrower.id },
      })
      .catch(() => null);
    if (answer?.kind === 'notEnough') setRefused(answer);
    if (answer?.kind !== 'reserved') return;
    onClose();
    const message = t('library.reserved.saved', { what: what(answer.row) });
    await tellUndo({ message, call: 'library.reserve', actId: answer.act });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t(row ? 'library.reserved.change' : 'library.reserved.add')}
      closeOnClickOutside={false}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <ActivityChoice
            value={activityId}
            was={row?.reservation.activityId ? (row.activity ?? '') : null}
            onChange={(activity) => {
              setActivityId(activity?.id ?? null);
              if (!activity) return;
              setFromDay(activity.day);
              setToDay(activity.day);
              if (activity.organiser && may(role, 'library.lend'))
                setBorrower({ kind: 'staff', detail: null, ...activity.organiser });
            }}
          />
          <Group grow align="flex-start">
            <DayInput
              required
              label={t('library.reserved.from')}
              value={fromDay}
              error={issueAt('fromDay')}
              onChange={begin}
            />
            <DayInput
              required
              label={t('library.reserved.to')}
              value={toDay}
              error={issueAt('toDay')}
              onChange={setToDay}
            />
          </Group>
          <Group align="flex-start" wrap="nowrap">
            <ThingSelect
              data-autofocus
              required
              flex={1}
              label={t('library.reserved.thing')}
              disabled={assetId !== undefined}
              value={thingId}
              {...{ fromDay, toDay }}
              onChange={setThingId}
            />
            {free?.thing.counted !== false && (
              <NumberInput
                required
                w={110}
                label={t('library.reserved.quantity')}
                min={1}
                max={9999}
                allowDecimal={false}
                value={quantity}
                error={issueAt('quantity')}
                onChange={setQuantity}
              />
            )}
          </Group>
          {free && (
            <Text size="sm" c="gray.7">
              {t('library.reserved.free', { ...free, unit: free.unit ?? '' })}
            </Text>
          )}
          {may(role, 'library.lend') && (
            <BorrowerSelect label={t('library.reserved.who')} value={borrower} onChange={setBorrower} />
          )}
          <TextInput
            label={t('library.reserved.purpose')}
            maxLength={200}
            autoComplete="off"
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          {refused && <NotEnoughAlert answer={refused} />}
          {issues.length === 0 && <ProblemAlert error={reserve.error} />}
          <FormButtons
            onCancel={onClose}
            busy={reserve.isPending}
            disabled={!complete}
            label={row ? undefined : t('library.reserved.save')}
          />
        </Stack>
      </form>
    </Modal>
  );
}

interface Chosen {
  id: string;
  day: string;
  organiser: { id: string; name: string } | null;
}

interface ActivityChoiceProps {
  value: string | null;
  /** The theme of the one that stands there, which may be past. */
  was: string | null;
  onChange(activity: Chosen | null): void;
}

/** Activities that are still to come. */
function ActivityChoice({ value, was, onChange }: ActivityChoiceProps) {
  const { t, language } = useText();
  const { today } = useSession();
  const { data } = useOfficePages('activities.list', { filter: { ...everyActivity, from: today } });
  const rows = (data?.pages[0]?.rows ?? []).filter(({ activity }) => activity.state === 'planned');
  const options = rows
    .map(({ activity }) => ({
      value: activity.id,
      label: `${activity.title} · ${formatDay(activity.day, language, 'full')}`,
    }))
    .toReversed();
  if (value !== null && !options.some((each) => each.value === value))
    options.unshift({ value, label: was ?? '' });
  if (options.length === 0) return null;
  return (
    <Select
      searchable
      clearable
      label={t('library.reserved.activity')}
      placeholder={t('library.reserved.noActivity')}
      data={options}
      value={value}
      onChange={(id) => {
        const row = rows.find(({ activity }) => activity.id === id);
        if (!row) return onChange(null);
        const { staffId, day } = row.activity;
        const organiser = staffId && row.organiser ? { id: staffId, name: row.organiser } : null;
        onChange({ id: row.activity.id, day, organiser });
      }}
    />
  );
}
