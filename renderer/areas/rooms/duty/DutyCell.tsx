import { Menu, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowsExchange, IconCheck, IconNotebook, IconTrash, IconUserSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Duty } from '../../../../shared/areas/rooms/duty/model.ts';
import type { DutyReason } from '../../../../shared/areas/rooms/duty/rota.ts';
import { may } from '../../../../shared/roles.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { CoverDialog } from './CoverDialog.tsx';
import styles from './duty.module.css';
import { RegisterDialog } from './RegisterDialog.tsx';
import { SwapDialog } from './SwapDialog.tsx';
import type { Place, RotaOfTime } from './useRota.ts';

/** Who stands at one post on one day; each name opens what can be done about it. */
export function DutyCell({ place, rota }: { place: Place; rota: RotaOfTime }) {
  const { t } = useText();
  const { today, role } = useSession();
  const [adding, setAdding] = useState(false);
  const { duties, missing, day, registered } = place;
  if (duties.length === 0 && missing === 0) return null;
  const arranges = may(role, 'rooms.arrange');
  return (
    <div className={styles.cell}>
      {duties.map((duty) => (
        <OnDuty key={duty.id} duty={duty} place={place} rota={rota} />
      ))}
      {missing > 0 &&
        (arranges ? (
          <UnstyledButton
            className={styles.missing}
            data-past={day.day < today}
            aria-label={`${place.post.name} ${t('rooms.duty.missing', { count: missing })}`}
            onClick={() => setAdding(true)}
          >
            {t('rooms.duty.missing', { count: missing })}
          </UnstyledButton>
        ) : (
          <span className={styles.missing} data-past={day.day < today}>
            {t('rooms.duty.missing', { count: missing })}
          </span>
        ))}
      {registered && (
        <Text span size="xs" c="dimmed" className={styles.done}>
          <IconCheck size={12} aria-hidden /> {t('rooms.duty.registered')}
        </Text>
      )}
      {adding && <CoverDialog place={place} duty={null} onClose={() => setAdding(false)} />}
    </div>
  );
}

interface OnDutyProps {
  duty: Duty;
  place: Place;
  rota: RotaOfTime;
}

function OnDuty({ duty, place, rota }: OnDutyProps) {
  const { t, language } = useText();
  const { today, role, staffId } = useSession();
  const [open, setOpen] = useState<'swap' | 'cover' | 'register' | null>(null);
  const { mutateAsync: remove } = useOfficeCommand('rooms.removeDuty');
  const tellUndo = useUndo();
  const arranges = may(role, 'rooms.arrange');
  const mine = duty.staffId === staffId;
  const ahead = duty.day >= today;
  const name = rota.staff.get(duty.staffId)?.name ?? '—';
  const instead = duty.insteadOfId === null ? undefined : rota.staff.get(duty.insteadOfId)?.name;
  const close = () => setOpen(null);
  const take = async () => {
    try {
      await remove({ id: duty.id });
      await tellUndo({ message: t('rooms.duty.removed'), call: 'rooms.removeDuty' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <>
      <Menu position="bottom-start" shadow="md" width={260}>
        <Menu.Target>
          <UnstyledButton
            className={styles.name}
            data-mine={mine}
            aria-label={`${name} ${instead === undefined ? '' : t('rooms.duty.stoodIn')} ${place.post.name} ${formatDay(duty.day, language, 'full')}`}
          >
            {name}
            {instead !== undefined && (
              <Tooltip label={t('rooms.duty.insteadOf', { name: instead })}>
                <Text span size="xs" c="dimmed">
                  {' '}
                  {t('rooms.duty.stoodIn')}
                </Text>
              </Tooltip>
            )}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {duty.why && <Why why={duty.why} />}
            {instead !== undefined && <div>{t('rooms.duty.insteadOf', { name: instead })}</div>}
          </Menu.Label>
          {ahead && (mine || arranges) && (
            <Menu.Item
              leftSection={<IconArrowsExchange size={18} stroke={1.7} />}
              onClick={() => setOpen('swap')}
            >
              {t(mine ? 'rooms.duty.swapMine' : 'rooms.duty.swap')}
            </Menu.Item>
          )}
          {arranges && (
            <Menu.Item
              leftSection={<IconUserSearch size={18} stroke={1.7} />}
              onClick={() => setOpen('cover')}
            >
              {t('rooms.duty.cover')}
            </Menu.Item>
          )}
          {duty.day <= today && (mine || arranges) && (
            <Menu.Item
              leftSection={<IconNotebook size={18} stroke={1.7} />}
              onClick={() => setOpen('register')}
            >
              {t('rooms.duty.register')}
            </Menu.Item>
          )}
          {arranges && (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={18} stroke={1.7} />}
              onClick={() => void take()}
            >
              {t('rooms.duty.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'swap' && <SwapDialog duty={duty} post={place.post} onClose={close} />}
      {open === 'cover' && <CoverDialog place={place} duty={duty} onClose={close} />}
      {open === 'register' && <RegisterDialog post={place.post} day={duty.day} onClose={close} />}
    </>
  );
}

/** Why somebody was put there, as a sentence. */
export function Why({ why: { code, measure, load, free } }: { why: DutyReason }) {
  const { t } = useText();
  const had =
    measure === 'times'
      ? t('rooms.duty.times', { count: load })
      : t('rooms.duty.hours', { hours: Math.round(load / 6) / 10 });
  return <>{t(`rooms.duty.why.${code}`, { had, free })}</>;
}
