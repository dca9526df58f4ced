/** 器材 of an activity: what is reserved for it, each with one line; its day and organiser are filled in. */
import { ActionIcon, Badge, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { Activity } from '../../../shared/areas/activities/model.ts';
import type { ReservationRow } from '../../../shared/areas/library/reservationCalls.ts';
import { may } from '../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { NotEnoughAlert } from '../library/reservations/NotEnoughAlert.tsx';
import { useEndReservation } from '../library/reservations/ReservationTable.tsx';
import { type NotEnough, useReservationWords } from '../library/reservations/reservationWords.ts';
import { ThingSelect, useFreeOf } from '../library/reservations/ThingSelect.tsx';
import styles from './activities.module.css';

export function Things({ activity, mayChange }: { activity: Activity; mayChange: boolean }) {
  const { t } = useText();
  const { role, today } = useSession();
  const { data } = useOfficeQuery('library.reservations', { assetId: null, activityId: activity.id });
  const rows = data ?? [];
  const asks =
    mayChange && activity.state !== 'cancelled' && activity.day >= today && may(role, 'equipment.request');
  if (!asks && rows.length === 0) return null;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text fw={600}>{t('library.reserved.activityTitle')}</Text>
        {asks && (
          <Text size="xs" c="gray.7">
            {t('library.reserved.activityHint')}
          </Text>
        )}
      </Group>
      {rows.length > 0 && (
        <ul className={styles.things}>
          {rows.map((row) => (
            <Line key={row.reservation.id} row={row} day={activity.day} />
          ))}
        </ul>
      )}
      {asks && <AddThing activity={activity} />}
    </Stack>
  );
}

function Line({ row, day }: { row: ReservationRow; day: string }) {
  const { t } = useText();
  const { days, what, who } = useReservationWords();
  const end = useEndReservation();
  const { fromDay, toDay } = row.reservation;
  const others = fromDay > day || toDay < day;
  return (
    <li>
      <span>{what(row)}</span>
      {others && (
        <Badge color="apricot">{t('library.reserved.otherDay', { days: days(row.reservation) })}</Badge>
      )}
      {row.lacks > 0 && <Badge color="apricot">{t('library.reserved.lacks', { count: row.lacks })}</Badge>}
      {row.mayChange && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('library.reserved.actOf', {
            ...{ act: t('library.reserved.cancel'), name: row.thing.name },
            who: who(row.borrower),
          })}
          onClick={() => void end(row)}
        >
          <IconX size={14} stroke={1.7} />
        </ActionIcon>
      )}
    </li>
  );
}

function AddThing({ activity }: { activity: Activity }) {
  const { t } = useText();
  const { staffId } = useSession();
  const reserve = useOfficeCommand('library.reserve');
  const [thingId, setThingId] = useState<string | null>(null);
  const [quantity, setQuantity] = useState<number | string>(1);
  const [refused, setRefused] = useState<NotEnough | null>(null);
  const { day } = activity;
  const free = useFreeOf(thingId, day, day);
  const add = async () => {
    if (thingId === null || !(Number(quantity) >= 1)) return;
    setRefused(null);
    const answer = await reserve
      .mutateAsync({
        ...{ id: null, version: null, assetId: thingId, fromDay: day, toDay: day },
        quantity: free?.thing.counted === false ? 1 : Number(quantity),
        borrower: { kind: 'staff', id: activity.staffId ?? staffId },
        ...{ activityId: activity.id, purpose: null },
      })
      .catch(() => null);
    if (answer?.kind === 'notEnough') setRefused(answer);
    if (answer?.kind !== 'reserved') return;
    setThingId(null);
    setQuantity(1);
  };
  return (
    <>
      <Group gap="xs" align="flex-end">
        <ThingSelect
          w={360}
          aria-label={t('library.reserved.thing')}
          value={thingId}
          fromDay={day}
          toDay={day}
          onChange={(id) => {
            setThingId(id);
            setRefused(null);
          }}
        />
        {free?.thing.counted !== false && (
          <NumberInput
            w={90}
            aria-label={t('library.reserved.quantity')}
            min={1}
            max={9999}
            allowDecimal={false}
            value={quantity}
            onChange={setQuantity}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key === 'Enter' && !event.ctrlKey) void add();
            }}
          />
        )}
        <Button
          variant="default"
          loading={reserve.isPending}
          disabled={thingId === null}
          onClick={() => void add()}
        >
          {t('library.reserved.activityAdd')}
        </Button>
      </Group>
      {refused && <NotEnoughAlert answer={refused} />}
      <ProblemAlert error={reserve.error} />
    </>
  );
}
