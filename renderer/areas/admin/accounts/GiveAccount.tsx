import { Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { staffModel } from '../../../../shared/areas/admin/model.ts';
import type { Teacher } from '../../../../shared/areas/admin/teachers.ts';
import { labelOfField } from '../../../../shared/record.ts';
import type { Role } from '../../../../shared/roles.ts';
import { useOfficeJob } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { NewPassword } from '../../../ui/NewPassword.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RoleChoice } from './RoleChoice.tsx';

interface GiveAccountProps {
  /** Null closes. */
  teacher: Teacher | null;
  onClose(): void;
}

/** A sign-in name and a password for somebody who had none. */
export function GiveAccount({ teacher, onClose }: GiveAccountProps) {
  const { t } = useText();
  return (
    <Modal
      opened={teacher !== null}
      onClose={onClose}
      title={teacher && t('admin.teachers.giveTitle', { name: teacher.name })}
      size="lg"
    >
      {teacher && <GiveAccountForm teacher={teacher} onClose={onClose} />}
    </Modal>
  );
}

function GiveAccountForm({ teacher, onClose }: { teacher: Teacher; onClose(): void }) {
  const { t, language } = useText();
  const give = useOfficeJob('admin.giveAccount');
  const [username, setUsername] = useState('');
  const [role, setRole] = useState<Role>('mentor');
  const [password, setPassword] = useState<string | null>(null);
  const onSuccess = () => {
    notifyDone(t('admin.teachers.given', { name: teacher.name }));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password === null || give.isPending) return;
    give.mutate({ id: teacher.id, username, role, password }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={labelOfField(staffModel.fields.username, language)}
          description={t('admin.accounts.usernameHint')}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          maxLength={40}
          autoComplete="off"
          data-autofocus
          withAsterisk
        />
        <RoleChoice value={role} onChange={setRole} />
        <NewPassword onChange={setPassword} />
        <ProblemAlert error={give.error} />
        <FormButtons
          onCancel={onClose}
          busy={give.isPending}
          disabled={username.trim() === '' || password === null}
          label={t('admin.teachers.give')}
        />
      </Stack>
    </form>
  );
}
