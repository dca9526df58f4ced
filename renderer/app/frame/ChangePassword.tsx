import { Modal, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { NewPassword } from '../../ui/NewPassword.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { useOfficeJob } from '../calls.ts';
import { useText } from '../text.ts';

interface ChangePasswordProps {
  opened: boolean;
  onClose(): void;
}

export function ChangePassword({ opened, onClose }: ChangePasswordProps) {
  const { t } = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={t('frame.user.changePassword')}>
      <ChangePasswordForm onClose={onClose} />
    </Modal>
  );
}

function ChangePasswordForm({ onClose }: { onClose(): void }) {
  const { t } = useText();
  const change = useOfficeJob('admin.changePassword');
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState<string | null>(null);
  const onSuccess = () => {
    notifyDone(t('frame.password.changed'));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (newPassword !== null && !change.isPending) change.mutate({ password, newPassword }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PasswordInput
          label={t('frame.password.old')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
          withAsterisk
        />
        <NewPassword onChange={setNewPassword} />
        <ProblemAlert error={change.error} />
        <FormButtons
          onCancel={onClose}
          busy={change.isPending}
          disabled={password === '' || newPassword === null}
        />
      </Stack>
    </form>
  );
}
