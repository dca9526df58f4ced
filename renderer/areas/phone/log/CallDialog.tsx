/** A call of the log to be corrected, or one that is over already and is noted with its times. */
import { Button, Group, Modal } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallRow, PhoneChild } from '../../../../shared/areas/phone/log.ts';
import { type PhoneCall, phoneCallModel, writtenOfCall } from '../../../../shared/areas/phone/model.ts';
import { may } from '../../../../shared/roles.ts';
import { sightOfField } from '../../../../shared/veil.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { useDutyAlarm } from '../../guardians/useDutyAlarm.ts';
import { ChildPicker } from './ChildPicker.tsx';
import { useCalledWords } from './callWords.ts';
import styles from './log.module.css';

interface CallDialogProps {
  /** Null for one that is noted afterwards. */
  row: CallRow | null;
  /** Whose it is, of a new one; null is asked for. */
  child: PhoneChild | null;
  onClose(): void;
}

export function CallDialog({ row, child: begun, onClose }: CallDialogProps) {
  const { t } = useText();
  const [child, setChild] = useState(row?.child ?? begun);
  return (
    <Modal
      opened
      onClose={onClose}
      size={940}
      title={child ? t(row ? 'phone.edit' : 'phone.noteOf', { name: child.name }) : t('phone.note')}
      closeOnClickOutside={false}
    >
      {child ? (
        <Form row={row} child={child} onClose={onClose} />
      ) : (
        <div className={styles.pick}>
          <ChildPicker label={t('phone.entry.child')} onPick={setChild} autoFocus />
        </div>
      )}
    </Modal>
  );
}

function Form({ row, child, onClose }: { row: CallRow | null; child: PhoneChild; onClose(): void }) {
  const { t } = useText();
  const { role, staffId, today } = useSession();
  const { mutateAsync: save } = useOfficeCommand('phone.save');
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { data: lines } = useOfficeQuery('phone.lines', null);
  const { data: whom } = useOfficeQuery('phone.callees', { childId: child.id });
  const tellUndo = useUndo();
  const alarm = useDutyAlarm();
  const calledWords = useCalledWords();
  if (!whom || !lines) return null;
  const kin = new Map(whom.callees.map((each) => [each.kinId, each]));
  const fields = writtenOfCall.filter(
    // of a new one anything may be told; of one that is there only what is seen
    (key) =>
      key !== 'relation' && (row === null || sightOfField(role, phoneCallModel.fields[key]) === 'whole'),
  );
  const submit = async (patch: Partial<PhoneCall>) => {
    await save({
      id: row?.call.id ?? null,
      version: row?.call.version ?? null,
      childId: child.id,
      patch,
    });
    onClose();
    await tellUndo({ message: t('phone.saved', { name: child.name }), call: 'phone.save' });
    alarm(child.id, patch);
  };
  const [first] = whom.callees;
  const usual = {
    day: today,
    source: 'desk',
    way: 'voice',
    connected: true,
    dutyStaffId: staffId,
    kinId: first?.kinId ?? null,
    number: first?.number ?? null,
  };
  return (
    <RecordForm
      model={phoneCallModel}
      fields={fields}
      values={row?.call ?? {}}
      {...(row ? {} : { typed: usual })}
      links={{
        lineId: lines.map(({ id, name }) => ({ value: id, label: name })),
        kinId: [...kin.values()].map((each) => ({
          value: each.kinId,
          label: calledWords(each) || t('phone.somebody'),
        })),
        dutyStaffId: (staff ?? []).map(({ id, name }) => ({ value: id, label: name })),
      }}
      follow={(key, value) => (key === 'kinId' ? { number: kin.get(String(value))?.number ?? null } : {})}
      focus="startsAt"
      onSubmit={submit}
      onCancel={onClose}
    >
      {row && may(role, 'phone.write') && (
        <Group>
          <Remove row={row} onDone={onClose} />
        </Group>
      )}
    </RecordForm>
  );
}

function Remove({ row, onDone }: { row: CallRow; onDone(): void }) {
  const { t } = useText();
  const { mutateAsync: remove } = useOfficeCommand('phone.remove');
  const tellUndo = useUndo();
  const toBin = async () => {
    try {
      await remove({ id: row.call.id });
      onDone();
      await tellUndo({ message: t('phone.removed'), call: 'phone.remove' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={18} stroke={1.7} />}
      onClick={() => void toBin()}
    >
      {t('phone.takeAway')}
    </Button>
  );
}
