/** Somebody's time on a line: pressed, it says how it went, or a call begins. */
import { Button, Group, Menu, Modal, TextInput } from '@mantine/core';
import { IconCalendarTime, IconCheck, IconPhoneCall, IconUser, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AppointmentRow, PhoneDay } from '../../../../shared/areas/phone/appointments.ts';
import type { PhoneAppointment } from '../../../../shared/areas/phone/model.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { appointmentState } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { childPath } from '../../children/openList.ts';
import { type PhoneState, phonePath } from '../paths.ts';
import styles from './appointments.module.css';
import { MoveDialog } from './BookDialog.tsx';

interface AppointmentCardProps {
  row: AppointmentRow;
  data: PhoneDay;
}

export function AppointmentCard({ row, data }: AppointmentCardProps) {
  const { day } = data;
  const { t, language } = useText();
  const { role, today } = useSession();
  const navigate = useNavigate();
  const { mutateAsync: set } = useOfficeCommand('phone.setAppointment');
  const tellUndo = useUndo();
  const [cancelling, setCancelling] = useState(false);
  const [moving, setMoving] = useState(false);
  const { appointment, child, startsAt, endsAt } = row;
  if (!appointment || !child)
    return (
      <div className={styles.card} data-state="booked">
        <span>
          {startsAt}–{endsAt}
        </span>
        <span>{t('phone.appointments.taken')}</span>
      </div>
    );
  const mark = async (state: PhoneAppointment['state'], reason: string | null = null) => {
    try {
      await set({ id: row.id, version: appointment.version, state, reason });
      setCancelling(false);
      await tellUndo({ message: t('phone.appointments.marked'), call: 'phone.setAppointment' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const booked = appointment.state === 'booked';
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={styles.card} data-state={appointment.state}>
            <span>
              {startsAt}–{endsAt}
            </span>
            <strong>{child.name}</strong>
            <span>{child.className}</span>
            {!booked && <em>{labelOf(appointmentState, appointment.state, language)}</em>}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {may(role, 'phone.write') && booked && day === today && (
            <Menu.Item
              leftSection={<IconPhoneCall size={16} stroke={1.7} />}
              onClick={() =>
                void navigate(phonePath, {
                  state: {
                    child,
                    appointment: { id: row.id, lineId: row.lineId },
                  } satisfies PhoneState,
                })
              }
            >
              {t('phone.appointments.call')}
            </Menu.Item>
          )}
          {may(role, 'phone.write') && day <= today && appointment.state !== 'kept' && (
            <Menu.Item leftSection={<IconCheck size={16} stroke={1.7} />} onClick={() => void mark('kept')}>
              {t('phone.appointments.kept')}
            </Menu.Item>
          )}
          {may(role, 'phone.write') && day <= today && appointment.state !== 'missed' && (
            <Menu.Item leftSection={<IconX size={16} stroke={1.7} />} onClick={() => void mark('missed')}>
              {t('phone.appointments.missed')}
            </Menu.Item>
          )}
          {may(role, 'phone.write') && booked && (
            <Menu.Item
              leftSection={<IconCalendarTime size={16} stroke={1.7} />}
              onClick={() => setMoving(true)}
            >
              {t('phone.appointments.move')}
            </Menu.Item>
          )}
          {may(role, 'phone.write') && booked && (
            <Menu.Item
              color="red"
              leftSection={<IconX size={16} stroke={1.7} />}
              onClick={() => setCancelling(true)}
            >
              {t('phone.appointments.cancel')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconUser size={16} stroke={1.7} />}
            onClick={() => void navigate(childPath(child.id))}
          >
            {t('phone.appointments.file')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {moving && <MoveDialog row={row} day={day} data={data} onClose={() => setMoving(false)} />}
      {cancelling && (
        <CancelDialog
          name={child.name}
          onCancel={(reason) => void mark('cancelled', reason)}
          onClose={() => setCancelling(false)}
        />
      )}
    </>
  );
}

interface CancelDialogProps {
  name: string;
  onCancel(reason: string): void;
  onClose(): void;
}

function CancelDialog({ name, onCancel, onClose }: CancelDialogProps) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onCancel(reason.trim());
  };
  return (
    <Modal opened onClose={onClose} title={t('phone.appointments.cancelOf', { name })}>
      <form onSubmit={submit}>
        <TextInput
          label={t('phone.appointments.reason')}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={reason.trim() === ''}>
            {t('phone.appointments.cancel')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
