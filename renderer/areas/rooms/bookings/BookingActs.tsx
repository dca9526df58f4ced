/** What can be done with a booking that is there, each in one act. */
import { Badge, Button, Group, NumberInput, TextInput } from '@mantine/core';
import { IconCheck, IconConfetti, IconUserOff, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { BookingRow } from '../../../../shared/areas/rooms/bookings/calls.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone, useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { exactly } from '../../../ui/When.tsx';
import { type ActivitiesState, activitiesPath } from '../../activities/paths.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import type { Scope } from './time.ts';

export function BookingActs({ row, onClose }: { row: BookingRow; onClose(): void }) {
  const { t, language } = useText();
  const { today, role } = useSession();
  const navigate = useNavigate();
  const { booking, mayChange } = row;
  const [asking, setAsking] = useState<'cancel' | 'came' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const tell = useUndo();
  const { mutateAsync: take } = useOfficeCommand('rooms.takePlace');
  const { mutateAsync: checkIn } = useOfficeCommand('rooms.checkIn');
  const { mutateAsync: cancelSeries } = useOfficeCommand('rooms.cancelSeries');
  const { mutateAsync: cancel } = useOfficeCommand('rooms.cancelBooking');
  const { mutateAsync: fromBooking } = useOfficeCommand('activities.fromBooking');
  const { id, state, version } = booking;
  const act = async (work: () => Promise<unknown>) => {
    setError(null);
    try {
      await work();
      onClose();
    } catch (caught) {
      setError(caught);
    }
  };
  const takeIt = () =>
    act(async () => {
      await take({ id });
      notifyDone(t('rooms.bookings.taken'));
    });
  const writeDown = () =>
    act(async () => {
      const { activity } = await fromBooking({ bookingId: id });
      await navigate(activitiesPath, { state: { open: activity.id } satisfies ActivitiesState });
    });
  const noteCame = (cameCount: number | null, notCome: boolean) =>
    act(async () => {
      await checkIn({ id, cameCount, notCome });
      notifyDone(t('rooms.bookings.cameSaved'));
    });
  const cancelIt = (reason: string, scope: Scope) =>
    act(async () => {
      if (scope !== 'one') {
        const { cancelled } = await cancelSeries({ id, scope, reason });
        return tell({
          message: t('rooms.repeat.cancelled', { count: cancelled }),
          call: 'rooms.cancelSeries',
        });
      }
      await cancel({ id, version, reason });
      await tell({
        message: t('rooms.bookings.cancelled', { title: booking.title }),
        call: 'rooms.cancelBooking',
      });
    });
  const mayTake = state === 'held' || (state === 'waiting' && booking.heldUntil !== null);
  const began = state === 'booked' && booking.day <= today;
  return (
    <>
      <Group gap="xs">
        {state !== 'booked' && (
          <Badge color={state === 'held' ? 'apricot' : 'gray'}>{t(`rooms.bookings.state.${state}`)}</Badge>
        )}
        {state === 'held' && booking.heldUntil !== null && (
          <span>{t('rooms.bookings.heldUntil', { when: exactly(booking.heldUntil, language) })}</span>
        )}
        {booking.cameCount !== null && (
          <Badge>{t('rooms.bookings.came', { count: booking.cameCount })}</Badge>
        )}
        {booking.notCome && <Badge color="gray">{t('rooms.bookings.notCome')}</Badge>}
        {mayChange && mayTake && (
          <Button
            size="compact-sm"
            leftSection={<IconCheck size={16} stroke={1.7} />}
            onClick={() => void takeIt()}
          >
            {t('rooms.bookings.take')}
          </Button>
        )}
        {mayChange && state === 'booked' && may(role, 'activities.write') && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconConfetti size={16} stroke={1.7} />}
            onClick={() => void writeDown()}
          >
            {t('rooms.bookings.writeDown')}
          </Button>
        )}
        {mayChange && began && (
          <>
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconCheck size={16} stroke={1.7} />}
              onClick={() => setAsking('came')}
            >
              {t('rooms.bookings.checkIn')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconUserOff size={16} stroke={1.7} />}
              onClick={() => void noteCame(null, !booking.notCome)}
            >
              {booking.notCome ? t('rooms.bookings.didCome') : t('rooms.bookings.notCome')}
            </Button>
          </>
        )}
        {mayChange && state !== 'cancelled' && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconX size={16} stroke={1.7} />}
            onClick={() => setAsking('cancel')}
          >
            {t('rooms.bookings.cancel')}
          </Button>
        )}
      </Group>
      {asking === 'came' && (
        <Came first={booking.cameCount ?? booking.places} onDone={(count) => void noteCame(count, false)} />
      )}
      {asking === 'cancel' && (
        <Reason
          repeats={booking.seriesId !== null}
          onDone={(reason, scope) => void cancelIt(reason, scope)}
        />
      )}
      <ProblemAlert error={error} />
    </>
  );
}

function Came({ first, onDone }: { first: number | null; onDone(count: number): void }) {
  const { t } = useText();
  const [count, setCount] = useState<number | string>(first ?? '');
  const done = () => typeof count === 'number' && onDone(count);
  return (
    <Group gap="xs" align="flex-end">
      <NumberInput
        label={t('rooms.bookings.howMany')}
        w={140}
        min={0}
        hideControls
        data-autofocus
        autoFocus
        value={count}
        onChange={setCount}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
      <Button onClick={done} disabled={typeof count !== 'number'}>
        {t('rooms.bookings.note')}
      </Button>
    </Group>
  );
}

function Reason({ repeats, onDone }: { repeats: boolean; onDone(reason: string, scope: Scope): void }) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<Scope>('one');
  const done = () => reason.trim() !== '' && onDone(reason.trim(), scope);
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={t('rooms.bookings.reason')}
        placeholder={t('rooms.bookings.reasonExample')}
        style={{ flex: 1 }}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
      {repeats && <ScopeChoice value={scope} onChange={setScope} />}
      <Button onClick={done} disabled={reason.trim() === ''}>
        {t('rooms.bookings.cancelNow')}
      </Button>
    </Group>
  );
}
