import { Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Staff, staffModel } from '../../../../shared/areas/admin/model.ts';
import { labelOfField } from '../../../../shared/record.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RoleChoice } from './RoleChoice.tsx';

interface EditAccountProps {
  /** Null closes. */
  staff: Staff | null;
  onClose(): void;
}

export function EditAccount({ staff, onClose }: EditAccountProps) {
  const { t } = useText();
  return (
    <Modal opened={staff !== null} onClose={onClose} title={t('admin.accounts.edit')} size="lg">
      {staff && <EditAccountForm staff={staff} onClose={onClose} />}
    </Modal>
  );
}

function EditAccountForm({ staff, onClose }: { staff: Staff; onClose(): void }) {
  const { t, language } = useText();
  const save = useOfficeCommand('admin.saveAccount');
  const [name, setName] = useState(staff.name);
  const [role, setRole] = useState(staff.role);
  const [phone, setPhone] = useState(staff.phone ?? '');
  const onSuccess = () => {
    notifyDone(t('frame.saved'));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) {
      save.mutate({ id: staff.id, name, role, phone: phone.trim() || null }, { onSuccess });
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={labelOfField(staffModel.fields.name, language)}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={60}
          data-autofocus
          withAsterisk
        />
        <TextInput
          label={labelOfField(staffModel.fields.phone, language)}
          description={t('admin.accounts.phoneHint')}
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
          maxLength={30}
        />
        <RoleChoice value={role} onChange={setRole} />
        <ProblemAlert error={save.error} />
        <FormButtons onCancel={onClose} busy={save.isPending} disabled={name.trim() === ''} />
      </Stack>
    </form>
  );
}
