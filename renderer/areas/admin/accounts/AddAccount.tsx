import { Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { staffModel } from '../../../../shared/areas/admin/model.ts';
import { labelOfField } from '../../../../shared/record.ts';
import type { Role } from '../../../../shared/roles.ts';
import { useOfficeJob } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { NewPassword } from '../../../ui/NewPassword.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RoleChoice } from './RoleChoice.tsx';

interface AddAccountProps {
  opened: boolean;
  onClose(): void;
}

export function AddAccount({ opened, onClose }: AddAccountProps) {
  const { t } = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={t('admin.accounts.add')} size="lg">
      <AddAccountForm onClose={onClose} />
    </Modal>
  );
}

function AddAccountForm({ onClose }: { onClose(): void }) {
  const { t, language } = useText();
  const add = useOfficeJob('admin.addAccount');
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [role, setRole] = useState<Role>('mentor');
  const [phone, setPhone] = useState('');
  const [password, setPassword] = useState<string | null>(null);
  const onSuccess = () => {
    notifyDone(t('admin.accounts.added', { name: name.trim() }));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password === null || add.isPending) return;
    add.mutate({ name, username, role, phone: phone.trim() || null, password }, { onSuccess });
  };
  const complete = name.trim() !== '' && username.trim() !== '' && password !== null;
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
          label={labelOfField(staffModel.fields.username, language)}
          description={t('admin.accounts.usernameHint')}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          maxLength={40}
          autoComplete="off"
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
        <NewPassword onChange={setPassword} />
        <ProblemAlert error={add.error} />
        <FormButtons
          onCancel={onClose}
          busy={add.isPending}
          disabled={!complete}
          label={t('admin.accounts.add')}
        />
      </Stack>
    </form>
  );
}
